import type { NamedFile } from '@/utils/importer/importer-protocol';
import { isWantedFolder } from '@/utils/library/import/sources/wanted';

/** The files that a person chose, by their paths in the folder that she chose, if it was one. */
export function chosenFiles(files: FileList | null): readonly NamedFile[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files that a person dropped, those in folders too. */
export async function droppedFiles(data: DataTransfer | null): Promise<readonly NamedFile[]> {
  // The entries are only there until the event ends.
  const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map(filesOf));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry) || !isWantedFolder(entry.fullPath)) return [];
  const reader = entry.createReader();
  const found: NamedFile[] = [];
  // A reader gives a hundred entries at a time, and an empty list at the end.
  for (let part = await read(reader); part.length > 0; part = await read(reader)) {
    for (const child of part) found.push(...(await filesOf(child)));
  }
  return found;
}

function read(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
