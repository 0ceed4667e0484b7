// A whole clean concept in memory, and what a change to a few of its files brings: only these are read anew.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import { lineStarts, positionAt } from '../../src/base/text.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Typ } from '../../src/domain/registry.ts';
import type { FileFacts } from '../../src/model/facts.ts';
import { type Entity, listOf, type Model } from '../../src/model/model.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { type Einzelfakten, readFacts } from '../../src/workspace/file-facts.ts';
import { configFile } from '../../src/workspace/konfiguration.ts';
import { compile } from '../../src/workspace/pipeline.ts';
import { tellKonfiguration } from '../helpers/beispiel.ts';
import { festeBefunde } from '../helpers/regelstand.ts';

/** A fault put into a concept, and the one finding that it must bring. */
export interface Mutation {
  readonly name: string;
  /** The new contents of files by path; undefined for one that is gone. */
  readonly aenderung: ReadonlyMap<string, string | Uint8Array | undefined>;
  readonly code: string;
  readonly file: string;
  readonly line: number;
  /** What the help must hold. */
  readonly hilfe?: string;
}

/** A clean concept that mutations are made of. */
export interface Korpus {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

const wurzel = fileURLToPath(new URL('../../', import.meta.url));

/** What nobody sees who has not asked for it. */
const aus = new Set(catalogue.filter((entry) => entry.aus).map(({ code }) => code));

const encoder = new TextEncoder();
const read = readFacts();
const known = new WeakMap<Uint8Array, Einzelfakten>();

/** What is known of a file is kept as long as its bytes are. */
function factsOf(file: string, bytes: Uint8Array): Einzelfakten {
  const facts = known.get(bytes) ?? read(file, bytes);
  known.set(bytes, facts);
  return facts;
}

function befunde(files: ReadonlyMap<string, Uint8Array>): Pick<Korpus, 'model' | 'diagnostics'> {
  const sources = [...files]
    .map(([file, bytes]) => ({ file, read: () => bytes }))
    .filter(({ file }) => file !== configFile);
  const { model, diagnostics } = compile(
    sources.sort((a, b) => (a.file < b.file ? -1 : 1)),
    { ausgaben: alleDateiarten, factsOf, found: tellKonfiguration(files.get(configFile)) },
  );
  return { model, diagnostics: diagnostics.filter(({ code }) => !aus.has(code)) };
}

/** Reads a concept: the folder that holds content/, counted from the repository. */
export function leseKorpus(name: string, ordner: string): Korpus {
  const root = `${wurzel}${ordner}`;
  const files = new Map<string, Uint8Array>(
    readdirSync(`${root}content`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
      .sort()
      .map((file) => [file, readFileSync(root + file)]),
  );
  return { name, files, ...befunde(files) };
}

/** The text of a file of the concept. */
export function textOf({ files }: Korpus, file: string): string {
  return new TextDecoder().decode(files.get(file));
}

/** The line (from 1) of an offset. */
export const lineAt = (text: string, offset: number): number => positionAt(lineStarts(text), offset).line;

const kennung = ({ code, file, message }: Diagnostic): string => `${code} ${file} ${message}`;

/** The findings that a mutation adds to those of the clean concept; of new rules, only the one that it shows is asked. */
export function neueBefunde(korpus: Korpus, { aenderung, code }: Mutation): readonly Diagnostic[] {
  const files = new Map(korpus.files);
  for (const [file, content] of aenderung) {
    if (content === undefined) files.delete(file);
    else files.set(file, typeof content === 'string' ? encoder.encode(content) : content);
  }
  const bekannt = korpus.diagnostics.map(kennung);
  return festeBefunde(befunde(files).diagnostics, code)
    .filter((diagnostic) => {
      const index = bekannt.indexOf(kennung(diagnostic));
      if (index >= 0) bekannt.splice(index, 1);
      return index < 0;
    })
    .sort(compareDiagnostics);
}

/** What a mutation brought that it should not, or undefined where it brought exactly its one finding. */
export function pruefe(korpus: Korpus, mutation: Mutation): string | undefined {
  const { code, file, line, hilfe } = mutation;
  const gefunden = neueBefunde(korpus, mutation);
  const [first] = gefunden;
  const getroffen =
    gefunden.length === 1 &&
    first?.code === code &&
    first.file === file &&
    first.range.start.line === line &&
    first.help.includes(hilfe ?? '');
  if (getroffen) return undefined;
  const zeilen = gefunden.map((d) => `    ${d.code} ${d.file}:${d.range.start.line} ${d.message} [${d.help}]`);
  return [`${mutation.name}: erwartet ${code} ${file}:${line} ${hilfe ?? ''}`, ...zeilen].join('\n');
}

/** A number that is the same on every machine, so that targets are drawn like lots and stay drawn. */
export function losnummer(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** So many of the candidates, drawn by lot. */
export const ziehe = <T>(candidates: readonly T[], anzahl: number, key: (candidate: T) => string): readonly T[] =>
  candidates
    .map((candidate) => ({ candidate, los: losnummer(key(candidate)) }))
    .sort((a, b) => a.los - b.los)
    .slice(0, anzahl)
    .map(({ candidate }) => candidate);

/** One entity that fits, drawn by lot. */
export const finde = <T extends Typ>(
  { model }: Korpus,
  typ: T,
  passt: (entity: Entity<T>) => unknown = () => true,
): Entity<T> | undefined => ziehe(listOf(model, typ).filter(passt), 1, ({ id }) => id)[0];

/** The files of a kind. */
export const dateienOf = ({ model }: Korpus, typ: Typ): readonly FileFacts[] =>
  model.facts.filter((file) => file.typ === typ);
