// The rows of plans: which are Maßnahmen, which head others, which are neither, and what merged cells mean.
import { describe, expect, test } from 'vitest';
import { plane } from '../helpers/plan.ts';
import { writeMappe } from '../helpers/xlsx.ts';

const titelOf = ({ massnahmen }: ReturnType<typeof plane>): unknown[] => massnahmen.map(({ data }) => data['titel']);
const merge = (...refs: string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

describe('a second import', () => {
  const tabelle =
    'Handlungsfeld;Maßnahme;Zuständigkeit\nSport;Laufen;Sportamt\nSport;Turnen;Sportamt\nTeilhabe;Turnen;KI\n';

  test('makes nothing again, though the files lack what the table lacks', () => {
    const first = plane(tabelle);
    expect(first.massnahmen).toHaveLength(3);
    expect(plane(tabelle, { liegt: first.dateien })).toMatchObject({
      dateien: {},
      hinweise: expect.stringMatching(/„Laufen“ gibt es schon als M-SPOR-01.*\n.*„Turnen“ gibt es schon als M-SPOR-02/),
    });
  });

  test('after an interruption makes only what is missing, wherever it stopped', () => {
    const { dateien } = plane(tabelle);
    const files = Object.entries(dateien);
    for (let count = 0; count <= files.length; count++) {
      const liegt = Object.fromEntries(files.slice(0, count));
      expect({ ...liegt, ...plane(tabelle, { liegt, aendere: () => plane(tabelle).zuordnung }).dateien }).toEqual(
        dateien,
      );
    }
  });

  test('two rows of one title are two Maßnahmen, told, and found again one by one', () => {
    const zweimal = 'Maßnahme;Handlungsfeld;Kosten\nFest;Teilhabe;1 €\nFest;Teilhabe;2 €\n';
    const first = plane(zweimal);
    expect(titelOf(first)).toEqual(['Fest', 'Fest']);
    expect(first.hinweise).toContain('Zelle A3: „Fest“ steht in der Tabelle mehr als einmal');
    const [eine = ['', '']] = Object.entries(first.dateien);
    expect(plane(zweimal, { liegt: { [eine[0]]: eine[1] } }).massnahmen.map(({ data }) => data['kosten'])).toEqual([
      [{ jahr: 2026, betrag: 2, art: 'einmalig' }],
    ]);
  });
});

describe('a row that has only a title', () => {
  test('is a Maßnahme that lacks the rest, of the Handlungsfeld above', () => {
    const lauf = plane('Handlungsfeld;Maßnahme;Wer\nTeilhabe;Erste;KI\n;Nur ein Titel;\n;Dritte;KI\n');
    expect(titelOf(lauf)).toEqual(['Erste', 'Nur ein Titel', 'Dritte']);
    expect(Object.keys(lauf.dateien).every((file) => file.includes('1-teilhabe'))).toBe(true);
    expect(lauf.hinweise).toContain('Zeilen ohne Handlungsfeld: Übernommen ist das zuletzt genannte. Es sind: 3, 4.');
  });

  test('without a column for Handlungsfelder it heads nothing either', () => {
    const lauf = plane('Maßnahme;Wer\nHandlungsfeld 1: Teilhabe\nNur ein Titel;\nZweite;KI\n');
    expect(titelOf(lauf)).toEqual(['Nur ein Titel', 'Zweite']);
    expect(lauf.zuordnung.handlungsfelder).toEqual({ 'Handlungsfeld 1: Teilhabe': 'TEIL' });
  });
});

describe('a row that heads others', () => {
  test.each<[string, string, string[]]>([
    ['counted', 'Maßnahme;Wer\n1. Teilhabe;\nErste;KI\n2. Sport;\nZweite;KI\n', ['1. Teilhabe', '2. Sport']],
    ['by a known name', 'Maßnahme;Wer\nTeilhabe;\nErste;KI\nZweite;KI\n', ['Teilhabe']],
    [
      'by number and title',
      'Nr.;Maßnahme;Wer\nA;Handlungsfeld A: Gesundheit;\nA1;Erste;KI\nB;Sport;\nB1;Zweite;KI\n',
      ['Handlungsfeld A: Gesundheit', 'Sport'],
    ],
    ['by the number of the rows below', 'Nr.;Maßnahme;Wer\n1;Sport;\n1.1;Erste;KI\n1.2;Zweite;KI\n', ['Sport']],
  ])('%s', (_, tabelle, felder) => {
    const lauf = plane(tabelle);
    expect(titelOf(lauf)).toEqual(['Erste', 'Zweite']);
    expect(Object.keys(lauf.zuordnung.handlungsfelder)).toEqual(felder);
    expect(lauf.hinweise).toContain(`„${felder[0] ?? ''}“ gilt als Handlungsfeld der Zeilen darunter`);
  });

  test('Maßnahmen that are counted themselves head nothing, nor does 1 above 10', () => {
    expect(titelOf(plane('Maßnahme;Wer\n1. Erste;KI\n2. Zweite;\n3. Dritte;KI\n', { aendere: einFeld }))).toEqual([
      '1. Erste',
      '2. Zweite',
      '3. Dritte',
    ]);
    expect(titelOf(plane('Nr.;Maßnahme;Wer\n1;Erste;\n10;Zweite;KI\n', { aendere: einFeld }))).toEqual([
      'Erste',
      'Zweite',
    ]);
  });

  const einFeld = <Z extends { handlungsfelder: Record<string, string> }>(one: Z): Z => ({
    ...one,
    handlungsfelder: { '': 'TEIL' },
  });

  test('a new Handlungsfeld gets the number that it bears where it is free, and never twice', () => {
    const { dateien } = plane('Handlungsfeld;Maßnahme\n7. Sprache und Bildung;Kurs\n1. Sport;Lauf\n');
    expect(dateien['content/handlungsfelder/7-spra/handlungsfeld.md']).toContain(
      'nummer: 7\ntitel: Sprache und Bildung\n',
    );
    expect(dateien['content/handlungsfelder/8-spor/handlungsfeld.md']).toContain('nummer: 8\ntitel: Sport\n');
  });
});

describe('sums and notes', () => {
  const formel = '<c><f>SUM(B2:B3)</f><v>3</v></c>';

  test('are no Maßnahmen, are told with their row, and their formulas refuse nothing', () => {
    const lauf = plane(
      writeMappe([
        {
          name: 'Plan',
          zeilen: [
            ['Maßnahme', 'Kosten', 'Handlungsfeld'],
            ['Erste', '1 €', 'Teilhabe'],
            ['Gesamtkonzept', '2 €', 'Teilhabe'],
            ['Summe', formel],
            ['Hinweis: Stand Mai'],
            ['', '', '', 'verrutscht'],
          ],
        },
      ]),
    );
    expect(titelOf(lauf)).toEqual(['Erste', 'Gesamtkonzept']);
    expect(lauf.ablehnungen).toBe('');
    expect(lauf.hinweise).toMatch(
      /Zeile 4: keine Maßnahme.*„Summe“.*\n.*Zeile 5: .*„Hinweis: Stand Mai“.*\n.*Zeile 6: /,
    );
  });

  test('a formula in a Maßnahme is refused by its cell', () =>
    expect(
      plane(
        writeMappe([
          {
            name: 'Plan',
            zeilen: [
              ['Maßnahme', 'Kosten', 'Handlungsfeld'],
              ['Erste', formel, 'Teilhabe'],
            ],
          },
        ]),
      ).ablehnungen,
    ).toContain('Blatt „Plan“, Zelle B2: Hier steht eine Formel'));
});

describe('merged cells', () => {
  const kopf = ['Handlungsfeld', 'Maßnahme', 'Zuständigkeit', 'Kosten', 'Beschreibung'];

  test('a title over several rows is one Maßnahme; further offices take part, further words follow', () => {
    const lauf = plane(
      writeMappe([
        {
          name: 'Plan',
          zeilen: [
            kopf,
            ['Teilhabe', 'Erste', 'KI', '10 € (2026)', 'Eins.'],
            ['', '', 'Amt für Soziales', '', 'Zwei.'],
            ['', '', 'KI', '', 'Drei.'],
            ['', 'Zweite', 'KI', '20 €', ''],
          ],
          danach: merge('A2:A5', 'B2:B4', 'D2:D4'),
        },
      ]),
    );
    expect(lauf.massnahmen).toMatchObject([
      {
        data: { titel: 'Erste', federfuehrung: 'KI', beteiligte: ['amt'], kosten: [{ betrag: 10 }] },
        text: 'Eins.\n\nZwei.\n\nDrei.',
      },
      { data: { titel: 'Zweite', kosten: [{ betrag: 20 }] } },
    ]);
    expect(lauf.hinweise).toContain('Blatt „Plan“: Verbundene Zellen gelten für jede Zeile');
    expect(lauf.hinweise).toContain('A2, B2, D2.');
  });

  test('an amount over several Maßnahmen counts once; words for none hold for each', () => {
    const lauf = plane(
      writeMappe([
        {
          name: 'Plan',
          zeilen: [
            kopf,
            ['Teilhabe', 'Erste', 'KI', '30 €'],
            ['Teilhabe', 'Zweite', 'KI', ''],
            ['Teilhabe', 'Dritte', 'KI', 'keine'],
            ['Teilhabe', 'Vierte', 'KI', ''],
          ],
          danach: merge('D2:D3', 'D4:D5'),
        },
      ]),
    );
    expect(lauf.massnahmen.map(({ data }) => data['kosten'])).toMatchObject([
      [{ betrag: 30 }],
      'offen',
      'keine',
      'keine',
    ]);
    expect(lauf.massnahmen[1]?.text).toContain('- Kosten: 30 € (gemeinsam mit anderen Maßnahmen)');
    expect(lauf.hinweise).toContain('Zelle D3: „30 €“ gilt für mehrere Maßnahmen und zählt nur bei der ersten');
  });
});
