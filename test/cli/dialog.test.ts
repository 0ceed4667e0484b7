// The dialogs of init, new and sachstand, walked from the first question to the last as a person does: keys go in, and what stands on
// the screen is read. Giving up writes nothing.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { init } from '../../src/cli/commands/init.ts';
import { neu } from '../../src/cli/commands/new.ts';
import { sachstand } from '../../src/cli/commands/sachstand.ts';
import type { Terminal } from '../../src/cli/fragen/terminal.ts';
import { konzept, tempFolder } from '../helpers/cli.ts';

const klima = fileURLToPath(new URL('../fixtures/klima', import.meta.url));

const taste = { eingabe: '\r', ab: '\u001B[B', tab: '\t', strgC: '\u0003', escape: '\u001B' } as const;

/** Waits for a question and types; `was` is a part of what stands on the screen then. */
type Schritt = readonly [was: string, ...tasten: readonly string[]];

/** A person who answers step by step. Gives everything that stood on the screen. */
function answering(schritte: readonly Schritt[]): { terminal: Terminal; gesehen: () => string } {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 90, rows: 40 });
  let seen = '';
  let from = 0;
  const left = [...schritte];
  output.on('data', (part: Buffer) => {
    seen += stripVTControlCharacters(part.toString());
    const [next] = left;
    if (!next || !seen.slice(from).includes(next[0])) return;
    left.shift();
    from = seen.length;
    void type(input, next.slice(1));
  });
  return { terminal: { input, output } as unknown as Terminal, gesehen: () => seen };
}

/** One key after the other, each when the one before has been dealt with. */
async function type(input: PassThrough, tasten: readonly string[]): Promise<void> {
  for (const each of tasten) {
    await new Promise((resolve) => setImmediate(resolve));
    input.write(each);
  }
}

let gesagt = '';
beforeEach(() => {
  gesagt = '';
  const listen = (text: string | Uint8Array): boolean => {
    gesagt += String(text);
    return true;
  };
  // What the bundler writes into the program.
  vi.stubGlobal('VERSION', '0.0.0-test');
  vi.stubGlobal('STEMPEL', 'test');
  vi.spyOn(process.stdout, 'write').mockImplementation(listen);
  vi.spyOn(process.stderr, 'write').mockImplementation(listen);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Words of the library; none of them may stand on the screen. */
const englisch =
  /\b(?:Search|select|confirm|search|match(?:es)?|found|navigate|Cancel(?:ed)?|Enter|Type|items|Please|required)\b/;

const initSchritte: readonly Schritt[] = [
  ['Für welche Kommune?', 'Landkreis Aue', taste.eingabe],
  ['Was für eine Kommune ist das?', taste.eingabe],
  ['Zu welchem Thema?', 'Hitze', taste.eingabe],
  ['Wie heißt das Konzept?', taste.eingabe],
  ['Von wann bis wann gilt es?', taste.eingabe],
  ['Welche Handlungsfelder hat es?', 'Wohnen, Pflege', taste.eingabe],
];

test('init asks its six questions and writes what was answered', async () => {
  const folder = join(tempFolder(), 'neu');
  const { terminal, gesehen } = answering(initSchritte);
  expect(await init(folder, {}, terminal)).toBe(0);
  expect(gesehen()).toContain('Kreis oder Landkreis (Kreistag)');
  expect(gesehen()).not.toMatch(englisch);
  expect(gesagt).toContain('Handlungsfelder: Wohnen (WOHN), Pflege (PFLE).');
  expect(readFileSync(join(folder, 'content/konzept.md'), 'utf8')).toContain('titel: Handlungskonzept Hitze');
  expect(readdirSync(join(folder, 'content/gremien'))).toEqual(['kreistag.md']);
});

test('an answer that cannot be is asked for again', async () => {
  const folder = join(tempFolder(), 'neu');
  const { terminal, gesehen } = answering([
    ['Für welche Kommune?', taste.eingabe],
    ['Bitte schreiben Sie etwas', 'Aue', taste.eingabe],
    ['Was für eine Kommune', 'zzz', taste.eingabe],
    ['Bitte wählen Sie etwas aus der Liste', '\u007F', '\u007F', '\u007F', taste.eingabe],
    ['Zu welchem Thema?', 'Hitze', taste.eingabe],
    ['Wie heißt', taste.eingabe],
    ['Von wann', 'morgen', taste.eingabe],
    ['Schreiben Sie Beginn und Ende', '\u0015', '2027–2030', taste.eingabe],
    ['Welche Handlungsfelder', 'Wohnen, wohnen', taste.eingabe],
    ['„wohnen“ steht zweimal da', '\u0015', 'Wohnen', taste.eingabe],
  ]);
  expect(await init(folder, {}, terminal)).toBe(0);
  expect(gesehen()).toContain('nichts gefunden');
  expect(gesehen()).not.toMatch(englisch);
  expect(readFileSync(join(folder, 'content/konzept.md'), 'utf8')).toContain('laufzeit: { von: 2027, bis: 2030 }');
});

const copyOfKlima = (): string => {
  const root = join(tempFolder(), 'klima');
  cpSync(klima, root, { recursive: true });
  return root;
};

const neuSchritte: readonly Schritt[] = [
  ['Titel', 'Schattenplätze', taste.eingabe],
  // What people add is künftig: it stands first.
  ['bisherig: vor dem Konzept', taste.eingabe],
  ['Strategische Ziele', taste.tab, taste.ab, taste.tab, taste.eingabe],
  ['Der eine Akteur', taste.eingabe],
  ['Wann es umgesetzt wird', '2027-03 bis 2028', taste.eingabe],
  ['Was bis dahin geschafft ist', 'Plätze sind gefunden', taste.eingabe],
  ['Bis wann', 'Sommer', taste.eingabe],
  ['Schreiben Sie einen Tag, einen Monat', '\u0015', 'Juni 2027', taste.eingabe],
  ['Was es in welchem Jahr kostet', 'offen', taste.eingabe],
  ['Handlungsfeld', 'hitz', taste.eingabe],
];

test('new asks for what has to be there, with what there is to choose from', async () => {
  const root = copyOfKlima();
  const { terminal, gesehen } = answering(neuSchritte);
  expect(await neu('projekt', { root }, terminal)).toBe(0);
  expect(gesehen()).toContain('Z-HITZ-01');
  expect(gesehen()).not.toMatch(englisch);
  const text = readFileSync(join(root, 'content/handlungsfelder/1-hitze/massnahmen/M-HITZ-04.md'), 'utf8');
  expect(text).toContain('titel: Schattenplätze');
  expect(text).toContain('art: kuenftig');
  expect(text).toMatch(/ziele: \[Z-\w+-01, Z-\w+-01\]/);
  expect(text).toMatch(/zeitraum:\n? *\{? *von: 2027-03/);
  expect(text).toContain('termin: 2027-06');
  // It checks clean at once: what is left to add is its text.
  expect(gesagt.match(/Noch zu ergänzen: .*/g)).toEqual([
    'Noch zu ergänzen: Was in „Schattenplätze“ geschieht, sagt kein Text.',
  ]);
});

const sachstandSchritte: readonly Schritt[] = [
  ['Datum', '31.09.2026', taste.eingabe],
  ['Diesen Tag gibt es nicht.', '\u0015', '15. September 2026', taste.eingabe],
  ['Status', 'lauf', taste.eingabe],
  ['Sachstand:', 'Drei Brunnen laufen.', taste.eingabe],
  ['seit der letzten Meldung erreicht?', taste.eingabe],
  ['haben einen neuen Termin?', taste.tab, taste.eingabe],
  ['neuer Termin', 'August 2027', taste.eingabe],
  ['Grund der Verlegung', 'Die Leitung fehlt noch.', taste.eingabe],
  ['Ausgaben', '20.000 €', taste.eingabe],
  ['Schreiben Sie nur die Zahl', '\u0015', '20000', taste.eingabe],
  ['Nächster Schritt', taste.eingabe],
  ['Entscheidungsbedarf', taste.eingabe],
];

test('sachstand asks field after field and writes one entry', async () => {
  const root = copyOfKlima();
  const { terminal, gesehen } = answering(sachstandSchritte);
  expect(await sachstand('M-HITZ-02', { root }, terminal)).toBe(0);
  expect(gesehen()).not.toMatch(englisch);
  const text = readFileSync(join(root, 'content/handlungsfelder/1-hitze/massnahmen/M-HITZ-02.md'), 'utf8');
  expect(text).toContain('Drei Brunnen laufen.');
  expect(text).toContain('Die Leitung fehlt noch.');
  expect(text).toContain('datum: 2026-09-15');
  expect(text).toContain('nach: 2027-08');
});

const dialoge: readonly (readonly [
  string,
  readonly Schritt[],
  (root: string, terminal: Terminal) => Promise<number>,
])[] = [
  ['init', initSchritte, (root, terminal) => init(join(root, 'neu'), {}, terminal)],
  ['new', neuSchritte, (root, terminal) => neu('massnahme', { root }, terminal)],
  ['sachstand', sachstandSchritte, (root, terminal) => sachstand('M-HITZ-02', { root }, terminal)],
];

const abbrueche = dialoge.flatMap(([name, schritte, run]) =>
  schritte.flatMap(([frage], at) =>
    (['strgC', 'escape'] as const).map(
      (wie) => [`${name}: ${wie} bei „${frage}“`, schritte.slice(0, at), frage, taste[wie], run] as const,
    ),
  ),
);

test.each(abbrueche)('%s', async (_name, davor, frage, abbruch, run) => {
  const root = copyOfKlima();
  const before = textsOf(root);
  const { terminal, gesehen } = answering([...davor, [frage, abbruch]]);
  await expect(run(root, terminal)).rejects.toThrow('Abgebrochen; nichts wurde geschrieben.');
  expect(gesehen()).not.toMatch(englisch);
  expect(existsSync(join(root, 'neu'))).toBe(false);
  expect(textsOf(root)).toEqual(before);
});

const textsOf = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );

test('where nobody can be asked, what is missing is said', () => {
  expect(konzept(['new', 'massnahme', '--root', klima]).stderr).toContain('Es fehlt:');
});
