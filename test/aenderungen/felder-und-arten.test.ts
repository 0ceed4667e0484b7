// What ARCHITECTURE.md promises a change to cost, measured by making it: a field in one place, a kind in one file and one line.
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AlleAusgaben } from '../helpers/alle-ausgaben.ts';
import { loadChanged, vor } from '../helpers/erweiterung.ts';

/** The text of a file that was made. */
function textOf({ dateien }: AlleAusgaben, pfad: string): string {
  const inhalt = dateien.get(pfad);
  if (inhalt === undefined) throw new Error(`${pfad} is not there`);
  return typeof inhalt === 'string' ? inhalt : Buffer.from(inhalt).toString();
}

/** The words of a piece of HTML, without soft hyphens. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('\u00AD', '')
    .replaceAll(/\s+/g, ' ');

describe('a field that is added to a kind in one place', () => {
  const feld = `
    foerderkennzeichen: feld(text().optional(), {
      wort: 'Förderkennzeichen',
      bedeutung: 'Kennzeichen des Bescheids',
      beispiel: 'KI-17',
    }),`;
  let made: AlleAusgaben;
  beforeAll(async () => {
    const { makeAll } = await loadChanged({
      'src/domain/kinds/massnahme.kind.ts': vor('\n    indikatoren: feld(', feld),
    });
    made = await makeAll({ 'M-TEIL-05': 'foerderkennzeichen: AB-99' });
  });

  test('is checked', () => {
    expect(made.befunde).toEqual([]);
  });

  test.each(['massnahmen/M-TEIL-05.html', 'pdf/handlungskonzept.pdf'])('stands in %s', (pfad) => {
    expect(wordsOf(textOf(made, pfad))).toContain('Förderkennzeichen AB-99');
  });

  test('is a column of the CSV files', () => {
    const rows = parse<Record<string, string>>(textOf(made, 'daten/aktionsplan.csv'), { columns: true });
    expect(rows.map((row) => row['foerderkennzeichen'])).toEqual(['', 'AB-99']);
    expect(textOf(made, 'daten/aktionsplan-excel.csv')).toMatch(/;Förderkennzeichen\r\n/);
    expect(textOf(made, 'daten/aktionsplan-felder.csv')).toContain(
      'foerderkennzeichen,Förderkennzeichen,Kennzeichen des Bescheids,"Text (unverändert; für Excel gibt es aktionsplan-excel.csv)",',
    );
  });

  test('is a column of the XLSX file', async () => {
    const [kopf = [], ...zeilen] = await readSheet(
      Buffer.from(made.dateien.get('daten/aktionsplan.xlsx') as Uint8Array),
      'Maßnahmen',
    );
    const at = kopf.indexOf('Förderkennzeichen');
    expect(zeilen.map((zeile) => zeile[at])).toEqual([null, 'AB-99']);
  });

  test('stands in konzept.json, in the schema and in the handbook', () => {
    expect(textOf(made, 'daten/konzept.json')).toContain('"foerderkennzeichen": "AB-99"');
    expect(JSON.parse(textOf(made, 'massnahme.schema.json'))).toHaveProperty('properties.foerderkennzeichen', {
      type: 'string',
      minLength: 1,
      title: 'Förderkennzeichen',
      description: 'Kennzeichen des Bescheids',
      examples: ['KI-17'],
    });
    expect(textOf(made, 'felder.md')).toContain(
      '| `foerderkennzeichen` |  | Kennzeichen des Bescheids | Text | `KI-17` |',
    );
  });
});

describe('a field that is added to the entries of a list', () => {
  let made: AlleAusgaben;
  beforeAll(async () => {
    const feld = "\n  nachweis: feld(text().optional(), { wort: 'Nachweis', bedeutung: 'Woran man es sieht' }),";
    const { makeAll } = await loadChanged({
      'src/domain/kinds/massnahme.kind.ts': vor('\n  zustaendig: feld(verweis(', feld),
    });
    made = await makeAll({
      'M-TEIL-05':
        'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-09, nachweis: Vertrag unterschrieben }',
    });
  });

  test('stands in the tables of page and PDF, in XLSX, JSON and the handbook', async () => {
    for (const pfad of ['massnahmen/M-TEIL-05.html', 'pdf/handlungskonzept.pdf']) {
      expect(wordsOf(textOf(made, pfad))).toContain('Stand Nachweis');
      expect(wordsOf(textOf(made, pfad))).toContain('Vertrag unterschrieben');
    }
    const [kopf = [], zeile = []] = await readSheet(
      Buffer.from(made.dateien.get('daten/aktionsplan.xlsx') as Uint8Array),
      'Zwischenziele',
    );
    expect(zeile[kopf.indexOf('Nachweis')]).toBe('Vertrag unterschrieben');
    expect(textOf(made, 'daten/konzept.json')).toContain('"nachweis": "Vertrag unterschrieben"');
    expect(textOf(made, 'felder.md')).toContain('| `zwischenziele[].nachweis` |');
  });
});

const raum = (seite: string, liste: string): string => `
import { z } from 'zod';
import { feld } from '../feld.ts';
import { text, verweis } from '../felder.ts';
import { defineKind, namensId } from '../kind.ts';

export const raum = defineKind({
  typ: 'raum',
  rang: 155,
  pfad: 'raeume/{id}.md',
  ordner: 'raeume',
  id: namensId('saal'),
  label: 'Raum',
  plural: 'Räume',
  genus: 'm',
  titelfeld: 'name',
  sortierung: ['name'],
  seite: { form: '${seite}' },
  liste: { text: 'Räume', einleitung: 'Wo man sich trifft.', ${liste} },
  register: { titel: 'Orte der Begegnung', rang: 45, form: 'eintraege' },
  schema: z.strictObject({
    name: feld(text(), { wort: 'Name', bedeutung: 'Wie der Raum heißt', wo: [] }),
    lage: feld(text().optional(), { wort: 'Lage', bedeutung: 'Wo er liegt', wo: ['angaben', 'liste'] }),
    betreiber: feld(verweis('akteur', 'betreibt').optional(), { wort: 'Betreiber', bedeutung: 'Wer aufschließt' }),
  }),
});
`;
const raeume = {
  'content/raeume/saal.md': '---\nname: Großer Saal\nlage: Am Markt 1\nbetreiber: KI\n---\n\nZweihundert Plätze.\n',
  'content/raeume/atelier.md': '---\nname: Atelier\n---\n\nIm Hof, neben dem [[saal]].\n',
};
const eineZeile = vor('export { verzahnung }', "export { raum } from './raum.kind.ts';\n");

describe('a kind that is added in one file and one line', () => {
  let made: AlleAusgaben;
  beforeAll(async () => {
    const { makeAll } = await loadChanged({
      'src/domain/kinds/raum.kind.ts': raum('einzeln', "ort: 'navigation', rang: 95, zusatz: 'lage'"),
      'src/domain/kinds/arten.ts': eineZeile,
    });
    made = await makeAll(raeume);
  });

  test('is checked', () => {
    expect(made.befunde).toEqual([]);
  });

  test('has a page for each of its entities, with its fields and what refers to it', () => {
    const seite = textOf(made, 'raeume/saal.html');
    expect(wordsOf(seite)).toContain('Raum Großer Saal');
    expect(wordsOf(seite)).toContain('Lage Am Markt 1');
    expect(seite).toContain('<a href="../akteure/KI.html">Kommunales Integrationszentrum</a>');
    expect(seite).toContain('<a href="../raeume/atelier.html">Atelier</a>');
    expect(textOf(made, 'akteure/KI.html')).toContain('<a href="../raeume/saal.html">Großer Saal</a>');
  });

  test('has its list and its place in the navigation', () => {
    const liste = wordsOf(textOf(made, 'raeume.html'));
    expect(liste).toContain('Wo man sich trifft. Atelier Großer Saal Am Markt 1');
    expect(wordsOf(textOf(made, 'index.html'))).toContain('Akteure Räume Suche und Register');
  });

  test('has its register in print, and links lead there', () => {
    const konzept = textOf(made, 'pdf/handlungskonzept.pdf');
    expect(wordsOf(konzept)).toContain('Orte der Begegnung');
    expect(konzept).toContain('id="raum-saal"');
    expect(konzept).toContain('href="#raum-saal"');
  });

  test('stands in konzept.json, has its schema and its chapter of the handbook', () => {
    const { entitaeten } = JSON.parse(textOf(made, 'daten/konzept.json')) as {
      entitaeten: readonly { typ: string; id: string; daten: object }[];
    };
    expect(entitaeten.filter(({ typ }) => typ === 'raum').map(({ id }) => id)).toEqual(['atelier', 'saal']);
    expect(made.dateien.has('raum.schema.json')).toBe(true);
    expect(textOf(made, 'felder.md')).toContain('## Räume\n\nLiegt in `content/raeume/saal.md`.');
  });
});

test('a kind may have all its entries on one page, named among the Verzeichnisse', async () => {
  const { makeAll } = await loadChanged({
    'src/domain/kinds/raum.kind.ts': raum('gemeinsam', "ort: 'verzeichnisse', rang: 35"),
    'src/domain/kinds/arten.ts': eineZeile,
  });
  const made = await makeAll(raeume);
  expect(textOf(made, 'raeume.html')).toContain('id="saal"');
  expect(textOf(made, 'akteure/KI.html')).toContain('href="../raeume.html#saal"');
  expect(wordsOf(textOf(made, 'verzeichnisse.html'))).toContain('Räume 2 Einträge');
});
