// Images as an author has them: every kind in website and print, none that runs something, none that leaves a gap.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { pngOf, svgOf } from '../../src/rules/bilder/bilder.ts';
import { readBild } from '../../src/stages/bild/bild.ts';
import { bilder } from '../helpers/bilder.ts';
import { konzept, type Lauf, tempFolder, tempProjekt } from '../helpers/cli.ts';
import { flach, pruefe, readStruktur } from '../helpers/pdf-pruefung.ts';

const alternative = (name: string): string => `Probe der Art ${name.replace('.', ' als ')}`;

/** A project with a chapter that shows these images. */
function projektMit(images: Readonly<Record<string, string | Uint8Array>>, mehr: Record<string, string> = {}): string {
  const zeilen = Object.keys(images).map((name) => `![${alternative(name)}](bilder/${name})`);
  return tempProjekt({
    'content/kapitel/01-anlass.md': `---\ntitel: Anlass\nteil: einfuehrung\n---\n\n${zeilen.join('\n\n')}\n`,
    ...Object.fromEntries(Object.entries(images).map(([name, bytes]) => [`content/bilder/${name}`, bytes])),
    ...mehr,
  });
}

const baue = (root: string, out: string, ...args: string[]): Lauf =>
  konzept(['build', ...args, '--root', root, '--out', out]);

const unsicher = svgOf('<script>alert(1)</script>');

test.each(Object.entries(bilder))('the head of %s says its kind and size', (name, bytes) => {
  const { typ, breite, hoehe, fehler } = readBild(bytes);
  expect(fehler).toBeUndefined();
  expect(name).toMatch(typ === 'jpeg' ? /jpg$/ : new RegExp(`${typ}$`));
  if (typ !== 'svg') expect([breite, hoehe]).toEqual([16, 8]);
});

test('an image cut off anywhere is never taken for a whole one, and never throws', () => {
  for (const [name, bytes] of Object.entries(bilder))
    for (let length = 0; length < bytes.length - 1; length++)
      expect(readBild(bytes.subarray(0, length)).fehler, `${name} ${length}`).toBeDefined();
});

describe('every kind of image', () => {
  test('is in the print with its words, and beside the website as it is', async () => {
    const out = join(tempFolder(), 'dist');
    const { status, stderr } = baue(projektMit(bilder), out, 'site', 'konzept');
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Fehler')]);
    const printed = readFileSync(join(out, 'pdf/handlungskonzept.pdf'));
    expect(await pruefe(printed)).toEqual([]);
    const pdf = await PDFDocument.load(printed);
    const alts = flach(readStruktur(pdf))
      .filter(({ typ }) => typ === 'Figure')
      .map(({ dict }) => dict.lookup(PDFName.of('Alt'), PDFString, PDFHexString).decodeText());
    expect(alts).toEqual(expect.arrayContaining(Object.keys(bilder).map(alternative)));
    for (const [name, bytes] of Object.entries(bilder))
      expect(Buffer.compare(readFileSync(join(out, 'bilder', name)), bytes), name).toBe(0);
  });

  test('with a sound head and broken data ends the print with its name, and the last output stays', () => {
    const out = join(tempFolder(), 'dist');
    expect(baue(projektMit({}), out, 'konzept').status).toBe(0);
    const before = readFileSync(join(out, 'pdf/handlungskonzept.pdf'));
    const { status, stderr } = baue(projektMit({ 'kaputt.png': pngOf(64, 64) }), out, 'konzept');
    expect(status).toBe(3);
    expect(stderr).toContain('Der Browser kann das Bild content/bilder/kaputt.png nicht lesen');
    expect(readFileSync(join(out, 'pdf/handlungskonzept.pdf'))).toEqual(before);
  });
});

describe('a drawing with a program', () => {
  const images = { 'boese.svg': unsicher, 'gut.svg': svgOf('<path d="M0 0h9v9z"/>') };

  test('stops a build, at its file and with the place that shows it', () => {
    const { status, stdout } = konzept(['check', '--root', projektMit(images)]);
    expect(status).toBe(1);
    expect(stdout).toContain('content/bilder/boese.svg:1:1 Fehler KZ315');
    expect(stdout).toContain('content/kapitel/01-anlass.md:6:1');
  });

  test.each([['a draft', ['--draft'], {}, 1]])('is not in %s', (_, args, mehr, expected) => {
    const out = join(tempFolder(), 'dist');
    expect(baue(projektMit(images, mehr), out, 'site', '--no-pdf', ...args).status).toBe(expected);
    expect(readdirSync(join(out, 'bilder'))).toEqual(['gut.svg']);
    expect(readFileSync(join(out, 'kapitel/01-anlass.html'), 'utf8')).toContain(alternative('boese.svg'));
  });

  test('is told whatever the configuration wants', () => {
    const root = projektMit(images, { 'konzept.config.json': '{ "regeln": { "KZ315": "off" } }' });
    expect(baue(root, join(tempFolder(), 'dist'), 'site', '--no-pdf').status).toBe(2);
  });

  test('is told as an Anlage and as a linked file too', () => {
    const root = projektMit(
      {},
      {
        'content/anlagen/plan.svg': unsicher,
        'content/glossar/plan.md': '---\nbegriff: Plan\n---\n\nSiehe [Plan](anlagen/plan.svg).\n',
      },
    );
    expect(konzept(['check', '--root', root]).stdout).toContain('content/anlagen/plan.svg:1:1 Fehler KZ315');
  });

  test('that nobody uses is nobody’s business, and goes nowhere', () => {
    const out = join(tempFolder(), 'dist');
    const root = projektMit({}, { 'content/bilder/boese.svg': unsicher });
    expect(baue(root, out, 'site', '--no-pdf').status).toBe(0);
    expect(existsSync(join(out, 'bilder'))).toBe(false);
  });
});

describe('the logo', () => {
  const config = (logo: string) => ({ 'konzept.config.json': JSON.stringify({ gestaltung: { logo } }) });

  test('is looked into like any image, and the configuration is named beside it', () => {
    const root = projektMit({}, { ...config('bilder/logo.svg'), 'content/bilder/logo.svg': unsicher });
    const { status, stdout } = konzept(['check', '--root', root]);
    expect(status).toBe(1);
    expect(stdout).toContain('content/bilder/logo.svg:1:1 Fehler KZ315');
    expect(stdout).toContain('konzept.config.json:1:');
  });

  test('that holds text is refused in plain words, and nothing is built', () => {
    const out = join(tempFolder(), 'dist');
    const schrift = svgOf('<text y="9">Musterstadt</text>');
    const root = projektMit({}, { ...config('bilder/logo.svg'), 'content/bilder/logo.svg': schrift });
    const { status, stderr } = baue(root, out, 'konzept');
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      'Die Zeichnung enthält Text, der auf jedem Rechner in einer anderen Schrift und mit anderen Lücken erschiene.',
    );
    expect(stderr).toContain('Wandeln Sie den Text im Zeichenprogramm in Pfade um');
    expect(stderr).toContain('konzept.config.json:1:');
  });

  test('that is not there is a fault of the configuration, with what may be meant', () => {
    const root = projektMit({}, { ...config('bilder/lgoo.svg'), 'content/bilder/logo.svg': svgOf('') });
    const { status, stderr } = konzept(['check', '--root', root]);
    expect(status).toBe(2);
    expect(stderr).toContain('Die Datei content/bilder/lgoo.svg gibt es nicht.');
    expect(stderr).toContain('content/bilder/logo.svg');
  });
});
