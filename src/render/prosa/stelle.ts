// Where a directive stands in its sentence: a number is a word there, and a figure in headings and cells.
import type { Element } from 'hast';
import type { Direktivenaufruf } from '../../model/prosafakten.ts';
import { type Child, type Container } from '../tree/h.ts';
import { isHeading } from '../tree/text.ts';
import type { Render } from './verweise.ts';

/** At the beginning of a sentence, within one, or where figures stand. */
export type Stelle = 'anfang' | 'mitten' | 'ziffer';

/** What a directive brings; `ebene` is the level of its headings. */
export type Einsatz = (render: Render, aufruf: Direktivenaufruf | undefined, ebene: number, stelle: Stelle) => Child;

const isZelle = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

/** What goes on with the sentence that it stands in. */
const imSatz: ReadonlySet<string> = new Set(['a', 'code', 'del', 'em', 'k-d', 'k-v', 'strong', 'sub', 'sup']);

/** Where each directive of a tree stands, by its place. */
export function listStellen(root: Container): ReadonlyMap<Element, Stelle> {
  const stellen = new Map<Element, Stelle>();
  visit(root, '', false);
  return stellen;

  /** Gives the words of the sentence up to the end of a container; `davor` are those before it. */
  function visit(parent: Container, davor: string, ziffern: boolean): string {
    let text = davor;
    for (const node of parent.children) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element') continue;
      const weiter = imSatz.has(node.tagName);
      if (node.tagName === 'k-d') stellen.set(node, ziffern ? 'ziffer' : beginsSatz(text) ? 'anfang' : 'mitten');
      const after = visit(node, weiter ? text : '', ziffern || isZelle(node) || isHeading(node));
      text = weiter ? `${after}x` : '';
    }
    return text;
  }
}

const beginsSatz = (davor: string): boolean => /(?:^|[.!?…][“"»)]?)\s*$/.test(davor);
