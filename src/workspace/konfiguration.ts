// konzept.config.json as it stands in a project: read, checked, and what it makes of findings.
import { lineStarts, rangeOf } from '../base/text.ts';
import { type Diagnostic, diagnose, type Severity } from '../diagnostics/diagnostic.ts';
import { findRange } from '../model/facts.ts';
import { konfigurationSchema, type Konfiguration } from '../projekt/konfiguration.ts';
import { catalogue, findEntry } from '../rules/catalogue.ts';
import { load } from '../stages/load/load.ts';
import { yamlBroken } from '../stages/parse/parse.faults.ts';
import { readYaml } from '../stages/parse/yaml.ts';
import { ruleUnknown } from '../stages/silence/silence.faults.ts';
import { suggestMeldung } from '../stages/silence/silence.ts';
import type { Head } from '../stages/validate/head.ts';
import { validate } from '../stages/validate/validate.ts';

/** The file's path relative to the root. */
export const configFile = 'konzept.config.json';

/** A configuration, and what is wrong with it. */
export interface ReadKonfiguration {
  readonly konfiguration: Konfiguration;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a configuration; without one there is nothing to set. JSON is read as the YAML that it is, so that every fault has its place. */
export function readKonfiguration(bytes: Uint8Array | undefined): ReadKonfiguration {
  if (!bytes) return { konfiguration: {}, diagnostics: [] };
  const { text, diagnostics: loading } = load(configFile, bytes);
  if (text === undefined) return { konfiguration: {}, diagnostics: loading };
  const starts = lineStarts(text);
  const { data, places, fault } = readYaml(text.replaceAll('\t', ' '), 0);
  if (!data) {
    const told = fault ?? { art: 'keine-felder' as const, span: { from: 0, to: 1 } };
    const place = { file: configFile, range: rangeOf(starts, told.span) };
    return { konfiguration: {}, diagnostics: [diagnose(yamlBroken, place, told)] };
  }
  const head = { file: configFile, data, places, starts };
  const subject = { schema: konfigurationSchema, label: 'Konfiguration', genus: 'f' as const };
  const validated = validate(subject, head);
  const konfiguration = validated.data ?? {};
  return { konfiguration, diagnostics: [...validated.diagnostics, ...tellUnknownRules(konfiguration, head)] };
}

/** The keys of `regeln` that mean no kind of finding. */
function tellUnknownRules({ regeln = {} }: Konfiguration, head: Head): Diagnostic[] {
  return Object.keys(regeln)
    .filter((regel) => !findEntry(regel))
    .map((regel) => {
      const place = { file: head.file, range: findRange(head, ['regeln', regel], true) };
      return diagnose(ruleUnknown, place, { regel, nah: suggestMeldung(catalogue, regel) });
    });
}

/** Gives the severity that a project wants for each kind of finding, or `off`; what is a matter of taste it has to ask for. */
export function severitiesOf({ regeln = {} }: Konfiguration): (diagnostic: Diagnostic) => Severity | 'off' {
  const wanted = new Map<string, Severity | 'off'>(catalogue.flatMap(({ code, aus }) => (aus ? [[code, 'off']] : [])));
  for (const [regel, severity] of Object.entries(regeln)) {
    const code = findEntry(regel)?.code;
    if (code !== undefined) wanted.set(code, severity);
  }
  return ({ code, severity }) => wanted.get(code) ?? severity;
}
