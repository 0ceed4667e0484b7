// The data dictionary beside the open data: what each column of aktionsplan.csv is, and the terms that it may be used under.
import type { Model } from '../../model/model.ts';
import { fillTabelle, type Ausgabespalte, type Spaltentyp, type Ausgabetabelle } from './spalten.ts';

type Beschriebene = Ausgabetabelle['spalten'][number];

/**
 * Open data keep every sign as it was written, also a leading `=`: programs read them. A spreadsheet would take such a text for
 * a formula; for it there is aktionsplan-excel.csv, in which such signs are escaped.
 */
const typworte: Readonly<Record<Spaltentyp, string>> = {
  text: 'Text (unverändert; für Excel gibt es aktionsplan-excel.csv)',
  liste: 'Liste von Texten, getrennt durch Semikolon',
  datum: 'Datum (ISO 8601)',
  ganzzahl: 'ganze Zahl',
  zahl: 'Dezimalzahl',
  betrag: 'Betrag',
  'ja-nein': 'Wahrheitswert (true oder false)',
};

const spalte = (feld: string, titel: string, wert: (zeile: Beschriebene) => string | undefined) =>
  ({ feld, titel, bedeutung: titel, typ: 'text', breite: 20, wert }) satisfies Ausgabespalte<Beschriebene>;

/** One row a column of the described table. Licence and notice stand in each row, where the project has them. */
export function felderTabelle(beschrieben: Ausgabetabelle, model: Model, lizenz: string | undefined): Ausgabetabelle {
  const { hinweis } = model.konzept?.data ?? {};
  return fillTabelle(
    'Felder',
    [
      spalte('feld', 'Feld', ({ feld }) => feld),
      spalte('titel', 'Titel', ({ titel }) => titel),
      spalte('bedeutung', 'Bedeutung', ({ bedeutung }) => bedeutung),
      spalte('typ', 'Typ', ({ typ }) => typworte[typ]),
      spalte('einheit', 'Einheit', ({ einheit }) => einheit),
      ...(lizenz === undefined ? [] : [spalte('lizenz', 'Lizenz', () => lizenz)]),
      ...(hinweis === undefined ? [] : [spalte('hinweis', 'Hinweis', () => hinweis)]),
    ],
    beschrieben.spalten,
  );
}
