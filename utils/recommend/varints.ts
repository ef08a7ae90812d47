import { fromBase64, toBase64 } from './base64';
import type { Lists } from './search-index';

const MORE = 0x80;
const PAYLOAD = 0x7f;

/** Whole numbers in as few bytes as they need (LEB128), in base64. */
export function packNumbers(numbers: Iterable<number>): string {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest >= MORE) {
      bytes.push((rest & PAYLOAD) | MORE);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return toBase64(Uint8Array.from(bytes));
}

/** The numbers that `packNumbers` packed. Throws where the text is no base64. */
export function unpackNumbers(text: string): Uint32Array {
  const bytes = fromBase64(text);
  const numbers = new Uint32Array(bytes.length);
  let count = 0;
  let shift = 0;
  for (const byte of bytes) {
    numbers[count] = ((numbers[count] ?? 0) | ((byte & PAYLOAD) << shift)) >>> 0;
    shift = byte < MORE ? 0 : shift + 7;
    if (byte < MORE) count += 1;
  }
  return numbers.slice(0, count);
}

/** Lists of rising numbers, each as its length and the steps between the numbers. */
export function packLists({ starts, values }: Lists): string {
  const numbers: number[] = [];
  for (let list = 0; list + 1 < starts.length; list += 1) {
    const own = values.subarray(starts[list], starts[list + 1]);
    numbers.push(own.length);
    let last = 0;
    for (const value of own) {
      numbers.push(value - last);
      last = value;
    }
  }
  return packNumbers(numbers);
}

/** The lists that `packLists` packed. */
export function unpackLists(text: string): Lists {
  const numbers = unpackNumbers(text);
  const starts: number[] = [0];
  const values = new Uint32Array(numbers.length);
  let count = 0;
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + (numbers[at] ?? 0);
    let value = 0;
    for (at += 1; at < end; at += 1) {
      value += numbers[at] ?? 0;
      values[count] = value;
      count += 1;
    }
    starts.push(count);
  }
  return { starts: Uint32Array.from(starts), values: values.slice(0, count) };
}
