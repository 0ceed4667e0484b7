// JSON files that a project's people write: read as the YAML that JSON is, so that every fault has its place.
import type { z } from 'zod';
import { lineStarts, rangeOf } from '../base/text.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { load } from '../stages/load/load.ts';
import { yamlBroken } from '../stages/parse/parse.faults.ts';
import { readYaml } from '../stages/parse/yaml.ts';
import type { Head } from '../stages/validate/head.ts';
import { type Subject, validate } from '../stages/validate/validate.ts';

interface ReadJson<T> {
  /** Undefined where the file is not valid. */
  readonly data?: T | undefined;
  /** Undefined where it could not even be read. */
  readonly head?: Head;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks a file; `label` and `genus` are the German word for what it holds. */
export function readJson<S extends z.ZodObject>(
  file: string,
  bytes: Uint8Array,
  subject: Subject<S>,
): ReadJson<z.infer<S>> {
  const { text, diagnostics: loading } = load(file, bytes);
  if (text === undefined) return { diagnostics: loading };
  const starts = lineStarts(text);
  const { data, places, fault } = readYaml(text.replaceAll('\t', ' '), 0);
  if (!data) {
    const told = fault ?? { art: 'keine-felder' as const, span: { from: 0, to: 1 } };
    const place = { file, range: rangeOf(starts, told.span) };
    return { diagnostics: [...loading, diagnose(yamlBroken, place, told)] };
  }
  const head = { file, data, places, starts };
  const { data: valid, diagnostics } = validate(subject, head);
  return { data: valid, head, diagnostics: [...loading, ...diagnostics] };
}
