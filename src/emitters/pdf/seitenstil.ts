// The styles of the pages of a printed document: running heads, the colour of a chapter, landscape pages.
import { toCssString } from './kontext.ts';
import type { Kapitel } from './gliederung.ts';

const ueberschrift = ':is(h2, h3, h4, h5, h6)';
const querformat = 'size: A4 landscape; margin: 22mm 16mm 18mm;';

/** The margin boxes of a chapter's pages: its title, and where it is a Handlungsfeld its colour and its number at the edge. */
function writeRandfelder({ kopf, feld }: Kapitel): string {
  const titel = `content: ${toCssString(kopf)};`;
  if (feld === undefined) return `@top-right { ${titel} }`;
  return `@top-right { ${titel} color: ${feld.farbe}; font-weight: 600; border-bottom: 1.5pt solid ${feld.farbe}; }`;
}

/** A named page for each chapter, with its title as running head (Chromium knows no `string-set`) and its colour. */
export const writeKapitelseiten = (kapitel: readonly Kapitel[]): string =>
  kapitel
    .map((teil, index) => {
      const farbe = teil.feld === undefined ? '' : ` --farbe: ${teil.feld.farbe};`;
      return `@page k${index + 1} { ${writeRandfelder(teil)} }\n.kapitel-${index + 1} { page: k${index + 1};${farbe} }`;
    })
    .join('\n');

/** Landscape pages inside a portrait document for tables that are wide, each with the heading right above it. */
export const writeQuerseiten = (kapitel: readonly Kapitel[]): string =>
  kapitel
    .map((teil, index) => {
      const name = `k${index + 1}quer`;
      const breit = `.kapitel-${index + 1} .tabelle-breit`;
      return (
        `@page ${name} { ${querformat} ${writeRandfelder(teil)} }\n` +
        `${breit}, ${breit} + .anmerkungen, .kapitel-${index + 1} ${ueberschrift}:has(+ .tabelle-breit, + ${ueberschrift} + .tabelle-breit) { page: ${name}; }`
      );
    })
    .join('\n');

/** The styles that carry the concept's own words on every page: its name at the head, the hinweis at the foot. */
export const writeSeitenrand = (kopf: string, fuss: string): string =>
  `@page { @top-left { content: ${toCssString(kopf)}; } @bottom-left { content: ${toCssString(fuss)}; } }`;
