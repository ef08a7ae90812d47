import { readCapped } from './read-capped';

/** What a gzip file holds, or undefined where it is broken or would grow beyond `most` bytes. */
export async function gunzip(content: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const packed = new Blob([new Uint8Array(content)]).stream();
  try {
    return await readCapped(packed.pipeThrough(new DecompressionStream('gzip')), most);
  } catch {
    return undefined;
  }
}
