// Soft hyphens for German words: Chromium knows where to break a word only when it is told.
import { trenneWort } from '../../render/silben.ts';

const tag = /(<!--.*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>)/s;
/** Elements whose text stays as it is: bookmarks are made of headings, and nothing else in here is German prose. */
const untouched = new Set(['title', 'style', 'svg', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'nav']);
const staysWhole = (word: string): boolean => /:\/\/|@|www\.|^(?:Septem|Novem|Dezem)ber\b/.test(word);

/** What has no place to break for so long needs one anywhere. */
const longestWhole = /[^\s\u00AD-]{22}/;

const id = /\b[A-Z]-[A-Z]{2,6}-\d{2}\b/g;

/**
 * An HTML document whose long words may be broken; addresses, dates, headings and the contents stay whole, and an id such as
 * M-TEIL-05 is not parted at its own hyphens.
 */
export function hyphenateHtml(html: string): string {
  const known = new Map<string, string>();
  let skipped: string | undefined;
  return html
    .split(tag)
    .map((part, index) => {
      if (index % 2 === 0) return skipped === undefined ? hyphenateText(part, known) : part;
      const [, end = '', name = ''] = /^<(\/?)([a-zA-Z0-9]+)/.exec(part) ?? [];
      if (skipped === undefined && end === '' && untouched.has(name) && !part.endsWith('/>')) skipped = name;
      else if (end === '/' && name === skipped) skipped = undefined;
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
