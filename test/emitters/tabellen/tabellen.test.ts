// The tables, read back by other libraries than those that wrote them.
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Artefakt } from '../../../src/emitters/emitter.ts';
import { defuse } from '../../../src/base/csv.ts';
import { emitTabellen } from '../../../src/emitters/tabellen/tabellen.emitter.ts';
import { derivePublic } from '../../../src/model/oeffentlich.ts';
import { listPosten, sumBetraege } from '../../../src/model/queries/kosten.ts';
import { openProjekt } from '../../../src/workspace/open.ts';
import { doLater, emitBeispiel, root } from '../../helpers/daten.ts';

type Tafel = Record<string, string>[];

const textOf = (artefakte: readonly Artefakt[], pfad: string): string => {
  const inhalt = artefakte.find((artefakt) => artefakt.pfad === pfad)?.inhalt;
  if (typeof inhalt !== 'string') throw new Error(`${pfad} is not there`);
  return inhalt;
};
const sheetOf = (artefakte: readonly Artefakt[], name: string) => {
  const inhalt = artefakte.find(({ pfad }) => pfad.endsWith('.xlsx'))?.inhalt;
  if (typeof inhalt !== 'object') throw new Error('No XLSX was made');
  return readSheet(Buffer.from(inhalt), name);
};
const readCsv = (text: string, delimiter = ','): Tafel => parse(text, { columns: true, delimiter, bom: true });

const boese = {
  'M-TEIL-05': `titel: '=HYPERLINK("http://x";"y")'
zielgruppen: ['@SUM(A1)', 'a "b"; c']
personal: 0.5
kosten:
  - { jahr: 2026, betrag: 20000.5, budget: eigenmittel, art: laufend }
sachstand:
  - { datum: 2026-03-31, status: begonnen, text: '+49 208 ist eine Vorwahl', ausgaben: 1200 }
  - { datum: 2026-12-31, status: laufend, text: nach dem Stichtag, ausgaben: 9000 }
`,
};

describe('aktionsplan.csv', () => {
  test('is RFC 4180 with ISO dates and decimal points, and keeps every text to the letter', async () => {
    const text = textOf(await emitBeispiel(emitTabellen, boese), 'daten/aktionsplan.csv');
    expect(text.startsWith('id,titel,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(readCsv(text).find(({ id }) => id === 'M-TEIL-05')).toMatchObject({
      titel: '=HYPERLINK("http://x";"y")',
      zielgruppen: '@SUM(A1); a "b"; c',
      beginn: '2026-01-01',
      ende: '2027-12-31',
      stichtag: '2026-06-30',
      status: 'begonnen',
      stand_vom: '2026-03-31',
      naechster_termin: '2026-09-30',
      kosten_eur: '20000.5',
      ausgaben_eur: '1200',
      personal_stellen: '0.5',
      daueraufgabe: 'false',
    });
  });

  test('has every column in the dictionary, with the licence where there is one', async () => {
    const made = await emitBeispiel(emitTabellen, {}, { konfiguration: { lizenz: 'dl-de/by-2-0' } });
    const [zeile = {}] = readCsv(textOf(made, 'daten/aktionsplan.csv'));
    const felder = readCsv(textOf(made, 'daten/aktionsplan-felder.csv'));
    expect(felder.map(({ feld }) => feld)).toEqual(Object.keys(zeile));
    for (const feld of felder) {
      expect(feld).toMatchObject({ lizenz: 'dl-de/by-2-0', hinweis: 'Erfundenes Beispiel.' });
      expect([feld['titel'], feld['bedeutung'], feld['typ']]).not.toContain('');
    }
    const without = textOf(await emitBeispiel(emitTabellen), 'daten/aktionsplan-felder.csv');
    expect(Object.keys(readCsv(without)[0] ?? {})).not.toContain('lizenz');
  });
});

describe('aktionsplan-excel.csv', () => {
  test('has BOM, semicolon, German dates and decimal comma, and no cell is a formula', async () => {
    const text = textOf(await emitBeispiel(emitTabellen, boese), 'daten/aktionsplan-excel.csv');
    expect(text.startsWith('\uFEFFKennung;Maßnahme;')).toBe(true);
    const rows = readCsv(text, ';');
    expect(rows.find(({ Kennung }) => Kennung === 'M-TEIL-05')).toMatchObject({
      Maßnahme: `'=HYPERLINK("http://x";"y")`,
      Zielgruppen: `'@SUM(A1); a "b"; c`,
      Beginn: '01.01.2026',
      'Kosten (Euro)': '20000,5',
      Daueraufgabe: 'nein',
    });
    for (const zelle of rows.flatMap((row) => Object.values(row))) expect(zelle).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('numbers stay numbers, whatever their sign', () => {
    expect(['-5', '+1,5', '-3.25'].map(defuse)).toEqual(['-5', '+1,5', '-3.25']);
    expect(['=1', '+A1', '-cmd', '@x', '\tx', '\rx', 'a=1'].map(defuse)).toEqual([
      "'=1",
      "'+A1",
      "'-cmd",
      "'@x",
      "'\tx",
      "'\rx",
      'a=1',
    ]);
  });
});

describe('aktionsplan.xlsx', () => {
  test('has real dates and numbers, and texts that begin like formulas are texts', async () => {
    const made = await emitBeispiel(emitTabellen, boese);
    const [kopf = [], ...rows] = await sheetOf(made, 'Maßnahmen');
    const row = rows.find(([id]) => id === 'M-TEIL-05') ?? [];
    const cell = (titel: string): unknown => row[kopf.indexOf(titel)];
    expect(cell('Maßnahme')).toBe('=HYPERLINK("http://x";"y")');
    expect(cell('Beginn')).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(cell('Kosten (Euro)')).toBe(20000.5);
    expect(await sheetOf(made, 'Zwischenziele')).toHaveLength(3);
    expect((await sheetOf(made, 'Sachstand')).map((zeile) => zeile[6])).toEqual([
      'Sachstand',
      '+49 208 ist eine Vorwahl',
    ]);
  });

  test('is the same at every time and in every zone', async () => {
    const { first, later } = await doLater(() => emitBeispiel(emitTabellen));
    expect(later).toEqual(first);
  });

  describe('of the whole content', () => {
    const { model } = openProjekt(root).snapshot;
    let made: readonly Artefakt[];
    beforeAll(async () => {
      made = await emitBeispiel(emitTabellen, {}, { model: derivePublic(model) });
    });

    test('the costs add up to those of the documents', async () => {
      const [kopf = [], ...rows] = await sheetOf(made, 'Kosten');
      const betraege = rows.map((row) => Number(row[kopf.indexOf('Betrag (Euro)')]));
      expect(sumBetraege(betraege)).toBe(sumBetraege(listPosten(model).map(({ kosten }) => kosten.betrag)));
      const perMassnahme = readCsv(textOf(made, 'daten/aktionsplan.csv')).map(({ kosten_eur }) => Number(kosten_eur));
      expect(sumBetraege(perMassnahme)).toBe(sumBetraege(betraege));
    });

    test('each breakdown of the costs adds up to all of them; budgets, ideas and other concepts have their sheets', async () => {
      const [kopf = [], ...rows] = await sheetOf(made, 'Kostensummen');
      const alle = sumBetraege(listPosten(model).map(({ kosten }) => kosten.betrag));
      const nach = new Map<unknown, number[]>();
      for (const row of rows)
        nach.set(row[0], [
          ...(nach.get(row[0]) ?? []),
          Number(row[kopf.findIndex((titel) => String(titel).endsWith('(Euro)'))]),
        ]);
      expect(nach.size).toBe(5);
      for (const betraege of nach.values()) expect(sumBetraege(betraege)).toBe(alle);
      for (const name of ['Budgets', 'Innovationsbudget', 'Verzahnung'])
        expect((await sheetOf(made, name)).length).toBeGreaterThan(1);
    });

    test('CSV and XLSX have the same rows', async () => {
      const [, ...rows] = await sheetOf(made, 'Maßnahmen');
      const csv = readCsv(textOf(made, 'daten/aktionsplan.csv'));
      expect(rows.map(([id]) => id)).toEqual(csv.map(({ id }) => id));
    });
  });
});
