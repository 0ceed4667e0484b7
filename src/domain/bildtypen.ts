// The kinds of images that a concept can show: what they are called, how their files end, how they are served.

export const bildtypen = {
  png: { name: 'PNG', mime: 'image/png', endungen: ['png'] },
  jpeg: { name: 'JPEG', mime: 'image/jpeg', endungen: ['jpg', 'jpeg'] },
  gif: { name: 'GIF', mime: 'image/gif', endungen: ['gif'] },
  webp: { name: 'WebP', mime: 'image/webp', endungen: ['webp'] },
  svg: { name: 'SVG', mime: 'image/svg+xml', endungen: ['svg'] },
} as const;

export type Bildtyp = keyof typeof bildtypen;

const byEndung: ReadonlyMap<string, Bildtyp> = new Map(
  (Object.keys(bildtypen) as Bildtyp[]).flatMap((typ) => bildtypen[typ].endungen.map((endung) => [endung, typ])),
);

/** The kind of image that a file is by its name; undefined for any other file. */
export const bildtypOf = (file: string): Bildtyp | undefined =>
  byEndung.get(file.split('.').at(-1)?.toLowerCase() ?? '');
