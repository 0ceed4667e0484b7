// Images as they go out: not a word of what came along with them, the same pixels the same way up.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../src/host/druck/browser.ts';
import { findCandidates } from '../../../src/host/candidates.ts';
import { bildtypen, bildtypOf } from '../../../src/domain/bildtypen.ts';
import { readBild, stripBild } from '../../../src/stages/bild/bild.ts';
import { readExif } from '../../../src/stages/bild/exif.ts';
import { bilder } from '../../helpers/bilder.ts';
import { bilderMit } from '../../helpers/marken.ts';

const marke = 'GEHEIM';
const bemalt = Object.entries(bilderMit(marke));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('what comes along with an image', () => {
  test.each(bemalt)('of %s is seen by check', (name, bytes) => {
    const { fehler, gefahr, aufwand, nennt = [] } = readBild(bytes);
    expect([fehler, gefahr, aufwand]).toEqual([undefined, undefined, undefined]);
    // A GIF has only comments.
    expect([...nennt].sort()).toEqual(name.endsWith('.gif') ? [] : ['ort', 'person']);
  });

  test.each(bemalt)('of %s does not go out', (name, bytes) => {
    expect(textOf(bytes)).toContain(marke);
    const out = stripBild(name, bytes);
    expect(textOf(out)).not.toContain(marke);
    for (const [, data = ''] of textOf(out).matchAll(/base64,([\w+/=]+)/g))
      expect(textOf(Buffer.from(data, 'base64'))).not.toContain(marke);
    const { typ, breite, hoehe } = readBild(bilder[name] ?? bytes);
    expect(readBild(out)).toMatchObject({ typ, ...(breite && { breite, hoehe }) });
    expect(readBild(out)).not.toHaveProperty('nennt');
  });

  test.each(Object.entries(bilder))('is nothing in %s: it goes out byte for byte', (name, bytes) => {
    expect(Buffer.compare(stripBild(name, bytes), bytes)).toBe(0);
  });

  test.each(bemalt)('of %s is gone for good: nothing more is taken from what went out', (name, bytes) => {
    const out = stripBild(name, bytes);
    expect(Buffer.compare(stripBild(name, out), out)).toBe(0);
  });
});

test('a file that is no image goes out as it is, whatever it is called', () => {
  for (const text of ['a;b\n1;2\n', '<kml>Ort</kml>', '']) {
    const bytes = Buffer.from(text);
    for (const name of ['zahlen.csv', 'plan.kml', 'bild.png', 'bild.svg'])
      expect(Buffer.compare(stripBild(name, bytes), bytes)).toBe(0);
  }
});

describe('in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    ({ browser } = await launchBrowser(await findCandidates(undefined), 60_000));
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** The pixels of an image as a page shows it, and its size. */
  async function pixelsOf(name: string, bytes: Uint8Array): Promise<unknown> {
    const typ = bildtypOf(name) ?? 'png';
    const address = `data:${bildtypen[typ].mime};base64,${Buffer.from(bytes).toString('base64')}`;
    return page.evaluate(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(address)};
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return [canvas.width, canvas.height, [...data].join()];
    })()`);
  }

  test.each(bemalt)('%s looks the same, turned as its camera says', async (name, bytes) => {
    const shown = await pixelsOf(name, stripBild(name, bytes));
    expect(shown).toEqual(await pixelsOf(name, bytes));
    const [width, height] = shown as [number, number];
    if (name.endsWith('.jpg')) expect([width, height]).toEqual([8, 16]);
  });
});

test('EXIF that is broken anywhere is read as far as it goes', () => {
  const whole = bilderMit(marke)['einfach.jpg'] ?? new Uint8Array();
  const from = textOf(whole).indexOf('Exif');
  for (let length = 0; length < 120; length++)
    expect(readExif(whole.subarray(from, from + length)).orientierung).toBeOneOf([1, 6]);
});
