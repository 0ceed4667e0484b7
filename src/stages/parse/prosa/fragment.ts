// The body of a file as a tree, with placeholders for what depends on other files: <k-v n="3"> for the fourth reference,
// <k-d n="0"> for the first directive. Renderers replace them once they know what stands where.
import type { Element, ElementContent, Properties } from 'hast';
import type { Code, Definition, Heading, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { isLinkadresse } from '../../../base/netz/adresse.ts';
import { packHast } from '../../../base/packed-hast.ts';
import type { DirektiveNode, VerweisNode } from '../markdown/syntax.ts';

/** Packs the tree of a body. Raw HTML is left out: it has been told as an error. */
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
    footnoteLabel: 'Fußnoten zu diesem Abschnitt',
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['fussnoten-titel'] },
    footnoteBackLabel: (index) => `Zurück zum Text der Fußnote ${index + 1}`,
    handlers: {
      heading,
      code: (state, node: Code) =>
        defaultHandlers.code(state, { ...node, value: node.value.replaceAll(/\r\n?/g, '\n') }),
      link: (state, node: Link) => makeLink(state, node, node),
      linkReference,
      image: (_state, node: Image) => makeImage(node, node.alt),
      imageReference,
      verweis: placeholder('k-v'),
      direktive: placeholder('k-d'),
      direktivenblock: placeholder('k-d'),
    },
  });
  return packHast([hast].flatMap((node) => ('children' in node ? node.children : node)));
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

/** A link: to an entity a placeholder; to a file its number in the facts (`data-datei`); to the net an address. What is none of these is its text. */
function makeLink(state: State, to: Link | Definition, node: Link | LinkReference): Element | ElementContent[] {
  const children = state.all(node);
  if (to.data?.nummer !== undefined) return element('k-v', to.data.nummer, children);
  const isDatei = to.data?.datei !== undefined;
  if (!isDatei && !isLinkadresse(to.url)) return children;
  const href = isDatei ? {} : { href: normalizeUri(to.url) };
  return { type: 'element', tagName: 'a', properties: { ...href, ...propertiesOf(to) }, children };
}

function linkReference(state: State, node: LinkReference): ReturnType<typeof defaultHandlers.linkReference> {
  const to = state.definitionById.get(node.identifier.toUpperCase());
  return to ? makeLink(state, to, node) : defaultHandlers.linkReference(state, node);
}

/** An image is always a file of the concept. */
const makeImage = (to: Image | Definition, alt: string | null | undefined): Element => ({
  type: 'element',
  tagName: 'img',
  properties: { alt: alt ?? '', ...propertiesOf(to) },
  children: [],
});

function imageReference(state: State, node: ImageReference): ReturnType<typeof defaultHandlers.imageReference> {
  const to = state.definitionById.get(node.identifier.toUpperCase());
  return to ? makeImage(to, node.alt) : defaultHandlers.imageReference(state, node);
}

const propertiesOf = ({ title, data }: Link | Image | Definition): Properties => ({
  ...(data?.datei === undefined ? {} : { dataDatei: String(data.datei) }),
  ...(typeof title === 'string' ? { title } : {}),
});

const element = (tagName: string, nummer: number | undefined, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: { n: String(nummer ?? '') },
  children,
});
