// Whatever is told of a concept calls its levels as the concept does, and is silent of those that it does without: findings that are
// told file by file, what the commands say, every output, that for print too.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import type { Konfiguration } from '../../src/projekt/konfiguration.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { openProjekt, type Projekt } from '../../src/workspace/open.ts';
import { konzept, tempFolder } from '../helpers/cli.ts';
import { loadChanged } from '../helpers/erweiterung.ts';

const klima = fileURLToPath(new URL('../fixtures/klima', import.meta.url));

/** The program with what goes to print as a result. */
let programm: Awaited<ReturnType<typeof loadChanged>>;
beforeAll(async () => {
  programm = await loadChanged({});
});

const open = (root: string, geaendert?: ReadonlyMap<string, Uint8Array>): Projekt =>
  openProjekt(root, { ausgaben: alleDateiarten, writeFragment, geaendert });

/** The usual words of what klima calls otherwise or does without; the Ziel of an Indikator is no level. */
const fremd = /Maßnahme|Bedarf|Zwischenziel|Teilziel|(?<!Strategische[nsr]?[ \u00A0]|\p{L})Ziele(?!\p{L})/u;

const feld = 'content/handlungsfelder/1-hitze/';

test('findings that are told file by file', () => {
  const mistakes = new Map(
    Object.entries({
      [`${feld}massnahmen/M-HITZ-01.md`]: '---\nart: x\nkosten: 3\nsachstand: 1\n---\n',
      [`${feld}massnahmen/M-HITZ-02.md`]:
        '---\ntitel: Brunnen\nart: kuenftig\nziele: []\nzwischenziele: [{ nr: 1 }]\n---\n',
      [`${feld}massnahmen/M-HITZ-3.md`]: '---\nzeitraum: 1\n---\n',
      [`${feld}massnahmen/m-hitz-02.md`]: '---\ntitel: Brunnen\n---\n',
      [`${feld}ziele/Z-HITZ-01.md`]: '---\nteilziele: x\n---\n',
      'content/plan.docx': 'PK',
      'content/M-HITZ-09.md': '---\ntitel: Verirrt\n---\n',
      'content/akteure/klimastab.md':
        '---\nname: Stab\nart: verwaltung\n---\n\nEs sind :anzahl{von=massnahme art=x} und :anzahl{}.\n',
    }).map(([file, text]) => [file, Buffer.from(text)]),
  );
  const told = open(klima, mistakes).snapshot.diagnostics.flatMap(({ code, message, help }) => [
    `${code} ${message}`,
    `${code} ${help}`,
  ]);
  expect(told.filter((text) => fremd.test(text) && !text.startsWith('KZ420 '))).toEqual([]);
  expect(told).toEqual(
    expect.arrayContaining([
      'KZ211 Dem Projekt fehlt das Feld „titel“.',
      'KZ211 Dem Strategischen Ziel fehlt das Feld „titel“.',
      expect.stringContaining('Titel des Projekts'),
    ]),
  );
});

test('what is known of a file is told anew when the levels are called otherwise', () => {
  const root = join(tempFolder(), 'klima');
  cpSync(klima, root, { recursive: true });
  writeFileSync(join(root, feld, 'massnahmen/M-HITZ-01.md'), '---\nart: kuenftig\nziele: [Z-HITZ-01]\n---\n');
  const check = (): string => konzept(['check', '--root', root]).stdout;
  expect(check()).toContain('Dem Projekt fehlt');
  writeFileSync(
    join(root, 'konzept.config.json'),
    JSON.stringify({ ebenen: { massnahme: { einzahl: 'Aufgabe', mehrzahl: 'Aufgaben', artikel: 'die' } } }),
  );
  expect(check()).toContain('Der Aufgabe fehlt');
});

test.each([
  [['new', 'projekt']],
  [
    [
      'new',
      'massnahme',
      '--titel',
      'Brunnen',
      '--handlungsfeld',
      'HITZ',
      '--feld',
      'art=kuenftig',
      '--feld',
      'ziele=Z-HITZ-01',
    ],
  ],
  [['new', 'ziel', '--titel', 'Kühle', '--handlungsfeld', 'HITZ']],
  [['show', 'M-HITZ-01']],
  [['show', 'Z-HITZ-01']],
  [['list', 'projekte']],
  [['list', 'Strategisches Ziel', '--status', 'laufend']],
  [['status']],
  [['move', 'M-HITZ-99', 'WASS']],
  [['rename', 'M-HITZ-01/9', '3']],
  [['sachstand', 'M-HITZ-99', '--datum', '2026-09-01', '--status', 'laufend', '--text', 'Es geht voran.']],
])('%j', (args) => {
  const root = join(tempFolder(), 'klima');
  cpSync(klima, root, { recursive: true });
  const { stdout, stderr } = konzept([...args, '--root', root]);
  const written = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(root, 'content', file), 'utf8'));
  expect([stdout, stderr, ...written].flatMap((text) => text.split('\n')).filter((line) => fremd.test(line))).toEqual(
    [],
  );
  expect(stdout + stderr).not.toBe('');
});

test('explain has the usual words and says what they are called here', () => {
  expect(konzept(['explain', 'KZ506', '--root', klima]).stdout.replaceAll('\n', ' ')).toContain(
    'In diesem Konzept heißt das Ziel „Strategisches Ziel“, die Maßnahme „Projekt“ und das Zwischenziel „Meilenstein“.',
  );
  expect(konzept(['explain', 'KZ506'], { cwd: tempFolder() }).stdout).not.toContain('In diesem Konzept');
});

/** The lines of everything that is made of a concept, with the file that they stand in. What programs read is told to nobody. */
async function linesOf(root: string): Promise<readonly string[]> {
  const { dateien } = await programm.makeAllOf(root);
  return [...dateien].flatMap(([pfad, inhalt]) =>
    typeof inhalt === 'string' && !/^(?:daten\/(?:schemas|manifest)|assets\/)/.test(pfad)
      ? inhalt
          .replaceAll(/<style[\s\S]*?<\/style>/g, '')
          .replaceAll('\u00AD', '')
          .split('\n')
          .map((line) => `${pfad}: ${line}`)
      : [],
  );
}

const excerpt = (muster: RegExp, line: string): readonly string[] => {
  const { index } = muster.exec(line) ?? {};
  return index === undefined
    ? []
    : [`${line.split(':', 1)[0] ?? ''}: …${line.slice(Math.max(0, index - 60), index + 60)}`];
};

test('every output of klima, that for print too', async () => {
  const lines = await linesOf(klima);
  expect(lines.some((line) => line.startsWith('pdf/'))).toBe(true);
  expect(lines.flatMap((line) => excerpt(fremd, line))).toEqual([]);
});

test.each<[keyof NonNullable<Konfiguration['ebenen']>, readonly string[], RegExp]>([
  ['zwischenziel', ['zwischenziele', 'erreicht', 'verlegt'], /Zwischenziel|Meilenstein/u],
  ['leitziel', [], /Leitziel/u],
  ['bedarf', [], /Bedarf(?!sanmeldung)/u],
])('no output of a concept without %s speaks of it', async (ebene, felder, muster) => {
  const root = join(tempFolder(), 'klima');
  cpSync(klima, root, { recursive: true, filter: (file) => !(ebene === 'leitziel' && file.endsWith('leitziel.md')) });
  writeFileSync(join(root, 'konzept.config.json'), JSON.stringify({ ebenen: { bedarf: false, [ebene]: false } }));
  const ordner = join(root, 'content/handlungsfelder');
  for (const file of readdirSync(ordner, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /M-.*\.md$/.test(each),
  ))
    writeFileSync(join(ordner, file), withoutFelder(readFileSync(join(ordner, file), 'utf8'), felder));
  const { diagnostics } = open(root).snapshot;
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  expect((await linesOf(root)).flatMap((line) => excerpt(muster, line))).toEqual([]);
});

/** A file without some fields, each with the lines indented below it, or in one line with others. */
function withoutFelder(text: string, felder: readonly string[]): string {
  let within = -1;
  return text
    .split('\n')
    .filter((line) => {
      const depth = line.length - line.trimStart().length;
      if (within >= 0 && depth > within) return false;
      within = felder.some((name) => line.trimStart().startsWith(`${name}:`)) ? depth : -1;
      return within < 0;
    })
    .map((line) => felder.reduce((rest, name) => rest.replace(new RegExp(`, ${name}: \\[[^\\]]*\\]`), ''), line))
    .join('\n');
}
