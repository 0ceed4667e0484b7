// A hast tree as small JSON and back: what is kept of a body from run to run.
import type { ElementContent, Nodes, Properties } from 'hast';
import { withoutSteuerzeichen } from './unsichtbar.ts';

/** A text, or an element. */
type PackedNode = string | readonly [tagName: string, properties: Properties, children: readonly PackedNode[]];

/** Packs elements and texts, without control characters. Everything else, such as comments, is left out. */
export const packHast = (nodes: readonly Nodes[]): string => JSON.stringify(packAll(nodes));

const packAll = (nodes: readonly Nodes[]): PackedNode[] =>
  nodes.flatMap((node): PackedNode[] => {
    if (node.type === 'text') return [withoutSteuerzeichen(node.value)];
    if (node.type !== 'element') return [];
    const { tagName, properties, children } = node;
    const clean = Object.entries(properties).map(([name, value]): [string, Properties[string]] => [
      name,
      typeof value === 'string' ? withoutSteuerzeichen(value) : value,
    ]);
    return [[tagName, Object.fromEntries(clean), packAll(children)]];
  });

/** The nodes that were packed: new ones each time, for whoever unpacks them to change. */
export const unpackHast = (json: string): ElementContent[] =>
  (JSON.parse(json) as readonly PackedNode[]).map(unpackNode);

function unpackNode(packed: PackedNode): ElementContent {
  if (typeof packed === 'string') return { type: 'text', value: packed };
  const [tagName, properties, children] = packed;
  return { type: 'element', tagName, properties, children: children.map(unpackNode) };
}
