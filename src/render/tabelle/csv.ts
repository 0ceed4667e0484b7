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

/**
 * The text of the file: the heads, and the words of every cell; a dash for nothing is nothing. In a column of figures stand figures
 * that programs count with; what else its cells say stands in a column behind it.
 */
export const csvOf = ({ spalten, zeilen, gruppen }: Tabellensicht): string => {
  const rows = zeilen.map(({ zellen }) => zellen.map(textOf));
  const all = spalten.map(({ titel, zahl }, index) =>
    toSpalten(
      titel,
      zahl,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  const heads = all.flatMap((some) => some.map(({ kopf }) => defuse(kopf)));
  const cells = zeilen.map((_, row) => all.flatMap((some) => some.map(({ werte }) => werte[row] ?? '')));
  return writeCsv(
    gruppen === undefined ? [heads, ...cells] : [[defuse(gruppen), ...heads], ...groupRows(zeilen, cells)],
    {
      trennzeichen: ';',
      bom: true,
    },
  );
};

/** A column of the file. */
interface Csvspalte {
  readonly kopf: string;
  readonly werte: readonly string[];
}

/** A figure as a page writes it, with its currency, the sign of an estimate, and what follows. */
const figure = /^(-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)( €)?( \*)?(?: (.+))?$/;

/** A column as it is; one of figures as these, and as what is said beside them where something is. */
function toSpalten(titel: string, zahl: boolean, texte: readonly string[]): readonly Csvspalte[] {
  const read = texte.map((text) => figure.exec(text));
  if (!zahl || read.every((found) => found === null)) return [{ kopf: titel, werte: texte }];
  const inEuro = read.some((found) => found?.[2] !== undefined) && !titel.includes('Euro');
  const bemerkungen = read.map((found, row) =>
    found
      ? [found[3] === undefined ? '' : 'geschätzt', found[4] ?? ''].filter((wort) => wort !== '').join(', ')
      : (texte[row] ?? ''),
  );
  return [
    { kopf: inEuro ? `${titel} (Euro)` : titel, werte: read.map((found) => found?.[1]?.replaceAll('.', '') ?? '') },
    ...(bemerkungen.every((wort) => wort === '') ? [] : [{ kopf: `${titel}: Anmerkung`, werte: bemerkungen }]),
  ];
}

/** A spreadsheet sorts rows apart: each says its group in a column of its own, and the head of a group that it is the sum. */
function groupRows(zeilen: readonly Zeile[], cells: readonly (readonly string[])[]): string[][] {
  let gruppe = '';
  return cells.map(([kopf = '', ...werte], row) => {
    const opens = zeilen[row]?.gruppe === true;
    if (opens) gruppe = kopf;
    return [gruppe, opens ? 'Summe' : kopf, ...werte];
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
