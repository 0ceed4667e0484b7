// Another city, another subject: the tool knows neither Oberhausen nor integration, and shows nothing that is not public.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { konzept, tempFolder } from './helpers/cli.ts';
import { partsOf } from './helpers/xlsx.ts';

const root = fileURLToPath(new URL('fixtures/pflege', import.meta.url));

/** Names, bodies, places and ids of Oberhausen's concept. */
const fremd = [
  'Oberhausen',
  'Osterfeld',
  'Sterkrade',
  'Lirich',
  'Integration',
  'Migration',
  'Migrant',
  'Einwanderungsgeschichte',
  'Einbürgerung',
  'Chancengerechtigkeit',
  'Lenkungskreis',
  'Verwaltungsvorstand',
  'KIKO',
  'KIM',
  'KI',
  'TEIL',
  'NRW',
  'Nordrhein-Westfalen',
];

/** What only the paper, the step, the session and the Anlage that are not public say. */
const nichtoeffentlich = [
  'Lindenwinkel',
  'ankauf-grundstueck',
  'V/2026/118',
  '412.000',
  'verkehrswert',
  'Deckelung',
  'N 4.2',
  'Waldschlösschen',
  '2028-klausur',
];

/** Every file of the output by its path. */
type Ausgabe = ReadonlyMap<string, Buffer>;

let gebaut: Ausgabe | undefined;

/** The website and the data of the Pflegeplan, built once. */
function baue(): Ausgabe {
  if (gebaut) return gebaut;
  const out = join(tempFolder(), 'dist');
  const { status, stderr } = konzept(['build', 'site', 'daten', '--no-pdf', '--root', root, '--out', out]);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  gebaut = new Map(paths.map((path) => [path.slice(out.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
  return gebaut;
}

/** The text of a file; of one that is packed, the texts in it: among packed bytes any short word comes up by chance. */
function textOf(pfad: string): string {
  const bytes = baue().get(pfad) ?? Buffer.alloc(0);
  return /\.(?:xlsx|docx|zip)$/.test(pfad) ? Object.values(partsOf(bytes)).join('\n') : bytes.toString('utf8');
}

/** The files that hold a word, in their text or their name. */
const filesWith = (wort: RegExp): string[] =>
  [...baue().keys()].filter((pfad) => wort.test(pfad) || (!/\.(?:woff2|png)$/.test(pfad) && wort.test(textOf(pfad))));

const literally = (wort: string): string => wort.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

test('the Pflegeplan checks clean', () => {
  const { status, stdout } = konzept(['check', '--max-warnings', '0', '--format', 'json', '--root', root]);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [], summary: { errors: 0, warnings: 0, infos: 0 } });
  expect(status).toBe(0);
});

describe('the output of the Pflegeplan', () => {
  test('says its own names and none of Oberhausen', () => {
    expect(textOf('index.html')).toContain('Pflegeplan 2027 bis 2031');
    expect(textOf('index.html')).toContain('Stadt Musterstadt an der Aue');
    const found = fremd.map((wort) => [wort, filesWith(new RegExp(`(?<!\\p{L})${wort}(?!\\p{Lu})`, 'u'))]);
    expect(found.filter(([, pfade]) => pfade?.length)).toEqual([]);
  });

  test('shows nothing that is not public', () => {
    const found = nichtoeffentlich.map((wort) => [wort, filesWith(new RegExp(literally(wort), 'i'))]);
    expect(found.filter(([, pfade]) => pfade?.length)).toEqual([]);
    expect(textOf('vorlagen/beschluss-pflegeplan.html')).toContain('Kreistag des Auenkreises');
    expect(textOf('vorlagen/beschluss-pflegeplan.html')).not.toContain('Haushaltskommission');
  });

  test('brings the image and the public Anlage, byte for byte, and nothing into the project', () => {
    for (const datei of ['bilder/haus-ohne-stufen.png', 'anlagen/laendervergleich.csv'])
      expect(
        baue()
          .get(datei)
          ?.equals(readFileSync(join(root, 'content', datei))),
      ).toBe(true);
    expect(textOf('kapitel/01-ausgangslage.html')).toContain('src="../bilder/haus-ohne-stufen.png"');
    expect(textOf('vorlagen/beschluss-pflegeplan.html')).toContain('href="../anlagen/laendervergleich.csv"');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('holds what other concepts refer to, and letters of every script', () => {
    const { entitaeten } = JSON.parse(textOf('daten/konzept.json')) as { entitaeten: { id: string }[] };
    expect(entitaeten.map(({ id }) => id)).toContain('M-AMB-02');
    const zeichen = ['Świętochłowska', 'Yıldız', 'Їжакевич', 'مركز الرعاية', 'CO₂', '≤', 'Kolleg:innen', '14:30 Uhr'];
    for (const wort of zeichen) expect(textOf('kapitel/90-schreibweisen.html')).toContain(wort);
  });

  test('calls the body by the name that it had on the day', () => {
    expect(textOf('vorlagen/beschluss-pflegeplan.html')).toContain('>Sozialausschuss</a>');
    expect(textOf('vorlagen/mitteilung-rufbereitschaft.html')).toContain('>Ausschuss für Pflege und Generationen</a>');
  });
});
