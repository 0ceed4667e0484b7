// A künftige Maßnahme on one page: what, who, until when, for how much, and where it stands. Everything long has a shorter form.
import type { Entity } from '../../../model/model.ts';
import { lastEntryOf } from '../../../model/queries/massnahme/stand.ts';
import { nichtGenannt } from '../../worte/standworte.ts';
import { shortenStuecke, shortenTabelle, shortenText } from '../../worte/kuerzen.ts';
import type { Render } from '../../prosa/verweise.ts';
import { stueck, type Tabellensicht } from '../../tabelle/zelle.ts';
import type { Tree } from '../../tree/h.ts';
import { toUeberschrift } from '../../tree/text.ts';
import { findElements } from '../../tree/visit.ts';
import { type Angabe, type Feldangabe, gezeigteFelder } from '../angaben.ts';
import { massnahmesicht } from './massnahme.view.ts';

/** What fills a Steckbrief, whole or shortened. */
export interface Steckbriefinhalt {
  /** The first paragraph of the Maßnahme as plain text; empty where there is none. */
  readonly text: string;
  readonly naechsterSchritt: string;
  readonly angaben: readonly Angabe[];
  readonly zwischenziele: Tabellensicht | null;
  readonly kosten: Tabellensicht | null;
}

export interface Steckbriefsicht {
  readonly id: string;
  readonly titel: string;
  readonly status: string;
  readonly statusArt: string;
  readonly ueberfaellig: number;
  readonly voll: Steckbriefinhalt;
  readonly kurz: Steckbriefinhalt;
}

/** The view of one künftige Maßnahme. */
export function steckbriefsicht(render: Render, massnahme: Entity<'massnahme'>): Steckbriefsicht {
  const sicht = massnahmesicht(render, massnahme);
  const { id, titel, status, statusArt, ueberfaellig, zwischenziele, kosten } = sicht;
  const voll = {
    text: firstParagraph(sicht.text),
    naechsterSchritt: naechsterSchrittOf(render, massnahme),
    angaben: listAngaben(sicht.angaben, kosten !== null),
    zwischenziele,
    kosten,
  };
  return { id, titel, status, statusArt, ueberfaellig, voll, kurz: shorten(voll) };
}

/** Each line of the grid, also where nothing is known: that is said. */
function listAngaben(angaben: readonly Feldangabe[], hasTabelle: boolean): Angabe[] {
  return [...gezeigteFelder('massnahme', 'steckbrief')]
    .filter(([feld]) => feld !== 'kosten' || !hasTabelle)
    .map(([feld, { wort }]) => angaben.find(({ name }) => name === feld) ?? { wort, stuecke: [stueck(nichtGenannt)] });
}

/** What the last entry of the log that names one calls the next step. */
const naechsterSchrittOf = ({ model }: Render, massnahme: Entity<'massnahme'>): string =>
  lastEntryOf(massnahme, model.stichtag)?.naechster_schritt ?? nichtGenannt;

/** The words of the first paragraph, without its footnotes. */
function firstParagraph(text: Tree): string {
  const [absatz] = findElements({ children: [...text] }, ({ tagName }) => tagName === 'p');
  return absatz ? toUeberschrift([absatz]) : '';
}

/** So short that even the longest Maßnahme has room on its page (templates/druck/druck.css, the last step). */
const shorten = ({ text, naechsterSchritt, angaben, zwischenziele, kosten }: Steckbriefinhalt): Steckbriefinhalt => ({
  text: shortenText(text, 420),
  naechsterSchritt: shortenText(naechsterSchritt, 200),
  angaben: angaben.map(({ wort, stuecke }) => ({ wort, stuecke: shortenStuecke(stuecke, 260) })),
  zwischenziele: zwischenziele && shortenTabelle(zwischenziele, { zeilen: 6, zeichen: 70 }),
  kosten: kosten && shortenTabelle(kosten, { zeilen: 6, zeichen: 60 }),
});
