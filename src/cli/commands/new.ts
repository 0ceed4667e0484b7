// konzept new: a new entry with the next free id; every field stands in its file with what belongs there.
import { join } from 'node:path';
import { showDiff } from '../../edits/diff.ts';
import { withKuerzel } from '../../domain/kind.ts';
import { labelOfTyp } from '../../domain/registry.ts';
import { createFiles } from '../../host/files.ts';
import { readGeschichte } from '../../host/geschichte.ts';
import { listOf, type Model } from '../../model/model.ts';
import { findEntry } from '../../rules/catalogue.ts';
import { formNeu } from '../../werkstatt/form/form.ts';
import { writeEintrag } from '../../werkstatt/eintrag.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { demandKind } from '../art.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { openFragen } from '../fragen/fragen.ts';
import type { Terminal } from '../fragen/terminal.ts';
import { openFrom } from '../projekt.ts';
import { findNewAfter, showBefunde } from '../werkstatt/befunde.ts';
import { withBeilagen } from '../werkstatt/beilagen.ts';
import { findPlatz } from '../werkstatt/platz.ts';
import { readWerte } from '../werkstatt/werte.ts';

export interface NewOptionen extends GlobaleOptionen {
  readonly titel?: string;
  readonly handlungsfeld?: string;
  readonly id?: string;
  readonly feld?: readonly string[];
  readonly dryRun?: boolean;
}

/** Writes a new entry; gives the exit status: 1 where what was given cannot be right, and then nothing is written. */
export async function neu(typ: string, options: NewOptionen, terminal?: Terminal): Promise<number> {
  const projekt = openFrom(options);
  const { model } = projekt.snapshot;
  const kind = demandKind(typ, model.worte);
  if (kind.typ === 'konzept')
    throw new AufrufFehler('Ein Konzept gibt es je Ordner nur einmal; „konzept init“ legt ein neues an.');
  const fragen = await openFragen(terminal);
  const given = await readWerte(kind, options, model, fragen);
  const geschichte = readGeschichte(projekt.root);
  if (geschichte.unvollstaendig)
    note(
      'Hinweis: Von der Geschichte des Projekts ist nur ein Teil da; ob eine Id früher vergeben war, ist nicht sicher. „git fetch --unshallow“ holt den Rest.\n',
    );
  const dateien = new Set([...model.dateien, ...geschichte.dateien]);
  const { file, id, werte } = await findPlatz(kind, { options, model, fragen, dateien, werte: given });
  const { werte: ganze, beilagen } = withBeilagen(kind, file, werte);
  const bytes = formNeu(file, inEigenen(writeEintrag(kind, ganze, model.worte), id, model));
  const geaendert = new Map([[file, bytes], ...beilagen]);
  const findings = findNewAfter(projekt, geaendert, options).filter((each) => each.file === file);
  const wrong = findings.filter(({ code, severity }) => severity === 'error' && findEntry(code)?.fest === true);
  if (wrong.length > 0) {
    showBefunde(projekt, wrong, geaendert, options);
    note('So lässt es sich nicht anlegen; geschrieben ist nichts.\n');
    return exitStatus.inhalt;
  }
  if (options.dryRun) {
    say(showDiff([...geaendert].map(([datei, after]) => ({ file: datei, before: new Uint8Array(), after }))));
    return exitStatus.ok;
  }
  createFiles([...geaendert].map(([datei, inhalt]) => ({ path: join(projekt.root, datei), bytes: inhalt })));
  say(`${labelOfTyp(kind.typ, model.worte)} ${id} angelegt: ${[...geaendert.keys()].join(', ')}\n`);
  for (const { message } of findings) note(`Noch zu ergänzen: ${message}\n`);
  return exitStatus.ok;
}

/** The text of a new file with examples from its own Handlungsfeld, or from the first. */
function inEigenen(text: string, id: string, model: Model): string {
  const felder = listOf(model, 'handlungsfeld');
  const eigenes = felder.find((feld) => id.split('-').includes(feld.id)) ?? felder[0];
  return eigenes ? withKuerzel(text, eigenes.id) : text;
}
