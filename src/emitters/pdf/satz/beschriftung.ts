// Numbers the tables and figures of a printed concept, 'Tabelle 3' and 'Abbildung 2', and lists them with their pages.
import { unescapeHtml } from '../../../render/worte/format.ts';
import type { Inhaltszeile, Kapitel } from './gliederung.ts';

/** A list that stands after the contents. */
export interface Verzeichnisliste {
  readonly titel: string;
  readonly anker: string;
  readonly zeilen: readonly Inhaltszeile[];
}

/** What is counted, each kind by itself. */
type Zaehlart = 'Tabelle' | 'Abbildung';

/** The record of a Ziel or a Maßnahme has the same tables everywhere: they are found with it and have no number. */
const imEintrag = /^tabelle tabelle-(?:teilziele|zwischenziele|kosten|sachstand)$/;

const beschriftbar = new RegExp(
  [
    '<table(?: class="(?<klasse>[^"]*)")?><caption(?: class="unsichtbar")?>(?<tabelle>[^<]*)</caption>',
    '<p class="diagramm-titel">(?<diagramm>[^<]*)</p>',
    '<p class="bild-titel">(?<bild>[^<]*)</p>',
  ].join('|'),
  'g',
);

type Fund = Readonly<Record<string, string | undefined>>;

/** Counts and writes: gives each thing its number and remembers it for the lists. */
class Beschriftung {
  readonly zeilen: Readonly<Record<Zaehlart, Inhaltszeile[]>> = { Tabelle: [], Abbildung: [] };

  write(whole: string, { klasse, tabelle, diagramm, bild }: Fund): string {
    if (diagramm !== undefined) return `<p class="diagramm-titel" ${this.#number('Abbildung', diagramm)}</p>`;
    if (bild !== undefined) return `<p class="bild-titel" ${this.#number('Abbildung', bild)}</p>`;
    if (tabelle === undefined || imEintrag.test(klasse ?? '')) return whole;
    const attribute = klasse === undefined ? '' : ` class="${klasse}"`;
    return `<table${attribute}><caption ${this.#number('Tabelle', tabelle.replace(/^Tabelle: /, ''))}</caption>`;
  }

  /** The id and what follows it, up to the end of the title. */
  #number(art: Zaehlart, html: string): string {
    const zeilen = this.zeilen[art];
    const nummer = `${art} ${zeilen.length + 1}`;
    const anker = nummer.toLowerCase().replace(' ', '-');
    zeilen.push({ anker, nummer, titel: unescapeHtml(html), ebene: 2 });
    return `id="${anker}"><span class="nummer">${nummer}:</span> ${html}`;
  }
}

/** The chapters with a number before every caption, and a list for each kind that occurs. An image has a caption where it has a title. */
export function beschrifte(kapitel: readonly Kapitel[]): {
  readonly kapitel: readonly Kapitel[];
  readonly listen: readonly Verzeichnisliste[];
} {
  const beschriftung = new Beschriftung();
  const write = (whole: string, ...rest: readonly unknown[]): string => beschriftung.write(whole, rest.at(-1) as Fund);
  const beschriftet = kapitel.map((teil) => ({ ...teil, html: teil.html.replaceAll(beschriftbar, write) }));
  const { Tabelle, Abbildung } = beschriftung.zeilen;
  return {
    kapitel: beschriftet,
    listen: [
      { titel: 'Tabellen', anker: 'verzeichnis-tabellen', zeilen: Tabelle },
      { titel: 'Abbildungen', anker: 'verzeichnis-abbildungen', zeilen: Abbildung },
    ].filter(({ zeilen }) => zeilen.length > 0),
  };
}
