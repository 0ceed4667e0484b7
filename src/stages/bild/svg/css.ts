// CSS in a drawing, read by its tokens (CSS Syntax 3): what it loads, what of the drawing it uses, and for which elements.
import { type CSSToken, stringify, tokenize, TokenType } from '@csstools/css-tokenizer';

/** What a stretch of CSS names beside itself. */
export interface Stilverweise {
  /** Something that the drawing does not hold. */
  readonly extern: boolean;
  /** The ids of parts of the drawing. */
  readonly ids: readonly string[];
}

const nichts: Stilverweise = { extern: false, ids: [] };

/** Functions whose texts are addresses. */
const laden = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set']);

/** Reads CSS, a sheet of it or the value of an attribute. */
export function readVerweise(css: string): Stilverweise {
  return mayName(css) ? collect(tokenize({ css })) : nichts;
}

/** Most values are numbers and colours: only what has one of these signs can name anything. */
const mayName = (css: string): boolean => /[(@\\]/.test(css);

function collect(tokens: readonly CSSToken[]): Stilverweise {
  const ids: string[] = [];
  let extern = false;
  const add = (address: string): void => {
    if (address.startsWith('#')) ids.push(address.slice(1));
    else if (!isEmbedded(address)) extern = true;
  };
  // Of each open bracket, whether it is that of a function that loads.
  const open: boolean[] = [];
  for (const token of tokens) {
    const [type] = token;
    if (type === TokenType.Function || type === TokenType.OpenParen) {
      const name = type === TokenType.Function ? token[4].value.toLowerCase() : '';
      // An address that is put together elsewhere cannot be judged here.
      if (open.includes(true) && !laden.has(name)) extern = true;
      open.push(laden.has(name));
    } else if (type === TokenType.CloseParen) open.pop();
    else if (type === TokenType.URL) add(token[4].value);
    else if (type === TokenType.String && open.includes(true)) add(token[4].value);
    else if (type === TokenType.BadURL) extern = true;
    else if (type === TokenType.AtKeyword && token[4].value.toLowerCase() === 'import') extern = true;
  }
  return { extern, ids };
}

/** Pixels and typefaces that stand in the sheet itself. */
const isEmbedded = (address: string): boolean =>
  address === '' ||
  /^data:(?:image\/(?:png|jpe?g|gif|webp)|font\/|application\/(?:x-)?font)[^,]*;base64,/i.test(address);

/** The ids that a sheet uses, by the names in the selectors of its rules: elements, classes, ids. */
export function readRegeln(css: string): ReadonlyMap<string, readonly string[]> {
  const regeln = new Map<string, string[]>();
  let names: string[] = [];
  let block: CSSToken[] | undefined;
  for (const token of tokenize({ css })) {
    const [type, text] = token;
    if (type === TokenType.OpenCurly) block = [];
    else if (type === TokenType.CloseCurly) {
      const { ids } = collect(block ?? []);
      if (ids.length > 0) for (const name of names) regeln.set(name, [...(regeln.get(name) ?? []), ...ids]);
      [names, block] = [[], undefined];
    } else if (block) block.push(token);
    else if (type === TokenType.Ident || type === TokenType.Hash) names.push(token[4].value);
    else if (type === TokenType.Delim && text === '*') names.push(text);
  }
  return regeln;
}

/** CSS without its comments. */
export const stripKommentare = (css: string): string =>
  css.includes('/*')
    ? stringify(...tokenize({ css }).map((token): CSSToken => (token[0] === TokenType.Comment ? blank : token)))
    : css;

/** What a comment leaves: two words that it stood between stay two. */
const blank: CSSToken = [TokenType.Whitespace, ' ', -1, -1, undefined];
