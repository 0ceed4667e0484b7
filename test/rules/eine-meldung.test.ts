// One mistake makes one finding, at the exact value, with the help that fits.
import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import { zweitesFeldOhne } from '../../src/rules/beispiele.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const feld = 'content/handlungsfelder/1-teilhabe';
const codes = (overlay: Example): string[] => compileBeispiel(overlay).diagnostics.map(({ code }) => code);

/** The front matter of the example's künftige Maßnahme with one thing replaced. */
const kuenftig = (zeitraum: string, rest = ''): Example => ({ 'M-TEIL-05': `zeitraum: ${zeitraum}\n${rest}` });

const abgesagt: Example = {
  'content/gremien/beirat.md':
    '---\nnamen: [{ name: Beirat }]\nsitzungen: [{ id: 2025-1, datum: 2025-03-01, abgesagt: true }]\n---\n',
};
const beschlossen = 'fassung: { status: beschlossen, beschluss: beirat/2025-1 }';

describe('one mistake, one finding', () => {
  it.each<[string, Example, string]>([
    ['a Zeitraum that lies elsewhere', kuenftig('{ von: 2036-01, bis: 2037-12 }'), 'KZ504'],
    ['a Zeitraum that ends too early', kuenftig('{ von: 2026-01, bis: 2026-03 }'), 'KZ506'],
    ['a Zeitraum that ends before it begins', kuenftig('{ von: 2027-01, bis: 2026-01 }'), 'KZ503'],
    ['a Zeitraum under an unknown name', { 'M-TEIL-05': 'dauer: { von: 2026-01 }' }, 'KZ210'],
    ['a Laufzeit the wrong way round', { konzept: 'laufzeit: { von: 2031-12, bis: 2026-01 }' }, 'KZ401'],
    ['a kuerzel that is none', { TEIL: 'kuerzel: Teilhabe' }, 'KZ219'],
    ['a kuerzel that no file of the folder has', { TEIL: 'kuerzel: TEL' }, 'KZ111'],
    ['a kuerzel that is missing', { [`${feld}/handlungsfeld.md`]: '---\nnummer: 1\ntitel: Teilhabe\n---\n' }, 'KZ211'],
    [
      'a required field under an unknown name',
      { [`${feld}/handlungsfeld.md`]: '---\nkuerzel: TEIL\nnummer: 1\nquatsch: Teilhabe\n---\n' },
      'KZ210',
    ],
    ['a Ziel that nobody can read', { [`${feld}/ziele/Z-TEIL-01.md`]: '---\ntitel: "offen\n---\n' }, 'KZ204'],
    ['a Gremium that nobody can read', { 'content/gremien/ausschuss.md': '---\nnamen: "offen\n---\n' }, 'KZ204'],
    ['a Ziel without its Bedarf', { [`${feld}/ziele/Z-TEIL-01.md`]: '---\ntitel: Zugänge schaffen\n---\n' }, 'KZ408'],
    ['a Leitziel under another name', { [`${feld}/oberziel.md`]: '---\ntitel: Alle\n---\n' }, 'KZ105'],
    ['a second Leitziel that differs by case', { [`${feld}/Leitziel.md`]: '---\ntitel: Alle\n---\n' }, 'KZ118'],
    [
      'an unknown Zwischenziel of what is abgeschlossen',
      { 'M-TEIL-05': 'sachstand:\n  - { datum: 2026-06, status: abgeschlossen, text: Fertig., erreicht: [1, 9] }' },
      'KZ702',
    ],
    [
      'two entries that changed places',
      {
        'M-TEIL-05':
          'sachstand:\n  - { datum: 2026-06, status: entfallen, text: Aus., grund: Geld }\n  - { datum: 2026-03, status: laufend, text: Läuft. }',
      },
      'KZ701',
    ],
    [
      'entfallen in the midst of the log',
      {
        'M-TEIL-05':
          'sachstand:\n  - { datum: 2026-03, status: entfallen, text: Aus. }\n  - { datum: 2026-06, status: laufend, text: Läuft. }',
      },
      'KZ705',
    ],
    [
      'a year of Kosten that neither period nor budget has',
      { 'M-TEIL-05': 'kosten:\n  - { jahr: 2062, betrag: 20000, budget: eigenmittel }' },
      'KZ602',
    ],
    [
      'two steps of a Beratungsfolge that changed places',
      {
        beschluss:
          'beratungsfolge:\n  - { sitzung: rat/2025-2, zustaendigkeit: entscheidung }\n  - { sitzung: ausschuss/2025-1, zustaendigkeit: vorberatung }',
      },
      'KZ901',
    ],
    ['a table without its head', { 'content/daten/einwohner.csv': '2020,1000\n2021,1010\n' }, 'KZ812'],
    [
      'a column misspelt in the table',
      { 'content/daten/einwohner.csv': 'jahr,einwoner\n2020,1000\n2021,1010\n' },
      'KZ812',
    ],
    [
      'a column of the wrong kind',
      { einwohner: 'spalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: datum }' },
      'KZ818',
    ],
    [
      'a table whose description has another name',
      {
        'content/daten/vereine.csv': 'jahr\n2020\n',
        'content/daten/verein.md': '---\ntitel: Vereine\nquelle: amt-statistik\n---\n',
      },
      'KZ810',
    ],
    [
      'a table without a description, referred to',
      { 'content/daten/vereine.csv': 'jahr\n2020\n', 'I-TEIL-01': 'reihe: { daten: vereine, spalte: jahr }' },
      'KZ301',
    ],
    [
      'a cell that is no number, where the Ausgangswert stands',
      { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,rund 1000\n2021,1010\n2022,1030\n' },
      'KZ816',
    ],
    [
      'a point between thousands, where the Ausgangswert stands',
      { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1.000\n2021,1010\n2022,1030\n' },
      'KZ828',
    ],
    [
      'a point between thousands among numbers with decimals of their own',
      { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1.234\n2021,1250.75\n2022,12345\n' },
      'KZ828',
    ],
    [
      'fields without the hyphens above them',
      { 'content/akteure/amt.md': '——\nname: Amt [Mitte]\nart: verwaltung\n---\n' },
      'KZ201',
    ],
    [
      'a Ziel in the folder of the Maßnahmen',
      {
        [`${feld}/massnahmen/Z-TEIL-02.md`]:
          '---\ntitel: Mitreden\nbedarfe: [B-TEIL-01]\nteilziele: [{ nr: 1, titel: Beirat }]\n---\n',
      },
      'KZ105',
    ],
    [
      'a copy of a Maßnahme in the folder of another Handlungsfeld',
      {
        ...zweitesFeldOhne(),
        'content/handlungsfelder/2-bildung/massnahmen/M-TEIL-01.md':
          '---\ntitel: Kopie\nart: bisherig\nziele: [Z-TEIL-01]\n---\n',
      },
      'KZ112',
    ],
    ['a Beschluss of the concept in a cancelled session', { ...abgesagt, konzept: beschlossen }, 'KZ905'],
    [
      'a point between thousands, where a percentage is made of it',
      {
        einwohner:
          'spalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: zahl }\n  - { name: teil, art: zahl }\n' +
          '  - { name: anteil, art: prozent, anteil: { teil: teil, ganzes: einwohner } }',
        'content/daten/einwohner.csv': 'jahr,einwohner,teil,anteil\n2020,1.000,166,16.6\n',
      },
      'KZ828',
    ],
  ])('%s', (_, overlay, code) => expect(codes(overlay)).toEqual([code]));
});

describe('what to write instead', () => {
  const told = (front: string): readonly (string | number | undefined)[] =>
    compileBeispiel({ 'M-TEIL-05': front }).diagnostics.flatMap(({ code, message, help, range }) => [
      code,
      `${message} ${help}`,
      range.start.column,
    ]);

  it.each<[string, string, string, string]>([
    ['a decimal comma between braces', 'kosten: [{ jahr: 2026, betrag: 2000,50 }]', 'KZ204', 'Schreiben Sie 2000.50'],
    ['a list where one Akteur belongs', 'federfuehrung: [KI, amt]', 'KZ213', 'nur eine Angabe'],
    ['double brackets in the front matter', 'federfuehrung: [[KI]]', 'KZ213', 'Schreiben Sie KI, ohne'],
    ['a number for a list of Kosten', 'kosten: 5000', 'KZ213', '[{ jahr: …, betrag: … }]'],
    ['a space of Word behind the colon', 'federfuehrung:\u00A0KI', 'KZ204', 'geschütztes Leerzeichen'],
    [
      'a colon in a title between braces',
      'zwischenziele: [{ nr: 1, titel: Halt: jetzt, termin: 2026-06 }]',
      'KZ204',
      'Doppelpunkt',
    ],
  ])('%s', (_, front, code, expected) => {
    expect(told(front)).toEqual([code, expect.stringContaining(expected), expect.any(Number)]);
  });

  it.each([
    ['Büro für Integration', 'buero-fuer-integration.md'],
    ['stadt werke', 'stadt-werke.md'],
  ])('a file name that is no id: %s', (name, expected) => {
    const [found] = compileBeispiel({
      [`content/akteure/${name}.md`]: '---\nname: Büro\nart: verwaltung\n---\n',
    }).diagnostics;
    expect(found?.help).toContain(expected);
  });

  it.each([
    ['Z-TEIL-1', ['Z-TEIL-01']],
    ['z-teil-01', ['Z-TEIL-01']],
    ['Z-TEIL-02', undefined],
  ])('%s is mended by itself only where its number stays: %j', (id, expected) => {
    const [found] = compileBeispiel({ 'M-TEIL-05': `ziele: [${id}]` }).diagnostics;
    expect(found?.fix?.edits.map(({ text }) => text)).toEqual(expected);
  });
});

describe('Zellen', () => {
  const help = (zelle: string): string | undefined =>
    compileBeispiel({ 'content/daten/einwohner.csv': `jahr,einwohner\n2020,1000\n2021,"${zelle}"\n` }).diagnostics.find(
      ({ code }) => code === 'KZ816',
    )?.help;

  it.each([
    ['1.234,5', 'Schreiben Sie 1234.5:'],
    ['12,5', 'Schreiben Sie 12.5:'],
    ['1 234', 'Schreiben Sie 1234:'],
    ['43 Prozent', 'Schreiben Sie nur 43;'],
    ['20.000 €', 'Schreiben Sie nur 20000;'],
    ['rund 3100', 'Schreiben Sie 3100 und nennen Sie die Zelle unter „schaetzungen“'],
    ['k. A.', 'fehlt die Zahl, bleibt die Zelle leer'],
  ])('says what to write instead of „%s“', (zelle, expected) => expect(help(zelle)).toContain(expected));

  it('are told at their line and column', () => {
    const [found] = compileBeispiel({
      'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,rund 1010\n',
    }).diagnostics;
    expect(found?.range).toEqual({ start: { line: 3, column: 6 }, end: { line: 3, column: 15 } });
  });
  it('may be empty', () =>
    expect(codes({ 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,\n' })).toEqual([]));
});

describe('Anteile', () => {
  const spalten =
    'spalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: zahl }\n  - { name: teil, art: zahl }\n' +
    '  - { name: anteil, art: prozent, anteil: { teil: teil, ganzes: einwohner } }';
  const anteil = (teil: number, prozent: string, rest = ''): string[] =>
    codes({
      einwohner: spalten + rest,
      'content/daten/einwohner.csv': `jahr,einwohner,teil,anteil\n2020,1000,${teil},${prozent}\n`,
    });

  it.each([
    [166, '16.6'],
    [166, '17'],
    [165, '17'],
    [165, '16'],
    [333, '33.3'],
  ])('%i of 1000 are %s', (teil, prozent) => expect(anteil(teil, prozent)).toEqual([]));
  it.each([
    [166, '16'],
    [166, '16.7'],
    [166, '61.6'],
  ])('%i of 1000 are not %s', (teil, prozent) => expect(anteil(teil, prozent)).toEqual(['KZ819']));
  it('are not recomputed where a number is an estimate', () => {
    expect(anteil(166, '61.6', '\nschaetzungen:\n  - { spalte: teil, zeile: 1, grund: gerundet }')).toEqual([]);
  });
});

describe('places', () => {
  it.each<[string, Example, { line: number; column: number }]>([
    [
      'the Termin',
      {
        'M-TEIL-05':
          'zwischenziele:\n  - { nr: 1, titel: Erstes, termin: 2026-09 }\n  - { nr: 2, titel: Zweites, termin: 2031-03 }',
      },
      { line: 12, column: 38 },
    ],
    ['the year of the budget', { eigenmittel: 'jahre: { 2026: 100, 2027: 50000 }' }, { line: 4, column: 16 }],
    ['the key of what is empty', { 'M-TEIL-05': 'zwischenziele: []' }, { line: 10, column: 1 }],
  ])('%s', (_, overlay, start) =>
    expect(compileBeispiel(overlay).diagnostics.map(({ range }) => range.start)).toEqual([start]),
  );
});

describe('what stays text in a chapter, and should not', () => {
  it.each([
    ['::monitoring', 'KZ375', '::monitoring{}'],
    ['::Monitoring{}', 'KZ375', 'monitoring?'],
    [':::monitoring{}', 'KZ375', 'Richtig ist zum Beispiel ::monitoring{}'],
    ['::kosten {nach=art}', 'KZ375', '::kosten{nach=handlungsfeld}'],
    ['##Geld', 'KZ383', '## Geld'],
    ['[Plan](anlagen/Karte Mitte.txt)', 'KZ383', '[Plan](<anlagen/Karte Mitte.txt>)'],
    ['[Plan][plan]', 'KZ383', '[Plan](https://…)'],
    ['Siehe [](https://amt.example/).', 'KZ378', 'Nennen Sie das Ziel'],
  ])('%s', (body, code, help) => {
    const kapitel = { 'content/kapitel/01-probe.md': `---\ntitel: Probe\nteil: anhang\n---\n\n${body}\n` };
    const { diagnostics } = compileBeispiel(kapitel);
    expect(diagnostics).toEqual([expect.objectContaining({ code, help: expect.stringContaining(help) })]);
    expect(diagnostics[0]?.range.start.line).toBe(6);
  });
});
