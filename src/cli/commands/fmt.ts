// konzept fmt: brings files of the content into one form and changes nothing of what they say.
import { join, relative, resolve, sep } from 'node:path';
import { showDiff } from '../../edits/diff.ts';
import { listFiles, replaceFiles, withoutReste } from '../../host/files.ts';
import { OutsideError } from '../../host/outside.ts';
import { formDatei } from '../../werkstatt/form/form.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { rootOf } from '../projekt.ts';

export interface FmtOptionen extends GlobaleOptionen {
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

/** A file before and after. */
interface Geformt {
  readonly file: string;
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Forms the files, or all of them; gives the exit status: 1 where `--check` finds one that is not in the form. */
export function fmt(dateien: readonly string[], options: FmtOptionen): number {
  const root = rootOf(options);
  const wanted = listTexte(root, dateien);
  const read = wanted.map((each) => ({ ...each, before: each.read() }));
  const formed = read.map((each) => ({ ...each, after: formDatei(each.file, each.before) }));
  for (const { file, after } of formed)
    if (!after && options.quiet !== true)
      note(`${file} bleibt, wie es ist: Es lässt sich nicht sicher lesen. „konzept check“ sagt, warum.\n`);
  const changed = formed.flatMap((each): Geformt[] =>
    each.after && Buffer.compare(each.before, each.after) !== 0 ? [{ ...each, after: each.after }] : [],
  );
  if (options.dryRun) say(showDiff(changed));
  else if (options.check) say(changed.map(({ file }) => `${file}\n`).join(''));
  else write(changed);
  if (options.quiet !== true) note(tellErgebnis(changed.length, formed.length, options));
  return options.check && changed.length > 0 ? exitStatus.inhalt : exitStatus.ok;
}

/** The texts of the content, or those that are named. Throws AufrufFehler for a name that is none of them. */
function listTexte(root: string, dateien: readonly string[]): ReturnType<typeof withoutReste> {
  const all = withoutReste(listFiles(root, 'content').found).filter(({ file }) => file.endsWith('.md'));
  if (dateien.length === 0) return all;
  return dateien.map((datei) => {
    const names = [resolve(datei), join(root, datei)].map((path) => relative(root, path).split(sep).join('/'));
    const found = all.find(({ file }) => names.includes(file));
    if (!found) throw new AufrufFehler(`${datei} ist keine Textdatei des Konzepts.`);
    return found;
  });
}

function write(changed: readonly Geformt[]): void {
  const [left] = replaceFiles(changed);
  if (left) throw new OutsideError(`${left.file} hat sich inzwischen geändert und bleibt, wie es ist.`);
}

function tellErgebnis(changed: number, all: number, { check, dryRun }: FmtOptionen): string {
  const dateien = changed === 1 ? 'Eine Datei' : `${changed} Dateien`;
  if (changed === 0) return all === 1 ? 'Die Datei hat die Form.\n' : `Alle ${all} Dateien haben die Form.\n`;
  if (check) return `${dateien} ${changed === 1 ? 'hat' : 'haben'} die Form nicht. „konzept fmt“ bringt sie hinein.\n`;
  return dryRun ? `So änderten sich: ${dateien}; geschrieben ist nichts.\n` : `${dateien} in Form gebracht.\n`;
}
