// What a build says: what was found, what it wrote, what is missing in it.
import process from 'node:process';
import { groupBy } from '../../base/gruppen.ts';
import { pfadOf } from '../../domain/dateiart.ts';
import { type Manifesteintrag, manifestPfad } from '../../host/ausgabe.ts';
import type { Model } from '../../model/model.ts';
import { findAusgabe } from '../../model/queries/ausgaben.ts';
import { formatBytes } from '../../render/worte/format.ts';
import { writePretty } from '../../reporters/pretty.reporter.ts';
import type { Projekt } from '../../workspace/open.ts';
import { type GlobaleOptionen, note, wantsColor, widthOf } from '../ausgabe.ts';
import { textsOf } from '../projekt.ts';
import type { Bestand } from './bestand.ts';

/** Tells what was found, and what follows from it. */
export function tellFindings(
  projekt: Projekt,
  errors: number,
  options: GlobaleOptionen & { readonly draft?: boolean },
): void {
  const { snapshot } = projekt;
  const shown =
    options.quiet === true ? snapshot.diagnostics.filter(({ severity }) => severity === 'error') : snapshot.diagnostics;
  note(
    writePretty(
      { diagnostics: shown, files: snapshot.files, textOf: textsOf(projekt) },
      { color: wantsColor(options, process.stderr), width: widthOf(process.stderr) },
    ),
  );
  if (errors > 0 && options.draft === true) note('Gebaut wird trotzdem, als Entwurf mit der Liste der Fehler.\n');
  else if (errors > 0) note('Nichts gebaut: Beheben Sie zuerst die Fehler. Die bisherige Ausgabe ist unverändert.\n');
}

/** What was written to a folder: each file by itself; the website, and files that belong to one of many things, as one line each. */
export function describeResult(model: Model, { out, made }: Bestand, entries: readonly Manifesteintrag[]): string {
  const fresh = new Set(made.map(({ pfad }) => pfad));
  const written = entries.filter(({ pfad }) => fresh.has(pfad));
  if (written.length === 0) return `Nichts zu schreiben nach ${out}.\n`;
  return `Geschrieben nach ${out}:\n${describeFiles(model, written)}\n`;
}

/** The files of an output that a build would write again as they are. */
export const describeUnveraendert = (model: Model, out: string, entries: readonly Manifesteintrag[]): string =>
  `Nichts hat sich geändert; ${out} ist auf dem Stand:\n${describeFiles(model, entries)}\n`;

function describeFiles(model: Model, written: readonly Manifesteintrag[]): string {
  const site = written.filter(({ ziel }) => ziel === 'site');
  const rest = written.filter(({ ziel, pfad }) => ziel !== 'site' && pfad !== manifestPfad);
  const lines = [...groupBy(rest, ({ pfad }) => nameGroup(model, pfad))].map(
    ([name, group]) => `  ${name}  ${sizeOf(group)}`,
  );
  if (site.length > 0) {
    const pages = site.filter(({ pfad }) => pfad.endsWith('.html')).length;
    const bytes = site.reduce((sum, eintrag) => sum + eintrag.bytes, 0);
    lines.unshift(`  index.html  Website mit ${pages} Seiten, ${formatBytes(bytes)}`);
  }
  return lines.join('\n');
}

/** The path by which a file is told: its own, or the one pattern for many of a kind. */
function nameGroup(model: Model, pfad: string): string {
  const art = findAusgabe(model, pfad)?.art;
  return art?.viele === true ? pfadOf(art, '*') : pfad;
}

function sizeOf(group: readonly Manifesteintrag[]): string {
  const bytes = group.reduce((sum, eintrag) => sum + eintrag.bytes, 0);
  const seiten = group[0]?.seiten;
  if (group.length > 1) return `${group.length} Dateien, ${formatBytes(bytes)}`;
  return (seiten === undefined ? '' : `${seiten} ${seiten === 1 ? 'Seite' : 'Seiten'}, `) + formatBytes(bytes);
}
