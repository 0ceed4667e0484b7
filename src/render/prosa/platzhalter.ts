// What stands in the places that parsing left open in a tree: references, directives, the addresses of files.
import type { Element, ElementContent } from 'hast';
import type { FileFacts } from '../../model/facts.ts';
import type { Anfang } from '../../model/prosafakten.ts';
import { keyOf } from '../../model/model.ts';
import { type Container, h, toNodes } from '../tree/h.ts';
import { ebeneOf } from '../tree/text.ts';
import { replaceElements } from '../tree/visit.ts';
import { type Einsatz, listStellen } from './stelle.ts';
import { nameFehlend, nameOf, type Render } from './verweise.ts';

const vorn: Anfang = { verweise: 0, direktiven: 0, dateien: 0 };

/** Puts references, directives and the addresses of files where their places are; `ab` says where those of this tree begin. */
export function fillPlaceholders(
  render: Render,
  facts: FileFacts,
  root: Container,
  fillDirektive: Einsatz,
  ab: Anfang = vorn,
): void {
  // A block brings headings one below the one that it stands under (PDF/UA-1, 7.4.2).
  let ebene = 1;
  const stellen = listStellen(root);
  replaceElements(root, (element) => {
    ebene = ebeneOf(element) ?? ebene;
    const nummer = Number(element.properties['n']);
    switch (element.tagName) {
      case 'k-v':
        return fillVerweis(render, facts, ab.verweise + nummer, element.children);
      case 'k-d':
        return toNodes([
          fillDirektive(
            render,
            facts.prosa.direktiven[ab.direktiven + nummer],
            ebene + 1,
            stellen.get(element) ?? 'mitten',
          ),
        ]);
      case 'p':
        return splitAbsatz(element);
      // A box that nobody can tick is a sign on paper.
      case 'input':
        return render.papier ? toNodes([isChecked(element) ? '☑' : '☐']) : element;
      case 'a':
      case 'img':
        fillDatei(render, facts, element, ab.dateien);
    }
    return element;
  });
}

function fillVerweis(render: Render, facts: FileFacts, n: number, inner: readonly ElementContent[]): ElementContent[] {
  const ziel = render.model.prosaTargets.get(facts.file)?.[n];
  const verweis = facts.prosa.verweise[n];
  const own = inner.length === 0 ? undefined : inner;
  if (ziel === null || !verweis) return toNodes([own ?? 'nichtöffentliche Unterlage']);
  if (!ziel) return toNodes([own ?? null, own ? ' ' : null, h('strong', {}, nameFehlend(verweis.id))]);
  const text = own ?? nameOf(render.model, ziel, verweis.am);
  const href = render.model.bekannt.has(keyOf(ziel)) ? render.adresse(ziel) : null;
  return toNodes([href === null ? text : h('a', { href }, text)]);
}

/** The address at which this output has the file that a link or an image means; none where it does not have it. */
function fillDatei(render: Render, { prosa }: FileFacts, { tagName, properties }: Element, ab: number): void {
  const { dataDatei } = properties;
  delete properties['dataDatei'];
  const verweis = typeof dataDatei === 'string' ? prosa.dateien[ab + Number(dataDatei)] : undefined;
  const url = verweis ? render.datei(verweis.datei) : null;
  if (url === null) return;
  if (tagName === 'img') properties['src'] = url;
  else properties['href'] = url + (verweis?.stelle ?? '');
}

/** What directives bring that no paragraph may hold. */
const blocks: ReadonlySet<string> = new Set(['div', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'p', 'ul']);

const isBlock = (node: ElementContent): boolean => node.type === 'element' && blocks.has(node.tagName);

/** A paragraph with blocks in it: these by themselves, and paragraphs of what stands between them. */
function splitAbsatz(absatz: Element): ElementContent | ElementContent[] {
  if (absatz.children.length > 0 && !absatz.children.some(isBlock)) return absatz;
  const parts: ElementContent[] = [];
  let open: Element | undefined;
  for (const node of absatz.children) {
    if (isBlock(node)) open = undefined;
    const isEmpty = node.type === 'text' && node.value.trim() === '';
    if (open) open.children.push(node);
    else if (isBlock(node)) parts.push(node);
    else if (!isEmpty) parts.push((open = h('p', {}, node)));
  }
  return parts;
}

/** True for a box of a list that is ticked. */
export const isChecked = ({ properties }: Element): boolean => properties['checked'] === true;
