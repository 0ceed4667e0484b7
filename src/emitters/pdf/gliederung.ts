// The order of a printed concept: numbered chapters, the table of contents made of them, running heads.
import { toCssString } from './kontext.ts';

/** A line of the contents. */
export interface Inhaltszeile {
  readonly anker: string;
  /** '3.2'; empty where a heading has no number of its own. */
  readonly nummer: string;
  readonly titel: string;
  /** 1 for a chapter, 2 for its sections, 3 for what stands in these. */
  readonly ebene: 1 | 2 | 3;
}

/** A chapter before it is known which number it gets. */
export interface Kapitelplan {
  readonly titel: string;
  /** Chapters such as a Vorwort have no number. */
  readonly ohneNummer?: true;
  readonly abschnitte: readonly Abschnittsplan[];
  /** The anchor under which the rest of the concept knows the chapter, where it is an entity. */
  readonly anker?: string;
  /** Writes what stands below the heading; the sections come with their numbers. */
  readonly write: (abschnitte: readonly Inhaltszeile[]) => string;
}

export interface Abschnittsplan {
  readonly anker: string;
  readonly titel: string;
  /** Headings inside the section that the contents name. */
  readonly unter?: readonly { readonly anker: string; readonly titel: string }[];
}

export interface Kapitel extends Inhaltszeile {
  readonly html: string;
  /** What stands at the head of each of its pages. */
  readonly kopf: string;
}

/** Numbers the chapters and their sections: the chapters with their HTML, and the lines of the contents. */
export function gliedere(plaene: readonly Kapitelplan[]): { kapitel: Kapitel[]; inhalt: Inhaltszeile[] } {
  let count = 0;
  const kapitel: Kapitel[] = [];
  const inhalt: Inhaltszeile[] = [];
  for (const [index, plan] of plaene.entries()) {
    const nummer = plan.ohneNummer ? '' : String(++count);
    const zeile: Inhaltszeile = { anker: plan.anker ?? `kapitel-${index + 1}`, nummer, titel: plan.titel, ebene: 1 };
    const abschnitte = plan.abschnitte.map(({ anker, titel }, place) => toAbschnitt(nummer, place, anker, titel));
    kapitel.push({ ...zeile, html: plan.write(abschnitte), kopf: [nummer, plan.titel].join(' ').trim() });
    inhalt.push(zeile, ...abschnitte.flatMap((abschnitt, place) => [abschnitt, ...listUnter(plan.abschnitte[place])]));
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

/** A named page for each chapter, with its title as running head: Chromium knows no `string-set`. */
export const writeKopfzeilen = (kapitel: readonly Kapitel[]): string =>
  kapitel
    .map(
      ({ kopf }, index) =>
        `@page k${index + 1} { @top-right { content: ${toCssString(kopf)}; } } .kapitel-${index + 1} { page: k${index + 1}; }`,
    )
    .join('\n');

const ueberschrift = ':is(h2, h3, h4, h5, h6)';
const querformat = 'size: A4 landscape; margin: 22mm 16mm 18mm;';

/** Landscape pages inside a portrait document for tables that are wide, each with the heading right above it. */
export const writeQuerseiten = (kapitel: readonly Kapitel[]): string =>
  kapitel
    .map(({ kopf }, index) => {
      const name = `k${index + 1}quer`;
      const breit = `.kapitel-${index + 1} .tabelle-breit`;
      return (
        `@page ${name} { ${querformat} @top-right { content: ${toCssString(kopf)}; } }\n` +
        `${breit}, ${breit} + .anmerkungen, .kapitel-${index + 1} ${ueberschrift}:has(+ .tabelle-breit, + ${ueberschrift} + .tabelle-breit) { page: ${name}; }`
      );
    })
    .join('\n');

/** The styles that carry the concept's own words on every page: its name at the head, the hinweis at the foot. */
export const writeSeitenrand = (kopf: string, fuss: string): string =>
  `@page { @top-left { content: ${toCssString(kopf)}; } @bottom-left { content: ${toCssString(fuss)}; } }`;
