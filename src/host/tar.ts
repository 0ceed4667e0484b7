// Reads a tar archive (POSIX ustar) as far as the embedded browser needs it: regular files with short names.

export interface TarFile {
  readonly name: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

const block = 512;

/** The regular files of an archive; folders are left out, and so is every other kind of entry. */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  const text = (from: number, length: number): string =>
    Buffer.from(archive.buffer, archive.byteOffset + from, length)
      .toString('latin1')
      .replace(/\0.*$/s, '')
      .trim();
  const octal = (from: number, length: number): number => Number.parseInt(text(from, length) || '0', 8);
  for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
    const size = octal(at + 124, 12);
    const type = text(at + 156, 1);
    const name = text(at, 100);
    if (name.split('/').includes('..') || name.startsWith('/'))
      throw new Error(`Path leads out of the archive: ${name}`);
    if (type === '0' || type === '')
      files.push({ name, mode: octal(at + 100, 8), bytes: archive.subarray(at + block, at + block + size) });
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
