// The small clean concept that every example is laid over, and its compilation.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../src/base/digest.ts';
import type { Diagnostic, Example } from '../../src/diagnostics/diagnostic.ts';
import { ebenenworte } from '../../src/domain/ebenen.ts';
import { ebenennamen } from '../../src/projekt/ebenen.ts';
import { type Einzelfakten, type FactsOf, readFacts } from '../../src/workspace/file-facts.ts';
import { configFile, readKonfiguration } from '../../src/workspace/konfiguration.ts';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import { compile, type PipelineOptions, type Snapshot, type SourceFile } from '../../src/workspace/pipeline.ts';
import { festeBefunde } from './regelstand.ts';

const root = fileURLToPath(new URL('../fixtures/beispiel/', import.meta.url));

const basis: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('//', '/'))
    .sort()
    .map((file) => [file, readFileSync(root + file, 'utf8')]),
);

/** The files of the example concept, by path. */
export const beispielFiles = (): Map<string, string | Uint8Array> => new Map(basis);

/** The example's file that an entity id means: for a Handlungsfeld its kuerzel, for a Leitziel `L-TEIL`. */
function fileOf(id: string): string {
  const special: Readonly<Record<string, string>> = {
    TEIL: 'content/handlungsfelder/1-teilhabe/handlungsfeld.md',
    'L-TEIL': 'content/handlungsfelder/1-teilhabe/leitziel.md',
  };
  const file = special[id] ?? [...basis.keys()].find((key) => key.endsWith(`/${id}.md`));
  if (file === undefined) throw new Error(`The example concept has no ${id}.`);
  return file;
}

/** Front matter as its top-level fields, each with the lines that belong to it. */
function splitFields(front: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of front.split(/^(?=[A-Za-z_])/m)) {
    if (part.trim() !== '') fields.set(part.slice(0, part.indexOf(':')), part.endsWith('\n') ? part : `${part}\n`);
  }
  return fields;
}

function replaceFields(text: string, overlay: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const fields = new Map([...splitFields(front), ...splitFields(overlay)]);
  return `---\n${[...fields.values()].join('')}---\n${body}`;
}

/** Lays an Example over the example concept. */
export function layOver(overlay: Example): SourceFile[] {
  const files = beispielFiles();
  for (const [key, value] of Object.entries(overlay)) {
    if (key === configFile) continue;
    const file = key.startsWith('content/') ? key : fileOf(key);
    const whole = key.startsWith('content/') || typeof value !== 'string' || value.startsWith('---');
    files.set(file, whole ? value : replaceFields(basis.get(file) ?? '', value));
  }
  return toSources(files);
}

/** Files in memory as the pipeline takes them. */
export const toSources = (files: ReadonlyMap<string, string | Uint8Array>): SourceFile[] =>
  [...files].map(([file, content]) => ({
    file,
    read: () => (typeof content === 'string' ? new TextEncoder().encode(content) : content),
  }));

/** The checked example concept with an Example laid over it; of rules that are new, only the one that is being shown says anything. */
export function compileBeispiel(overlay: Example = {}, options: PipelineOptions = {}, gezeigt?: string): Snapshot {
  const found = [...(options.found ?? []), ...tellKonfiguration(overlay[configFile])];
  const all = { ausgaben: alleDateiarten, ebenen: konfigurationOf(overlay).konfiguration.ebenen, ...options, found };
  const snapshot = compile(layOver(overlay), { factsOf: rememberFacts(all), ...all });
  return { ...snapshot, diagnostics: festeBefunde(snapshot.diagnostics, gezeigt) };
}

const known = new Map<string, Einzelfakten>();

/** Reads each file once for all concepts that hold it and tell of it in the same way. */
function rememberFacts({ writeFragment, ebenen }: PipelineOptions): FactsOf {
  // There is one writer of HTML, and a check goes without.
  const way = `${writeFragment !== undefined} ${JSON.stringify(ebenen)}`;
  const read = readFacts({ writeFragment, worte: ebenenworte(ebenennamen(ebenen)) });
  return (file, bytes) => {
    const key = `${way} ${file} ${sha256(bytes)}`;
    const facts = known.get(key) ?? read(file, bytes);
    known.set(key, facts);
    return facts;
  };
}

/** The configuration of an Example. */
function konfigurationOf(overlay: Example) {
  const inhalt = overlay[configFile];
  return readKonfiguration(inhalt === undefined ? undefined : Buffer.from(inhalt));
}

/** What is wrong with a configuration. */
export function tellKonfiguration(inhalt: string | Uint8Array | undefined): readonly Diagnostic[] {
  if (inhalt === undefined) return [];
  const { diagnostics, hinweise } = readKonfiguration(Buffer.from(inhalt));
  return [...diagnostics, ...hinweise];
}
