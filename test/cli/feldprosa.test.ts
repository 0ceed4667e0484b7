// Text fields of the front matter are prose: references, emphasis and figures work wherever they are shown, are checked at their
// line, and are plain words where a place has room for no more.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allKinds } from '../../src/domain/registry.ts';
import { felderOf } from '../../src/domain/feld.ts';
import { parseDocument } from '../../src/render/tree/html.ts';
import { findElements } from '../../src/render/tree/visit.ts';
import { toText } from '../../src/render/tree/text.ts';
import { compileBeispiel, layOver } from '../helpers/beispiel.ts';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const satz = '**Wichtig:** wie in [[M-TEIL-01]], für *alle* :anzahl{von=ziel} Ziele und [den Rat](#rat)';
const overlay = {
  'M-TEIL-05': `zielgruppen: ['${satz} als Gruppe']
zwischenziele:
  - { nr: 1, titel: '${satz} als Zwischenziel', termin: 2026-09 }
  - { nr: 2, titel: Lotsen geschult, termin: 2027-06-30 }
innovationsbudget:
  idee: '${satz} als Idee'
  ergebnis: '${satz} als Ergebnis'
sachstand:
  - datum: 2026-03-31
    status: zurueckgestellt
    text: >-
      Erst ein Satz,
      dann ${satz} als Sachstand.
    grund: '${satz} als Grund'
    verlegt: [{ zwischenziel: 1, nach: 2026-12, grund: '${satz} als Verlegung' }]
    naechster_schritt: '${satz} als Schritt'
    entscheidungsbedarf: '${satz} als Bedarf'
    einschaetzung: '${satz} als Einschätzung'
`,
  'Z-TEIL-01': `teilziele: [{ nr: 1, titel: '${satz} als Teilziel', messgroesse: '${satz} als Messgröße' }]\n`,
  '2025-02-01-auftakt': `zielsetzung: '${satz} als Zielsetzung'
vorschlaege:
  - { text: '${satz} als Vorschlag', umgang: nicht, grund: '${satz} als Absage' }
`,
  rat: `rolle: '${satz} als Rolle'\n`,
  einwohner: `anmerkungen: '${satz} als Anmerkung'\n`,
  beschluss: `auswirkungen: { personell: '${satz} als Personal', klima: '${satz} als Klima' }\n`,
};

const plain = 'Wichtig: wie in M-TEIL-01 „Sprechstunde im Rathaus“, für alle';

describe('a text field', () => {
  const files = Object.fromEntries(layOver(overlay).map(({ file, read }) => [file, read()]));
  const root = tempProjekt(files, () => undefined);
  const out = join(
    tempFolder(() => undefined),
    'dist',
  );
  const lauf = konzept(['build', '--no-pdf', '--root', root, '--out', out]);
  const dateien = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|csv|json|ics|xml|xlsx|doc)$/.test(file))
    .sort();
  const textOf = (file: string): string => readFileSync(join(out, file), 'utf8');

  test.each([
    ['show', 'M-TEIL-05', 'als Sachstand.'],
    ['show', 'Z-TEIL-01', 'als Messgröße'],
  ])('%s %s tells people its words, and programs what is written', (befehl, was, ende) => {
    const { stdout } = konzept([befehl, was, '--root', root]);
    expect(stdout).toContain(ende);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(plain);
    expect(stdout).not.toMatch(/\*\*|\[\[|:anzahl/);
    expect(konzept([befehl, was, '--root', root, '--format', 'json']).stdout).toContain('[[M-TEIL-01]]');
  });

  test('has its links, emphasis and figures on the page', () => {
    expect(lauf).toMatchObject({ status: 0 });
    const page = parseDocument(textOf('massnahmen/M-TEIL-05.html'));
    const strong = findElements(
      page,
      ({ tagName, children }) => tagName === 'strong' && toText(children) === 'Wichtig:',
    );
    expect(strong.length).toBeGreaterThanOrEqual(9);
    const links = findElements(
      page,
      ({ tagName, properties }) => tagName === 'a' && properties['href'] === '../massnahmen/M-TEIL-01.html',
    );
    expect(links.length).toBeGreaterThanOrEqual(9);
    expect(toText(page.children)).toContain('für alle 1 Ziele und den Rat als Sachstand');
  });

  test.each([
    'als Gruppe',
    'als Idee',
    'als Sachstand',
    'als Schritt',
    'als Teilziel',
    'als Rolle',
    'als Vorschlag',
    'als Personal',
  ])('%s is somewhere in the output, and nowhere with its signs', (name) => {
    expect(
      dateien.some((file) => textOf(file).includes(name)),
      name,
    ).toBe(true);
  });

  test('has no sign of markup in any file', () => {
    const raw = dateien.filter((file) => /\*\*Wichtig|\[\[M-TEIL|:anzahl\{|\(#rat\)/.test(textOf(file)));
    expect(raw).toEqual([]);
  });

  test('is plain words in tables and data', () => {
    expect(textOf('daten/aktionsplan.csv')).toContain(plain);
    expect(textOf('daten/konzept.json').replaceAll('\\u0026', '&')).toContain(plain);
  });
});

describe('what is wrong in a text field', () => {
  const tell = (files: Parameters<typeof compileBeispiel>[0]): string[] =>
    compileBeispiel(files).diagnostics.map(
      ({ code, range: { start, end } }) => `${code} ${start.line}:${start.column}-${end.line}:${end.column}`,
    );
  const mit = (text: string): readonly string[] =>
    tell({ 'M-TEIL-05': `sachstand:\n  - datum: 2026-03-31\n    status: begonnen\n    text: ${text}\n` });

  /** What of the file a finding marks. */
  const markedIn = (text: string): readonly string[] => {
    const overlay = { 'M-TEIL-05': `sachstand:\n  - datum: 2026-03-31\n    status: begonnen\n    text: ${text}\n` };
    const source =
      layOver(overlay)
        .find(({ file }) => file.endsWith('/M-TEIL-05.md'))
        ?.read() ?? new Uint8Array();
    const lines = new TextDecoder().decode(source).split('\n');
    return compileBeispiel(overlay).diagnostics.map(
      ({ range: { start, end } }) => lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? '',
    );
  };

  test.each([
    ['plain', 'Siehe [[M-TEIL-99]].', 'M-TEIL-99'],
    ['in quotation marks', '\'Es heißt "so": siehe [[M-TEIL-99]].\'', 'M-TEIL-99'],
    ['behind escapes', '"A \\u00fc \\"B\\" siehe [[M-TEIL-99]]."', 'M-TEIL-99'],
    ['behind an apostrophe', "'Siehe''s [[M-TEIL-99]].'", 'M-TEIL-99'],
    ['in folded lines', '>-\n      Erst dies,\n      dann [[M-TEIL-99]].', 'M-TEIL-99'],
    ['in lines as they are', '|\n      Erst dies,\n\n      dann [[M-TEIL-99]].', 'M-TEIL-99'],
    ['on a plain second line', 'Erst dies,\n      dann [[M-TEIL-99]].', 'M-TEIL-99'],
    ['a figure of nothing', 'Es sind :anzahl{von=ziel handlungsfeld=XX}.', 'handlungsfeld=XX'],
    ['a file that is not there', 'Siehe [Plan](anlagen/fehlt.pdf).', '[Plan](anlagen/fehlt.pdf)'],
    ['a day that does not exist', 'Bis 31. November 2026 fertig.', '31. November 2026'],
  ])('is told where it stands: %s', (_, text, marked) => expect(markedIn(text)).toEqual([marked]));

  test('lists, dates and hyphens at the beginning of a line are words', () => {
    expect(mit('1. Quartal abgeschlossen.')).toEqual([]);
    expect(mit('|\n      - erstens\n      - zweitens\n      # drittens')).toEqual([]);
    expect(mit('"15. März 2027: erledigt."')).toEqual([]);
  });

  test('a name or a title shows no markup, and says so', () => {
    expect(tell({ 'M-TEIL-05': "titel: 'Lotsen **schnell** einstellen'" })).toEqual(['KZ223 2:16-2:27']);
    expect(tell({ einwohner: "titel: 'Wie in [[M-TEIL-01]]'" }).map((each) => each.slice(0, 5))).toEqual(['KZ223']);
    expect(tell({ 'M-TEIL-05': "titel: 'Bürger*innen und 3*4 für alle_hier'" })).toEqual([]);
  });
});

test('the fields of running text are those', () => {
  const named = allKinds.flatMap(({ typ, schema }) =>
    felderOf(schema).flatMap(({ name, feld }) => (feld.prosa ? [`${typ}.${name}`] : [])),
  );
  expect(named).toEqual([
    'konzept.hinweis',
    'handlungsfeld.themen',
    'massnahme.zielgruppen',
    'gremium.rolle',
    'beteiligung.zielsetzung',
    'beteiligung.teilnehmende',
    'datensatz.anmerkungen',
  ]);
});
