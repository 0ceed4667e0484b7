// What parse5 asks of a hast tree when it writes HTML.
import type { Comment, Doctype, Element, Nodes, Parents, Root, RootContent, Text } from 'hast';
import { html as standard, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { find, html, type Info, normalize, svg } from 'property-information';

type Hast = TreeAdapterTypeMap<Nodes, Parents, RootContent, Root, Root, Element, Comment, Text, Element, Doctype>;

const infos = new Map<string, Info>();

/** How HTML, or the SVG in it, calls a property. */
function infoOf(property: string): Info {
  const info = infos.get(property) ?? find(normalize(property) in html.normal ? html : svg, property);
  infos.set(property, info);
  return info;
}

/** The attributes of an element: `className` is `class`, lists are joined, what is false or not there is left out. */
function listAttributes({ properties }: Element): Token.Attribute[] {
  const attributes: Token.Attribute[] = [];
  for (const property in properties) {
    const value = properties[property];
    if (value === undefined || value === null || value === false) continue;
    const { attribute: name, commaSeparated } = infoOf(property);
    if (Array.isArray(value)) attributes.push({ name, value: value.join(commaSeparated ? ', ' : ' ') });
    else attributes.push({ name, value: value === true ? '' : String(value) });
  }
  return attributes;
}

/** The text of a style sheet or of data is written as it is; hast nodes do not know what they stand in. */
const styles = new WeakMap<Nodes, Element>();

function listChildren(parent: Parents): RootContent[] {
  if (parent.type === 'element' && (parent.tagName === 'style' || parent.tagName === 'script'))
    for (const child of parent.children) styles.set(child, parent);
  return parent.children;
}

const reading = {
  getAttrList: listAttributes,
  getChildNodes: listChildren,
  getParentNode: (node: Nodes) => styles.get(node) ?? null,
  getTagName: ({ tagName }: Element) => tagName,
  getNamespaceURI: () => standard.NS.HTML,
  getTextNodeContent: ({ value }: Text) => value,
  getCommentNodeContent: ({ value }: Comment) => value,
  isElementNode: (node: Nodes): node is Element => node.type === 'element',
  isTextNode: (node: Nodes): node is Text => node.type === 'text',
  isCommentNode: (node: Nodes): node is Comment => node.type === 'comment',
  isDocumentTypeNode: (node: Nodes): node is Doctype => node.type === 'doctype',
} satisfies Partial<TreeAdapter<Hast>>;

/** Enough of an adapter to write by; nothing is read into hast with it. */
export const hastAdapter = reading as unknown as TreeAdapter<Hast>;
