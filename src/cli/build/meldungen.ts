// What a build says: what was found, what it wrote, what is missing in it.
import process from 'node:process';
import { groupBy } from '../../base/gruppen.ts';
import { type Manifesteintrag, manifestPfad } from '../../host/ausgabe.ts';
import { formatBytes } from '../../render/worte/format.ts';
import { writePretty } from '../../reporters/pretty.reporter.ts';
import type { Projekt } from '../../workspace/open.ts';
import { type GlobaleOptionen, note, wantsColor, widthOf } from '../ausgabe.ts';
import { textsOf } from '../projekt.ts';

/** Tells what was found, and what follows from it. */
export function tellFindings(
  { root, snapshot }: Projekt,
  errors: number,
  options: GlobaleOptionen & { readonly draft?: boolean },
): void {
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

/** What was written to a folder: each PDF and data file by itself; the website, calendars and sheets by Akteur and OParl as one line each. */
export function describeResult(out: string, entries: readonly Manifesteintrag[], fresh: ReadonlySet<string>): string {
  const written = entries.filter(({ pfad }) => fresh.has(pfad));
  const site = written.filter(({ ziel }) => ziel === 'site');
  const rest = written.filter(({ ziel, pfad }) => ziel !== 'site' && pfad !== manifestPfad);
  const lines = [...groupBy(rest, ({ pfad }) => nameGroup(pfad))].map(([name, group]) => `  ${name}  ${sizeOf(group)}`);
  if (site.length > 0) {
    const pages = site.filter(({ pfad }) => pfad.endsWith('.html')).length;
    const bytes = site.reduce((sum, eintrag) => sum + eintrag.bytes, 0);
    lines.unshift(`  index.html  Website mit ${pages} Seiten, ${formatBytes(bytes)}`);
  }
  if (lines.length === 0) return `Nichts zu schreiben nach ${out}.\n`;
  return `Geschrieben nach ${out}:\n${lines.join('\n')}\n`;
}

/** The path by which a file is told: its own, or the one pattern for many of a kind. */
const nameGroup = (pfad: string): string =>
  pfad
    .replace(/^daten\/oparl\/.*/, 'daten/oparl/*.json')
    .replace(/^daten\/termine-.*/, 'daten/termine-*.ics')
    .replace(/^blaetter\/.*(?=\.\w+$)/, 'blaetter/*');

function sizeOf(group: readonly Manifesteintrag[]): string {
  const bytes = group.reduce((sum, eintrag) => sum + eintrag.bytes, 0);
  const seiten = group[0]?.seiten;
  if (group.length > 1) return `${group.length} Dateien, ${formatBytes(bytes)}`;
  return (seiten === undefined ? '' : `${seiten} ${seiten === 1 ? 'Seite' : 'Seiten'}, `) + formatBytes(bytes);
}
