// Paragraphs of a few lines stay whole. A browser keeps their last line with the one before it (`widows`) nearly always, but not
// where what follows cannot be parted either; what is not parted at all it keeps.
import type { Container } from '../../../render/tree/h.ts';
import { textOf } from '../../../render/tree/text.ts';
import { findElements } from '../../../render/tree/visit.ts';

/** As many characters as four lines have, on a page that stands. */
const vierZeilen = 420;

/** Marks the paragraphs that are not to be parted (druck.css). */
export function keepKurzeAbsaetze(root: Container): void {
  for (const absatz of findElements(root, ({ tagName }) => tagName === 'p'))
    if (textOf(absatz.children).length < vierZeilen) absatz.properties['dataKurz'] = true;
}
