// The whole way from files to a checked model, on one screen. Pure: the files come from outside, nothing is read here.
import { type Diagnostic, compareDiagnostics, diagnose, fileStart } from '../diagnostics/diagnostic.ts';
import { findHeimat, findOrt, isAbfall, isBeiwerk } from '../domain/orte.ts';
import type { FileFacts, Tabelle } from '../model/facts.ts';
import type { Model } from '../model/model.ts';
import { rules } from '../rules/rules.ts';
import { link } from '../stages/link/link.ts';
import { load } from '../stages/load/load.ts';
import { fileMisplaced, verzahnungUnreadable } from '../stages/load/load.faults.ts';
import { parse } from '../stages/parse/parse.ts';
import type { FragmentWriter } from '../stages/parse/prosa.ts';
import { readTabelle } from '../stages/parse/tabelle.ts';
import { readVerzahnung } from '../stages/parse/verzahnung.ts';

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
    const [, ordner, name = ''] = /^content\/(daten|verzahnung)\/([^/]+)\.(?:csv|json)$/.exec(file) ?? [];
    if (!ort && ordner === undefined) {
      if (!isBeiwerk(file)) diagnostics.push(tellMisplaced(file));
      continue;
    }
    const { text, diagnostics: found } = load(file, read());
    diagnostics.push(...found);
    if (ort) facts.push(text === undefined ? unreadable(file, ort) : parse(file, ort, text, options.writeFragment));
    else if (text !== undefined && ordner === 'daten') tabellen.set(name, readTabelle(file, text));
    else if (text !== undefined) andere.set(name, readVerzahnung(text));
  }
  for (const [name, ids] of andere) {
    if (!ids)
      diagnostics.push(
        diagnose(verzahnungUnreadable, { file: `content/verzahnung/${name}.json`, range: fileStart }, {}),
      );
  }
  for (const file of facts) diagnostics.push(...file.diagnostics);
  for (const tabelle of tabellen.values()) diagnostics.push(...tabelle.diagnostics);

  const dateien = new Set(wanted.map(({ file }) => file));
  const linked = link({ facts, tabellen, dateien, andere, stichtag: options.stichtag });
  diagnostics.push(...linked.diagnostics, ...rules.flatMap((rule) => rule.run(linked.model)));
  const silencing = new Map(
    facts.filter(({ unterdrueckungen }) => unterdrueckungen.length > 0).map((file) => [file.file, file]),
  );
  const heard = diagnostics.filter((diagnostic) => !isSuppressed(diagnostic, silencing.get(diagnostic.file)));
  return { model: linked.model, diagnostics: heard.sort(compareDiagnostics), files: wanted.length };
}

/** True where the author silences this finding in the line above it, by code or name and with a reason. */
function isSuppressed({ range, code, name }: Diagnostic, facts: FileFacts | undefined): boolean {
  return (facts?.unterdrueckungen ?? []).some(
    ({ regel, line }) => line === range.start.line - 1 && (regel === code || regel === name),
  );
}

/** A file without text still counts as existing: what refers to it is no second mistake. */
const unreadable = (file: string, ort: NonNullable<ReturnType<typeof findOrt>>): FileFacts => ({
  ...parse(file, ort, '---\n---\n'),
  unlesbar: true,
  diagnostics: [],
});

function tellMisplaced(file: string): Diagnostic {
  const stamm =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? '';
  return diagnose(fileMisplaced, { file, range: fileStart }, { ort: findHeimat(stamm) });
}
