// A table as a file that German Excel opens with a double click: semicolons, UTF-8 with its mark, words as they stand in the table.
import { toPlain } from '../../base/umschrift.ts';
import { defuse, writeCsv } from '../../base/csv.ts';
import type { Render } from '../prosa/verweise.ts';
import { leer, type Tabellensicht, type Zeile, type Zelle, zelltextOf } from './zelle.ts';

/** The table with the way to its file, where the output has such files. */
export const withCsv = (render: Render, tabelle: Tabellensicht): Tabellensicht =>
  render.csv === undefined || tabelle.zeilen.length === 0 ? tabelle : { ...tabelle, csv: render.csv(tabelle) };

/** The same without such files, for a page whose tables stand elsewhere too or are those of another day. */
export const withoutCsv = ({ model, adresse, datei, ebene }: Render): Render => ({ model, adresse, datei, ebene });

/** The text of the file: the heads, and the words of every cell; a dash for nothing is nothing. */
export const csvOf = ({ spalten, zeilen, gruppen }: Tabellensicht): string => {
  const koepfe = spalten.map(({ titel }) => defuse(titel));
  const rows = zeilen.map(({ zellen }) => zellen.map(textOf));
  return writeCsv(gruppen === undefined ? [koepfe, ...rows] : [[defuse(gruppen), ...koepfe], ...groupRows(zeilen)], {
    trennzeichen: ';',
    bom: true,
  });
};

/** A spreadsheet sorts rows apart: each says its group in a column of its own, and the head of a group that it is the sum. */
function groupRows(zeilen: readonly Zeile[]): string[][] {
  let gruppe = '';
  return zeilen.map(({ zellen, gruppe: opens }) => {
    const [kopf = '', ...werte] = zellen.map(textOf);
    if (opens === true) gruppe = kopf;
    return [gruppe, opens === true ? 'Summe' : kopf, ...werte];
  });
}

/** What a spreadsheet reads as a number is written with its signs: a hyphen for minus, common spaces. */
function textOf(zelle: Zelle): string {
  const text = zelltextOf(zelle)
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replace(/^\u2212(?=\d)/, '-');
  return text === leer ? '' : defuse(text);
}

/** The name of its file without the ending: the words of its title in signs that every system has. */
export const csvnameOf = ({ titel }: Tabellensicht): string =>
  toPlain(titel)
    .split(/[^a-z0-9]+/)
    .filter((wort) => wort !== '')
    .join('-')
    .slice(0, 80) || 'tabelle';
