// ISO 14289-1, 7.1: whatever a page shows is tagged or an artifact. A file with tags that its pages do not know is none that
// can be read aloud, whatever it claims.
import { visitOperations } from './content-stream.ts';
import type { Pdf } from './datei.ts';
import { type Dict, dictOf, entriesOf, lettersOf, type PdfObjekt, Strom } from './objekte.ts';

const shows = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'EI']);

/** True where a page shows something that is neither. Throws where its content cannot be read. */
export function hasUnmarked(pdf: Pdf, page: Dict): boolean {
  const streams = entriesOf(pdf.resolve(page.get('Contents'))).map(pdf.resolve);
  const content = streams.flatMap((stream) => (stream instanceof Strom ? pdf.dataOf(stream) : [])).join('\n');
  let [found, depth] = [false, 0];
  const marks: boolean[] = [];
  visitOperations(content, (name, from, at) => {
    if (name === 'BDC' || name === 'BMC') {
      const marked = /\/(?:Artifact|MCID)/.test(content.slice(from, at)) || isNamed(pdf, page, content.slice(from, at));
      marks.push(marked);
      if (marked) depth++;
    } else if (name === 'EMC') depth -= marks.pop() === true ? 1 : 0;
    else if (depth === 0 && shows.has(name)) found = true;
    else if (depth === 0 && name === 'Do') found ||= !isMarkedForm(pdf, page, content.slice(from, at));
  });
  return found;
}

/** A mark whose properties stand in the page's list (14.6.2). */
function isNamed(pdf: Pdf, page: Dict, operands: string): boolean {
  const name = operands.trim().split('/').at(-1) ?? '';
  return dictOf(findResource(pdf, page, 'Properties', name))?.has('MCID') === true;
}

/** A form that bears marks of its own; those are looked at where they are used, not here. */
function isMarkedForm(pdf: Pdf, page: Dict, operands: string): boolean {
  const dict = dictOf(findResource(pdf, page, 'XObject', operands.trim().slice(1)));
  return lettersOf(pdf.resolve(dict?.get('Subtype'))) === 'Form' && dict?.has('StructParents') === true;
}

/** Something in the resources of a page, or of the nodes above it, which hand theirs down. */
function findResource({ resolve }: Pdf, page: Dict, kind: string, name: string): PdfObjekt {
  let node: Dict | undefined = page;
  for (let steps = 0; node && steps < 30; steps++) {
    const resources = dictOf(resolve(node.get('Resources')));
    if (resources) return resolve(dictOf(resolve(resources.get(kind)))?.get(name));
    node = dictOf(resolve(node.get('Parent')));
  }
  return null;
}
