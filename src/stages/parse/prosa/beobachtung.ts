// What rules about prose look at, noted while a body is read: small plain data, so that no rule needs a tree or a text.
import type { Heading, Link, Nodes, Paragraph, Root, Table, Text } from 'mdast';
import type { Span } from '../../../base/text.ts';
import { findUnmoeglicheTage, findUnmoeglicheZeiten } from '../../../base/tage.ts';
import { kennungsmuster } from '../../../domain/registry.ts';
import { zahlworte } from '../../../base/zahlwort.ts';
import type { Beobachtung, Ueberschrift } from '../../../model/prosafakten.ts';
import { sourceSpan } from '../markdown/herkunft.ts';
import { plainText } from '../markdown/klartext.ts';
import { type Quelltext, sourceOf, spanOf } from './quelltext.ts';

const wort = 'A-Za-zÄÖÜäöüß';
const zahl = `\\d{1,4}|${zahlworte.join('|')}`;
const amt =
  /(?:stellen?|zentr(?:um|ums|en)|[aä]mt(?:er|s)?|büros?|rat(?:s|es)?|dienst(?:e|es)?|agentur(?:en)?|behörden?|ausschuss(?:es)?|kreis(?:e|es)?|verwaltung|abteilung(?:en)?)$/;

/** '12 künftige Maßnahmen', 'sechs Handlungsfelder', 'insgesamt 20 Ziele', 'acht Maßnahmen': what a text counts and a concept can. */
function anzahlmuster(): RegExp {
  const ganze = 'Maßnahmen|Zielen?|Indikatoren';
  const arten = [
    `(?:${zahl}) (?:(?:künftige|bisherige)n? Maßnahmen|Handlungsfeldern?|Leitzielen?|Handlungsbedarfen?)`,
    `(?:insgesamt|umfasst|enthält|alle[nr]?|sämtliche[nr]?) (?:${zahl}) (?:${ganze})`,
    `(?:${zahl}) (?:${ganze})(?: insgesamt)?`,
  ];
  return new RegExp(`(?<![${wort}\\d.,-])(?:${arten.join('|')})(?![${wort}])`, 'giu');
}

/** What is looked for in running text, and without which sign or word it is not there: most texts are passed over so. */
const muster: readonly (readonly [art: Beobachtung['art'], zeichen: RegExp, suche: RegExp])[] = [
  [
    'verdacht',
    /:\p{L}|::/u,
    /(?<![\p{L}\p{N}:]):{1,3}\p{L}[\p{L}\p{N}_-]*[{[(]|(?<![^\n])::\p{L}[\p{L}\p{N}_-]*(?: \{|(?![^\n]))/gu,
  ],
  ['kennung', /[A-Z]-[A-Z]+-\d/, new RegExp(`(?<![${wort}\\d[-])(?:${kennungsmuster})(?![${wort}\\d-])`, 'g')],
  ['abkuerzung', /[A-ZÄÖÜ]{2}/, new RegExp(`(?<![${wort}\\d&-])[A-ZÄÖÜ]{2,6}(?![${wort}\\d&₀-₉~-])`, 'g')],
  ['stelle', /[a-zäöüß]{11}/, new RegExp(`(?<![${wort}-])[A-ZÄÖÜ][a-zäöüß]{11,}(?![${wort}-])`, 'g')],
  ['anzahl', /Maßnahmen|Handlungs|Leitziel|Ziele|Indikatoren/, anzahlmuster()],
  ['anlage', /Anlage/, new RegExp(`(?<![${wort}])Anlagen?(?![${wort}])`, 'g')],
  ['gender', /[*:_/]|In/, /[a-zäöüß](?:[*:_]in(?:nen)?|Innen|\/-?in(?:nen)?)(?![A-Za-zäöüß])/g],
  [
    'absicht',
    /strebt|absichtigt|Erwägung|vorgesehen|angedacht/,
    /\b(?:wird|werden) (?:angestrebt|beabsichtigt|in Erwägung gezogen)|\bes ist (?:vorgesehen|beabsichtigt|angedacht)/gi,
  ],
];

/** Notes what stands out in one node. Its children are visited by the caller. */
export function observe(quelle: Quelltext, node: Nodes, found: Beobachtung[]): void {
  if (node.type === 'text') observeText(quelle, node, found);
  else if (node.type === 'paragraph') observeSaetze(quelle, node, found);
  else if (node.type === 'link') observeLink(quelle, node, found);
  else if (node.type === 'table') observeTabelle(quelle, node, found);
}

function observeText(quelle: Quelltext, node: Text, found: Beobachtung[]): void {
  const spanIn = (index: number, length: number): Span => {
    const { from, to } = sourceSpan(node, index, index + length);
    return { from: quelle.offset + from, to: quelle.offset + to };
  };
  if (/\d/.test(node.value))
    for (const { at, text, grund } of [...findUnmoeglicheTage(node.value), ...findUnmoeglicheZeiten(node.value)])
      found.push({ art: 'tag', text, satz: grund, span: spanIn(at, text.length) });
  for (const [art, zeichen, suche] of muster) {
    if (!zeichen.test(node.value)) continue;
    for (const { 0: text, index } of node.value.matchAll(suche)) {
      if (art === 'stelle' && !amt.test(text)) continue;
      const isErklaerung = art === 'abkuerzung' && isErklaert(node.value, index, text);
      const span = spanIn(index, text.length);
      const satz = art === 'anzahl' ? { satz: satzAround(quelle, span) } : {};
      found.push({ art: isErklaerung ? 'erklaert' : art, text, span, ...satz });
    }
  }
}

/** The words around a place of which what is counted there may depend: to the ends of its sentence, but not far. */
function satzAround({ source, offset }: Quelltext, { from, to }: Span): string {
  const before =
    source
      .slice(Math.max(0, from - offset - 200), from - offset)
      .split(/[.!?]\s|\n\n/)
      .at(-1) ?? '';
  const after = source.slice(to - offset, to - offset + 200).split(/[.!?](?:\s|$)|\n\n/, 1)[0] ?? '';
  return before + source.slice(from - offset, to - offset) + after;
}

/** 'Regionale Arbeitsstelle (RAA)' or 'RAA (Regionale Arbeitsstelle)'. */
const isErklaert = (text: string, at: number, abkuerzung: string): boolean =>
  text[at - 1] === '(' || text.startsWith(' (', at + abkuerzung.length);

/** The most words that a sentence of an office may have. */
const langerSatz = 40;

function observeSaetze(quelle: Quelltext, node: Paragraph, found: Beobachtung[]): void {
  const span = spanOf(quelle, node);
  if (span.to - span.from < langerSatz * 4) return;
  const source = sourceOf(quelle, node);
  for (const satz of plainText(node).split(/(?<=[.!?:])\s+/)) {
    if (satz.length < langerSatz * 3 || satz.split(/\s+/).length <= langerSatz) continue;
    const from = span.from + Math.max(0, source.indexOf(satz.slice(0, 12)));
    found.push({ art: 'satz', text: satz, span: { from, to: Math.min(span.to, from + satz.length) } });
  }
}

function observeLink(quelle: Quelltext, node: Link, found: Beobachtung[]): void {
  const text = plainText(node).trim();
  const leer =
    /^(?:|hier|dort|mehr|link|weiter|weiterlesen|mehr (?:dazu|erfahren)|siehe hier|klicken sie hier|diese seite)[.!]?$/i;
  // An address that is printed as such was meant so; in brackets it takes the place of words.
  const isAdresse = quelle.source[node.position?.start.offset ?? 0] === '[' && /^(?:https?:\/\/|www\.)\S+$/i.test(text);
  if (leer.test(text) || isAdresse) found.push({ art: 'linktext', text, span: spanOf(quelle, node) });
}

function observeTabelle(quelle: Quelltext, node: Table, found: Beobachtung[]): void {
  const [head] = node.children;
  if (head?.children.some((cell) => plainText(cell).trim() === ''))
    found.push({ art: 'tabellenkopf', text: plainText(head), span: spanOf(quelle, head) });
}

/** The headings of a body with what stands below each of them. */
export function readUeberschriften(quelle: Quelltext, { children }: Root): Ueberschrift[] {
  const headings: Ueberschrift[] = [];
  let absaetze = 0;
  let beginn: Nodes | undefined;
  for (const node of [...children].reverse()) {
    if (node.type === 'heading') {
      headings.push({ ...headingOf(quelle, node), beginn: beginOf(beginn), absaetze });
      absaetze = 0;
      beginn = undefined;
    } else {
      beginn = node;
      if (isAbsatz(node)) absaetze++;
    }
  }
  return headings.reverse();
}

const isAbsatz = ({ type }: Nodes): boolean => type === 'paragraph';

const headingOf = (quelle: Quelltext, node: Heading): Pick<Ueberschrift, 'ebene' | 'text' | 'span'> => ({
  ebene: node.depth,
  text: plainText(node),
  span: spanOf(quelle, node),
});

const beginOf = (node: Nodes | undefined): string => (node ? plainText(node).trim().slice(0, 60) : '');
