import { deflateSync } from 'node:zlib';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const edges = Buffer.alloc(8);
  edges.writeUInt32BE(content.length, 0);
  edges.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([edges.subarray(0, 4), body, edges.subarray(4)]);
}

/** The words of an XWD header that tell how its pixels lie; see X11/XWDFile.h. */
function readHeader(dump: Buffer) {
  const word = (index: number) => dump.readUInt32BE(index * 4);
  const colours = word(19) * 12;
  const header = { width: word(4), height: word(5), bits: word(11), stride: word(12) };
  return { ...header, pixels: word(0) + colours };
}

/**
 * Makes a PNG of the screen that `Xvfb -fbdir` keeps in a file (an XWD dump of 32-bit BGRX pixels),
 * so that a screenshot with native menus needs no other program.
 */
export function pngOfFramebuffer(dump: Buffer): Buffer {
  const { width, height, bits, stride, pixels } = readHeader(dump);
  if (bits !== 32) throw new Error(`The screen has ${bits} bits a pixel; 32 are expected.`);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  let end = 0;
  for (let y = 0; y < height; y += 1) {
    end += 1; // A row starts with its filter; 0 is none.
    for (let at = pixels + y * stride; at < pixels + y * stride + width * 4; at += 4) {
      rows[end] = dump[at + 2] ?? 0;
      rows[end + 1] = dump[at + 1] ?? 0;
      rows[end + 2] = dump[at] ?? 0;
      end += 3;
    }
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8); // 8 bits a channel, RGB, no interlacing.
  const parts = [chunk('IHDR', size), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.of())];
  return Buffer.concat([pngSignature, ...parts]);
}
