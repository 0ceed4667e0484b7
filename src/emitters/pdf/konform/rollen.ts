// ISO 14289-1, 7.1 and ISO 19005-2, 6.7.3.4: a structure type that ISO 32000-1 does not know is mapped to one that it knows.
import type { PDFDocument } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import type { Elemente } from './elemente.ts';
import { findStructureRoot, typeOf } from './struktur.ts';

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
const nearest: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Sect',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div',
};

/** Writes the role map for the types that occur among the elements. */
export function mapRoles(document: PDFDocument, elemente: Elemente): void {
  const types = new Set(elemente.map(({ dict }) => typeOf(dict) ?? ''));
  const foreign = [...types].filter((type) => !standard.has(type)).sort();
  if (foreign.length === 0) return;
  const map = document.context.obj(Object.fromEntries(foreign.map((type) => [type, nearest[type] ?? 'NonStruct'])));
  findStructureRoot(document)?.set(PDFName.of('RoleMap'), map);
}
