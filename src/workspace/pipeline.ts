// The whole way from files to a checked model, on one screen. Pure: the files come from outside, nothing is read here.
import { type Diagnostic, compareDiagnostics, diagnose, fileStart } from '../diagnostics/diagnostic.ts';
import { findHeimat, findOrt, isAbfall, isBeiwerk } from '../domain/orte.ts';
import type { FileFacts, Tabelle } from '../model/facts.ts';
import type { Model } from '../model/model.ts';
import { rules } from '../rules/rules.ts';
import { link } from '../stages/link/link.ts';
import { load } from '../stages/load/load.ts';
import { fileMisplaced } from '../stages/load/load.faults.ts';
import { parse } from '../stages/parse/parse.ts';
import type { FragmentWriter } from '../stages/parse/prosa.ts';
import { readTabelle } from '../stages/parse/tabelle.ts';

/** A file below content/: its path relative to the root, and its bytes when they are wanted. */
export interface SourceFile {
  readonly file: string;
  readonly read: () => Uint8Array;
}

export interface PipelineOptions {
  /** Replaces the concept's own Stichtag. */
  readonly stichtag?: string | undefined;
  /** Makes the HTML of bodies; a check goes without. */
  readonly writeFragment?: FragmentWriter | undefined;
  /** Findings made before: files that could not be read, faults of the configuration. */
  readonly found?: readonly Diagnostic[] | undefined;
}

/** The checked state of a concept. */
export interface Snapshot {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
}

/** load → parse → validate → link → check. All findings of all files; nothing is thrown for content. */
export function compile(sources: readonly SourceFile[], options: PipelineOptions = {}): Snapshot {
  const diagnostics: Diagnostic[] = [...(options.found ?? [])];
  const facts: FileFacts[] = [];
  const tabellen = new Map<string, Tabelle>();
  const andere = new Map<string, ReadonlyMap<string, string> | undefined>();
  const wanted = sources.filter(({ file }) => !isAbfall(file));

  for (const { file, read } of wanted) {
    const ort = file.endsWith('.md') ? findOrt(file) : undefined;
    const csv = /^content\/daten\/([^/]+)\.csv$/.exec(file)?.[1];
    if (!ort && csv === undefined) {
      if (!isBeiwerk(file)) diagnostics.push(tellMisplaced(file));
      continue;
    }
    const { text, diagnostics: found } = load(file, read());
    diagnostics.push(...found);
    if (ort) facts.push(text === undefined ? unreadable(file, ort) : parse(file, ort, text, options.writeFragment));
    else if (text !== undefined && csv !== undefined) tabellen.set(csv, readTabelle(file, text));
  }
  for (const file of facts) diagnostics.push(...file.diagnostics);
  for (const tabelle of tabellen.values()) diagnostics.push(...tabelle.diagnostics);

  const dateien = new Set(wanted.map(({ file }) => file));
  const linked = link({ facts, tabellen, dateien, andere, stichtag: options.stichtag });
  diagnostics.push(...linked.diagnostics, ...rules.flatMap((rule) => rule.run(linked.model)));
  return { model: linked.model, diagnostics: [...diagnostics].sort(compareDiagnostics), files: wanted.length };
}

/** A file without text still counts as existing: what refers to it is no second mistake. */
const unreadable = (file: string, ort: NonNullable<ReturnType<typeof findOrt>>): FileFacts => ({
  ...parse(file, ort, '---\n---\n'),
  unlesbar: true,
  diagnostics: [],
});

function tellMisplaced(file: string): Diagnostic {
  const stamm = file.split('/').at(-1)?.replace(/\.[^.]*$/, '') ?? '';
  return diagnose(fileMisplaced, { file, range: fileStart }, { ort: findHeimat(stamm) });
}
