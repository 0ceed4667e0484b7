// What a progress report is made of: parts with paragraphs, tables and short lists, the same for page and print.
import type { Tag } from '../../../base/datum.ts';
import type { Vergleich } from '../../../model/queries/berichtstage.ts';
import type { Entity } from '../../../model/model.ts';
import type { Angabe } from '../angaben.ts';
import type { Veraenderung, Zustand } from '../../../model/queries/massnahme/veraenderung.ts';
import { nameZustand } from '../../worte/standworte.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { absatzZelle, stueck, type Stueck, type Tabellensicht, type Zelle } from '../../tabelle/zelle.ts';
import type { Tree } from '../../tree/h.ts';
import { phrase } from '../../worte/ebenenworte.ts';

/** A section under a heading of its own. */
export interface Berichtsabschnitt {
  readonly anker: string;
  readonly titel: string;
  readonly absaetze: readonly (readonly Stueck[])[];
  readonly tabellen: readonly Tabellensicht[];
}

/** What a list does not show: how many, of what, and where that is. */
export interface Rest {
  readonly anzahl: number;
  readonly wort: string;
  readonly anker: string;
}

/** A list that never grows: its first points, and how many more there are and where. */
export interface Kurzliste {
  readonly titel: string;
  readonly punkte: readonly (readonly Stueck[])[];
  /** What is said where there is no point. */
  readonly leer: string;
  readonly weitere: readonly Rest[];
}

/** A part of the report; `baum` is prose of the office. */
export interface Berichtsteil extends Berichtsabschnitt {
  readonly baum: Tree;
  /** Facts by their words, as a short table. */
  readonly angaben: readonly Angabe[];
  readonly listen: readonly Kurzliste[];
  readonly abschnitte: readonly Berichtsabschnitt[];
}

/** What every part is told by: the model at the report's Stichtag (in `render`), and what it compares with. */
export interface Berichtslage {
  readonly render: Render;
  readonly massnahmen: readonly Entity<'massnahme'>[];
  readonly stichtag: Tag;
  /** Undefined where no day lies before the Stichtag that one could compare with. */
  readonly vergleich: Vergleich | undefined;
  /** The change of each Maßnahme since then; empty without it. */
  readonly veraenderungen: readonly Veraenderung[];
  /** The months within which a Sachstand is expected. */
  readonly turnus: number;
}

const arten = [
  { titel: 'Künftige {massnahme.viele} mit Ende', art: 'kuenftig', dauer: 'befristet' },
  { titel: 'Künftige Daueraufgaben', art: 'kuenftig', dauer: 'dauerhaft' },
  { titel: 'Künftige {massnahme.viele} ohne Angabe des Zeitraums', art: 'kuenftig', dauer: 'unbestimmt' },
  { titel: 'Bisherige {massnahme.viele} mit Ende', art: 'bisherig', dauer: 'befristet' },
  { titel: 'Bisherige Daueraufgaben', art: 'bisherig', dauer: 'dauerhaft' },
  { titel: 'Bisherige {massnahme.viele} ohne Angabe des Zeitraums', art: 'bisherig', dauer: 'unbestimmt' },
] as const;

/** The classes in which Maßnahmen are counted, each with its denominator. */
export const klassenOf = ({ render }: Berichtslage) =>
  arten.map((klasse) => ({ ...klasse, titel: phrase(render, klasse.titel) }));

/** A part of a report; what `inhalt` does not say is empty. */
export const teil = (anker: string, titel: string, inhalt: Partial<Berichtsteil>): Berichtsteil => ({
  anker,
  titel,
  absaetze: [],
  tabellen: [],
  baum: [],
  angaben: [],
  listen: [],
  abschnitte: [],
  ...inhalt,
});

/** A paragraph of plain text. */
export const absatz = (text: string): readonly Stueck[] => [stueck(text)];

/** A Maßnahme by its id alone, linked. */
export const linkedId = (render: Render, { id }: Pick<Entity<'massnahme'>, 'id'>): Stueck =>
  verweisTo(render, 'massnahme', id, id);

/** A Maßnahme as head of a row: its id, and its title below. */
export const zeilenkopfOf = (render: Render, massnahme: Entity<'massnahme'>): readonly (readonly Stueck[])[] => [
  [linkedId(render, massnahme)],
  [stueck(massnahme.titel)],
];

/** Light and status in one cell. */
export const zustandZelle = (zustand: Zustand): Zelle =>
  absatzZelle(
    nameZustand(zustand).map((wort) => [stueck(wort)]),
    { art: `ampel-${zustand.ampel}` },
  );
