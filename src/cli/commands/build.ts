// konzept build: everything, or some of it, from a checked concept to an output put in place.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { groupBy } from '../../base/gruppen.ts';
import type { Artefakt, EmitContext, Emitter, Vorhanden, Ziel } from '../../emitters/emitter.ts';
import { emitters } from '../../emitters/emitters.ts';
import {
  type Ausgabedatei,
  checkAusgabe,
  type Manifesteintrag,
  manifestPfad,
  putInPlace,
  readManifest,
  repairAusgabe,
} from '../../host/ausgabe.ts';
import { type Drucker, openDrucker } from '../../host/drucker.ts';
import { readIfThere } from '../../host/files.ts';
import { OutsideError } from '../../host/outside.ts';
import { readTemplates } from '../../host/templates.ts';
import { derivePublic } from '../../model/oeffentlich.ts';
import { deriveEntwurf } from '../../render/entwurf.ts';
import { formatBytes } from '../../render/format.ts';
import { writePretty } from '../../reporters/pretty.reporter.ts';
import { writeFragment } from '../../stages/parse/fragment.ts';
import type { Model } from '../../model/model.ts';
import type { Projekt } from '../../workspace/open.ts';
import type { Snapshot } from '../../workspace/pipeline.ts';
import { type GlobaleOptionen, note, say, wantsColor, widthOf, withProgress } from '../ausgabe.ts';
import { exitStatus } from '../fehler.ts';
import { openFrom, textsOf } from '../projekt.ts';

export interface BuildOptionen extends GlobaleOptionen {
  readonly out?: string;
  readonly stichtag?: string;
  readonly pdf: boolean;
  readonly draft?: boolean;
  readonly browser?: string;
}

/**
 * Builds; gives the exit status. Nothing is replaced where the content has errors or a print fails half-way; a draft is built
 * in spite of errors and says so on every page.
 */
export async function build(ziele: readonly Ziel[], options: BuildOptionen): Promise<number> {
  const projekt = await withProgress(options, 'lesen und prüfen', () => openFrom(options, { writeFragment }));
  const out = options.out === undefined ? join(projekt.root, 'dist') : resolve(options.out);
  repairAusgabe(out);
  checkAusgabe(out, projekt.root);
  const errors = projekt.snapshot.diagnostics.filter(({ severity }) => severity === 'error');
  tellFindings(projekt, errors.length, options);
  if (errors.length > 0 && options.draft !== true) return exitStatus.inhalt;

  const { drucker, fehlt } = await findDrucker(projekt, options, ziele);
  try {
    const { wanted, kept } = planBuild(ziele, !options.pdf || fehlt !== undefined);
    const made = await emitAll(projekt, options, wanted, drucker, readManifest(out).filter(kept));
    const entries = await withProgress(options, 'ablegen', () => putInPlace(out, made, kept));
    tellResult(out, entries, made, drucker, options);
  } finally {
    await drucker?.close();
  }
  if (fehlt !== undefined) note(`${fehlt}\n`);
  if (errors.length > 0) return exitStatus.inhalt;
  return fehlt === undefined ? exitStatus.ok : exitStatus.aussen;
}

/** Tells what was found, and what follows from it. */
function tellFindings({ root, snapshot }: Projekt, errors: number, options: BuildOptionen): void {
  const shown =
    options.quiet === true ? snapshot.diagnostics.filter(({ severity }) => severity === 'error') : snapshot.diagnostics;
  note(
    writePretty(
      { diagnostics: shown, files: snapshot.files, textOf: textsOf(root) },
      { color: wantsColor(options, process.stderr), width: widthOf(process.stderr) },
    ),
  );
  if (errors > 0 && options.draft === true) note('Gebaut wird trotzdem, als Entwurf mit der Liste der Fehler.\n');
  else if (errors > 0) note('Nichts gebaut: Beheben Sie zuerst die Fehler. Die bisherige Ausgabe ist unverändert.\n');
}

const prints = (ziele: readonly Ziel[]): boolean =>
  emitters.some(({ ziel, druckt }) => druckt && (ziele.length === 0 || ziele.includes(ziel)));

/** The browser, where one is needed; or the sentence that says why there is none. */
async function findDrucker(
  { konfiguration }: Projekt,
  options: BuildOptionen,
  ziele: readonly Ziel[],
): Promise<{ drucker?: Drucker; fehlt?: string }> {
  if (!options.pdf || !prints(ziele)) return {};
  try {
    return {
      drucker: await withProgress(options, 'Browser starten', () =>
        openDrucker({ browser: options.browser ?? konfiguration.browser }),
      ),
    };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { fehlt: `${error.message} Die Website ist ohne PDF gebaut.` };
  }
}

/**
 * The emitters to run, and which files of the last output stay. PDFs go away where none are wanted or none can be printed
 * (`ohnePdf`); what names PDFs, the website and data, is made anew then, so that it names none. Otherwise what was not asked
 * for stays.
 */
function planBuild(
  ziele: readonly Ziel[],
  ohnePdf: boolean,
): { readonly wanted: readonly Emitter[]; readonly kept: (eintrag: Manifesteintrag) => boolean } {
  const asked = ({ ziel }: Emitter): boolean => ziele.length === 0 || ziele.includes(ziel);
  const wanted = emitters.filter((emitter) => (ohnePdf ? !emitter.druckt : asked(emitter)));
  const made = new Set<string>(wanted.map(({ ziel }) => ziel));
  const printed = new Set<string>(emitters.filter(({ druckt }) => druckt).map(({ ziel }) => ziel));
  return { wanted, kept: ({ ziel }) => !made.has(ziel) && !(ohnePdf && printed.has(ziel)) };
}

async function emitAll(
  { root, konfiguration, snapshot }: Projekt,
  options: BuildOptionen,
  wanted: readonly Emitter[],
  drucker: Drucker | undefined,
  kept: readonly Manifesteintrag[],
): Promise<Ausgabedatei[]> {
  const made: Ausgabedatei[] = [];
  const vorhanden: Vorhanden[] = kept.map(({ pfad, bytes, seiten }) => ({
    pfad,
    bytes,
    ...(seiten === undefined ? {} : { seiten }),
  }));
  const context: EmitContext = {
    model: publicModel(snapshot),
    konfiguration,
    templates: readTemplates(root),
    readDatei: (datei) => readIfThere(join(root, datei)) ?? new Uint8Array(),
    vorhanden,
  };
  for (const emitter of wanted) {
    const artefakte = await withProgress(options, emitter.ziel, () => run(emitter, context, drucker));
    for (const { pfad, inhalt, seiten } of artefakte) {
      made.push({ pfad, inhalt, ziel: emitter.ziel, seiten });
      vorhanden.push({ pfad, bytes: Buffer.byteLength(inhalt), ...(seiten === undefined ? {} : { seiten }) });
    }
  }
  return made;
}

/** The public model; with errors, as a draft. */
function publicModel({ model, diagnostics }: Snapshot): Model {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? deriveEntwurf(derivePublic(model), errors) : derivePublic(model);
}

function run(emitter: Emitter, context: EmitContext, drucker: Drucker | undefined): Promise<readonly Artefakt[]> {
  if (!emitter.druckt) return emitter.emit(context);
  if (!drucker) throw new Error(`No printer for ${emitter.ziel}`);
  return emitter.emit({ ...context, drucker });
}

/** Says what was written: each PDF and data file by itself; the website, calendars by Akteur and OParl as one line each. */
function tellResult(
  out: string,
  entries: readonly Manifesteintrag[],
  made: readonly Ausgabedatei[],
  drucker: Drucker | undefined,
  options: BuildOptionen,
): void {
  if (options.quiet === true) return;
  const fresh = new Set(made.map(({ pfad }) => pfad));
  const written = entries.filter(({ pfad }) => fresh.has(pfad));
  const site = written.filter(({ ziel }) => ziel === 'site');
  const rest = written.filter(({ ziel, pfad }) => ziel !== 'site' && pfad !== manifestPfad);
  const lines = [...groupBy(rest, ({ pfad }) => nameGroup(pfad))].map(([name, group]) => `  ${name}  ${sizeOf(group)}`);
  if (site.length > 0) {
    const pages = site.filter(({ pfad }) => pfad.endsWith('.html')).length;
    const bytes = site.reduce((sum, eintrag) => sum + eintrag.bytes, 0);
    lines.unshift(`  index.html  Website mit ${pages} Seiten, ${formatBytes(bytes)}`);
  }
  const browser = drucker ? `Gedruckt mit ${drucker.version}.\n` : '';
  say(`Geschrieben nach ${out}:\n${lines.join('\n')}\n${browser}`);
}

/** The path by which a file is told: its own, or the one pattern for many of a kind. */
const nameGroup = (pfad: string): string =>
  pfad.replace(/^daten\/oparl\/.*/, 'daten/oparl/*.json').replace(/^daten\/termine-.*/, 'daten/termine-*.ics');

function sizeOf(group: readonly Manifesteintrag[]): string {
  const bytes = group.reduce((sum, eintrag) => sum + eintrag.bytes, 0);
  const seiten = group[0]?.seiten;
  if (group.length > 1) return `${group.length} Dateien, ${formatBytes(bytes)}`;
  return (seiten === undefined ? '' : `${seiten} ${seiten === 1 ? 'Seite' : 'Seiten'}, `) + formatBytes(bytes);
}
