// konzept import aktionsplan: a city's own table of measures becomes files; a person checks the mapping first.
import { join, resolve } from 'node:path';
import { showDiff } from '../../edits/diff.ts';
import { createFiles, readIfThere, writeFile } from '../../host/files.ts';
import { planDateien } from '../../importers/aktionsplan/dateien.ts';
import { readPlan } from '../../importers/aktionsplan/plan.ts';
import type { NeueDatei } from '../../importers/aktionsplan/write.ts';
import { proposeZuordnung } from '../../importers/aktionsplan/vorschlag.ts';
import { readZuordnung } from '../../importers/aktionsplan/zuordnung.ts';
import type { Mappe } from '../../importers/tafel/tafel.ts';
import type { Projekt } from '../../workspace/open.ts';
import { formDatei } from '../../werkstatt/form/form.ts';
import { note, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { openFrom } from '../projekt.ts';
import { type ImportOptionen, isWanted, openMappe, refuse } from './gemeinsam.ts';

/** Proposes a mapping where there is none yet, imports by it where there is one; gives the exit status. */
export async function importAktionsplan(datei: string, options: ImportOptionen): Promise<number> {
  const { spalten } = options;
  if (spalten === undefined)
    throw new AufrufFehler(
      'Nennen Sie mit --spalten eine Datei für die Zuordnung der Spalten, etwa --spalten spalten.json. Gibt es sie noch nicht, wird ein Vorschlag hineingeschrieben.',
    );
  const projekt = openFrom(options);
  const mappe = openMappe(datei);
  for (const hinweis of mappe.hinweise) note(`Hinweis: ${hinweis}\n`);
  const bytes = readIfThere(resolve(spalten));
  return bytes ? importBy(new TextDecoder().decode(bytes), mappe, projekt, options) : propose(spalten, mappe, projekt);
}

function propose(spalten: string, mappe: Mappe, { snapshot }: Projekt): number {
  const { zuordnung, pruefen } = proposeZuordnung(mappe, snapshot.model);
  writeFile(resolve(spalten), `${JSON.stringify(zuordnung, null, 2)}\n`);
  for (const punkt of pruefen) note(`Bitte prüfen: ${punkt}\n`);
  say(
    `Vorschlag für die Zuordnung nach ${spalten} geschrieben, sonst nichts. Prüfen und berichtigen Sie ihn, und rufen Sie denselben Befehl noch einmal auf.\n`,
  );
  return exitStatus.ok;
}

async function importBy(text: string, mappe: Mappe, projekt: Projekt, options: ImportOptionen): Promise<number> {
  const zuordnung = readZuordnung(text);
  const { zeilen, ablehnungen, hinweise } = readPlan(mappe, zuordnung);
  const plan = planDateien(zeilen, zuordnung, projekt.snapshot.model);
  for (const hinweis of [...hinweise, ...plan.hinweise]) note(`Hinweis: ${hinweis}\n`);
  const refused = [...ablehnungen, ...plan.ablehnungen];
  if (refused.length > 0) return refuse(refused);
  if (plan.dateien.length === 0) {
    note('Nichts Neues anzulegen.\n');
    return exitStatus.ok;
  }
  const neu = plan.dateien.map(({ file, text: inhalt }) => {
    const after = new TextEncoder().encode(inhalt);
    return { file, after: formDatei(file, after) ?? after };
  });
  tellLacks(new Map(neu.map(({ file, after }) => [file, after])), options);
  say(showDiff(neu.map((one) => ({ ...one, before: new Uint8Array() }))));
  if (!(await isWanted(dateien(plan.dateien), options))) return exitStatus.ok;
  createFiles(neu.map(({ file, after }) => ({ path: join(projekt.root, file), bytes: after })));
  say(`${dateien(plan.dateien)} angelegt. Was noch fehlt, sagt „konzept check“.\n`);
  return exitStatus.ok;
}

const dateien = (neu: readonly NeueDatei[]): string =>
  neu.length === 1 ? 'Eine neue Datei' : `${neu.length} neue Dateien`;

/** What the check will say of the new files: what a table lacks is its author's to add. */
function tellLacks(geaendert: ReadonlyMap<string, Uint8Array>, options: ImportOptionen): void {
  const { diagnostics } = openFrom(options, { geaendert }).snapshot;
  for (const { file, severity, message } of diagnostics)
    if (severity === 'error' && geaendert.has(file)) note(`Noch zu ergänzen: ${file}: ${message}\n`);
}
