// Images of running prose: a title becomes the caption below the block that the image stands in, and an image that is not there
// is told, not shown as the broken sign of a browser.
import { escapeHtml, unescapeHtml } from '../worte/format.ts';

const attribute = '(?:"[^"]*"|[^">])*';
const mitTitel = new RegExp(`<img ${attribute}? title="([^"]+)"${attribute}>`, 'g');
const alleinStehend = new RegExp(
  `<p>((?:<a ${attribute}>)?<img ${attribute}>(?:</a>)?)</p>(<p class="bild-titel">[^<]*</p>)`,
  'g',
);

/** The HTML with a caption `<p class="bild-titel">` for every image that has a title, wherever it stands. */
export function captionBilder(html: string): string {
  const titelAt = new Map<number, string>();
  for (const { 0: img, 1: titel = '', index } of html.matchAll(mitTitel)) {
    const at = endOfBlock(html, index + img.length);
    titelAt.set(at, `${titelAt.get(at) ?? ''}<p class="bild-titel">${titel}</p>`);
  }
  const cuts = [0, ...titelAt.keys()];
  const captioned = cuts.map((from, index) => (titelAt.get(from) ?? '') + html.slice(from, cuts[index + 1]));
  return captioned.join('').replaceAll(alleinStehend, '<div class="bild"><p>$1</p>$2</div>');
}

const blockEnd = /<\/(?:p|h[1-6])>|(?=<\/li>|<(?:ul|ol|p|div|blockquote|pre|hr|h[1-6])[ >])|$/g;

/** Where the block ends that goes on at `from`: below a table, its frame. */
function endOfBlock(html: string, from: number): number {
  const frameEnd = '</table></div>';
  if (html.lastIndexOf('<table', from) > html.lastIndexOf('</table>', from))
    return html.indexOf(frameEnd, from) + frameEnd.length;
  blockEnd.lastIndex = from;
  const end = blockEnd.exec(html);
  return end ? end.index + end[0].length : html.length;
}

/** An image without an address, as a draft may have it: its alternative text in a marked box. */
export const markFehlendeBilder = (html: string): string =>
  html.replaceAll(new RegExp(`<img ${attribute}>`, 'g'), (img) => {
    if (/ src="[^"]/.test(img)) return img;
    const alt = / alt="([^"]*)"/.exec(img)?.[1] ?? '';
    return `<span class="bild-fehlt">${escapeHtml(`[Bild fehlt${alt === '' ? '' : `: ${unescapeHtml(alt)}`}]`)}</span>`;
  });
