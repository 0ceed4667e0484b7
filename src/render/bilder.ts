// Images that a document carries in itself, for files that must need no other.

const bildtypen: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** An image as an address that holds its bytes; null for what is no image by its name. */
export function datenAdresse(read: (datei: string) => Uint8Array, name: string): string | null {
  const type = bildtypen[name.split('.').at(-1)?.toLowerCase() ?? ''];
  return type === undefined ? null : `data:${type};base64,${Buffer.from(read(name)).toString('base64')}`;
}
