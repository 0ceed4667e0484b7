// Names that are written from right to left (Arabic, Hebrew) inside German text: they are told apart from what stands around them
// (Unicode Standard Annex 9), so that a sentence that begins with one still runs from left to right.

const rtl = '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
/** Where these scripts stand, with some that are none of them: asked first, for to look up the script of every letter takes long. */
const bloecke = /[\u0590-\u08FF\uFB1D-\uFEFF\uD802\uD803\uD83A\uD83B]/;
const letter = new RegExp(`(?=\\p{L})[${rtl}]`, 'u');
/** Words one after the other, with marks, figures and signs of their scripts and what stands between them. */
const name = new RegExp(`[${rtl}](?:[\\s\\d.,:'’–-]*[${rtl}\\p{M}\\u0660-\\u0669\\u06F0-\\u06F9،؛؟])*`, 'gu');

const tag = /(<!--.*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>)/s;
/** What holds no text of the page, or none that could hold an element. */
const untouched = new Set(['title', 'style', 'script', 'svg']);

/** Running text, which has the whole line for itself; and what has its place beside others and keeps it. */
const absatz = /<(p|h[1-6])((?: [^>]*)?)>([\s\S]*?)<\/\1>/g;
const zelle = /(<(?:td|th|li)(?: [^>]*)?>)((?:[^<]|<(?!\/?(?:p|[uo]l|li|t[dh]|div|table)\b))+)/g;

/** True where all letters are written from right to left. */
function isRtl(html: string): boolean {
  const text = html.replaceAll(/<[^>]*>|&[#a-z0-9]+;/gi, '');
  return letter.test(text) && !/\p{L}/u.test(text.replaceAll(new RegExp(`[${rtl}]`, 'gu'), ''));
}

/** An HTML document or a part of one in which such names, and blocks of nothing else, say so (`<bdi>`, `dir`). */
export function isolateRtl(html: string): string {
  if (!bloecke.test(html) || !letter.test(html)) return html;
  const blocks = html
    .replaceAll(absatz, (whole, element: string, attributes: string, inner: string) =>
      isRtl(inner) ? `<${element}${attributes} dir="rtl">${inner}</${element}>` : whole,
    )
    .replaceAll(zelle, (whole, start: string, inner: string) =>
      isRtl(inner) ? `${start}<bdi dir="rtl">${inner}</bdi>` : whole,
    );
  return isolateNames(blocks);
}

/** The same for a text that can hold no element, by characters that nobody sees. */
export const isolateRtlText = (text: string): string => text.replaceAll(name, '\u2068$&\u2069');

function isolateNames(html: string): string {
  let skipped: string | undefined;
  return html
    .split(tag)
    .map((part, index) => {
      if (index % 2 === 0) return skipped === undefined ? part.replaceAll(name, '<bdi>$&</bdi>') : part;
      const [, end = '', element = ''] = /^<(\/?)([a-zA-Z0-9]+)/.exec(part) ?? [];
      const isWhole = untouched.has(element) || part.includes(' dir="rtl"');
      if (skipped === undefined && end === '' && isWhole && !part.endsWith('/>')) skipped = element;
      else if (end === '/' && element === skipped) skipped = undefined;
      return part;
    })
    .join('');
}
