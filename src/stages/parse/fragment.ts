// The HTML of a body, with placeholders for what depends on other files: <k-v n="3"> for the fourth reference,
// <k-d n="0"> for the first directive. Renderers replace them once they know what stands where.
import type { Element, ElementContent } from 'hast';
import type { Heading, Link, Root } from 'mdast';
import { withoutSteuerzeichen } from '../../base/unsichtbar.ts';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import type { DirektiveNode, VerweisNode } from './syntax.ts';

/** Writes the HTML of a body. Raw HTML is left out: it has been told as an error. */
export function writeFragment(tree: Root, praefix: string): string {
  const slug = praefix
    .replace(/^content\//, '')
    .replace(/\.md$/, '')
    .replace(/[^A-Za-z0-9]+/g, '-');
  let headings = 0;
  const toEbene = closeEbenen();
  const heading = (state: State, node: Heading): Element => {
    const element = defaultHandlers.heading(state, node);
    element.tagName = `h${toEbene(node.depth)}`;
    element.properties = { ...element.properties, id: `${slug}-${++headings}` };
    return element;
  };
  const hast = toHast(tree, {
    clobberPrefix: `${slug}-`,
    footnoteLabel: 'Fußnoten',
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['fussnoten-titel'] },
    footnoteBackLabel: (index) => `Zurück zum Text der Fußnote ${index + 1}`,
    handlers: {
      heading,
      link,
      verweis: placeholder('k-v'),
      direktive: placeholder('k-d'),
      direktivenblock: placeholder('k-d'),
    },
  });
  return withoutSteuerzeichen(toHtml(hast));
}

/**
 * Levels of headings without gaps (ISO 14289-1, 7.4.2): gives for each level as written, in their order, the one that follows
 * from the headings around it. Above the first stands the title.
 */
function closeEbenen(): (written: number) => number {
  const above = [{ written: 1, ebene: 1 }];
  return (written) => {
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const ebene = (above.at(-1)?.ebene ?? 0) + 1;
    above.push({ written, ebene });
    return ebene;
  };
}

const placeholder =
  (tagName: string) =>
  (_state: State, node: VerweisNode | DirektiveNode): Element =>
    element(tagName, node.data?.nummer, []);

function link(state: State, node: Link): Element {
  if (node.data?.nummer === undefined) return defaultHandlers.link(state, node);
  return element('k-v', node.data.nummer, state.all(node));
}

const element = (tagName: string, nummer: number | undefined, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: { n: String(nummer ?? '') },
  children,
});
