// The sheet on which an office reports: its columns, the same for the program that writes it and the one that reads it back.
import { type Ebenenworte, fillWorte } from './ebenen.ts';
import { worteOf } from './feld.ts';
import { massnahme } from './kinds/massnahme.kind.ts';
import type { DataOf } from './registry.ts';
import { sachstandeintrag } from './sachstand.ts';

type Sachstandeintrag = NonNullable<DataOf<'massnahme'>['sachstand']>[number];

/** A field of an entry of the Sachstand. */
export type Eingabefeld = keyof Sachstandeintrag;

/** The names of the sheets: the one to fill in, those for information, the one that explains. */
export const blattnamen = ({ zwischenziel }: Ebenenworte) => ({
  sachstand: 'Sachstand',
  beteiligt: 'Beteiligt',
  zwischenziele: zwischenziel.viele,
  hinweise: 'Hinweise',
});

/** What a column says of a Maßnahme; only the Kennung is read back. */
export function auskunftstitel(worte: Ebenenworte) {
  const { titel, federfuehrung } = worteOf(massnahme.schema, worte);
  return {
    id: kennungstitel,
    titel,
    handlungsfeld: 'Handlungsfeld',
    federfuehrung,
    status: 'Letzter Status',
    vom: 'Letzter Stand vom',
    text: 'Letzter Sachstand',
    offen: `Offene ${worte.zwischenziel.viele}`,
    fehlt: 'Fehlende Angaben',
  };
}

/** The title of the column that tells which Maßnahme a row is about. */
export const kennungstitel = 'Kennung';

/** A column to fill in. `art` says how its cells are read; `hilfe` tells the office what belongs there. */
export interface Eingabespalte {
  readonly feld: Eingabefeld;
  readonly titel: string;
  readonly art: 'datum' | 'status' | 'text' | 'stelle' | 'nummern' | 'verlegung' | 'betrag' | 'ganzzahl';
  /** The width on a sheet, in characters. */
  readonly breite: number;
  readonly hilfe: string;
}

/** The titles of the columns to fill in, by field; exports of the log use the same words. */
export const eingabetitel = (worte: Ebenenworte): Readonly<Record<Eingabefeld, string>> =>
  worteOf(sachstandeintrag, worte);

/** Without these an entry says nothing. */
export const pflichtfelder = ['datum', 'status', 'text'] as const satisfies readonly Eingabefeld[];

type Eingabe = Omit<Eingabespalte, 'titel'>;

const spalte = (feld: Eingabefeld, art: Eingabe['art'], breite: number, hilfe: string): Eingabe => ({
  feld,
  art,
  breite,
  hilfe,
});

const eingaben: readonly Eingabe[] = [
  spalte('datum', 'datum', 12, 'Tag, für den die Meldung gilt, zum Beispiel 31.12.2026.'),
  spalte('status', 'status', 16, 'Eines der Wörter aus der Liste der Zelle.'),
  spalte('text', 'text', 48, 'Was seit der letzten Meldung geschehen ist, in ganzen Sätzen.'),
  spalte('erreicht', 'nummern', 14, 'Nummern {zwischenziel.derVielen}, die erreicht sind: 2 oder 2; 3.'),
  spalte('verlegt', 'verlegung', 32, 'Nummer, neuer Termin und Grund: 3 auf 30.06.2027: Die Ausschreibung läuft noch.'),
  spalte('ausgaben', 'betrag', 15, 'Euro, die bis dahin insgesamt ausgegeben sind.'),
  spalte('teilnehmende', 'ganzzahl', 14, 'Zahl der Personen, die bis dahin teilgenommen haben.'),
  spalte('naechster_schritt', 'text', 32, 'Was als Nächstes geschieht.'),
  spalte('entscheidungsbedarf', 'text', 32, 'Was Verwaltungsspitze oder Politik entscheiden müssen.'),
  spalte('entscheidet', 'stelle', 24, 'Gremium oder Stelle, die das entscheidet, mit Namen oder Kennung.'),
  spalte('einschaetzung', 'text', 32, 'Wie die Stelle die Lage selbst einschätzt.'),
  spalte('grund', 'text', 32, 'Nötig, wenn {massnahme.der} zurückgestellt wird oder entfällt.'),
];

/** The fields of the columns to fill in, in their order. */
export const eingabefelder: readonly Eingabefeld[] = eingaben.map(({ feld }) => feld);

/** The columns to fill in, in their order on the sheet and in the file. */
export function eingabespalten(worte: Ebenenworte): readonly Eingabespalte[] {
  const titel = eingabetitel(worte);
  return eingaben.map((eine) => ({ ...eine, titel: titel[eine.feld], hilfe: fillWorte(eine.hilfe, worte) }));
}
