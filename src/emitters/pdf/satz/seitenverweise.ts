// On paper a reference needs the page: „M-TEIL-03 (Seite 41)“. In tables and in the contents there is no room for it, or the page
// stands there already; only the index of what each Akteur answers for has it.

const tag = /(<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>)/;
/** Where a sentence, and what it has in brackets, ends at the latest. */
const blocks = new Set(['p', 'li', 'td', 'th', 'dd', 'section', 'div', 'table', 'ul', 'ol', 'figcaption']);
const quiet = new Set(['table', 'nav', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The brackets that a text leaves open, and those that it closes of the ones before it. */
const bracketsOf = (text: string): number => text.split('(').length - text.split(')').length;

/**
 * An HTML document in which every reference to a Maßnahme of the document is followed by its page, to be filled in later: in
 * brackets, or where it stands in brackets itself behind a comma.
 */
export function writeSeitenverweise(html: string): string {
  const ids = new Set([...html.matchAll(/ id="(massnahme-[^"]+)"/g)].map(([, id = '']) => id));
  const inside: string[] = [];
  let target: string | undefined;
  let open = 0;
  return html
    .split(tag)
    .map((part, index) => {
      if (index % 2 === 0) {
        open = Math.max(0, open + bracketsOf(part));
        return part;
      }
      const [, end = '', name = ''] = /^<(\/?)([a-zA-Z0-9]+)/.exec(part) ?? [];
      if (blocks.has(name)) open = 0;
      if (quiet.has(name)) {
        if (end === '') inside.push(part);
        else inside.pop();
      }
      // A link that tells its page itself needs no other.
      if (part.includes(' data-for=')) target = undefined;
      const isIndex = inside.at(-1)?.includes('tabelle-akteure') === true;
      if (name !== 'a' || (inside.length > 0 && !isIndex)) return part;
      if (end === '') target = / href="#(massnahme-[^"]+)"/.exec(part)?.[1];
      if (end === '' || target === undefined || !ids.has(target)) return part;
      const seite = `${isIndex ? 'S.' : 'Seite'} <span data-for="${target}">000</span>`;
      if (open > 0) return `${part}, <span class="seite">${seite}</span>`;
      return `${part}${isIndex ? '\u00A0' : ' '}<span class="seite">(${seite})</span>`;
    })
    .join('');
}
