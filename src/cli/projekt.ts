// What every command does first: find the project, open it, refuse a broken configuration.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { isTag } from '../base/datum.ts';
import { alleDateiarten } from '../emitters/emitters.ts';
import { isBeilage } from '../domain/orte.ts';
import { bildtypOf } from '../domain/bildtypen.ts';
import { type Druckspeicher, openDruckspeicher } from '../host/druck/druckspeicher.ts';
import { exists, findRoot } from '../host/files.ts';
import { type Dauervorrat, openDauervorrat } from '../host/dauervorrat.ts';
import { writePretty } from '../reporters/pretty.reporter.ts';
import { writeFelder } from '../render/prosa/feldprosa.ts';
import { writeFragment } from '../stages/parse/prosa/fragment.ts';
import { openProjekt, type OpenOptions, type Projekt } from '../workspace/open.ts';
import { type GlobaleOptionen, note, wantsColor, widthOf } from './ausgabe.ts';
import { type LetzterBau, openLetztenBau } from './build/unveraendert.ts';
import { AufrufFehler } from './fehler.ts';

declare const STEMPEL: string;

/** The project that the options mean, opened. Throws AufrufFehler where there is none or its configuration is broken. */
export function openFrom(options: GlobaleOptionen & { readonly stichtag?: string }, open: OpenOptions = {}): Projekt {
  if (options.stichtag !== undefined && !isTag(options.stichtag))
    throw new AufrufFehler(`--stichtag ${options.stichtag} ist kein Tag. Schreiben Sie ihn als 2026-06-30.`);
  const projekt = openProjekt(rootOf(options), {
    ...open,
    ausgaben: alleDateiarten,
    stichtag: options.stichtag,
    stempel: STEMPEL,
  });
  if (projekt.konfigurationsfehler.length > 0) {
    const report = { diagnostics: projekt.konfigurationsfehler, files: 1, textOf: textsOf(projekt) };
    note(writePretty(report, { color: wantsColor(options, process.stderr), width: widthOf(process.stderr) }));
    throw new AufrufFehler('Die Konfiguration konzept.config.json ist fehlerhaft.');
  }
  return projekt;
}

/** A project opened for people to read: its model has every text field as its plain words, as tables of documents have them. */
export function openLesbar(options: Parameters<typeof openFrom>[0]): Projekt['snapshot'] {
  const { snapshot } = openFrom(options, { writeFragment });
  return { ...snapshot, model: writeFelder(snapshot.model) };
}

/** What was printed of a project before, by this program. */
export const druckspeicherOf = ({ root }: Projekt): Druckspeicher => openDruckspeicher(root, STEMPEL);

/** What was made of a project before, by this program. */
export const vorratOf = ({ root }: Projekt): Dauervorrat => openDauervorrat(root, STEMPEL);

/** What this program knows of the last build that was like this one. */
export const letzterBauOf = (umstaende: Parameters<typeof openLetztenBau>[0]): LetzterBau | undefined =>
  openLetztenBau(umstaende, STEMPEL);

/** A project that has lost its first file is no new one. */
export const hasInhalt = (folder: string): boolean => exists(join(folder, 'content', 'handlungsfelder'));

export const ohneKonzept =
  'Hier liegt ein Konzept, dem die Datei content/konzept.md fehlt: die mit Titel, Laufzeit und Stichtag. Holen Sie sie zurück, mit git etwa so: git restore content/konzept.md';

/** The folder of the project that the options mean. Throws AufrufFehler where there is none. */
export function rootOf({ root }: GlobaleOptionen): string {
  const needs = 'Ein Projekt ist ein Ordner mit der Datei content/konzept.md; ein neues legt „konzept init“ an.';
  if (root !== undefined) {
    const path = resolve(root);
    if (!exists(join(path, 'content', 'konzept.md')))
      throw new AufrufFehler(hasInhalt(path) ? ohneKonzept : `In ${root} liegt kein Konzept. ${needs}`);
    return path;
  }
  const found = findRoot(process.cwd());
  if (found === undefined && hasInhalt(process.cwd())) throw new AufrufFehler(ohneKonzept);
  if (found === undefined)
    throw new AufrufFehler(
      `Weder hier noch in einem Ordner darüber liegt ein Konzept. ${needs} Einen anderen Ordner nennt --root.`,
    );
  return found;
}

/** Reads the text of a project's file for showing it; undefined where it cannot be shown, as with pixels and documents of an office. */
export const textsOf =
  ({ readFile }: Projekt) =>
  (file: string): string | undefined => {
    const typ = bildtypOf(file);
    if (typ !== 'svg' && (typ !== undefined || isBeilage(file))) return undefined;
    try {
      const bytes = readFile(file);
      return bytes && bytes.length < 5_000_000 ? new TextDecoder().decode(bytes).replaceAll('\0', '·') : undefined;
    } catch {
      return undefined;
    }
  };
