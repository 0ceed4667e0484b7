// A body as a tree: what parsing made of it, with its references and directives filled in.
import type { Element } from 'hast';
import { unpackHast } from '../../base/packed-hast.ts';
import type { FileFacts } from '../../model/facts.ts';
import type { Container, Tree } from '../tree/h.ts';
import { ebeneOf } from '../tree/text.ts';
import { visitElements } from '../tree/visit.ts';
import { fillDirektive } from './direktiven.ts';
import { fillPlaceholders, isChecked } from './platzhalter.ts';
import { captionBilder, markFehlendeBilder } from './prosabild.ts';
import { frameTabellen } from './prosatabelle.ts';
import type { Render } from './verweise.ts';

/** The tree of a body, a new one each time; empty where there is none. */
export function renderProsa(render: Render, facts: FileFacts): Tree {
  if (facts.prosa.hast === undefined) return [];
  const root: Container = { children: unpackHast(facts.prosa.hast) };
  fillPlaceholders(render, facts, root, fillDirektive);
  visitElements(root, (element) => dress(render, element));
  frameTabellen(root);
  markFehlendeBilder(root);
  if (render.papier) captionBilder(root);
  return root.children;
}

/** What holds of every element of prose, wherever it comes from. */
function dress(render: Render, element: Element): void {
  const { tagName, properties } = element;
  const ebene = ebeneOf(element);
  if (ebene !== undefined) element.tagName = `h${Math.min(6, ebene - 2 + render.ebene)}`;
  if (tagName === 'input') properties['ariaLabel'] = isChecked(element) ? 'erledigt' : 'offen';
  if (tagName === 'pre') properties['tabIndex'] = 0;
}
