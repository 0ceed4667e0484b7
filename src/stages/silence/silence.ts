// The last stage: takes out the findings that an author silences in place, and tells the comments that do nothing.
import { indexAt } from '../../base/text.ts';
import { type Diagnostic, diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import { findNearest, type Kandidat } from '../../diagnostics/vorschlag.ts';
import type { FileFacts, Unterdrueckung } from '../../model/facts.ts';
import { notToSilence, ruleUnknown, suppressionUnused, suppressionWithoutReason } from './silence.faults.ts';

/** A kind of finding, as far as it can be called. */
export interface Befundart {
  readonly code: string;
  readonly name: string;
  /** True for what nothing silences. */
  readonly fest?: true;
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
export const findMeldung = <M extends Befundart>(known: readonly M[], codeOrName: string): M | undefined =>
  known.find(({ code, name }) => code === codeOrName.toUpperCase() || name === codeOrName.toLowerCase());

/** The one kind of finding that may have been meant by a code or name that nobody knows. */
export function suggestMeldung(known: readonly Befundart[], written: string): Kandidat | undefined {
  const candidates = known.flatMap(({ code, name }) => (/^kz/i.test(written) ? code : name));
  return findNearest(written, candidates);
}

export interface SilenceInput {
  readonly facts: readonly FileFacts[];
  /** Every kind of finding that there is. */
  readonly known: readonly Befundart[];
  /** The codes of rules. They keep quiet about what an error may have caused: then their suppressions may only seem idle. */
  readonly rules: ReadonlySet<string>;
  /** True where something that was referred to could not be found or read. */
  readonly zweifel: boolean;
}

/** Takes the suppressions of all files into account. */
export function silence(diagnostics: readonly Diagnostic[], { facts, known, rules, zweifel }: SilenceInput): Silenced {
  const files = facts.filter(({ unterdrueckungen }) => unterdrueckungen.length > 0);
  if (files.length === 0) return { heard: diagnostics, stillgelegt: [] };
  const wanted = new Map(files.map((file) => [file.file, indexOf(file.unterdrueckungen, known)]));
  const heard: Diagnostic[] = [];
  const stillgelegt: Stillgelegt[] = [];
  const used = new Set<Unterdrueckung>();
  for (const diagnostic of diagnostics) {
    const found = wanted.get(diagnostic.file)?.get(diagnostic.code)?.find(diagnostic.range.start.line);
    if (!found) heard.push(diagnostic);
    else {
      stillgelegt.push({ diagnostic, grund: found.grund });
      used.add(found);
    }
  }
  const uncertain = zweifel || heard.some(({ severity }) => severity === 'error');
  for (const { file, unlesbar, unterdrueckungen } of files) {
    for (const each of unterdrueckungen.filter((own) => !used.has(own))) {
      const meldung = findMeldung(known, each.regel);
      if (!meldung || meldung.fest || each.grund === '')
        heard.push(tellFaulty({ file, range: each.range }, each, known));
      else if (!unlesbar && !(uncertain && rules.has(meldung.code)))
        heard.push(diagnose(suppressionUnused, { file, range: each.range }, { regel: each.regel }));
    }
  }
  return { heard, stillgelegt };
}

/** The suppressions of one kind of finding in a file: those of one line, and those of several, which do not overlap. */
class Stillgelegte {
  readonly #lines = new Map<number, Unterdrueckung>();
  readonly #stretches: Unterdrueckung[] = [];
  readonly #starts: number[] = [];

  add(each: Unterdrueckung): void {
    if (each.von === each.bis && !this.#lines.has(each.von)) this.#lines.set(each.von, each);
    if (each.von === each.bis || each.von === this.#starts.at(-1)) return;
    this.#stretches.push(each);
    this.#starts.push(each.von);
  }

  /** The one that holds for a line. */
  find(line: number): Unterdrueckung | undefined {
    const stretch = this.#stretches[indexAt(this.#starts, line)];
    return stretch && stretch.von <= line && line <= stretch.bis ? stretch : this.#lines.get(line);
  }
}

/** The suppressions of a file that have a reason and can work, by the code of what they silence. */
function indexOf(
  unterdrueckungen: readonly Unterdrueckung[],
  known: readonly Befundart[],
): ReadonlyMap<string, Stillgelegte> {
  const index = new Map<string, Stillgelegte>();
  for (const each of unterdrueckungen) {
    const meldung = each.grund === '' ? undefined : findMeldung(known, each.regel);
    if (!meldung || meldung.fest) continue;
    const ofCode = index.get(meldung.code) ?? new Stillgelegte();
    ofCode.add(each);
    index.set(meldung.code, ofCode);
  }
  return index;
}

/** A suppression that cannot work: it names nothing, something unknown or what nothing silences, or no reason. */
function tellFaulty(place: Place, { regel }: Unterdrueckung, known: readonly Befundart[]): Diagnostic {
  const meldung = findMeldung(known, regel);
  if (meldung?.fest) return diagnose(notToSilence, place, { regel });
  return regel === '' || meldung
    ? diagnose(suppressionWithoutReason, place, { regel })
    : diagnose(ruleUnknown, place, { regel, nah: suggestMeldung(known, regel) });
}
