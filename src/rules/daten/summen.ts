// Rows of a table that are no data: the sum of the others.
import { readZahl } from '../../model/queries/reihe.ts';
import { artOfSpalte, type Datentabelle } from './tabellen.ts';

const summenwort =
  /^(?:[Σ∑]|zusammen|total|(?:(?:zwischen|gesamt|end)?summe|(?:ins)?gesamt)(?: (?:aller? )?[\p{L}\d–-]+)?)[:.]?$/iu;

/** The rows, counted from 1, that a word in them calls a sum and that hold an amount; a percentage is no sum. */
export function listSummenzeilen(daten: Datentabelle): readonly number[] {
  const { spalten, zeilen } = daten.tabelle;
  const arten = spalten.map((name) => artOfSpalte(daten, name));
  return zeilen.flatMap(({ zellen }, index) => {
    const hasWort = zellen.some((text, column) => isWortspalte(arten[column]) && summenwort.test(text));
    const hasBetrag = zellen.some((text, column) => arten[column] === 'zahl' && readZahl(text) !== undefined);
    return hasWort && hasBetrag ? [index + 1] : [];
  });
}

const isWortspalte = (art: string | undefined): boolean => art === 'text' || art === 'datum';
