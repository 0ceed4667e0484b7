// konzept build: everything, or some of it, from a checked concept to an output put in place.
import { join, resolve } from 'node:path';
import { isTag } from '../../base/datum.ts';
import type { Artefakt, EmitContext, Emitter, Ablageort } from '../../emitters/emitter.ts';
import type { PdfNorm } from '../../emitters/pdf-norm.ts';
import { checkAusgabe, followLink, repairAusgabe, sperreOf } from '../../host/ausgabe.ts';
import { type Drucker, openDrucker } from '../../host/druck/drucker.ts';
import { ohneSpeicher } from '../../host/druck/druckspeicher.ts';
import { OutsideError } from '../../host/outside.ts';
import { checkSpeicher } from '../../host/speicher.ts';
import { lock } from '../../host/sperre.ts';
import type { Vorrat } from '../../base/vorrat.ts';
import { readEigeneTemplates, readTemplates } from '../../host/templates.ts';
import { writeFragment } from '../../stages/parse/prosa/fragment.ts';
import type { Projekt } from '../../workspace/open.ts';
import { type GlobaleOptionen, note, say, withProgress } from '../ausgabe.ts';
import { type Beilagen, describeVerloren, prepareBeilagen } from '../build/beilagen.ts';
import { Bestand } from '../build/bestand.ts';
import { describeResult, describeUnveraendert, tellFindings } from '../build/meldungen.ts';
import {
  type Bauauftrag,
  type Bauplan,
  groupSideBySide,
  isNurTag,
  listNurPdf,
  listOrte,
  planBuild,
  isPrinted,
} from '../build/plan.ts';
import { checkGestaltung } from '../build/gestaltung.ts';
import { modelFor } from '../build/modell.ts';
import { findGremium } from '../build/gremium.ts';
import { checkProfil } from '../build/profil.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { druckspeicherOf, letzterBauOf, openFrom, rootOf, vorratOf } from '../projekt.ts';
import { tellUrsache } from '../versagen.ts';

export interface BuildOptionen extends GlobaleOptionen {
  readonly out?: string;
  readonly stichtag?: string;
  readonly seit?: string;
  readonly pdf: boolean;
  readonly draft?: boolean;
  readonly browser?: string;
  readonly nichtoeffentlich?: boolean;
  readonly mitAnlagen?: boolean;
  readonly gremium?: string;
  readonly pdfNorm?: PdfNorm;
}

/**
 * Builds; gives the exit status. Nothing is replaced where the content has errors or a print fails half-way; a draft is built
 * in spite of errors and says so on every page.
 */
export async function build(targets: readonly string[], options: BuildOptionen): Promise<number> {
  const out = options.out === undefined ? join(rootOf(options), 'dist') : resolve(options.out);
  const release = await lock(sperreOf(followLink(out)), () =>
    note(`Nach ${out} baut gerade ein anderer Lauf; dieser wartet, bis er fertig ist (Strg+C bricht ab).\n`),
  );
  try {
    return await buildTo(out, targets, options);
  } finally {
    release();
  }
}

async function buildTo(out: string, targets: readonly string[], options: BuildOptionen): Promise<number> {
  const projekt = await withProgress(options, 'lesen und prüfen', () => openFrom(options, { writeFragment }));
  const gremium = findGremium(projekt.snapshot.model, targets, options);
  const auftrag: Bauauftrag = { ...options, targets, ...(gremium !== undefined && { gremium }) };
  checkSeit(options, projekt.snapshot.model.stichtag);
  checkPdf(auftrag, options);
  const ordner: Ablageordner = { oeffentlich: followLink(out), intern: followLink(`${out}-intern`) };
  for (const folder of Object.values(ordner)) repairAusgabe(folder);
  for (const ort of listOrte(auftrag)) checkAusgabe(ordner[ort], projekt.root);
  const templates = readTemplates(projekt.root);
  checkGestaltung(readEigeneTemplates(projekt.root));
  checkProfil(projekt, templates, options);
  const errors = projekt.snapshot.diagnostics.filter(({ severity }) => severity === 'error');
  tellFindings(projekt, errors.length, options);
  if (errors.length > 0 && options.draft !== true) return exitStatus.inhalt;

  const { drucker, fehlt } = await findDrucker(projekt, options, auftrag);
  const maengel = fehlt === undefined ? [] : [fehlt];
  try {
    const plaene = planBuild(auftrag, !options.pdf || fehlt !== undefined);
    const letzter = letzterBauOf({
      ...{ projekt, templates, auftrag, plaene },
      out: ordner.oeffentlich,
      browser: drucker?.version,
    });
    const unveraendert = maengel.length === 0 ? letzter?.find() : undefined;
    if (unveraendert) {
      if (options.quiet !== true) say(describeUnveraendert(projekt.snapshot.model, ordner.oeffentlich, unveraendert));
      return exitStatus.ok;
    }
    const beilagen = await prepareBeilagen(projekt);
    const vorrat = vorratOf(projekt);
    maengel.push(...[...beilagen.verloren].map(describeVerloren));
    maengel.push(
      ...(await makeAll({ projekt, templates, options, auftrag, ordner, beilagen, vorrat }, plaene, drucker)),
    );
    vorrat.keep();
    if (maengel.length === 0) letzter?.note(beilagen.benutzt);
    if (drucker && options.quiet !== true) say(`Gedruckt mit ${drucker.version}.\n`);
  } finally {
    await drucker?.close();
  }
  for (const mangel of maengel) note(`${mangel}\n`);
  if (errors.length > 0) return exitStatus.inhalt;
  return maengel.length === 0 ? exitStatus.ok : exitStatus.aussen;
}

/** The folder of each place. */
type Ablageordner = Readonly<Record<Ablageort, string>>;

/** What an output has made. */
interface Gemachtes {
  readonly target: string;
  readonly artefakte: readonly Artefakt[];
}

/** What a build knows before it begins. */
interface Bau {
  readonly projekt: Projekt;
  readonly templates: ReadonlyMap<string, string>;
  readonly options: BuildOptionen;
  readonly auftrag: Bauauftrag;
  readonly ordner: Ablageordner;
  readonly beilagen: Beilagen;
  readonly vorrat: Vorrat;
}

/** Reports compare with an earlier day, or with nothing at all. */
function checkSeit({ seit }: BuildOptionen, stichtag: string): void {
  if (seit === undefined) return;
  if (!isTag(seit)) throw new AufrufFehler(`--seit ${seit} ist kein Tag. Schreiben Sie ihn als 2025-12-31.`);
  if (seit >= stichtag)
    throw new AufrufFehler(
      `--seit ${seit} liegt nicht vor dem Stichtag ${stichtag}. Ein Bericht vergleicht mit einem früheren Tag: Nennen Sie einen, oder mit --stichtag einen späteren Stichtag.`,
    );
}

/** A PDF that is wanted and not wanted; and what of a target is left without its PDF. */
function checkPdf(auftrag: Bauauftrag, { pdf, quiet }: BuildOptionen): void {
  if (pdf) return;
  if (auftrag.mitAnlagen === true)
    throw new AufrufFehler(
      '--mit-anlagen macht PDF-Dateien, --no-pdf keine: Beides zugleich geht nicht. Lassen Sie eines davon weg.',
    );
  for (const target of quiet === true ? [] : listNurPdf(auftrag))
    note(`${target} ist nur eine PDF-Datei; mit --no-pdf ist daran nichts zu bauen, und die bisherige bleibt.\n`);
}

/** The browser, where one is needed; or the sentence that says why there is none. */
async function findDrucker(
  projekt: Projekt,
  options: BuildOptionen,
  auftrag: Bauauftrag,
): Promise<{ drucker?: Drucker; fehlt?: string }> {
  if (!options.pdf || !isPrinted(auftrag)) return {};
  try {
    return {
      drucker: await withProgress(options, 'Browser starten', () =>
        openDrucker({
          browser: options.browser ?? projekt.konfiguration.browser,
          speicher: druckspeicherOf(projekt),
        }),
      ),
    };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    if (options.verbose === true) tellUrsache(error);
    return { fehlt: `${error.message} ${ohneDruck(auftrag)}` };
  }
}

/** What has become of the PDFs that could not be printed. */
const ohneDruck = ({ targets }: Bauauftrag): string =>
  targets.length === 0
    ? 'Die Website ist ohne PDF gebaut.'
    : 'Gedruckt ist nichts; bisherige PDF-Dateien bleiben, wie sie sind.';

/**
 * Makes all outputs, what is public first, for what is internal may refer to it; then puts each place in place. Gives what
 * the files lack.
 */
async function makeAll(bau: Bau, plaene: readonly Bauplan[], drucker: Drucker | undefined): Promise<readonly string[]> {
  const { options, ordner } = bau;
  const maengel: string[] = [];
  const made: Bestand[] = [];
  let oeffentlich = new Bestand(ordner.oeffentlich);
  for (const { ort, emitters, kept } of plaene) {
    const bestand = new Bestand(ordner[ort], kept);
    if (ort === 'oeffentlich') oeffentlich = bestand;
    const context = contextOf(bau, ort, oeffentlich);
    for (const group of groupSideBySide(emitters)) {
      checkSpeicher();
      const { vorhanden } = oeffentlich;
      const run = async (emitter: Emitter): Promise<Gemachtes> => ({
        target: emitter.target,
        artefakte: await withProgress(options, emitter.target, () =>
          emit(emitter, { ...context, vorhanden: emitter.nachAnderen ? vorhanden : [] }, drucker),
        ),
      });
      for (const { target, artefakte } of await Promise.all(group.map(run))) {
        bestand.add(target, artefakte);
        maengel.push(...artefakte.flatMap((artefakt) => artefakt.maengel ?? []));
      }
    }
    made.push(bestand);
  }
  for (const bestand of made) {
    const written = await withProgress(options, 'ablegen', () => bestand.putInPlace());
    if (options.quiet !== true) say(describeResult(bau.projekt.snapshot.model, bestand, written));
  }
  return maengel;
}

/** What the emitters of a place get, but for what is there when their turn comes. */
function contextOf(
  { projekt, templates, options, auftrag, beilagen, vorrat }: Bau,
  ort: Ablageort,
  oeffentlich: Bestand,
): Omit<EmitContext, 'vorhanden'> {
  const { konfiguration, schriften } = projekt;
  return {
    model: modelFor(ort, projekt, beilagen.verloren),
    konfiguration,
    schriften,
    templates,
    vorrat,
    readDatei: beilagen.readDatei,
    readAusgabe: (pfad) => oeffentlich.read(pfad),
    mitAnlagen: options.mitAnlagen === true,
    pdfNorm: options.pdfNorm,
    stichtag: options.stichtag,
    nurTag: isNurTag(auftrag),
    seit: options.seit,
    gremium: auftrag.gremium,
  };
}

function emit(emitter: Emitter, context: EmitContext, drucker: Drucker | undefined): Promise<readonly Artefakt[]> {
  if (!emitter.druckt) return emitter.emit(context);
  if (!drucker) throw new Error(`No printer for ${emitter.target}`);
  // What must not become public is kept nowhere but in its own folder.
  const gemerkt = emitter.option === undefined;
  return emitter.emit({ ...context, drucker: gemerkt ? drucker : { ...drucker, speicher: ohneSpeicher } });
}
