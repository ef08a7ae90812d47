import type { Problem } from '../problem';
import { repairMojibake } from './mojibake';
import { decodeWindows1252 } from './windows-1252';

/** A file of a library: its path there, with `/`, and what it holds. */
export interface SourceFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file's text as its author meant it: without BOM, lines ended by `\n`, wrong decoding taken back and said. */
export function sourceText({ path, content }: SourceFile): {
  readonly text: string;
  readonly warnings: readonly Problem[];
} {
  const decoded =
    typeof content === 'string' ? { text: content, warnings: [] } : decode(path, content);
  const { text, repairs } = repairMojibake(decoded.text.replace(/\r\n?/g, '\n'));
  const [first] = repairs;
  const plain = text.replace(/^\ufeff+/, '');
  if (first === undefined) return { text: plain, warnings: decoded.warnings };
  const more = repairs.length === 1 ? '' : `, and ${repairs.length - 1} more`;
  const reason = `wrongly decoded text repaired: "${first.from}" is "${first.to}"${more}`;
  return { text: plain, warnings: [...decoded.warnings, { file: path, line: first.line, reason }] };
}

function decode(file: string, bytes: Uint8Array): { text: string; warnings: readonly Problem[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    const reason = 'is not UTF-8; read as windows-1252';
    return { text: decodeWindows1252(bytes), warnings: [{ file, reason }] };
  }
}
