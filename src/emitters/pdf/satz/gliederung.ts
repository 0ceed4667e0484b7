// The order of a printed concept: numbered chapters, and the table of contents made of them.

import type { Container, Tree } from '../../../render/tree/h.ts';

/** A line of the contents. */
export interface Inhaltszeile {
  readonly anker: string;
  /** '3.2'; empty where a heading has no number of its own. */
  readonly nummer: string;
  readonly titel: string;
  /** 1 for a chapter, 2 for its sections, 3 for what stands in these. */
  readonly ebene: 1 | 2 | 3;
}

/** What marks the pages of a Handlungsfeld: its number, and its colour (#rrggbb). */
export interface Feldzeichen {
  readonly nummer: number;
  readonly farbe: string;
}

/** A chapter before it is known which number it gets. */
export interface Kapitelplan {
  readonly titel: string;
  /** Chapters such as a Vorwort have no number. */
  readonly ohneNummer?: true;
  /** The contents name the headings inside its sections too: without that they would have as many pages as a chapter. */
  readonly mitUnter?: true;
  readonly abschnitte: readonly Abschnittsplan[];
  /** The anchor under which the rest of the concept knows the chapter, where it is an entity. */
  readonly anker?: string;
  /** Set for a Handlungsfeld: what its pages show beside the title. */
  readonly feld?: Feldzeichen;
  /** Makes what stands below the heading; the sections come with their numbers. */
  readonly make: (abschnitte: readonly Inhaltszeile[]) => Tree;
}

export interface Abschnittsplan {
  readonly anker: string;
  readonly titel: string;
  /** Headings inside the section that the contents name. */
  readonly unter?: readonly { readonly anker: string; readonly titel: string }[];
}

export interface Kapitel extends Inhaltszeile {
  readonly baum: Container;
  /** What stands at the head of each of its pages. */
  readonly kopf: string;
  readonly feld: Feldzeichen | undefined;
  /** Its sections: a part says at its head what follows. */
  readonly abschnitte: readonly Inhaltszeile[];
}

/** Numbers the chapters and their sections: the chapters with what they hold, and the lines of the contents. */
export function numberKapitel(plaene: readonly Kapitelplan[]): { kapitel: Kapitel[]; inhalt: Inhaltszeile[] } {
  let count = 0;
  const kapitel: Kapitel[] = [];
  const inhalt: Inhaltszeile[] = [];
  for (const [index, plan] of plaene.entries()) {
    const nummer = plan.ohneNummer ? '' : String(++count);
    const zeile: Inhaltszeile = { anker: plan.anker ?? `kapitel-${index + 1}`, nummer, titel: plan.titel, ebene: 1 };
    const abschnitte = plan.abschnitte.map(({ anker, titel }, place) => toAbschnitt(nummer, place, anker, titel));
    const kopf = [nummer, plan.titel].join(' ').trim();
    kapitel.push({ ...zeile, baum: { children: [...plan.make(abschnitte)] }, kopf, feld: plan.feld, abschnitte });
    inhalt.push(
      zeile,
      ...abschnitte.flatMap((abschnitt, place) => [
        abschnitt,
        ...(plan.mitUnter ? listUnter(plan.abschnitte[place]) : []),
      ]),
    );
  }
  return { kapitel, inhalt };
}

const toAbschnitt = (nummer: string, place: number, anker: string, titel: string): Inhaltszeile => ({
  anker,
  nummer: nummer === '' ? '' : `${nummer}.${place + 1}`,
  titel,
  ebene: 2,
});

const listUnter = (plan: Abschnittsplan | undefined): Inhaltszeile[] =>
  (plan?.unter ?? []).map(({ anker, titel }) => ({ anker, nummer: '', titel, ebene: 3 }));
