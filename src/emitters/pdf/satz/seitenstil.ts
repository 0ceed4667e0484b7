// The styles of the pages of a printed document: running heads, the colour of a chapter, landscape pages.
import { shortenText } from '../../../render/worte/kuerzen.ts';
import { toCssString } from '../dokumente/kontext.ts';
import type { Kapitel } from './gliederung.ts';

const ueberschrift = ':is(h1, h2, h3, h4, h5, h6)';

/** All chains of headings that end before something, from the first heading behind `vor` on (CSS has no repetition). */
const kettenVor = (target: string, vor: string): string[] =>
  Array.from(
    { length: 6 },
    (_, length) => `${vor} ${[...Array<string>(length).fill(ueberschrift), target].join(' + ')}`,
  );
const querformat = 'size: A4 landscape; margin: 22mm 16mm 18mm;';
const querbreite = '--satzbreite: 265mm;';

/** A document that lies: every page of it landscape. */
export const writeQuerformat = (): string =>
  '@page { size: A4 landscape; margin: 18mm 14mm 17mm; }\n:root { --satzbreite: 269mm; }';

/** How the pages lie: `doppelseitig` swaps the margins of left pages. */
interface Lage {
  readonly doppelseitig: boolean;
}
const einseitig: Lage = { doppelseitig: false };

/** A word that would not fit its line, from a letter on that stands whole: with its marks. */
const langesWort = /((?:[^\s\p{M}]\p{M}*){38})[^\s\p{M}]\p{M}*\S[^]*/u;

/** A running head has three lines at the most and ends with a word that would not fit its line, for margin boxes cannot break it. */
const toKopf = (text: string): string => toCssString(shortenText(text.replace(langesWort, '$1…'), 120));

/** The title of a chapter in the margin box at the outer edge; that of a Handlungsfeld in its colour. */
function writeKopf({ kopf, feld }: Kapitel, name: string, { doppelseitig }: Lage): string {
  const farbe =
    feld === undefined ? '' : ` color: ${feld.farbe}; font-weight: 600; border-bottom: 1.5pt solid ${feld.farbe};`;
  const box = `{ content: ${toKopf(kopf)};${farbe} }`;
  if (!doppelseitig) return `@page ${name} { @top-right ${box} }`;
  return `@page ${name}:right { @top-right ${box} } @page ${name}:left { @top-left ${box} }`;
}

/** A named page for each chapter, with its title as running head (Chromium knows no `string-set`) and its colour. */
export const writeKapitelseiten = (kapitel: readonly Kapitel[], lage = einseitig): string =>
  kapitel
    .map((teil, index) => {
      const name = `k${index + 1}`;
      const farbe = teil.feld === undefined ? '' : ` --farbe: ${teil.feld.farbe};`;
      return `${writeKopf(teil, name, lage)}\n.kapitel-${index + 1} { page: ${name};${farbe} }`;
    })
    .join('\n');

/** Landscape pages inside a portrait document for tables that are wide. */
export const writeQuerseiten = (kapitel: readonly Kapitel[], lage = einseitig): string =>
  [
    ...kapitel.map((teil, index) => {
      const name = `k${index + 1}quer`;
      return `${writeQuerseite(name, `.kapitel-${index + 1}`)}\n${writeKopf(teil, name, lage)}`;
    }),
    querstil,
  ].join('\n');

/** The same for a council paper. */
export const writeVorlagenquer = (): string => `${writeQuerseite('vorlagenquer', '.vorlage')}\n${querstil}`;

/** The named page for what lies inside something. */
const writeQuerseite = (name: string, innerhalb: string): string =>
  `@page ${name} { ${querformat} }\n${innerhalb} { --querseite: ${name}; }`;

const ende = `:is(${ueberschrift}, section, .tabelle-breit, .footnotes)`;

/** The one or two paragraphs between something and the end of its section, and the footnotes there. */
function absaetzeNach(stelle: string): string[] {
  const letzter = `p:is(:last-child, :has(+ ${ende}))`;
  const letzte = [`${stelle} + ${letzter}`, `${stelle} + p + ${letzter}`];
  return [
    ...letzte,
    `${stelle} + p:has(+ p:last-child, + p + ${ende})`,
    ...[stelle, ...letzte].map((last) => `${last} + .footnotes`),
  ];
}

/** A wide table lies on the landscape page of its place, with what would be lost alone on a page of its own: the headings right
 * above it with one paragraph of introduction, and up to two paragraphs that end its section. */
const querstil = ((): string => {
  const breit = ['.tabelle-breit', '.tabelle-breit + .anmerkungen'];
  // The title of a chapter stands before its first section, that of the section in it. No :has() may stand in another.
  const ketten = ['.tabelle-breit', 'p + .tabelle-breit'].flatMap((target) => [
    ...kettenVor(target, '+'),
    ...kettenVor(target, `+ section > ${ueberschrift}:first-child +`),
  ]);
  const davor = [`${ueberschrift}:has(${ketten.join(', ')})`, `${ueberschrift} + p:has(+ .tabelle-breit)`];
  const danach = breit.flatMap(absaetzeNach);
  return (
    `${[...breit, ...davor, ...danach].join(', ')} { page: var(--querseite); ${querbreite} }\n` +
    // Lines are no longer than on other pages; and what follows comes with rows of its table, where these go on.
    `${[...davor, ...danach].join(', ')} { max-width: 168mm; }\n` +
    `${danach.join(', ')} { break-before: avoid; }`
  );
})();

/** The word at the head of every page of a paper that is not for everybody. */
export const writeVermerk = (vermerk: string | null): string =>
  vermerk === null
    ? ''
    : `@page { @top-right { content: ${toCssString(vermerk)}; font-weight: 700; color: #a61b1b; } }`;

/** The styles that carry the concept's own words on every page: its name at the head, the hinweis at the foot. */
export const writeSeitenrand = (kopf: string, fuss: string): string =>
  `@page { @top-left { content: ${toKopf(kopf)}; } @bottom-left { content: ${toCssString(fuss)}; } }`;

/** For a document with left and right pages: the wider margin at the binding, on left pages the same words on the other side. */
export const writeSpiegelrand = (kopf: string, fuss: string): string =>
  `@page :right { margin-left: 25mm; margin-right: 17mm; }
@page :left { margin-left: 17mm; margin-right: 25mm;
  @top-left { content: ""; width: 55%; }
  @top-right { content: ${toKopf(kopf)}; width: 45%; }
  @bottom-left { width: 20%; color: #1f2933; content: "Seite " counter(page) " von " counter(pages); }
  @bottom-right { width: 80%; color: #4a5560; content: ${toCssString(fuss)}; } }`;
