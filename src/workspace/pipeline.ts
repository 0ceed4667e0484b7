// The whole way from files to a checked model, on one screen. Pure: the files come from outside, nothing is read here.
import { compareDiagnostics, type Diagnostic, diagnose, fileStart, type Place } from '../diagnostics/diagnostic.ts';
import { withKuerzel } from '../domain/kind.ts';
import type { Dateiart } from '../domain/dateiart.ts';
import { type Ebenenworte, ebenenworte } from '../domain/ebenen.ts';
import { findHeimat, findDateiort, isAbfall, isBeiwerk } from '../domain/orte.ts';
import type { AnderesKonzept, FileFacts, Tabelle } from '../model/facts.ts';
import { listOf, type Model, type VerwendetesBild, type VerwendetesPdf } from '../model/model.ts';
import type { Konfiguration } from '../projekt/konfiguration.ts';
import { catalogue } from '../rules/catalogue.ts';
import { rules } from '../rules/rules.ts';
import { findVerwendungen, type Verwendung } from '../stages/bild/verwendung.ts';
import { chooseDateien } from '../stages/link/dateien.ts';
import { link } from '../stages/link/link.ts';
import { documentMisplaced, fileMisplaced, fileUnreadable, verzahnungUnreadable } from '../stages/load/load.faults.ts';
import { checkNamen } from '../stages/load/namen.ts';
import { ebenennamen, ohneEbenen } from '../projekt/ebenen.ts';
import { silence, type Stillgelegt } from '../stages/silence/silence.ts';
import type { FragmentWriter } from '../stages/parse/prosa/prosa.ts';
import { type FactsOf, readFacts, unreadable } from './file-facts.ts';

/** A file below content/: its path relative to the root, and its bytes when they are wanted. */
export interface SourceFile {
  readonly file: string;
  readonly read: () => Uint8Array;
}

export interface PipelineOptions {
  /** Replaces the concept's own Stichtag. */
  readonly stichtag?: string | undefined;
  /** What the project says of the levels of its concept. */
  readonly ebenen?: Konfiguration['ebenen'];
  /** What the project says of its commune. */
  readonly kommune?: Konfiguration['kommune'];
  /** Makes the HTML of bodies; a check goes without. */
  readonly writeFragment?: FragmentWriter | undefined;
  /** Gives the facts of files; without it they are read anew. A cache comes in here. */
  readonly factsOf?: FactsOf | undefined;
  /** Images that something beside the content uses, with the place that does. */
  readonly bilder?: ReadonlyMap<string, Place> | undefined;
  /** The files that outputs can make; a paper may name some of them as its Anlagen. */
  readonly ausgaben?: readonly Dateiart[] | undefined;
  /** Findings made before: files that could not be read, faults of the configuration. */
  readonly found?: readonly Diagnostic[] | undefined;
}

/** The checked state of a concept. */
export interface Snapshot {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** The findings that the author silenced in place. */
  readonly stillgelegt: readonly Stillgelegt[];
  readonly files: number;
}

const ruleCodes: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

/** load → parse → validate → link → check → silence. All findings of all files; nothing is thrown for content. */
export function compile(sources: readonly SourceFile[], options: PipelineOptions = {}): Snapshot {
  const wanted = sources.filter(({ file }) => !isAbfall(file));
  const worte = ebenenworte(ebenennamen(options.ebenen));
  const factsOf = options.factsOf ?? readFacts({ writeFragment: options.writeFragment, worte });
  const dateien = new Set(wanted.map(({ file }) => file));
  const namen = checkNamen(wanted.map(({ file }) => file));
  const gelesen = readAll(wanted, { factsOf, worte, benannt: new Set(namen.map(({ file }) => file)) });
  const ohneZiele = ohneEbenen(options.ebenen).has('ziel');
  const read = {
    ...gelesen,
    facts: chooseDateien(gelesen.facts, dateien).map((facts) => (ohneZiele ? withoutZiele(facts) : facts)),
    diagnostics: gelesen.diagnostics.filter((diagnostic) => !(ohneZiele && isZielFehlt(diagnostic))),
  };
  const named = [...(options.bilder ?? [])].map(([datei, ort]) => [datei, { ort, alsBild: true }] as const);
  const {
    bilder,
    pdfs,
    diagnostics: lost,
  } = readBeilagen(wanted, new Map([...named, ...findVerwendungen(read.facts)]), factsOf);
  const { model, diagnostics: linking } = link({
    ...read,
    dateien,
    bilder,
    pdfs,
    ausgaben: options.ausgaben ?? [],
    stichtag: options.stichtag,
    ebenen: options.ebenen,
    kommune: options.kommune,
  });
  const checking = rules.flatMap((rule) => rule.run(model));
  const all = [...(options.found ?? []), ...namen, ...read.diagnostics, ...lost, ...linking, ...checking];
  const { heard, stillgelegt } = silence(all, {
    facts: read.facts,
    known: catalogue,
    rules: ruleCodes,
    zweifel: model.zweifel.size > 0,
  });
  const told = heard.map((diagnostic) => inEigenen(diagnostic, model));
  return { model, diagnostics: told.sort(compareDiagnostics), stillgelegt, files: wanted.length };
}

/** A Maßnahme of a concept without Ziele, in which none is missing. */
const withoutZiele = (facts: FileFacts): FileFacts => ({
  ...facts,
  luecken: facts.luecken.filter(({ path: [feld] }) => feld !== 'ziele'),
});

/** True for the finding that a Maßnahme names no Ziel: each file is read without knowing which levels the concept has. */
const isZielFehlt = ({ vermisst }: Diagnostic): boolean => vermisst === 'ziele';

/** A finding whose help shows ids as this concept has them. */
function inEigenen(diagnostic: Diagnostic, model: Model): Diagnostic {
  const felder = listOf(model, 'handlungsfeld').map(({ id }) => id);
  const [eines] = felder;
  if (eines === undefined || felder.includes('TEIL') || !diagnostic.help.includes('TEIL')) return diagnostic;
  return { ...diagnostic, help: withKuerzel(diagnostic.help, eines) };
}

/** All that files say by themselves. */
interface ReadFiles {
  readonly facts: readonly FileFacts[];
  readonly tabellen: ReadonlyMap<string, Tabelle>;
  readonly andere: ReadonlyMap<string, AnderesKonzept>;
  readonly diagnostics: readonly Diagnostic[];
}

/** How files are read. A file in `benannt` is told already for its name, wherever it lies. */
interface Lesart {
  readonly factsOf: FactsOf;
  readonly worte: Ebenenworte;
  readonly benannt: ReadonlySet<string>;
}

/** Reads texts and tables. */
function readAll(sources: readonly SourceFile[], { factsOf, worte, benannt }: Lesart): ReadFiles {
  // A table may say more than a call takes arguments.
  const gesagt: (readonly Diagnostic[])[] = [];
  const facts: FileFacts[] = [];
  const tabellen = new Map<string, Tabelle>();
  const andere = new Map<string, AnderesKonzept>();
  for (const source of sources) {
    const { file } = source;
    const table = /^content\/(?:daten\/(?=[^/]+\.csv$)|verzahnung\/(?=[^/]+\.json$))([^/]+)\.[^.]+$/.exec(file)?.[1];
    if (table === undefined && !(file.endsWith('.md') && findDateiort(file))) {
      if (!isBeiwerk(file) && !benannt.has(file)) gesagt.push([tellMisplaced(file, sources, worte)]);
      continue;
    }
    const { geladen, entitaet, tabelle, verzahnung } = readOne(source, factsOf);
    gesagt.push(geladen, entitaet?.diagnostics ?? [], tabelle?.diagnostics ?? []);
    if (entitaet) facts.push(entitaet);
    if (tabelle) tabellen.set(table ?? '', tabelle);
    if (verzahnung) andere.set(table ?? '', verzahnung);
    if (verzahnung === null) gesagt.push([diagnose(verzahnungUnreadable, { file, range: fileStart }, {})]);
  }
  return { facts, tabellen, andere, diagnostics: gesagt.flat() };
}

/** What is known of the files that texts show and papers enclose. */
interface Beigelegtes {
  readonly bilder: ReadonlyMap<string, VerwendetesBild>;
  readonly pdfs: ReadonlyMap<string, VerwendetesPdf>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the images and the Anlagen that are used. */
function readBeilagen(
  sources: readonly SourceFile[],
  verwendungen: ReadonlyMap<string, Verwendung>,
  factsOf: FactsOf,
): Beigelegtes {
  const diagnostics: Diagnostic[] = [];
  const bilder = new Map<string, VerwendetesBild>();
  const pdfs = new Map<string, VerwendetesPdf>();
  for (const source of sources) {
    const verwendung = verwendungen.get(source.file);
    if (!verwendung) continue;
    const { ort: verwendet, alsBild } = verwendung;
    const { geladen, bild, pdf } = readOne(source, factsOf);
    diagnostics.push(...geladen);
    if (bild && alsBild) bilder.set(source.file, { ...bild, verwendet });
    if (pdf && !alsBild) pdfs.set(source.file, { ...pdf, verwendet });
  }
  return { bilder, pdfs, diagnostics };
}

/** Reads one file; one that vanishes or is taken away during the run is told like one that could never be read. */
function readOne({ file, read }: SourceFile, factsOf: FactsOf): ReturnType<FactsOf> {
  let bytes: Uint8Array;
  try {
    bytes = read();
  } catch {
    const ort = findDateiort(file);
    const geladen = [
      diagnose(fileUnreadable, { file, range: fileStart }, { grund: 'Zugriff verweigert, oder sie ist fort' }),
    ];
    return { geladen, ...(ort ? { entitaet: unreadable(file, ort) } : {}) };
  }
  return factsOf(file, bytes);
}

function tellMisplaced(
  file: string,
  sources: readonly { readonly file: string }[],
  { massnahme }: Ebenenworte,
): Diagnostic {
  const endung = /\.(docx?|docm|odt|rtf|pages|xlsx?|ods|pptx?)$/i.exec(file)?.[1];
  if (endung !== undefined) return diagnose(documentMisplaced, { file, range: fileStart }, { endung, massnahme });
  const name = file.split('/').at(-1) ?? '';
  const ordner = /^content\/handlungsfelder\/([^/]+)\//.exec(file)?.[1];
  const ort = findHeimat(name.replace(/\.[^.]*$/, ''), ordner);
  const besetzt = sources.some((each) => each.file === ort);
  return diagnose(fileMisplaced, { file, range: fileStart }, { ort, besetzt });
}
