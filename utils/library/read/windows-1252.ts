// Written out because TextDecoder('windows-1252') of some Node versions decodes as ISO 8859-1
// (https://github.com/nodejs/node/issues/56542). The five unused bytes stay control characters, as the Encoding Standard has it.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTES: ReadonlyMap<string, number> = new Map(
  [...HIGH].map((character, index) => [character, 0x80 + index]),
);

/** The byte of a character in windows-1252, or undefined where it has none. */
export function windows1252Byte(character: string): number | undefined {
  const high = BYTES.get(character);
  if (high !== undefined) return high;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined;
}

/** Text of windows-1252 bytes. Every byte has a character, so this never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte),
  );
  return characters.join('');
}
