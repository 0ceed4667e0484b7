// The first stage: bytes to text. What is no UTF-8 text, or too large to be an author's file, is told and left out.
import { decodeWindows } from '../../base/windows1252.ts';
import { findKonflikte, withoutKonflikte } from '../../base/konflikt.ts';
import { lineStarts, rangeOf } from '../../base/text.ts';
import { findUndruckbares } from '../../base/schrift/druckzeichen.ts';
import { findSteuerzeichen } from '../../base/unsichtbar.ts';
import { type Diagnostic, diagnose, fileStart } from '../../diagnostics/diagnostic.ts';
import { semicolons } from '../parse/tabelle/tabelle.faults.ts';
import { readTabelle } from '../parse/tabelle/tabelle.ts';
import {
  controlCharacter,
  fileBinary,
  fileEmpty,
  fileTooLarge,
  mergeConflict,
  notUtf8,
  unprintable,
} from './load.faults.ts';

/** The most that the facts of another concept may hold. */
export const maxBytes = 5_000_000;
/** The most that a text may hold, five hundred pages, and a table: all of it is shown on one page. */
export const maxTextBytes = 1_000_000;

/** A file's text without its byte order mark, or the reasons why there is none. */
export interface LoadedFile {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Tells of a character whether a typeface of the project has it, beside ours. */
export type Schriftkenntnis = (zeichen: string) => boolean;

/** Decodes one file. `file` is its path relative to the root. Never throws. */
export function load(file: string, bytes: Uint8Array, kennt?: Schriftkenntnis): LoadedFile {
  const atStart = { file, range: fileStart };
  const most = file.endsWith('.json') ? maxBytes : maxTextBytes;
  if (bytes.length > most) return { diagnostics: [diagnose(fileTooLarge, atStart, { bytes: bytes.length, most })] };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { diagnostics: [diagnose(notUtf8, atStart, { vermutlich: 'UTF-16' })] };
  if (bytes.includes(0)) return { diagnostics: [diagnose(fileBinary, atStart, {})] };
  try {
    const text = utf8.decode(bytes);
    if (text.trim() === '') return { diagnostics: [diagnose(fileEmpty, atStart, {})] };
    return readFirst(file, text, kennt);
  } catch {
    return {
      diagnostics: [
        diagnose(notUtf8, firstInvalidByte(file, bytes), { vermutlich: 'Windows-1252' }, rewriteTabelle(file, bytes)),
      ],
    };
  }
}

/** Bytes that stand for nothing in Windows-1252. */
const ohneZeichen: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** A table of German Excel is in Windows-1252: its fix writes it anew, with commas where it has none. Of other files nobody knows which program wrote them. */
function rewriteTabelle(file: string, bytes: Uint8Array): Pick<Diagnostic, 'fix'> {
  if (!file.endsWith('.csv') || bytes.some((byte) => ohneZeichen.has(byte))) return {};
  const read = new TextDecoder('utf-8').decode(bytes);
  const range = rangeOf(lineStarts(read), { from: 0, to: read.length });
  const text = decodeWindows(bytes);
  const mitKomma = readTabelle(file, text).diagnostics.find(({ code }) => code === semicolons.code)?.fix?.edits[0]
    ?.text;
  return { fix: { title: 'Als UTF-8 schreiben', edits: [{ file, range, text: mitKomma ?? text }] } };
}

/** Tells conflicts and controls; gives the text with the first version of each place. None where a conflict begins the file. */
function readFirst(file: string, text: string, kennt?: Schriftkenntnis): LoadedFile {
  const controls = [...tellSteuerzeichen(file, text), ...tellUndruckbares(file, text, kennt)];
  const konflikte = findKonflikte(text);
  if (konflikte.length === 0) return { text, diagnostics: controls };
  const starts = lineStarts(text);
  const conflicts = konflikte.map((span) =>
    diagnose(
      mergeConflict,
      { file, range: rangeOf(starts, span) },
      { ganz: span.ganz, titel: countTitel(text.slice(span.from, span.to)) },
    ),
  );
  const diagnostics = [...conflicts, ...controls];
  return konflikte[0]?.from === 0 ? { diagnostics } : { text: withoutKonflikte(text), diagnostics };
}

/** How many titles stand in a conflict: two are two things under one id. */
const countTitel = (text: string): number => text.match(/^(?:titel|name|betreff|begriff):/gm)?.length ?? 0;

/** Every stretch of characters that no text has, with what may stand for it. Files of another concept are not ours to mend. */
function tellSteuerzeichen(file: string, text: string): Diagnostic[] {
  const found = file.endsWith('.json') ? [] : findSteuerzeichen(text);
  const starts = found.length === 0 ? [] : lineStarts(text);
  return found.map(({ at, zeichen, ersatz }) => {
    const place = { file, range: rangeOf(starts, { from: at, to: at + zeichen.length }) };
    const title = ersatz === '' ? 'Steuerzeichen streichen' : 'Leerzeichen schreiben';
    return diagnose(controlCharacter, place, { zeichen }, { fix: { title, edits: [{ ...place, text: ersatz }] } });
  });
}

/** Where a link or an image of a text leads: an address is not printed. */
const destinations = /(?<=\]\()[^()"'\n]*/g;

/** Every stretch of characters that would be empty boxes on paper. */
function tellUndruckbares(file: string, text: string, kennt?: Schriftkenntnis): Diagnostic[] {
  const printed = text.replace(destinations, (address) => ' '.repeat(address.length));
  const found = file.endsWith('.json') ? [] : findUndruckbares(printed, kennt);
  const starts = found.length === 0 ? [] : lineStarts(text);
  return found.map(({ at, zeichen }) =>
    diagnose(unprintable, { file, range: rangeOf(starts, { from: at, to: at + zeichen.length }) }, { zeichen }),
  );
}

/** The place of the first byte that is no UTF-8, found by halving: a prefix is good as long as decoding it does not fail. */
function firstInvalidByte(file: string, bytes: Uint8Array): { file: string; range: ReturnType<typeof rangeOf> } {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  const starts = lineStarts(before);
  return { file, range: rangeOf(starts, { from: before.length, to: before.length + 1 }) };
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
