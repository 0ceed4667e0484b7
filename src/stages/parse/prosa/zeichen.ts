// Signs that an author meant as markup, of Markdown or of another program, and that would be printed as signs.
import type { Heading, Paragraph, PhrasingContent, TableCell, Text } from 'mdast';
import type { Span } from '../../../base/text.ts';
import { kennungsmuster } from '../../../domain/registry.ts';
import type { Beobachtung, Zeichenform } from '../../../model/prosafakten.ts';
import { isMaskiert, sourceSpan } from '../markdown/herkunft.ts';
import { plainText } from '../markdown/klartext.ts';
import type { Quelltext } from './quelltext.ts';

/** Where words stand that belong together: no sign has its other half elsewhere. */
export type Textblock = Paragraph | Heading | TableCell;

/** No pattern looks further than this: what it finds, it finds in time that grows with the text alone. */
const weit = 200;
const wort = '\\p{L}\\p{N}';
const innen = (ohne: string, most = weit): string => `[^${ohne}\\n]{1,${most}}`;
const innenAuch = (ohne: string, most: number): string => `[^${ohne}\\n]{0,${most}}`;

/** What a note in brackets asks of its author. */
const auftraege = 'einfügen|einsetzen|eintragen|ergänzen|nachtragen|nachreichen|prüfen|klären|folgt';

/** Signs that stand in pairs: the first and the next of the same are one slip. */
const paare: readonly (readonly [Zeichenform, RegExp])[] = [
  ['hervorhebung', /\*{2,}|(?<!_)__(?!_)/gu],
  ['kommentar', /%{2,}/g],
  ['striche', /={2,}|~{2,}/g],
  ['programm', /`+/g],
];

const muster: readonly (readonly [Zeichenform, RegExp])[] = [
  // One asterisk or underscore on both sides of words, with a space where none belongs.
  ['hervorhebung', new RegExp(`(?<![${wort}*])\\*(?=[${wort}„"(])${innen('*')}\\*(?!\\*)`, 'gu')],
  ['hervorhebung', new RegExp(`(?<![${wort}*])\\* \\p{L}${innen('*')}(?<=[\\p{L}.,:;!?“")])\\*(?![${wort}*])`, 'gu')],
  ['hervorhebung', new RegExp(`(?<![${wort}_])_(?=[${wort}„"(])${innen('_')}_(?![${wort}_])`, 'gu')],
  ['tilde', /(?<!~)~[^\s~]{1,20}~(?!~)/g],
  ['hochzahl', /\^[^\s^[\]]{1,20}\^|(?<=[\p{L}\d])\^\d/gu],
  [
    'platzhalter',
    new RegExp(`\\{\\{${innen('{}')}\\}\\}|\\{%${innen('{}%')}%\\}|\\{\\{|\\}\\}|\\$\\{${innen('{}')}\\}`, 'g'),
  ],
  [
    'platzhalter',
    new RegExp(`\\[(?:${innenAuch('[\\]', 60)}(?:${auftraege})${innenAuch('[\\]', 60)}|[xX_?]{2,10})\\](?![([])`, 'g'),
  ],
  ['platzhalter', /(?<![\p{L}\d])(?:TODO|FIXME|TBD|XXX|Lorem ipsum)(?![\p{L}\d])|(?<!\?)\?{3}(?!\?)/gu],
  ['platzhalter', /Fehler! (?:Verweisquelle|Textmarke|Es wurde kein|Kein Text|Hyperlink)[^.\n]{0,80}/g],
  ['anker', new RegExp(`\\{:? ?[#.]${innen('{}', 60)}\\}|\\{(?:width|height)=${innen('{}', 60)}\\}`, 'g')],
  ['kommentar', /\{(?:\+\+|--|>>)[^{}\n]{1,200}\}/g],
  ['striche', /(?<![\p{L}\d+])\+\+[^+\n]{1,200}\+\+(?!\+)/gu],
  // By their names, for a word between colons is no picture.
  [
    'kurzzeichen',
    /(?<![\p{L}\d:]):(?:warning|information_source|info|bulb|(?:white_|heavy_)?check(?:_mark)?|x|exclamation|question|star|fire|rocket|memo|pencil2?|arrow_[a-z]{2,10}|point_[a-z]{2,8}|smiley?|thumbsup|[+-]1|heart|calendar|telephone|phone|email|house|sunny|tada|construction|no_entry|new):(?![\p{L}\d:])/gu,
  ],
  ['kasten', /\[![A-Za-z]{2,20}\]/g],
  ['platzhalter', /\[toc\]/gi],
  // A block of ours with a colon too many is told as that (KZ375).
  ['baustein', /(?<!:):{3}(?!:{0,200}[A-Za-z]{1,20}\{):{0,200}/g],
  ['latex', /\\(?:newpage|pagebreak|clearpage|[A-Za-z]{1,20}\{)/g],
  [
    'entitaet',
    /&(?:#[xX]?[\da-fA-F]{1,7}|[A-Za-z][A-Za-z\d]{1,30});|&(?:nbsp|shy|amp|quot|bull|ndash|euro)(?![A-Za-z])/g,
  ],
  ['zitat', new RegExp(`\\[@[\\w:-]{1,60}`, 'g')],
  ['haken', /(?<![^\n])\[[ xX]\](?=\s)/g],
  ['verweis', new RegExp(`\\[\\[[^[\\]\\n]{0,${weit}}\\]?|\\[(?:${kennungsmuster})\\](?!\\()`, 'g')],
  ['fussnote', /\[\^[^\]\s]{1,80}\]|\^\[/g],
  ['linkziel', new RegExp(`\\[${innen('[\\]')}\\]\\[${innen('[\\]')}\\]`, 'g')],
  ['einbettung', new RegExp(`!\\[\\[${innen('[\\]')}\\]\\]`, 'g')],
  ['ueberschrift', /^#(?=\p{Lu})[^\n]{0,79}[^\n.!?]$/gu],
  ['ueberschrift', /(?<![^\n])(?:#{2,6}[^\s#]|#{7,})[^\n]{0,200}/g],
];

/** A text without any of these signs has nothing to look for. */
const verdacht = /[*_~^=%{}[\]`\\&#]|:::|\)\[|\+\+|\?{3}|TODO|FIXME|TBD|XXX|Lorem|Fehler!|:[a-z_]{3,31}:/;

/** A text of a block, and where its marks go. */
interface Zeichensuche {
  readonly quelle: Quelltext;
  readonly node: Text;
  readonly found: Beobachtung[];
}

/** Notes the signs that are left in a block: where two patterns overlap, what begins first. */
export function observeZeichen(quelle: Quelltext, block: Textblock, beobachtungen: Beobachtung[]): void {
  const found: Beobachtung[] = [];
  const offen = new Map<string, number>();
  for (const node of block.children.flatMap(textsOf)) {
    if (!verdacht.test(node.value)) continue;
    const suche = { quelle, node, found };
    observePaare(suche, offen);
    for (const [form, pattern] of muster)
      for (const { 0: text, index } of node.value.matchAll(pattern)) push(suche, index, text.length, form);
    observeLinks(suche);
  }
  let end = 0;
  for (const each of found.sort((a, b) => a.span.from - b.span.from)) {
    if (each.span.from < end) continue;
    beobachtungen.push(each);
    end = each.span.to;
  }
}

/** The texts of a block that are read as text: not those of programs and directives, nor an address that is printed as it is. */
function textsOf(node: PhrasingContent): readonly Text[] {
  if (node.type === 'text') return node.position ? [node] : [];
  if (node.type === 'link' && node.url.endsWith(plainText(node))) return [];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

function observePaare(suche: Zeichensuche, offen: Map<string, number>): void {
  const { quelle, node, found } = suche;
  for (const [form, pattern] of paare) {
    for (const { 0: zeichen, index } of node.value.matchAll(pattern)) {
      if (isMaskiert(node, index)) continue;
      const at = offen.get(zeichen) ?? found.length;
      const first = found[at];
      if (first) {
        offen.delete(zeichen);
        const to = quelle.offset + sourceSpan(node, index, index + zeichen.length).to;
        found[at] = markAt(quelle, form, { from: first.span.from, to });
      } else {
        offen.set(zeichen, at);
        push(suche, index, zeichen.length, form);
      }
    }
  }
}

/** What should have been a link: '](', '] (' or ')[' and an address behind it. */
const linkmitte = /\](?: ?\((?:#|https?:|www\.|mailto:|anlagen\/|bilder\/|$)|\()|\)\[(?:#|https?:|www\.|$)/g;

/** Notes it from its first bracket to the one behind it on the same line. */
function observeLinks({ quelle, node, found }: Zeichensuche): void {
  const { value } = node;
  for (const { 0: mitte, index } of value.matchAll(linkmitte)) {
    if (isMaskiert(node, index)) continue;
    const open = mitte.startsWith(']') ? '[' : '(';
    const from = Math.max(value.lastIndexOf(open, index), value.lastIndexOf('\n', index) + 1, index - weit, 0);
    const start = sourceSpan(node, from, from + 1).from;
    const at = sourceSpan(node, index, index + 1).to;
    const rest = quelle.source.slice(at, at + weit).split('\n', 1)[0] ?? '';
    const span = { from: quelle.offset + start, to: quelle.offset + at + closeOf(rest, open === '[' ? ')' : ']') };
    found.push(markAt(quelle, 'link', span));
  }
}

/** How long a text is up to the first such bracket, and any right behind it; to the opening one where there is none. */
function closeOf(text: string, bracket: string): number {
  let end = text.indexOf(bracket);
  if (end < 0) return text.search(/[([]/) + 1;
  while (text[end] === bracket) end++;
  return end;
}

function push({ quelle, node, found }: Zeichensuche, index: number, length: number, form: Zeichenform): void {
  if (isMaskiert(node, index)) return;
  const { from, to } = sourceSpan(node, index, index + length);
  found.push(markAt(quelle, form, { from: quelle.offset + from, to: quelle.offset + to }));
}

const markAt = ({ source, offset }: Quelltext, form: Zeichenform, span: Span): Beobachtung => ({
  art: 'marke',
  form,
  text: source.slice(span.from - offset, span.to - offset),
  span,
});
