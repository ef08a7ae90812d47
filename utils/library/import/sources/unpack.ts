import { unzipSync } from 'fflate';
import { LIMITS, sizeText } from '../../limits';
import type { Problem } from '../../problem';
import type { SourceFile } from '../../read/source-text';
import { isWanted } from './wanted';

/** What came out of the ZIPs among some files, beside the others. */
export interface Unpacked {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** Takes ZIPs apart. One that would grow out of all proportion is refused before it is unpacked. */
export function unpack(files: readonly SourceFile[]): Unpacked {
  const problems: Problem[] = [];
  const unpacked = files.flatMap((file) => {
    if (!isZip(file)) return [file];
    const result = unzip(file);
    if (typeof result !== 'string') return result;
    problems.push({ file: file.path, reason: result });
    return [];
  });
  return { files: unpacked, problems };
}

function isZip({ path, content }: SourceFile): boolean {
  if (typeof content === 'string') return false;
  return (
    /\.zip$/i.test(path) ||
    (content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4)
  );
}

function unzip({ content }: SourceFile): readonly SourceFile[] | string {
  if (typeof content === 'string') return 'is not a ZIP';
  const most = Math.min(LIMITS.unpacked, Math.max(content.length * LIMITS.ratio, LIMITS.post));
  let total = 0;
  let count = 0;
  try {
    const entries = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        total += originalSize;
        count += 1;
        if (total > most)
          throw new Error(`would grow to more than ${sizeText(most)}, which no library needs`);
        if (count > LIMITS.files) throw new Error(`holds more than ${LIMITS.files} files`);
        return true;
      },
    });
    // A path that leaves the ZIP would be another file's name in the report.
    return Object.entries(entries).map(([name, bytes]) => ({
      path: name
        .split('/')
        .filter((part) => part !== '..' && part !== '' && part !== '.')
        .join('/'),
      content: bytes,
    }));
  } catch (error) {
    return error instanceof Error
      ? `is not a ZIP that can be read: ${error.message}`
      : String(error);
  }
}
