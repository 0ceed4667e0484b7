// A table of so many numbers that no landscape page holds them in small letters becomes several, each with the first column: no
// number is broken, and the browser would shrink the whole document (massstab.ts).
import type { Element, ElementContent } from 'hast';
import { onLines } from '../../../render/tabelle/tabelle-tree.ts';
import { isGanztext } from '../../../render/tabelle/tabellenbreite.ts';
import { appendChild, type Container, toNodes } from '../../../render/tree/h.ts';
import { hasClass, toText } from '../../../render/tree/text.ts';
import { findElements, replaceElements } from '../../../render/tree/visit.ts';

/** All in millimetres: what a table may take on a landscape page; what a column of words wants, and the first one, of names. */
const [satzbreite, wortspalte, ersteSpalte] = [262, 12, 20];
/** In letters of 7 pt: a figure or letter, any other sign (points, blanks), and the space beside a number. */
const [ziffer, satzzeichen, rand] = [1.25, 0.65, 1.6];

/** Puts several tables in the place of each landscape table that would not fit its page. */
export const splitTabellen = (root: Container): void =>
  replaceElements(root, (element) => (hasClass(element, 'tabelle-breit') ? splitTabelle(element) : element));

function splitTabelle(frame: Element): Element | ElementContent[] {
  const rows = rowsOf(frame).map(({ children }) => children.filter(isElement));
  const teile = splitSpalten(rows.map((cells) => cells.map(({ children }) => toText(children))));
  if (teile.length < 2) return frame;
  return toNodes(onLines(teile.map((teil, index) => makeTeil(frame, teil, index > 0))));
}

/** A copy of the table with its first column and those of a part; the parts behind the first are marked as such. */
function makeTeil(frame: Element, { von, bis }: Spaltenteil, isFortsetzung: boolean): Element {
  const teil = structuredClone(frame);
  for (const row of rowsOf(teil)) {
    const [first, ...rest] = row.children.filter(isElement);
    row.children = [...(first ? [first] : []), ...rest.slice(von - 1, bis)];
    // What has an id, such as the mark of a footnote, stands in the first part.
    if (isFortsetzung)
      for (const copied of [row, ...(first ? [first, ...findElements(first, () => true)] : [])]) dropId(copied);
  }
  if (isFortsetzung) markFortsetzung(teil, ' (Fortsetzung)');
  return teil;
}

function markFortsetzung(frame: Element, zusatz: string): void {
  frame.properties['ariaLabel'] = `${String(frame.properties['ariaLabel'])}${zusatz}`;
  for (const caption of findElements(frame, ({ tagName }) => tagName === 'caption')) {
    dropId(caption);
    appendChild(caption.children, zusatz);
  }
}

function dropId({ properties }: Element): void {
  delete properties['id'];
}

const rowsOf = (frame: Element): Element[] => findElements(frame, ({ tagName }) => tagName === 'tr');
const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** The columns of a part, from 1, both included. */
interface Spaltenteil {
  readonly von: number;
  readonly bis: number;
}

/** The parts, which have about as many columns. */
function splitSpalten(rows: readonly (readonly string[])[]): readonly Spaltenteil[] {
  const breiten = (rows[0] ?? []).map((_head, index) => Math.max(...rows.map((row) => breiteOf(row[index] ?? ''))));
  const rest = breiten.slice(1);
  const platz = satzbreite - Math.max(ersteSpalte, breiten[0] ?? 0);
  const anzahl = Math.ceil(rest.reduce((sum, breite) => sum + breite, 0) / platz);
  for (let teile = anzahl; teile <= rest.length; teile++) {
    const je = Math.ceil(rest.length / teile);
    const grenzen = Array.from({ length: Math.ceil(rest.length / je) }, (_, teil) => ({
      von: teil * je + 1,
      bis: Math.min((teil + 1) * je, rest.length),
    }));
    const passt = grenzen.every(
      ({ von, bis }) => rest.slice(von - 1, bis).reduce((sum, breite) => sum + breite, 0) <= platz,
    );
    if (passt) return grenzen;
  }
  return [];
}

function breiteOf(text: string): number {
  if (!isGanztext(text)) return wortspalte;
  const schmale = text.replaceAll(/[\p{L}\d€%]/gu, '').length;
  return schmale * satzzeichen + (text.length - schmale) * ziffer + rand;
}
