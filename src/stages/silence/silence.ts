// The last stage: takes out the findings that an author silences in place, and tells the comments that do nothing.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { findNearest, type Kandidat } from '../../diagnostics/vorschlag.ts';
import type { FileFacts, Unterdrueckung } from '../../model/facts.ts';
import { ruleUnknown, suppressionUnused, suppressionWithoutReason } from './silence.faults.ts';

/** A kind of finding, as far as it can be called. */
export interface Meldung {
  readonly code: string;
  readonly name: string;
}

/** A finding that an author silenced, with the reason. */
export interface Stillgelegt {
  readonly diagnostic: Diagnostic;
  readonly grund: string;
}

export interface Silenced {
  readonly heard: readonly Diagnostic[];
  readonly stillgelegt: readonly Stillgelegt[];
}

/** The kind of finding that a code or name means, in any case. */
export const findMeldung = <M extends Meldung>(known: readonly M[], codeOrName: string): M | undefined =>
  known.find(({ code, name }) => code === codeOrName.toUpperCase() || name === codeOrName.toLowerCase());

/** The one kind of finding that may have been meant by a code or name that nobody knows. */
export function suggestMeldung(known: readonly Meldung[], written: string): Kandidat | undefined {
  const candidates = known.flatMap(({ code, name }) => (/^kz/i.test(written) ? code : name));
  return findNearest(
    written,
    candidates.map((id) => ({ id })),
  );
}

export interface SilenceInput {
  readonly facts: readonly FileFacts[];
  /** Every kind of finding that there is. */
  readonly known: readonly Meldung[];
  /** False where rules kept quiet because something could not be read: then a suppression may only seem idle. */
  readonly sure: boolean;
}

/** Takes the suppressions of all files into account. */
export function silence(diagnostics: readonly Diagnostic[], { facts, known, sure }: SilenceInput): Silenced {
  const files = facts.filter(({ unterdrueckungen }) => unterdrueckungen.length > 0);
  if (files.length === 0) return { heard: diagnostics, stillgelegt: [] };
  const wanted = new Map(files.map((file) => [file.file, file]));
  const heard: Diagnostic[] = [];
  const stillgelegt: Stillgelegt[] = [];
  const used = new Set<Unterdrueckung>();
  for (const diagnostic of diagnostics) {
    const found = wanted.get(diagnostic.file)?.unterdrueckungen.find((each) => silences(each, diagnostic, known));
    if (!found) heard.push(diagnostic);
    else {
      stillgelegt.push({ diagnostic, grund: found.grund });
      used.add(found);
    }
  }
  for (const { file, unlesbar, unterdrueckungen } of files) {
    const idle = unterdrueckungen.filter((each) => !used.has(each));
    heard.push(...idle.flatMap((each) => tellIdle(file, each, known, sure && !unlesbar)));
  }
  return { heard, stillgelegt };
}

/** True where a suppression has a reason, means this kind of finding and stands above it. */
function silences(
  { regel, grund, von, bis }: Unterdrueckung,
  { code, range }: Diagnostic,
  known: readonly Meldung[],
): boolean {
  const { line } = range.start;
  return grund !== '' && line >= von && line <= bis && findMeldung(known, regel)?.code === code;
}

/** What is wrong with a suppression that silenced nothing. */
function tellIdle(
  file: string,
  { regel, grund, range }: Unterdrueckung,
  known: readonly Meldung[],
  sure: boolean,
): Diagnostic[] {
  const place = { file, range };
  if (regel !== '' && !findMeldung(known, regel))
    return [diagnose(ruleUnknown, place, { regel, nah: suggestMeldung(known, regel) })];
  if (grund === '') return [diagnose(suppressionWithoutReason, place, { regel })];
  return sure ? [diagnose(suppressionUnused, place, { regel })] : [];
}
