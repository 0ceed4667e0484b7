// On paper a reference needs the page: „M-TEIL-03 (Seite 41)“. In tables and in the contents there is no room for it, or the page
// stands there already; only the index of what each Akteur answers for has it.
import type { Element, ElementContent, Properties } from 'hast';
import { type Container, h } from '../../../render/tree/h.ts';
import { hasClass, isHeading } from '../../../render/tree/text.ts';
import { findElements } from '../../../render/tree/visit.ts';

/** Where a sentence, and what it has in brackets, ends at the latest. */
const blocks = new Set(['p', 'li', 'td', 'th', 'dd', 'section', 'div', 'table', 'ul', 'ol', 'figcaption']);

/** The slot for the page of a place, to be filled in later. */
export const seiteOf = (anker: string, properties: Properties = {}): Element =>
  h('span', { ...properties, dataFor: anker }, '000');

/**
 * Follows every reference to a Maßnahme of the document with its page: in brackets, or where it stands in brackets itself behind
 * a comma.
 */
export function addSeitenverweise(root: Container): void {
  const anker = findElements(root, ({ properties: { id } }) => typeof id === 'string' && id.startsWith('massnahme-'));
  const ids = new Set(anker.map(({ properties: { id } }) => `#${String(id)}`));
  if (ids.size > 0) new Seitenverweise(ids).add(root, 'text');
}

/** Where references stand: in running text, in the index, or where they get no page. */
type Verweisumgebung = 'text' | 'index' | 'still';

class Seitenverweise {
  readonly #ids: ReadonlySet<string>;
  /** How many brackets are open. */
  #open = 0;

  constructor(ids: ReadonlySet<string>) {
    this.#ids = ids;
  }

  add(parent: Container, umgebung: Verweisumgebung): void {
    parent.children = parent.children.flatMap((node) => {
      if (node.type === 'text') this.#open = Math.max(0, this.#open + bracketsOf(node.value));
      if (node.type !== 'element') return [node];
      if (blocks.has(node.tagName)) this.#open = 0;
      this.add(node, umgebungOf(node) ?? umgebung);
      if (blocks.has(node.tagName)) this.#open = 0;
      return umgebung === 'still' || !this.#wantsPage(node) ? [node] : [node, ...this.#pageOf(node, umgebung)];
    });
  }

  /** A link that tells its page itself needs no other. */
  #wantsPage(element: Element): boolean {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string' || !this.#ids.has(href)) return false;
    return findElements(element, ({ properties }) => properties['dataFor'] !== undefined).length === 0;
  }

  #pageOf({ properties: { href } }: Element, umgebung: Verweisumgebung): ElementContent[] {
    const isIndex = umgebung === 'index';
    const seite = ['Seite ', seiteOf(String(href).slice(1))];
    const inBrackets = this.#open > 0;
    const span = h('span', { className: ['seite'] }, inBrackets ? seite : ['(', seite, ')']);
    return [{ type: 'text', value: inBrackets ? ', ' : isIndex ? '\u00A0' : ' ' }, span];
  }
}

/** What an element is for the references in it; undefined where it changes nothing. */
function umgebungOf(element: Element): Verweisumgebung | undefined {
  if (element.tagName === 'table') return hasClass(element, 'tabelle-akteure') ? 'index' : 'still';
  return element.tagName === 'nav' || isHeading(element) ? 'still' : undefined;
}

/** The brackets that a text leaves open, and those that it closes of the ones before it. */
const bracketsOf = (text: string): number => text.split('(').length - text.split(')').length;
