// What the rules about images share: how they are gone through, and tiny images for their examples.
import type { Example } from '../../diagnostics/diagnostic.ts';
import { fileStart } from '../../diagnostics/diagnostic.ts';
import { bildtypOf } from '../../domain/bildtypen.ts';
import type { Bild, Bildangabe } from '../../model/facts.ts';
import type { Model } from '../../model/model.ts';
import type { TellFinding } from '../rule.ts';

/** Reports an image for which `judge` finds something to say; beside it stands where it is used first. */
export function reportBilder<P>(
  { bilder }: Model,
  report: TellFinding<P>,
  judge: (bild: Bild, datei: string) => P | undefined,
): void {
  for (const [file, bild] of bilder) {
    const params = judge(bild, file);
    if (params !== undefined)
      report({ file, range: fileStart }, params, {
        related: [{ message: 'Verwendet wird es hier', ...bild.verwendet }],
      });
  }
}

/** True where an image can be read and is what its name says: then there may be more to say of it. */
export const isErkannt = ({ fehler, typ }: Bild, datei: string): boolean =>
  fehler === undefined && typ === bildtypOf(datei);

/** A chapter that shows an image of content/bilder/. */
export const showBild = (name: string, inhalt: string | Uint8Array): Example => ({
  'content/kapitel/01-anlass.md': `---\ntitel: Anlass\nteil: einfuehrung\n---\n\n![Das Rathaus am Markt](bilder/${name})\n`,
  [`content/bilder/${name}`]: inhalt,
});

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

const hex = (value: number, bytes: number): string => value.toString(16).padStart(2 * bytes, '0');

/** A PNG of a size that only its head claims. */
export const pngOf = (breite: number, hoehe: number): Uint8Array =>
  fromHex(
    `89504e470d0a1a0a 0000000d49484452 ${hex(breite, 4)} ${hex(hoehe, 4)} 0802000000 907753de` +
      '0000000c49444154 08d763f8ffff3f0005fe02fe dccc59e7 0000000049454e44 ae426082',
  );

/** A JPEG of one pixel as far as its head goes, with so many components of colour. */
export const jpegOf = (farben: number): Uint8Array =>
  fromHex(`ffd8 ffc0 ${hex(8 + 3 * farben, 2)} 08 0001 0001 ${hex(farben, 1)} ${'011100'.repeat(farben)} ffd9`);

/** The same with EXIF that names a place or a person. */
export const fotoOf = (nennt: Bildangabe): Uint8Array => {
  const tag = nennt === 'ort' ? '8825 0004 00000001 00000000' : '013b 0002 00000004 4b490000';
  const jpeg = Buffer.from(jpegOf(3)).toString('hex').slice(4);
  return fromHex(`ffd8 ffe1 0022 457869660000 4d4d002a00000008 0001 ${tag} 00000000 ${jpeg}`);
};

/** A GIF of one pixel with so many pictures. */
export const gifOf = (bilder: number): Uint8Array =>
  fromHex(
    `474946383961 0100 0100 80 00 00 ffffff 000000 ${'2c 0000 0000 0100 0100 00 02 02 4401 00'.repeat(bilder)} 3b`,
  );

/** A drawing that holds this. */
export const svgOf = (inhalt: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">${inhalt}</svg>\n`;
