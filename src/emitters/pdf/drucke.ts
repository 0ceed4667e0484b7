// From HTML to a finished PDF in two passes: the first tells on which page everything lies, the second prints it.
import type { Druckseite, Drucker } from '../../host/drucker.ts';
import { type Druck, type Druckmeta, finish } from './finish.ts';
import { readVerweistexte } from './konform/verweistexte.ts';
import { readZielseiten } from './ziele.ts';

const mostPasses = 5;

/**
 * Prints a self-contained HTML document. Every element with `data-for="id"` gets the number of the page on which the
 * element with that id lies (it must be the target of a link). Throws OutsideError when the browser fails.
 */
export async function drucke(drucker: Drucker, html: string, meta: Druckmeta): Promise<Druck> {
  const seite = await drucker.open(html);
  const printed = html.includes('data-for=') ? await printNumbered(seite) : await seite.pdf({ tagged: true });
  await seite.close();
  return finish(printed, meta, {
    verweistexte: readVerweistexte(html),
    inhaltslisten: html.split('class="inhaltsliste"').length - 1,
  });
}

/** Prints until the numbers that were filled in are those of the pages; a figure more or less seldom moves a page, so that is soon. */
async function printNumbered(seite: Druckseite): Promise<Uint8Array> {
  let known = await readZielseiten(await seite.pdf({ tagged: false }));
  for (let pass = 0; pass < mostPasses; pass++) {
    await seite.setTexts(Object.fromEntries([...known].map(([id, page]) => [id, String(page)])));
    const printed = await seite.pdf({ tagged: true });
    const now = await readZielseiten(printed);
    if ([...now].every(([id, page]) => known.get(id) === page)) return printed;
    known = now;
  }
  throw new Error('The page numbers of the contents do not come to rest');
}
