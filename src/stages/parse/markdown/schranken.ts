// What prose may hold before anyone reads it. The reader of Markdown compares each bracket of a paragraph with the others and
// goes through all that is open for each line: a text that nobody wrote by hand could hold it for hours. What exceeds a limit
// is told and left blank; everything else is read.
import type { Nodes, Root } from 'mdast';
import { lineStarts, type Span, spanOfLine } from '../../../base/text.ts';

/** The limits. No text of a city hall has come near one of them. */
export const schranken = {
  /** Signs in a paragraph that may mean something: brackets, asterisks, accents, colons. */
  zeichen: 2000,
  /** The same signs in all paragraphs of a text. */
  marken: 50_000,
  /** Characters of a paragraph. */
  absatz: 20_000,
  /** How deep lists, quotations and words in bold may lie in one another. */
  tiefe: 100,
  /** Columns of a table. */
  spalten: 60,
  /** Cells of all tables of a text. */
  zellen: 20_000,
  /** Footnotes and targets of links of a text. */
  namen: 1000,
  /** Lines of a text that are not empty. */
  zeilen: 10_000,
} as const;

/** What is counted through a whole text is bound too, where the single limits are kept and yet add up. */
const summen = {
  /** Levels that are open, line by line: the reader goes through all of them for each. */
  ebenen: 50_000,
  /** Empty lines. */
  leer: 30_000,
} as const;

export type Schranke = keyof typeof schranken;

/** A stretch of a text that exceeds a limit. */
export interface Ueberschreitung extends Span {
  readonly schranke: Schranke;
}

/** A text with what exceeds a limit left blank, character for character in its place. */
export interface Beschraenkt {
  readonly text: string;
  readonly zuViel: readonly Ueberschreitung[];
}

/** The paragraphs of a text, cells of tables and headings too, as the reader of Markdown takes them apart. */
export type ReadAbsaetze = (text: string) => readonly Span[];

/** Lines between two empty ones: one paragraph at most, or a list, a table, a program. */
interface Lauf {
  from: number;
  to: number;
  zeichen: number;
  zeilen: number;
  /** The most strokes that one of its lines has. */
  striche: number;
}

const bedeutend = /[[\]*_~`<>!(){}&\\:@#|]/g;

const countZeichen = (text: string): number => text.match(bedeutend)?.length ?? 0;

/**
 * Finds what exceeds a limit. Looks at each line once; only where lines without an empty one between them have too much in all,
 * `readAbsaetze` is asked what of them is one paragraph.
 */
export function beschraenke(source: string, readAbsaetze: ReadAbsaetze): Beschraenkt {
  const { zuViel, gross } = readZeilen(source);
  const text = blankOut(source, zuViel);
  if (!gross) return { text, zuViel: listFirst(zuViel) };
  let summe = 0;
  const absaetze = readAbsaetze(text).flatMap(({ from, to }): Ueberschreitung[] => {
    if (to - from > schranken.absatz) return [{ from, to, schranke: 'absatz' }];
    const zeichen = countZeichen(text.slice(from, to));
    if (zeichen > schranken.zeichen) return [{ from, to, schranke: 'zeichen' }];
    summe += zeichen;
    return summe > schranken.marken ? [{ from, to, schranke: 'marken' }] : [];
  });
  const all = [...zuViel, ...absaetze].sort((a, b) => a.from - b.from);
  return { text: blankOut(text, absaetze), zuViel: listFirst(all) };
}

/** Of what exceeds a limit that is counted through a text the first is told: all behind it does too. */
function listFirst(all: readonly Ueberschreitung[]): readonly Ueberschreitung[] {
  const told = new Set<Schranke>();
  return all.filter(({ schranke }) => {
    const isFirst = !told.has(schranke);
    if (summiert.has(schranke)) told.add(schranke);
    return isFirst;
  });
}

const summiert: ReadonlySet<Schranke> = new Set(['marken', 'namen', 'zellen', 'zeilen']);

/** What is counted through a text. */
interface Summe {
  zellen: number;
  namen: number;
  zeichen: number;
  zeilen: number;
  leer: number;
  ebenen: number;
  /** A paragraph may be too long. */
  gross: boolean;
}

/** What exceeds a limit line by line; `gross` where paragraphs have to be looked at. */
function readZeilen(source: string): { readonly zuViel: readonly Ueberschreitung[]; readonly gross: boolean } {
  const zuViel: Ueberschreitung[] = [];
  const summe: Summe = { zellen: 0, namen: 0, zeichen: 0, zeilen: 0, leer: 0, ebenen: 0, gross: false };
  let lauf: Lauf | undefined;
  let offen = 0;
  const close = (): void => {
    if (lauf) closeLauf(lauf, zuViel, summe);
    lauf = undefined;
  };
  for (const line of linesOf(source)) {
    const { text, from, to } = line;
    const { tiefe, ende } = readAnfang(text);
    const inhalt = text.slice(ende);
    const isLeer = inhalt.trim() === '';
    // What is open stays so through empty lines and through lines that go on without a sign, up to one behind an empty line.
    if (tiefe > 0) offen = Math.max(tiefe, lauf ? offen : 0);
    else if (!isLeer && !lauf && !/^[ \t]/.test(text)) offen = 0;
    summe.ebenen += offen;
    if (isLeer ? ++summe.leer > summen.leer : ++summe.zeilen > schranken.zeilen) {
      push(zuViel, { from, to: source.length, schranke: 'zeilen' });
      break;
    }
    if (tiefe > schranken.tiefe || summe.ebenen > summen.ebenen) push(zuViel, { from, to, schranke: 'tiefe' });
    else if (isLeer) close();
    else if (/^\s*\[[^\]]{1,999}\]:/.test(inhalt) && ++summe.namen > schranken.namen)
      push(zuViel, { from, to, schranke: 'namen' });
    else lauf = extend(lauf, line);
  }
  close();
  return { zuViel: zuViel.sort((a, b) => a.from - b.from), gross: summe.gross || summe.zeichen > schranken.marken };
}

/** The lines of a text without their ends. */
const linesOf = (source: string): readonly (Span & { readonly text: string })[] => {
  const starts = lineStarts(source);
  return starts.map((from, index) => {
    const { to } = spanOfLine(source, starts, index + 1);
    return { from, to, text: source.slice(from, to) };
  });
};

/** What stands before the words of a line: quotations and entries of lists, how deep they may lie at most, where they end. */
function readAnfang(text: string): { readonly tiefe: number; readonly ende: number } {
  const marke = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r]|$))/y;
  let marken = 0;
  let ende = 0;
  let abstand = 0;
  for (let found = marke.exec(text); found; found = marke.exec(text)) {
    for (const sign of found[0]) abstand += sign === '\t' ? 4 : sign === ' ' ? 1 : 0;
    marken++;
    ende = marke.lastIndex;
  }
  // An entry lies in another one for every two columns that it is set in, and each sign is followed by one column.
  return { tiefe: marken === 0 ? 0 : marken + Math.floor(Math.max(0, abstand - marken) / 2), ende };
}

function extend(lauf: Lauf | undefined, { from, to, text }: Span & { readonly text: string }): Lauf {
  const striche = text.split('|').length - 1;
  const zeichen = countZeichen(text);
  if (!lauf) return { from, to, zeichen, striche, zeilen: 1 };
  lauf.to = to;
  lauf.zeichen += zeichen;
  lauf.striche = Math.max(lauf.striche, striche);
  lauf.zeilen++;
  return lauf;
}

/** Tells what may be a table and has too many cells: rows are filled up to its columns. Notes where a paragraph may be too long. */
function closeLauf({ from, to, zeichen, zeilen, striche }: Lauf, zuViel: Ueberschreitung[], summe: Summe): void {
  summe.zeichen += zeichen;
  if (striche > schranken.spalten) {
    zuViel.push({ from, to, schranke: 'spalten' });
    return;
  }
  if (striche > 1) summe.zellen += zeilen * striche;
  if (striche > 1 && summe.zellen > schranken.zellen) {
    zuViel.push({ from, to, schranke: 'zellen' });
    return;
  }
  summe.gross ||= zeichen > schranken.zeichen || to - from > schranken.absatz;
}

/** Adds a stretch, to the one before it where the two are of a kind and touch. */
function push(zuViel: Ueberschreitung[], each: Ueberschreitung): void {
  const last = zuViel.at(-1);
  if (last?.schranke === each.schranke && last.to + 1 >= each.from)
    zuViel[zuViel.length - 1] = { ...last, to: each.to };
  else zuViel.push(each);
}

/** What stands at the end is cut off: nobody has to read its empty lines. */
function blankOut(source: string, stretches: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of stretches) {
    if (to <= at) continue;
    parts.push(source.slice(at, from));
    if (to < source.length) parts.push(source.slice(Math.max(at, from), to).replace(/[^\r\n]/g, ' '));
    at = to;
  }
  return parts.length === 0 ? source : parts.join('') + source.slice(at);
}

/** Takes out of a tree what lies too deep, as bold words in italic words in bold ones may; gives the first place where it does. */
export function pruneTree(tree: Root): Nodes | undefined {
  let level: readonly Nodes[] = [tree];
  // A list that is seen is two levels of a tree, a list and its entry.
  for (let depth = 0; depth <= 2 * schranken.tiefe + 3; depth++)
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  for (const node of level) if ('children' in node) node.children = [];
  return level[0];
}
