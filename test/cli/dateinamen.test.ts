// Every name that Windows, macOS and Linux allow works for images and Anlagen; every other one is a finding; no link is ever read.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { judgeDateiname, toDateiname } from '../../src/base/dateiname.ts';
import { checkNamen } from '../../src/stages/load/namen.ts';
import { parseDocument } from '../../src/render/tree/html.ts';
import { findElements } from '../../src/render/tree/visit.ts';
import { bilder } from '../helpers/bilder.ts';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const png = Object.entries(bilder).find(([name]) => name.endsWith('.png'))?.[1] ?? new Uint8Array();
const kapitel = 'content/kapitel/01-anlass.md';
const schreibe = (...absaetze: string[]): string =>
  `---\ntitel: Anlass\nteil: einfuehrung\n---\n\n${absaetze.join('\n\n')}\n`;

/** Names as they lie on the disk. */
const namen = [
  'Haus & Hof.png',
  "Rat'haus.png",
  'Platz #1.png',
  '100%.png',
  '50%er.png',
  'mit%20Prozent.png',
  'mit Prozent.png',
  'a+b=c;d,e@f!.png',
  '$& [Plan] (2) {x}.png',
  'Größe.png',
  'Gro\u0308ße in zwei Zeichen.png',
  '計画.png',
  '_so_ ~nicht~.png',
];

describe('a file name', () => {
  const built = (namen: readonly string[], build: (name: string) => string) => {
    const root = tempProjekt({
      [kapitel]: schreibe(...namen.map(build)),
      ...Object.fromEntries(
        namen.flatMap((name) => [
          [`content/bilder/${name}`, png],
          [`content/anlagen/${name}`, png],
        ]),
      ),
    });
    const out = join(tempFolder(), 'dist');
    const { status, stderr } = konzept(['build', 'site', '--no-pdf', '--root', root, '--out', out]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return { out, page: parseDocument(readFileSync(join(out, 'kapitel/01-anlass.html'), 'utf8')) };
  };
  const wayOf = (out: string, element: Element, property: string): string =>
    join(out, 'kapitel', ...String(element.properties[property]).split('/').map(decodeURIComponent));
  const escape = (name: string): string => name.replaceAll(/[\\<>]/g, '\\$&');

  // Where there are both, %20 means the file that is called so.
  const eindeutig = namen.filter((name) => name !== 'mit%20Prozent.png');

  test.each<[string, readonly string[], (name: string) => string]>([
    [
      'as it stands',
      namen,
      (name) => `![Ein Bild](<bilder/${escape(name)}>) und [eine Anlage](<anlagen/${escape(name)}>)`,
    ],
    [
      'encoded once',
      eindeutig,
      (name) => `![Ein Bild](bilder/${encode(name)}) und [eine Anlage](anlagen/${encode(name)})`,
    ],
  ])('that every system allows leads to its file, written %s', (_, names, build) => {
    const { out, page } = built(names, build);
    const images = findElements(
      page,
      ({ tagName, properties }) => tagName === 'img' && properties['src'] !== undefined,
    );
    const links = findElements(
      page,
      ({ tagName, properties }) => tagName === 'a' && String(properties['href']).includes('anlagen/'),
    );
    const wanted = (folder: string): string[] => names.map((name) => join(out, folder, name.normalize('NFC')));
    expect(images.map((image) => wayOf(out, image, 'src'))).toEqual(wanted('bilder'));
    expect(links.map((link) => wayOf(out, link, 'href'))).toEqual(wanted('anlagen'));
    expect(images.filter((image) => !existsSync(wayOf(out, image, 'src')))).toEqual([]);
    expect(links.filter((link) => !existsSync(wayOf(out, link, 'href')))).toEqual([]);
  });

  test('is told apart from a place in the file, which stays in the link', () => {
    const root = tempProjekt({
      [kapitel]: schreibe('Siehe [Seite 3](anlagen/plan.txt#page=3) und [Suche](anlagen/plan.txt?a=b).'),
      'content/anlagen/plan.txt': 'Plan\n',
    });
    const out = join(tempFolder(), 'dist');
    expect(konzept(['build', 'site', '--no-pdf', '--root', root, '--out', out]).stderr).toBe('');
    const page = readFileSync(join(out, 'kapitel/01-anlass.html'), 'utf8');
    expect(page).toContain('href="../anlagen/plan.txt#page=3"');
    expect(page).toContain('href="../anlagen/plan.txt?a=b"');
  });

  test.each([
    ['con.md', 'reserviert', 'datei-con.md'],
    ['AUX', 'reserviert', 'datei-AUX'],
    ['lpt1.2026.pdf', 'reserviert', 'datei-lpt1.2026.pdf'],
    ['nul .txt', 'reserviert', 'datei-nul .txt'],
    ['Plan.', 'ende', 'Plan'],
    ['Plan.pdf ', 'ende', 'Plan.pdf'],
    ['Was nun?.pdf', 'zeichen', 'Was nun-.pdf'],
    ['a\\b.pdf', 'zeichen', 'a-b.pdf'],
    ['Plan\u200B.pdf', 'unsichtbar', 'Plan.pdf'],
    ['Plan\u00A02.pdf', 'unsichtbar', 'Plan 2.pdf'],
    ['Plan\u202E.pdf', 'unsichtbar', 'Plan.pdf'],
    ['control.md', undefined, 'control.md'],
    ['com10.txt', undefined, 'com10.txt'],
    ['.plan', undefined, '.plan'],
  ])('%j is judged as %s, and may be called %j', (name, grund, vorschlag) => {
    expect(judgeDateiname(name)).toBe(grund);
    expect(toDateiname(name)).toBe(vorschlag);
  });

  test('is told once where two are one for another system, folders too', () => {
    const tell = (...files: string[]): string[] =>
      checkNamen(files).map(({ code, file, message }) => `${code} ${file}: ${message}`);
    expect(tell('content/anlagen/A/x.txt', 'content/anlagen/a/y.txt', 'content/anlagen/a/z.txt')).toEqual([
      'KZ118 content/anlagen/a/y.txt: content/anlagen/a und content/anlagen/A unterscheiden sich nur in der Schreibweise.',
    ]);
    expect(tell('content/bilder/über.png', 'content/bilder/über.png')).toEqual([
      'KZ118 content/bilder/über.png: content/bilder/über.png gibt es zweimal: Ein Umlaut ist einmal als ein Zeichen und einmal als zwei geschrieben.',
    ]);
    expect(tell('content/glossar/con.md', 'content/anlagen/aux/plan.txt', 'content/anlagen/aux/b.txt')).toHaveLength(2);
    expect(tell('content/akteure/Büro: x.md', 'content/akteure/KI.md', 'content/akteure/ki.md')).toEqual([]);
  });
});

const encode = (name: string): string => encodeURIComponent(name).replaceAll(/[()]/g, '\\$&');

describe('a symbolic link', () => {
  const geheim = (): string => {
    const file = join(tempFolder(), 'geheim.md');
    writeFileSync(file, '---\nname: Streng Geheim\nart: verwaltung\n---\n');
    return file;
  };
  const legt = (root: string, file: string, ziel: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    rmSync(join(root, file), { force: true });
    symlinkSync(ziel, join(root, file));
  };

  test.each([
    'content/akteure/geheim.md',
    'content/anlagen/geheim.txt',
    'content/daten/geheim.csv',
    'konzept.config.json',
  ])('at %s is told and not read, not even for the message', (file) => {
    const root = tempProjekt();
    legt(root, file, geheim());
    for (const format of ['pretty', 'json', 'sarif', 'github']) {
      const { status, stdout, stderr } = konzept(['check', '--root', root, '--format', format]);
      expect([1, 2]).toContain(status);
      expect(stdout + stderr).toContain('KZ106');
      expect(stdout + stderr).not.toContain('Geheim');
    }
  });

  test('inside the project is one too', () => {
    const root = tempProjekt();
    legt(root, 'content/akteure/zwei.md', join(root, 'content/akteure/KI.md'));
    legt(root, 'content/bilder', join(root, 'content/akteure'));
    const { stdout } = konzept(['check', '--root', root]);
    expect(stdout).toContain('content/akteure/zwei.md');
    expect(stdout).toContain('content/bilder');
    expect(stdout.match(/KZ\d+/g)).toEqual(['KZ106', 'KZ106']);
  });
});
