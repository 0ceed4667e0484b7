// Soft hyphens for German words: Chromium knows where to break a word only when it is told.
import { trenneWort } from '../../../render/worte/silben.ts';

const tag = /(<!--.*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>)/s;
/** Elements whose text stays as it is: nothing in here is German prose. */
const untouched = new Set(['title', 'style', 'svg', 'code', 'pre']);
/** Elements whose words are broken only when no line may hold them. */
const sparsam = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'nav']);
const staysWhole = (word: string): boolean => /:\/\/|@|www\.|^(?:Septem|Novem|Dezem)ber\b/.test(word);

/** What has no place to break for so long needs one anywhere. */
const longestWhole = /[^\s\u00AD-]{22}/;

const id = /\b[A-Z]-[A-Z]{2,6}-\d{2}\b/g;

/**
 * An HTML document whose long words may be broken, in headings and the contents only the longest; addresses and dates stay
 * whole, and an id such as M-TEIL-05 is not parted at its own hyphens.
 */
export function hyphenateHtml(html: string): string {
  const known = new Map<string, string>();
  let inside: string | undefined;
  return html
    .split(tag)
    .map((part, index) => {
      if (index % 2 === 0) {
        if (inside === undefined) return hyphenateText(part, known);
        return sparsam.has(inside) ? part.replaceAll(/\p{L}{30,}/gu, trenneWort) : part;
      }
      const [, end = '', name = ''] = /^<(\/?)([a-zA-Z0-9]+)/.exec(part) ?? [];
      const isOwn = untouched.has(name) || sparsam.has(name);
      if (inside === undefined && end === '' && isOwn && !part.endsWith('/>')) inside = name;
      else if (end === '/' && name === inside) inside = undefined;
      return part;
    })
    .join('');
}

function hyphenateText(text: string, known: Map<string, string>): string {
  return text.replaceAll(/[^\s]{8,}/g, (word) => {
    const broken = known.get(word) ?? (staysWhole(word) ? word : breakWord(word));
    known.set(word, broken);
    return longestWhole.test(broken) && !broken.includes('<') ? `<span class="lang">${broken}</span>` : broken;
  });
}

const breakWord = (word: string): string => trenneWort(word).replaceAll(id, '<span class="id">$&</span>');
