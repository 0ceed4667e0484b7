// Opens a project: its files through the host, its configuration, and the way through the pipeline.
import { join } from 'node:path';
import { sha256 } from '../base/digest.ts';
import { type Diagnostic, diagnose, fileStart, type Place } from '../diagnostics/diagnostic.ts';
import { findNearest } from '../diagnostics/vorschlag.ts';
import { type Ebenenworte, ebenenworte } from '../domain/ebenen.ts';
import type { Dateiart } from '../domain/dateiart.ts';
import { isBeilage } from '../domain/orte.ts';
import { type FoundFile, isLink, listFiles, type LostFile, readIfThere, withoutReste } from '../host/files.ts';
import { findSchrift, kennt, type Zusatzschrift } from '../host/schriften.ts';
import { checkSpeicher } from '../host/speicher.ts';
import { ebenennamen } from '../projekt/ebenen.ts';
import type { Konfiguration } from '../projekt/konfiguration.ts';
import { fileUnknown } from '../stages/link/link.faults.ts';
import { fileLink, fileUnreadable, typefaceMissing } from '../stages/load/load.faults.ts';
import type { FragmentWriter } from '../stages/parse/prosa/prosa.ts';
import { type Lebendgedaechtnis, openGedaechtnis } from './cache.ts';
import { type FactsOf, readFacts } from './file-facts.ts';
import { configFile, readKonfiguration, severitiesOf } from './konfiguration.ts';
import { compile, type Snapshot, type SourceFile } from './pipeline.ts';

export interface OpenOptions {
  readonly stichtag?: string | undefined;
  readonly writeFragment?: FragmentWriter | undefined;
  /** The stamp of the program under which facts are kept from run to run; without it every file is read anew. */
  readonly stempel?: string | undefined;
  /** Keeps facts between two openings of the same project in one run. */
  readonly lebend?: Lebendgedaechtnis | undefined;
  /** Files as they would be after a change: laid over those of the disk, new ones beside them; undefined for one that would be gone. */
  readonly geaendert?: ReadonlyMap<string, Uint8Array | undefined> | undefined;
  /** The files that outputs can make. */
  readonly ausgaben?: readonly Dateiart[] | undefined;
  /** Is told of every file of the content as it is read. */
  readonly onRead?: ((file: string, bytes: Uint8Array) => void) | undefined;
}

/** An opened project. */
export interface Projekt {
  readonly root: string;
  readonly konfiguration: Konfiguration;
  /** The typefaces that it names beside ours. */
  readonly schriften: readonly Zusatzschrift[];
  /** What is wrong with the configuration: it ends a command before anything else is told. */
  readonly konfigurationsfehler: readonly Diagnostic[];
  readonly snapshot: Snapshot;
  /** All files of the content, each with the digest of its bytes; null for one that nothing refers to, of which only the name was read. */
  readonly gelesen: ReadonlyMap<string, string | null>;
  /** Where a file of the content lies, as the disk spells its name. */
  readonly pathOf: (file: string) => string;
  /** The bytes of a file of the content, or of the configuration; undefined for what is not there or lies behind a link. */
  readonly readFile: (file: string) => Uint8Array | undefined;
}

/** Reads and checks the project at `root`, the folder that holds content/. */
export function openProjekt(root: string, options: OpenOptions = {}): Projekt {
  const { konfiguration, diagnostics, hinweise, bilder, schriften: benannte } = readKonfiguration(readConfig(root));
  const { schriften, fehlende } = findSchriften(root, benannte);
  const { found: all, lost } = listFiles(root, 'content');
  const found = withoutReste(all);
  const { writeFragment, stempel, lebend, onRead } = options;
  const read = readFacts({
    writeFragment,
    worte: ebenenworte(ebenennamen(konfiguration.ebenen)),
    kennt: (zeichen) => kennt(schriften, zeichen),
  });
  const stand = stempelFor(stempel ?? '', konfiguration, schriften);
  const memory =
    stempel === undefined || lebend?.isNew === false
      ? undefined
      : openGedaechtnis(root, stand, read, writeFragment !== undefined);
  const remembering = memory?.factsOf ?? read;
  const readOnce = lebend?.around(stand, remembering) ?? remembering;
  const gelesen = new Map<string, string | null>(found.map(({ file }) => [file, null]));
  const factsOf: FactsOf = (file, bytes) => {
    checkSpeicher();
    gelesen.set(file, sha256(bytes));
    onRead?.(file, bytes);
    return readOnce(file, bytes);
  };
  const sources = layOver(found, options.geaendert);
  const konfigurationsfehler = [...tellLink(root), ...diagnostics, ...tellMissing(bilder, sources), ...fehlende];
  const snapshot = compile(sources, {
    ...options,
    ebenen: konfiguration.ebenen,
    kommune: konfiguration.kommune,
    bilder,
    found: [...lost.map(tellLost), ...hinweise],
    factsOf,
  });
  checkSpeicher();
  memory?.keep();
  const pathOf = (file: string): string => found.find((each) => each.file === file)?.path ?? join(root, file);
  return {
    root,
    konfiguration,
    schriften,
    konfigurationsfehler,
    snapshot: applySeverities(snapshot, konfiguration),
    gelesen,
    pathOf,
    readFile: (file) =>
      found.find((each) => each.file === file)?.read() ?? (file === configFile ? readConfig(root) : undefined),
  };
}

/** The typefaces that are there, and what is told of those that are not. */
function findSchriften(
  root: string,
  benannte: ReadonlyMap<string, Place>,
): { readonly schriften: readonly Zusatzschrift[]; readonly fehlende: readonly Diagnostic[] } {
  const found = [...benannte].map(([name, place]) => ({ name, place, schrift: findSchrift(root, name) }));
  return {
    schriften: found.flatMap(({ schrift }) => (typeof schrift === 'string' ? [] : [schrift])),
    fehlende: found.flatMap(({ name, place, schrift }) =>
      typeof schrift === 'string' ? [diagnose(typefaceMissing, place, { name, mangel: schrift })] : [],
    ),
  };
}

/**
 * Findings call the levels as the configuration does, and miss the characters that its typefaces miss: what is known of a file holds for
 * one choice of both.
 */
const stempelFor = (stempel: string, { ebenen }: Konfiguration, schriften: readonly Zusatzschrift[]): string =>
  ebenen === undefined && schriften.length === 0
    ? stempel
    : `${stempel} ${sha256(JSON.stringify([ebenen, schriften.map(({ paket }) => paket)]))}`;

/** What the project at `root` calls its levels; the usual words where it says nothing of them. */
export const worteAt = (root: string): Ebenenworte =>
  ebenenworte(ebenennamen(readKonfiguration(readConfig(root)).konfiguration.ebenen));

/** The bytes of the configuration, where it is a file itself. */
function readConfig(root: string): Uint8Array | undefined {
  const path = join(root, configFile);
  return isLink(path) ? undefined : readIfThere(path);
}

const tellLink = (root: string): Diagnostic[] =>
  isLink(join(root, configFile)) ? [diagnose(fileLink, { file: configFile, range: fileStart }, {})] : [];

/** The files of a project with changes laid over them. */
function layOver(found: readonly FoundFile[], geaendert: OpenOptions['geaendert']): readonly SourceFile[] {
  if (!geaendert) return found;
  const changed = [...geaendert].flatMap(([file, bytes]) => (bytes ? [{ file, read: () => bytes }] : []));
  return [...found.filter(({ file }) => !geaendert.has(file)), ...changed];
}

/** The images that the configuration names and that are not there. */
function tellMissing(bilder: ReadonlyMap<string, Place>, sources: readonly SourceFile[]): Diagnostic[] {
  const there = sources.map(({ file }) => file).filter(isBeilage);
  const missing = [...bilder].filter(([datei]) => !there.includes(datei));
  return missing.map(([datei, place]) => {
    const nah = findNearest(datei, there);
    return diagnose(fileUnknown, place, { datei, nah });
  });
}

const tellLost = ({ file, grund }: LostFile): Diagnostic =>
  grund === 'verknuepfung'
    ? diagnose(fileLink, { file, range: fileStart }, {})
    : diagnose(fileUnreadable, { file, range: fileStart }, { grund: 'Zugriff verweigert' });

/** Gives every finding the severity that the project wants; `off` leaves it out. */
function applySeverities(snapshot: Snapshot, konfiguration: Konfiguration): Snapshot {
  const severityOf = severitiesOf(konfiguration);
  return {
    ...snapshot,
    diagnostics: snapshot.diagnostics.flatMap((diagnostic) => {
      const severity = severityOf(diagnostic);
      if (severity === 'off') return [];
      return severity === diagnostic.severity ? [diagnostic] : [{ ...diagnostic, severity }];
    }),
    stillgelegt: snapshot.stillgelegt.filter(({ diagnostic }) => severityOf(diagnostic) !== 'off'),
  };
}
