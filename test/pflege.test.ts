// Another city, another subject: the tool knows neither Oberhausen nor integration, and shows nothing that is not public.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { konzept, tempFolder } from './helpers/cli.ts';

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

interface Ausgabe {
  readonly out: string;
  /** Every file of the output by its path, as text. */
  readonly dateien: ReadonlyMap<string, string>;
}

function baue(): Ausgabe {
  const out = join(tempFolder(), 'dist');
  const { status, stderr } = konzept(['build', 'site', 'daten', '--no-pdf', '--root', root, '--out', out]);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return { out, dateien: new Map(paths.map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')])) };
}

/** The files that hold a word, in their text or their name. */
function filesWith(dateien: Ausgabe['dateien'], wort: RegExp): string[] {
  const texts = [...dateien].filter(([pfad]) => /\.(?:html|css|js|json|csv|ics|svg|txt)$/.test(pfad));
  return texts.filter(([pfad, text]) => wort.test(pfad) || wort.test(text)).map(([pfad]) => pfad);
}

const literally = (wort: string): string => wort.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

test('the Pflegeplan checks clean', () => {
  const { status, stdout } = konzept(['check', '--max-warnings', '0', '--format', 'json', '--root', root]);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [], summary: { errors: 0, warnings: 0, infos: 0 } });
  expect(status).toBe(0);
});

describe('the output of the Pflegeplan', () => {
  test('says its own names, none of Oberhausen, and nothing that is not public', () => {
    const { dateien } = baue();
    const start = dateien.get('index.html') ?? '';
    expect(start).toContain('Pflegeplan 2027 bis 2031');
    expect(start).toContain('Stadt Musterstadt an der Aue');
    const found = fremd.map((wort) => [wort, filesWith(dateien, new RegExp(`(?<![\\p{L}-])${wort}(?![A-Z])`, 'u'))]);
    expect(found.filter(([, pfade]) => pfade?.length)).toEqual([]);
    const verraten = nichtoeffentlich.map((wort) => [wort, filesWith(dateien, new RegExp(literally(wort), 'i'))]);
    expect(verraten.filter(([, pfade]) => pfade?.length)).toEqual([]);
    expect(dateien.get('vorlagen/beschluss-pflegeplan.html')).not.toContain('Haushaltskommission');
  });

  test('brings the image and the public Anlage, byte for byte, and nothing into the project', () => {
    const { out, dateien } = baue();
    for (const datei of ['bilder/haus-ohne-stufen.png', 'anlagen/laendervergleich.csv'])
      expect(readFileSync(join(out, datei)).equals(readFileSync(join(root, 'content', datei)))).toBe(true);
    expect(dateien.get('kapitel/01-ausgangslage.html')).toContain('src="../bilder/haus-ohne-stufen.png"');
    expect(dateien.get('vorlagen/beschluss-pflegeplan.html')).toContain('href="../anlagen/laendervergleich.csv"');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('holds what other concepts refer to, and letters of every script', () => {
    const { dateien } = baue();
    const { entitaeten } = JSON.parse(dateien.get('daten/konzept.json') ?? '{}') as { entitaeten: { id: string }[] };
    expect(entitaeten.map(({ id }) => id)).toContain('M-AMB-02');
    const text = dateien.get('kapitel/90-schreibweisen.html') ?? '';
    for (const wort of ['Świętochłowska', 'Yıldız', 'Їжакевич', 'مركز الرعاية', 'CO₂', '≤', 'Kolleg:innen', '14:30'])
      expect(text).toContain(wort);
  });

  test('calls the body by the name that it had on the day', () => {
    const { dateien } = baue();
    expect(dateien.get('vorlagen/beschluss-pflegeplan.html')).toContain('>Sozialausschuss</a>');
    expect(dateien.get('vorlagen/mitteilung-rufbereitschaft.html')).toContain('>Ausschuss für Pflege und Generationen<');
  });
});
