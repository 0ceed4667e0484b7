// A chart that a document holds already is not printed a second time: where it would stand, the page of the first is told.
import type { Element } from 'hast';
import { h } from '../../../render/tree/h.ts';
import { writeHtml } from '../../../render/tree/html.ts';
import { hasClass } from '../../../render/tree/text.ts';
import { replaceElements } from '../../../render/tree/visit.ts';
import { seiteOf } from './seitenverweise.ts';
import type { Kapitel } from './gliederung.ts';

/** Leaves each chart in the chapter that shows it first, with an anchor. */
export function dropWiederholtes(kapitel: readonly Kapitel[]): void {
  const anker = new Map<string, string>();
  const replace = (element: Element): Element => {
    if (!hasClass(element, 'diagramm')) return element;
    const whole = writeHtml([element]);
    const first = anker.get(whole);
    if (first !== undefined)
      return h(
        'p',
        { className: ['bezug'] },
        h('a', { href: `#${first}` }, 'Diagramm und Werte: Seite ', seiteOf(first, { className: ['pn'] })),
      );
    const neu = `diagramm-${anker.size + 1}`;
    anker.set(whole, neu);
    element.properties = { id: neu, ...element.properties };
    return element;
  };
  for (const { baum } of kapitel) replaceElements(baum, replace);
}
