// Before anything is built: whether the profile of the council papers is one.
import process from 'node:process';
import type { Projekt } from '../../workspace/open.ts';
import { readProfil } from '../../workspace/profil.ts';
import { writePretty } from '../../reporters/pretty.reporter.ts';
import { type GlobaleOptionen, note, wantsColor, widthOf } from '../ausgabe.ts';
import { AufrufFehler } from '../fehler.ts';

/** Throws AufrufFehler where the profile that the configuration names is none; its faults are told first, each at its place. */
export function checkProfil(
  { konfiguration }: Projekt,
  templates: ReadonlyMap<string, string>,
  options: GlobaleOptionen,
): void {
  const read = readProfil(templates, konfiguration);
  if ('profil' in read) return;
  const textOf = (file: string): string | undefined => templates.get(file.replace(/^templates\//, ''));
  if (read.diagnostics.length > 0)
    note(
      writePretty(
        { diagnostics: read.diagnostics, files: 1, textOf },
        { color: wantsColor(options, process.stderr), width: widthOf(process.stderr) },
      ),
    );
  throw new AufrufFehler(read.fehler);
}
