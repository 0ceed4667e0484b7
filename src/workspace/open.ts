// Opens a project: its files through the host, its configuration, and the way through the pipeline.
import { lineStarts } from '../base/text.ts';
import { type Diagnostic, diagnose, fileStart, type Severity } from '../diagnostics/diagnostic.ts';
import { listFiles, readIfThere } from '../host/files.ts';
import { konfigurationSchema, type Konfiguration } from '../projekt/konfiguration.ts';
import { catalogue } from '../rules/catalogue.ts';
import { fileUnreadable, linkOutside } from '../stages/load/load.faults.ts';
import { load } from '../stages/load/load.ts';
import { yamlBroken } from '../stages/parse/parse.faults.ts';
import type { FragmentWriter } from '../stages/parse/prosa.ts';
import { readYaml } from '../stages/parse/yaml.ts';
import { validate } from '../stages/validate/validate.ts';
import { compile, type Snapshot } from './pipeline.ts';

export interface OpenOptions {
  readonly stichtag?: string | undefined;
  readonly writeFragment?: FragmentWriter | undefined;
}

/** An opened project. */
export interface Projekt {
  readonly root: string;
  readonly konfiguration: Konfiguration;
  /** What is wrong with the configuration: it ends a command before anything else is told. */
  readonly konfigurationsfehler: readonly Diagnostic[];
  readonly snapshot: Snapshot;
}

const configFile = 'konzept.config.json';

/** Reads and checks the project at `root`, the folder that holds content/. */
export function openProjekt(root: string, options: OpenOptions = {}): Projekt {
  const { konfiguration, diagnostics: konfigurationsfehler } = readKonfiguration(root);
  const { found, lost } = listFiles(root, 'content');
  const unread = lost.map(({ file, grund }) =>
    grund === 'aussen'
      ? diagnose(linkOutside, { file, range: fileStart }, {})
      : diagnose(
          fileUnreadable,
          { file, range: fileStart },
          { grund: 'Zugriff verweigert oder Verknüpfung ins Leere' },
        ),
  );
  const snapshot = compile(found, { ...options, found: unread });
  return {
    root,
    konfiguration,
    konfigurationsfehler,
    snapshot: { ...snapshot, diagnostics: applySeverities(snapshot.diagnostics, konfiguration) },
  };
}

/** Reads konzept.config.json. JSON is read as the YAML that it is, so that every fault has its place. */
function readKonfiguration(root: string): { konfiguration: Konfiguration; diagnostics: readonly Diagnostic[] } {
  const bytes = readIfThere(`${root}/${configFile}`);
  if (!bytes) return { konfiguration: {}, diagnostics: [] };
  const { text, diagnostics: loading } = load(configFile, bytes);
  if (text === undefined) return { konfiguration: {}, diagnostics: loading };
  const starts = lineStarts(text);
  const yaml = readYaml(text.replaceAll('\t', ' '), 0);
  if (!yaml.data) {
    const fault = yaml.fault ?? { art: 'keine-felder' as const, span: { from: 0, to: 1 } };
    const [diagnostic] = [diagnose(yamlBroken, { file: configFile, range: fileStart }, fault)];
    return { konfiguration: {}, diagnostics: [diagnostic] };
  }
  const subject = { schema: konfigurationSchema, label: 'Konfiguration', genus: 'f' as const };
  const validated = validate(subject, { file: configFile, data: yaml.data, places: yaml.places, starts });
  return { konfiguration: validated.data ?? {}, diagnostics: validated.diagnostics };
}

/** Gives every finding the severity that the project wants; `off` leaves it out. */
function applySeverities(diagnostics: readonly Diagnostic[], { regeln = {} }: Konfiguration): readonly Diagnostic[] {
  const wanted = new Map<string, Severity | 'off'>();
  for (const { code, name } of catalogue) {
    const severity = regeln[code] ?? regeln[name];
    if (severity !== undefined) wanted.set(code, severity);
  }
  if (wanted.size === 0) return diagnostics;
  return diagnostics.flatMap((diagnostic) => {
    const severity = wanted.get(diagnostic.code) ?? diagnostic.severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}
