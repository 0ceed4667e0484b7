// A strip of time: the period of a Maßnahme as a bar, its Zwischenziele as marks, moved ones with the way from the old day to the
// new, and the Stichtag. It has no width of its own: places are parts of it, so that no text grows or shrinks with the screen.
import { byText } from '../../base/text.ts';
import type { Element } from 'hast';
import { addDays, daysBetween, type Tag } from '../../base/datum.ts';
import { type Child, h } from '../tree/h.ts';

/** The days that a strip shows: the first, and the one after the last. */
export interface Zeitfenster {
  readonly von: Tag;
  readonly bis: Tag;
}

/** How a Zwischenziel is drawn: each in a form of its own, so that colour only repeats it. */
export type Markenart = 'erreicht' | 'offen' | 'ueberfaellig' | 'entfallen';

export interface Marke {
  readonly text: string;
  readonly art: Markenart;
  readonly tag: Tag;
  /** The days on which it was due before. */
  readonly vorher: readonly Tag[];
}

export interface Zeitstreifen {
  /** Undefined where no period is known; `bis` undefined for a Daueraufgabe. */
  readonly balken: { readonly von: Tag; readonly bis: Tag | undefined } | undefined;
  readonly marken: readonly Marke[];
  readonly stichtag: Tag;
  /** What it shows, in words. */
  readonly alternative: string;
}

/** An element of a drawing; its numbers are in px. */
export const form = (
  tagName: string,
  attributes: Readonly<Record<string, string | number | readonly string[]>>,
  ...children: readonly Child[]
): Element =>
  h(
    tagName,
    Object.fromEntries(
      Object.entries(attributes).map(([name, wert]) => [name, typeof wert === 'object' ? [...wert] : String(wert)]),
    ),
    ...children,
  );

/** The window of whole years around some days. */
export function fensterOf(tage: readonly Tag[]): Zeitfenster {
  const jahre = tage.map((tag) => Number(tag.slice(0, 4)));
  return { von: `${Math.min(...jahre)}-01-01`, bis: `${Math.max(...jahre) + 1}-01-01` };
}

/** The window of one year. */
export const jahrfenster = (jahr: number): Zeitfenster => ({ von: `${jahr}-01-01`, bis: `${jahr + 1}-01-01` });

/** True for a day inside. */
export const isIn = ({ von, bis }: Zeitfenster, tag: Tag): boolean => von <= tag && tag < bis;

/** Marks nearer to each other than this part of the width stand in lanes below each other. */
const naehe = 7;
const [spurhoehe, rand] = [24, 14];

/** Where a day stands, in percent of the width; days outside stand at the edge. */
function placeOf({ von, bis }: Zeitfenster, tag: Tag): number {
  const part = (daysBetween(von, tag) / daysBetween(von, bis)) * 100;
  return Math.round(Math.min(100, Math.max(0, part)) * 100) / 100;
}

const percent = (place: number): string => `${place}%`;

/** Draws a strip. */
export function drawZeitstreifen(streifen: Zeitstreifen, fenster: Zeitfenster): Element {
  const marken = inSpuren(streifen.marken, fenster);
  const hoehe = 2 * rand + Math.max(0, ...marken.map(({ spur }) => spur)) * spurhoehe;
  return form(
    'svg',
    { className: ['zeitstreifen'], role: 'img', ariaLabel: streifen.alternative, width: '100%', height: hoehe },
    form(
      'g',
      { className: ['gitter'] },
      gridOf(fenster).map(({ tag }) => strich({}, placeOf(fenster, tag), hoehe)),
    ),
    streifen.balken ? drawBalken(streifen.balken, fenster) : null,
    isIn(fenster, streifen.stichtag)
      ? strich({ className: ['stichtaglinie'] }, placeOf(fenster, streifen.stichtag), hoehe)
      : null,
    marken.map((marke) => drawMarke(marke, fenster)),
  );
}

const strich = (look: { readonly className?: readonly string[] }, place: number, hoehe: number): Element =>
  form('line', { ...look, x1: percent(place), x2: percent(place), y2: hoehe });

function drawBalken({ von, bis }: NonNullable<Zeitstreifen['balken']>, fenster: Zeitfenster): Element | null {
  const [start, end] = [placeOf(fenster, von), bis === undefined ? 100 : placeOf(fenster, addDays(bis, 1))];
  const klasse = bis === undefined ? ['zeitbalken', 'zeitbalken-dauerhaft'] : ['zeitbalken'];
  const width = Math.round((end - start) * 100) / 100;
  return width <= 0
    ? null
    : form('rect', { className: klasse, x: percent(start), width: percent(width), y: rand - 4, height: 8 });
}

interface Spurmarke extends Marke {
  readonly spur: number;
}

/** Gives each mark the first lane in which nothing is too near. */
function inSpuren(marken: readonly Marke[], fenster: Zeitfenster): readonly Spurmarke[] {
  const letzte: number[] = [];
  return marken
    .filter(({ tag }) => isIn(fenster, tag))
    .sort(byText(({ tag }) => tag))
    .map((marke) => {
      const place = placeOf(fenster, marke.tag);
      const frei = letzte.findIndex((before) => place - before >= naehe);
      const spur = frei < 0 ? letzte.length : frei;
      letzte[spur] = place;
      return { ...marke, spur };
    });
}

/** A mark with its number, and the way that it was moved. An inner svg stands at its place and is drawn from there. */
function drawMarke({ text, art, tag, vorher, spur }: Spurmarke, fenster: Zeitfenster): readonly Element[] {
  const y = rand + spur * spurhoehe;
  const place = placeOf(fenster, tag);
  const formen: Readonly<Record<Markenart, Element>> = {
    erreicht: form('circle', { r: 10 }),
    offen: form('circle', { r: 9 }),
    ueberfaellig: form('rect', { x: -10, y: -10, width: 20, height: 20 }),
    entfallen: form('circle', { r: 9 }),
  };
  return [
    ...vorher.flatMap((alt) => [
      form('line', { className: ['weg'], x1: percent(placeOf(fenster, alt)), x2: percent(place), y1: y, y2: y }),
      form('circle', { className: ['vorher'], cx: percent(placeOf(fenster, alt)), cy: y, r: 4 }),
    ]),
    form(
      'svg',
      { className: ['marke', `marke-${art}`], x: percent(place), y },
      formen[art],
      form('text', { y: 4 }, text),
    ),
  ];
}

/** The lines of a window: years, or quarters where it is one year. */
function gridOf({ von, bis }: Zeitfenster): readonly { readonly tag: Tag; readonly text: string }[] {
  const [first, last] = [Number(von.slice(0, 4)), Number(bis.slice(0, 4))];
  if (last - first === 1)
    return ['01', '04', '07', '10'].map((monat, index) => ({
      tag: `${first}-${monat}-01`,
      text: quartale[index] ?? '',
    }));
  const schritt = Math.ceil((last - first) / 8);
  return Array.from({ length: Math.ceil((last - first) / schritt) }, (_, index) => {
    const jahr = first + index * schritt;
    return { tag: `${jahr}-01-01`, text: String(jahr) };
  });
}

const quartale = ['Jan.', 'Apr.', 'Juli', 'Okt.'];

/** The axis above strips of one window; what it says stands in the words of every strip. */
export const drawZeitachse = (fenster: Zeitfenster): Element =>
  form(
    'svg',
    { className: ['zeitstreifen', 'zeitachse'], ariaHidden: 'true', width: '100%', height: 22 },
    gridOf(fenster).map(({ tag, text }) => {
      const place = percent(placeOf(fenster, tag));
      return form(
        'svg',
        { x: place, overflow: 'visible' },
        form('line', { className: ['gitter'], y1: 0, y2: 22 }),
        form('text', { x: 4, y: 15 }, text),
      );
    }),
  );
