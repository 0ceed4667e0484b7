// What the cells of plans mean: costs, offices, times; and that what is not sure stays as text.
import { describe, expect, test } from 'vitest';
import { readZeitraum } from '../../src/base/zeit/zeitangaben.ts';
import { readZuordnung } from '../../src/importers/aktionsplan/zuordnung.ts';
import { plane } from '../helpers/plan.ts';
import { writeMappe } from '../helpers/xlsx.ts';

const mitKosten = (titel: string, kosten: string) =>
  plane(`Handlungsfeld;Maßnahme;Laufzeit;${titel}\nTeilhabe;Erste;2026;"${kosten}"\n`);

describe('costs', () => {
  test.each<[string, string, number]>([
    ['Kosten (in T€)', '20', 20_000],
    ['Kosten in TEUR', '2,5', 2_500],
    ['Kosten (Tsd. €)', '20', 20_000],
    ['Kosten (Mio. €)', '1,5', 1_500_000],
    ['Kosten (in T€)', '20 €', 20],
    ['Kosten', '€ 4.000', 4_000],
    ['Kosten', '4.000 € jährl.', 4_000],
    ['Kosten (Euro)', '4 T€', 4_000],
    ['Gesamtkosten', '4.000', 4_000],
  ])('%s: %s', (titel, kosten, betrag) => {
    const { massnahmen, hinweise } = mitKosten(titel, kosten);
    expect(massnahmen[0]?.data['kosten']).toMatchObject([{ jahr: 2026, betrag }]);
    expect(hinweise.includes('ohne eigene Einheit')).toBe(/T|Mio/.test(titel));
  });

  test('a dash does not say that there are none, nor an amount of one year that the other costs nothing', () => {
    const strich = mitKosten('Kosten', '-').massnahmen[0];
    expect(strich).toMatchObject({ data: { kosten: 'offen' }, text: expect.stringContaining('Kosten: \\-') as string });
    const { massnahmen, hinweise } = plane(
      'Handlungsfeld;Maßnahme;Kosten 2026;Kosten 2027\nTeilhabe;Erste;5.000 €;offen\n',
    );
    expect(massnahmen[0]).toMatchObject({
      data: { kosten: [{ jahr: 2026, betrag: 5000 }] },
      text: expect.stringContaining('Kosten 2027: offen') as string,
    });
    expect(hinweise).toContain('steht neben Beträgen');
  });

  test.each(['keine', 'kostenneutral', '0 €'])('%s is none', (wort) => {
    const { massnahmen } = mitKosten('Kosten', wort);
    expect(massnahmen[0]).toMatchObject({ data: { kosten: 'keine' }, text: '' });
  });

  test.each([
    'im Rahmen der Landesförderung 50.000 €',
    'vorhandene Mittel: 30.000 €',
    'im Rahmen des Innovationsbudgets',
    'vorhandene Mittel',
  ])('%s is not none, and its wording stays', (wort) => {
    const { massnahmen, hinweise } = mitKosten('Kosten', wort);
    expect(massnahmen[0]).toMatchObject({
      data: { kosten: 'offen' },
      text: expect.stringContaining(`- Kosten: ${wort}`),
    });
    expect(hinweise).toContain(`Zelle D2: „${wort}“`);
  });

  test('by year, each in its column, with the unit of its title; a sum beside them is not added', () => {
    const { zuordnung, massnahmen } = plane(
      'Handlungsfeld;Maßnahme;Gesamtkosten;Kosten 2026 (T€);Kosten 2027 (T€);Kosten 2028 (T€)\nTeilhabe;Erste;30;10;ca. 20;-\nTeilhabe;Zweite;;;offen;\n',
    );
    expect(zuordnung.spalten.kosten).toEqual(['Kosten 2026 (T€)', 'Kosten 2027 (T€)', 'Kosten 2028 (T€)']);
    expect(massnahmen.map(({ data }) => data['kosten'])).toEqual([
      [
        { jahr: 2026, betrag: 10_000 },
        { jahr: 2027, betrag: 20_000, geschaetzt: true },
      ],
      'offen',
    ]);
    expect(massnahmen[0]?.text).toContain('- Gesamtkosten: 30');
  });

  test('several columns without a year are refused', () =>
    expect(() =>
      plane('Handlungsfeld;Maßnahme;Kosten;Budget\nTeilhabe;Erste;1;2\n', {
        aendere: (one) => ({ ...one, spalten: { ...one.spalten, kosten: ['Kosten', 'Budget'] } }),
      }),
    ).toThrow('für kosten mehrere Spalten'));
});

describe('offices', () => {
  const akteur = (name: string): string => `---\nname: ${name}\nart: verwaltung\n---\n`;
  const liegt = Object.fromEntries(
    Object.entries({
      schule: 'Amt für Schule',
      gesundheitsamt: 'Gesundheitsamt',
      sozialamt: 'Sozialamt',
      jobcenter: 'Jobcenter',
      vhs: 'Volkshochschule (VHS)',
      polizei: 'Polizei Oberhausen',
      sportbund: 'Stadtsportbund Oberhausen',
    }).map(([id, name]) => [`content/akteure/${id}.md`, akteur(name)]),
  );
  const mit = (zelle: string) => plane(`Handlungsfeld;Maßnahme;Zuständigkeit\nTeilhabe;Erste;"${zelle}"\n`, { liegt });

  test.each<[string, string[]]>([
    ['KI (Kommunales Integrationszentrum) / Amt für Schule', ['KI', 'schule']],
    ['Jobcenter und VHS', ['jobcenter', 'vhs']],
    ['Jobcenter & Volkshochschule', ['jobcenter', 'vhs']],
    ['Jobcenter sowie Sozialamt', ['jobcenter', 'sozialamt']],
    ['N.N.', []],
    ['offen', []],
    ['Jobcenter; -', ['jobcenter']],
  ])('%s', (zelle, ids) => {
    const { massnahmen } = mit(zelle);
    const { federfuehrung, beteiligte = [] } = massnahmen[0]?.data ?? {};
    expect([federfuehrung ?? [], beteiligte].flat()).toEqual(ids);
    expect(massnahmen[0]?.text).toBe('');
  });

  test.each<[string, string[]]>([
    ['Gesundheitsamt (mit Jobcenter)', ['gesundheitsamt']],
    ['Sozialamt (Amt 50), Jobcenter und VHS', ['sozialamt', 'jobcenter', 'vhs']],
    ['Jobcenter Musterstadt', ['jobcenter']],
  ])('%s is one only in part: the wording stays, and is told', (zelle, ids) => {
    const { massnahmen, hinweise, pruefen } = mit(zelle);
    const { federfuehrung, beteiligte = [] } = massnahmen[0]?.data ?? {};
    expect([federfuehrung, beteiligte].flat()).toEqual(ids);
    expect(massnahmen[0]?.text).toContain(`- Zuständigkeit: ${zelle}`);
    expect(hinweise).toContain(`„${zelle}“ ist als`);
    expect(pruefen).toContain('geraten');
  });

  test('the name of the city alone, and an office whose name has „und“, are nobody else', () => {
    expect(mit('Stadt Oberhausen').zuordnung.akteure).toEqual({ 'Stadt Oberhausen': 'stadt-oberhausen' });
    expect(mit('Amt für Schule und Sport').zuordnung.akteure).not.toHaveProperty('Sport');
  });
});

describe('Ziele', () => {
  const ziel = (zelle: string) => plane(`Handlungsfeld;Maßnahme;Ziel\nTeilhabe;Erste;"${zelle}"\n`);

  test('several of a cell are taken where each is sure; else the wording stays', () => {
    expect(ziel('Z-TEIL-01; Z-TEIL-01').massnahmen[0]).toMatchObject({ data: { ziele: ['Z-TEIL-01'] }, text: '' });
    const geraten = ziel('Z-TEIL-01; etwas anderes').massnahmen[0];
    expect(geraten).toMatchObject({ data: { ziele: ['Z-TEIL-01'] }, text: expect.stringContaining('etwas anderes') });
  });
});

describe('times', () => {
  test.each<[string, object]>([
    ['Q3/26', { von: '2026-Q3', bis: '2026-Q3' }],
    ['März 26', { von: '2026-03', bis: '2026-03' }],
    ['03/26', { von: '2026-03', bis: '2026-03' }],
    ['III/2026', { von: '2026-Q3', bis: '2026-Q3' }],
    ['I/2026 - IV/2027', { von: '2026-Q1', bis: '2027-Q4' }],
    ['1.1.26-31.12.27', { von: '2026-01-01', bis: '2027-12-31' }],
    ['2026 und 2027', { von: '2026', bis: '2027' }],
    ['2026 ff.', { von: '2026', dauerhaft: true }],
    ['30.09.2026 14:05:00', { von: '2026-09-30', bis: '2026-09-30' }],
  ])('%s', (text, zeit) => expect(readZeitraum(text)).toMatchObject(zeit));

  test.each(['2026 und 2029', '01.12', '31/26', '3. 10'])('%s is none', (text) =>
    expect(readZeitraum(text)).toBeUndefined(),
  );

  const zeilen = (beginn: string, ende: string) =>
    plane(`Handlungsfeld;Maßnahme;Beginn;Ende\nTeilhabe;Erste;${beginn};${ende}\n`);

  test('a begin that names its end too has that end', () =>
    expect(zeilen('2026-2030', '').massnahmen[0]?.data).toMatchObject({ zeitraum: { von: '2026', bis: '2030' } }));

  test.each([
    ['2026', '31.11.2027'],
    ['KW 12 2026', '2027'],
  ])('of %s to %s none is made: what cannot be read is not left out', (beginn, ende) => {
    const { massnahmen } = zeilen(beginn, ende);
    expect(massnahmen[0]?.data).not.toHaveProperty('zeitraum');
    expect(massnahmen[0]?.text).toContain(`Beginn: ${beginn}`);
    expect(massnahmen[0]?.text).toContain(`Ende: ${ende}`);
  });

  test('a Termin far from the Laufzeit is told', () =>
    expect(plane('Handlungsfeld;Maßnahme;Meilensteine\nTeilhabe;Erste;Fertig: 30.09.2062\n').hinweise).toContain(
      'Zelle C2: Der Termin 30.09.2062 („Fertig“) liegt mehr als fünf Jahre außerhalb der Laufzeit (01/2026 bis 12/2030)',
    ));
});

describe('the proposal', () => {
  test('knows usual titles, with question marks', () =>
    expect(plane('Handlungsfeld;Was?;Wer?;Bis wann?\nTeilhabe;Erste;KI;2027\n').zuordnung.spalten).toEqual({
      handlungsfeld: 'Handlungsfeld',
      titel: 'Was?',
      federfuehrung: 'Wer?',
      zeitraum: 'Bis wann?',
    }));

  test('takes no other Termin for a Zeitraum where columns name begin and end', () =>
    expect(
      plane('Handlungsfeld;Maßnahme;Beginn;Ende;Nächster offener Termin\nTeilhabe;Erste;2026;;30.09.2026\n').zuordnung
        .spalten,
    ).not.toHaveProperty('zeitraum'));

  test('takes the name before its key, and the sheet that says most', () => {
    const lang = Array.from({ length: 9 }, (_, index) => [String(index), 'Lang', '1']);
    const { zuordnung } = plane(
      writeMappe([
        { name: 'Kosten', zeilen: [['Kennung', 'Maßnahme', 'Kosten'], ...lang] },
        {
          name: 'Plan',
          zeilen: [
            ['Maßnahme', 'Handlungsfeld', 'Federführung (Kennung)', 'Federführung', 'Fachbereich', 'Laufzeit'],
            ['Erste', 'Teilhabe', 'KI', 'KI', 'x', '2026'],
          ],
        },
      ]),
    );
    expect(zuordnung).toMatchObject({ blaetter: ['Plan'], spalten: { federfuehrung: 'Federführung' } });
  });

  test('a number keeps the decimals that its cell shows', () => {
    const nr = (zahl: string): string => `<c s="2"><v>${zahl}</v></c>`;
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf/><xf numFmtId="2"/></cellXfs></styleSheet>';
    const bytes = writeMappe(
      [
        {
          name: 'Plan',
          zeilen: [
            ['Nr.', 'Maßnahme', 'Handlungsfeld'],
            [nr('1.1'), 'Erste', 'Teilhabe'],
          ],
        },
      ],
      { 'xl/styles.xml': styles },
    );
    expect(plane(bytes).massnahmen[0]?.text).toContain('- Nr.: 1,10');
  });

  test('a key that nobody knows is named, and no file is to be deleted', () => {
    const gut = { blaetter: ['x'], kopfzeile: 1, spalten: {}, handlungsfelder: {}, akteure: {}, art: 'kuenftig' };
    expect(() => readZuordnung(JSON.stringify({ ...gut, aktuere: {} }))).toThrow('aktuere (unbekannt)');
    expect(() => readZuordnung('---\ntitel: Konzept\n')).toThrow(/^(?!.*[Ll]ösch).*keine Zuordnung/);
  });
});
