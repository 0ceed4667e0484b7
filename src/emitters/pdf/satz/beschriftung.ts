// Numbers the tables and figures of a printed concept, 'Tabelle 3' and 'Abbildung 2', and lists them with their pages.
import type { Element } from 'hast';
import { h, toNodes } from '../../../render/tree/h.ts';
import { hasClass, textOf } from '../../../render/tree/text.ts';
import { visitElements } from '../../../render/tree/visit.ts';
import type { Inhaltszeile, Kapitel } from './gliederung.ts';

/** A list that stands after the contents. */
export interface Verzeichnisliste {
  readonly titel: string;
  readonly anker: string;
  readonly zeilen: readonly Inhaltszeile[];
}

/** What is counted, each kind by itself. */
type Zaehlart = 'Tabelle' | 'Abbildung';

/** The record of a Ziel or a Maßnahme has the same tables everywhere, the Kurzfassung its own: they are found with it and have no
 * number. */
const imEintrag = [
  'angaben',
  ...['teilziele', 'zwischenziele', 'kosten', 'sachstand', 'naechste'].map((art) => `tabelle-${art}`),
];

/** What a caption names; undefined for any other element. */
function artOf(element: Element, inside: readonly Element[]): Zaehlart | undefined {
  if (hasClass(element, 'diagramm-titel') || hasClass(element, 'bild-titel')) return 'Abbildung';
  const table = inside.at(-1);
  if (element.tagName !== 'caption' || !table) return undefined;
  return imEintrag.some((klasse) => hasClass(table, klasse)) ? undefined : 'Tabelle';
}

/**
 * Puts a number before every caption of the chapters, and gives a list for each kind that occurs. An image has a caption where it
 * has a title.
 */
export function numberCaptions(kapitel: readonly Kapitel[]): readonly Verzeichnisliste[] {
  const zeilen: Readonly<Record<Zaehlart, Inhaltszeile[]>> = { Tabelle: [], Abbildung: [] };
  for (const { baum } of kapitel)
    visitElements(baum, (element, inside) => {
      const art = artOf(element, inside);
      if (art === undefined) return;
      const nummer = `${art} ${zeilen[art].length + 1}`;
      const anker = nummer.toLowerCase().replace(' ', '-');
      const titel = textOf(element.children).replace(art === 'Tabelle' ? /^Tabelle: / : '', '');
      zeilen[art].push({ anker, nummer, titel, ebene: 2 });
      // What hid a caption that only repeats its heading goes: the number is news.
      const { className, ...rest } = element.properties;
      element.properties = { ...(art === 'Tabelle' ? rest : { className, ...rest }), id: anker };
      element.children = toNodes([h('span', { className: ['nummer'] }, `${nummer}:`), ` ${titel}`]);
    });
  return [
    { titel: 'Tabellen', anker: 'verzeichnis-tabellen', zeilen: zeilen.Tabelle },
    { titel: 'Abbildungen', anker: 'verzeichnis-abbildungen', zeilen: zeilen.Abbildung },
  ].filter((liste) => liste.zeilen.length > 0);
}
