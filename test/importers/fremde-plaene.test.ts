// Plans of other cities as they are handed in: what nobody may see stays out, what no field takes is told, nothing is multiplied
// or shortened in silence, and the titles of columns that other plans have are known.
import { describe, expect, test } from 'vitest';
import { readZwischenziele } from '../../src/importers/aktionsplan/zelle/zwischenziele.ts';
import { plane } from '../helpers/plan.ts';
import { partsOf, packParts, writeMappe } from '../helpers/xlsx.ts';

const formel = (inner: string): string => `<c><f>1+1</f>${inner}</c>`;

describe('columns', () => {
  const intern = ['Maßnahme', 'Handlungsfeld', 'Interne Bemerkung'];
  const zeile = ['Erste', 'Teilhabe', 'Vorsicht'];

  test('that are hidden are left out of proposal and import, and told', () => {
    const parts = partsOf(writeMappe([{ name: 'Plan', zeilen: [intern, zeile] }]));
    const name = 'xl/worksheets/sheet1.xml';
    const bytes = packParts({
      ...parts,
      [name]: (parts[name] ?? '').replace('<sheetData>', '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>'),
    });
    const { pruefen, hinweise, dateien, zuordnung } = plane(bytes);
    for (const told of [pruefen, hinweise])
      expect(told).toContain('Nicht übernommen, weil ausgeblendet: Spalten C („Interne Bemerkung“).');
    expect(JSON.stringify([dateien, zuordnung])).not.toMatch(/Vorsicht|Interne/);
  });

  test('that are hidden rows too', () =>
    expect(
      plane(writeMappe([{ name: 'Plan', zeilen: [intern, { verborgen: zeile }, ['Zweite', 'Teilhabe']] }])),
    ).toMatchObject({
      massnahmen: [{ data: { titel: 'Zweite' } }],
      hinweise: expect.stringContaining('weil ausgeblendet: Zeilen 2.'),
    }));

  test('that sound internal are left out unless a person wants them', () => {
    const bytes = writeMappe([{ name: 'Plan', zeilen: [intern, zeile] }]);
    const { zuordnung, pruefen, dateien, hinweise } = plane(bytes);
    expect(zuordnung.weglassen).toEqual(['Interne Bemerkung']);
    expect(pruefen).toContain('C („Interne Bemerkung“) ist vielleicht nicht öffentlich und wird weggelassen');
    expect(JSON.stringify(dateien)).not.toContain('Vorsicht');
    expect(hinweise).toContain('Nicht übernommen, wie es die Zuordnung sagt: Spalten C („Interne Bemerkung“).');
    const gewollt = plane(bytes, { aendere: (one) => ({ ...one, weglassen: [] }) });
    expect(gewollt.massnahmen[0]?.text).toContain('- Interne Bemerkung: Vorsicht');
  });

  test('that a person leaves out, and a title that is none or a field too', () => {
    const bytes = writeMappe([{ name: 'Plan', zeilen: [['Maßnahme', 'Handlungsfeld', 'Notiz'], zeile] }]);
    const ohne = (titel: string) =>
      plane(bytes, { aendere: (one) => ({ ...one, weglassen: [titel] }) }).massnahmen[0]?.text;
    expect(ohne('Notiz')).toBe('');
    expect(() => ohne('Notizen')).toThrow('für weglassen die Spalte „Notizen“');
    expect(() => ohne('Maßnahme')).toThrow('als Feld und unter weglassen');
  });

  test('that nobody maps may hold formulas and errors: their result is taken, or nothing, and told', () => {
    const { massnahmen, ablehnungen, hinweise } = plane(
      writeMappe([
        {
          name: 'Plan',
          zeilen: [
            ['Maßnahme', 'Handlungsfeld', 'Quote', 'Rest', 'Kaputt'],
            ['Erste', 'Teilhabe', formel('<v>2</v>'), formel(''), '<c t="e"><v>#REF!</v></c>'],
          ],
        },
      ]),
    );
    expect(ablehnungen).toBe('');
    expect(massnahmen[0]?.text).toBe('Aus der Tabelle übernommen:\n\n- Quote: 2');
    expect(hinweise).toContain('übernommen ist das Ergebnis, das die Datei kennt: C2.');
    expect(hinweise).toContain('Formeln und Fehler ohne Ergebnis sind nicht übernommen: D2, E2.');
  });
});

describe('the titles of other plans', () => {
  test.each<[string, Record<string, string>]>([
    [
      'Strategiefeld;Projekt;Umsetzungsschritte;Verantwortlich;Kooperationspartner;Priorität;Kostenrahmen;Umsetzungsstand',
      {
        handlungsfeld: 'Strategiefeld',
        titel: 'Projekt',
        beschreibung: 'Umsetzungsschritte',
        federfuehrung: 'Verantwortlich',
        beteiligte: 'Kooperationspartner',
        prioritaet: 'Priorität',
        kosten: 'Kostenrahmen',
        status: 'Umsetzungsstand',
      },
    ],
    [
      'Themenfeld;Maßnahmentitel;Federführung;Beteiligte;Laufzeit;voraussichtliche Kosten und Kostenträger;Finanzierung;Erfolgsindikatoren/Meilensteine',
      {
        handlungsfeld: 'Themenfeld',
        titel: 'Maßnahmentitel',
        federfuehrung: 'Federführung',
        beteiligte: 'Beteiligte',
        zeitraum: 'Laufzeit',
        kosten: 'voraussichtliche Kosten und Kostenträger',
        finanzierung: 'Finanzierung',
        zwischenziele: 'Erfolgsindikatoren/Meilensteine',
      },
    ],
    [
      'Lfd. Nr.;Handlungsfeld;Operatives Ziel;Maßnahme;Zuständige Organisationseinheit;Kooperationspartner*innen;Zielgruppe(n);Zeithorizont;Finanzmittelbedarf;Aktueller Sachstand',
      {
        nummer: 'Lfd. Nr.',
        handlungsfeld: 'Handlungsfeld',
        ziel: 'Operatives Ziel',
        titel: 'Maßnahme',
        federfuehrung: 'Zuständige Organisationseinheit',
        beteiligte: 'Kooperationspartner*innen',
        zielgruppen: 'Zielgruppe(n)',
        zeitraum: 'Zeithorizont',
        kosten: 'Finanzmittelbedarf',
        status: 'Aktueller Sachstand',
      },
    ],
  ])('%s', (kopf, spalten) => {
    const werte = kopf.split(';').map((_, index) => `Wert ${index}`);
    const { zuordnung, pruefen } = plane(`${kopf}\n${werte.join(';')}\n`);
    expect(zuordnung.spalten).toEqual(spalten);
    expect(pruefen).not.toMatch(/nicht erkannt/);
  });

  test('a number belongs to the name of a Handlungsfeld unless it counts it', () => {
    const { dateien } = plane('Handlungsfeld;Maßnahme\n100 Bäume;Erste\n2. Wasser;Zweite\n');
    expect(dateien['content/handlungsfelder/2-baeu/handlungsfeld.md']).toContain('titel: 100 Bäume\n');
    expect(dateien['content/handlungsfelder/3-wass/handlungsfeld.md']).toContain('titel: Wasser\n');
  });
});

describe('yearly amounts', () => {
  const kosten = (zelle: string) =>
    plane(`Handlungsfeld;Maßnahme;Laufzeit;Kosten\nTeilhabe;Erste;2026-2028;"${zelle}"\n`);

  test.each([
    '25.000 p.a.',
    '25.000 € p. a.',
    '25.000 € jährlich',
    'jährlich 25.000 €',
    '25.000 € pro Jahr',
    '25.000 €/Jahr',
    'fortlaufend 25.000 €',
    'ca. 25.000 € im Jahr',
  ])('%s is told and estimated for each year', (zelle) => {
    const { massnahmen, hinweise } = kosten(zelle);
    expect(massnahmen[0]?.data['kosten']).toEqual(
      [2026, 2027, 2028].map((jahr) => ({ jahr, betrag: 25_000, art: 'laufend', geschaetzt: true })),
    );
    expect(hinweise).toContain('ist für jedes Jahr von 2026 bis 2028 eingetragen (3-mal), als geschätzt');
    expect(massnahmen[0]?.text).toContain(`- Kosten: ${zelle}`);
  });

  test.each(['500 € monatlich', '5.000 € einmalig, dann 1.000 € p.a.', '10-15 T€', '2 x 500 €'])(
    '%s is no amount that could be told, and stays as text',
    (zelle) => expect(kosten(zelle).massnahmen[0]).toMatchObject({ data: { kosten: 'offen' } }),
  );

  test('amounts by year stand on lines of their own too', () =>
    expect(kosten('2026: 10.000 €\n2027: ca. 5.000 €').massnahmen[0]?.data['kosten']).toEqual([
      { jahr: 2026, betrag: 10_000 },
      { jahr: 2027, betrag: 5_000, geschaetzt: true },
    ]));

  test('a Zeitraum without end is told', () =>
    expect(plane('Handlungsfeld;Maßnahme;Laufzeit\nTeilhabe;Erste;fortlaufend\n').hinweise).toContain(
      'Zelle C2: „fortlaufend“ als Zeitraum ohne Ende gelesen.',
    ));
});

describe('Zwischenziele keep the numbers of their titles', () => {
  test.each<[string, string, string]>([
    ['3 Brunnen bis Ende 2026', '3 Brunnen', '2026-12'],
    ['3. Elternabend bis 06/2026', '3. Elternabend', '2026-06'],
    ['Entwurf (06/2026)', 'Entwurf', '2026-06'],
    ['Entwurf (2026)', 'Entwurf', '2026'],
    ['Sanierung Schule 12 bis zum 30.06.2027', 'Sanierung Schule 12', '2027-06-30'],
    ['30.06.2027: 2. Bauabschnitt', '2. Bauabschnitt', '2027-06-30'],
    ['Herbst 2027 – 100 Bäume', '100 Bäume', '2027-11'],
    ['- Auswertung im 3. Quartal 2027', 'Auswertung', '2027-Q3'],
    ['Beschluss, Dezember 2026', 'Beschluss', '2026-12'],
  ])('%s', (zelle, titel, termin) =>
    expect(readZwischenziele(zelle)).toMatchObject({ gelesen: [{ nr: 1, titel, termin }], alle: true }),
  );

  test.each(['Klimaplan 2030', 'Umsetzung 2026-2027', 'Evaluation', '2027'])('%s has no date', (zelle) =>
    expect(readZwischenziele(zelle)).toEqual({ gelesen: [], alle: false }),
  );

  test('numbers that count the lines are not of the titles', () => {
    const { gelesen } = readZwischenziele('1. Entwurf 06/2026\n2. Beschluss 12/2026');
    expect(gelesen.map(({ titel }) => titel)).toEqual(['Entwurf', 'Beschluss']);
    expect(readZwischenziele('3. Fest 06/2026\n4. Fest 12/2026').gelesen.map(({ titel }) => titel)).toEqual([
      '3. Fest',
      '4. Fest',
    ]);
  });

  test('a date that was rounded is told', () =>
    expect(plane('Handlungsfeld;Maßnahme;Meilensteine\nTeilhabe;Erste;3 Brunnen bis Ende 2026\n').hinweise).toContain(
      'Zelle C2: Der Termin von „3 Brunnen“ ist als 12/2026 gelesen.',
    ));
});

test('a cell without end costs no more than its length', { timeout: 20_000 }, () => {
  for (const zeichen of [' ', '(', '[', '1 ', '1. ', ', ', '/ ', ' und ', '-', '„', '€ ', '2026 '])
    plane(
      writeMappe([
        {
          name: 'Plan',
          zeilen: [
            ['Maßnahme', 'Handlungsfeld', 'Wer', 'Beteiligte', 'Laufzeit', 'Kosten', 'Meilensteine', 'Ziel'],
            ['Erste', ...Array<string>(7).fill(`a${zeichen.repeat(30_000 / zeichen.length)}b`)],
          ],
        },
      ]),
    );
});
