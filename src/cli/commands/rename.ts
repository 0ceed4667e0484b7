// konzept rename and konzept move: another name for a thing, in its file and wherever it is referred to.
import { join } from 'node:path';
import { showDiff } from '../../edits/diff.ts';
import { moveFiles } from '../../host/files.ts';
import { readGeschichte } from '../../host/geschichte.ts';
import { OutsideError } from '../../host/outside.ts';
import { type Diagnostic, findNew, kennzeichenOf } from '../../diagnostics/diagnostic.ts';
import { findKindOfId, pluralOfTyp } from '../../domain/registry.ts';
import { findEntity, type Model } from '../../model/model.ts';
import type { Projekt } from '../../workspace/open.ts';
import { idsIn, nextNummer } from '../../werkstatt/kennung.ts';
import { type Umbenennung, readAuftrag, withParts } from '../../werkstatt/umbenennen/auftrag.ts';
import { type Dateiwechsel, findReste, planUmbenennung } from '../../werkstatt/umbenennen/plan.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { openFrom } from '../projekt.ts';
import { type Geaendert, showBefunde } from '../werkstatt/befunde.ts';

export interface RenameOptionen extends GlobaleOptionen {
  readonly dryRun?: boolean;
}

/** Gives a thing another name; gives the exit status. */
export function rename(alt: string, neu: string, options: RenameOptionen): number {
  const projekt = openFrom(options);
  const auftrag = readAuftrag(projekt.snapshot.model, alt, neu);
  if ('fehler' in auftrag) throw new AufrufFehler(auftrag.fehler);
  return carryOut(projekt, auftrag, new Map(), options, `${alt} heißt jetzt ${neu}`);
}

/** Brings a thing of a Handlungsfeld into another one, with the next free id there; gives the exit status. */
export function move(id: string, ziel: string, options: RenameOptionen): number {
  const projekt = openFrom(options);
  const { model } = projekt.snapshot;
  const kind = findKindOfId(id);
  const thing = kind && model.bekannt.get(`${kind.typ}:${id}`);
  if (!kind || !thing) throw new AufrufFehler(`${id} gibt es nicht. Bewegen lassen sich ${tellBewegliche(model)}.`);
  if (!kind.pfad.includes('{ordner}') || !kind.id.ende)
    throw new AufrufFehler(`${id} liegt in keinem Handlungsfeld, aus dem man es herausnehmen könnte.`);
  const feld = findEntity(model, 'handlungsfeld', ziel);
  if (!feld)
    throw new AufrufFehler(`Ein Handlungsfeld ${ziel} gibt es nicht. „konzept list handlungsfelder“ zeigt alle.`);
  if (kind.id.muster.exec(id)?.groups?.['kuerzel'] === ziel) throw new AufrufFehler(`${id} liegt schon in ${ziel}.`);
  const dateien = [...model.dateien, ...readGeschichte(projekt.root).dateien];
  const neu = nextNummer(kind, ziel, idsIn(dateien, kind));
  const nach = `content/${kind.pfad.replace('{ordner}', feld.facts.ordner ?? '').replace('{id}', neu)}`;
  const auftrag = { ids: withParts(model, kind.typ, id, neu) };
  return carryOut(
    projekt,
    auftrag,
    new Map([[thing.file, nach]]),
    options,
    `${id} liegt jetzt in ${ziel} und heißt ${neu}`,
  );
}

/** What a Handlungsfeld has several of, in the words of the concept. */
function tellBewegliche({ worte, ohne }: Model): string {
  const arten = (['massnahme', 'ziel', 'bedarf'] as const).filter((ebene) => ebene === 'massnahme' || !ohne.has(ebene));
  return new Intl.ListFormat('de').format(arten.map((typ) => pluralOfTyp(typ, worte)));
}

function carryOut(
  projekt: Projekt,
  auftrag: Umbenennung,
  moves: ReadonlyMap<string, string>,
  options: RenameOptionen,
  satz: string,
): number {
  const changes = planUmbenennung(projekt.snapshot.model, auftrag, (file) => readAll(projekt, file), moves);
  const geaendert = asGeaendert(changes);
  const after = openFrom(options, { geaendert }).snapshot;
  const errors = findNewErrors(projekt.snapshot.diagnostics, after.diagnostics, auftrag, changes);
  if (errors.length > 0) {
    showBefunde(projekt, errors, geaendert, options);
    note('Danach hätte der Inhalt diese Fehler; geschrieben ist nichts.\n');
    return exitStatus.inhalt;
  }
  if (options.dryRun) say(changes.map(showWechsel).join(''));
  else write(projekt, changes);
  for (const rest of findReste(changes, projekt.snapshot.model, auftrag, (file) => readAll(projekt, file)))
    note(`Hinweis: ${rest} nennt den alten Namen als bloßen Text; das bleibt, wie es ist.\n`);
  const [count, verb] = changes.length === 1 ? ['eine Datei', 'ist'] : [`${changes.length} Dateien`, 'sind'];
  note(
    options.dryRun ? `Zu ändern ${verb} ${count}; geschrieben ist nichts.\n` : `${satz}; geändert ${verb} ${count}.\n`,
  );
  return exitStatus.ok;
}

function readAll(projekt: Projekt, file: string): Uint8Array {
  const bytes = projekt.readFile(file);
  if (!bytes) throw new OutsideError(`${file} ließ sich nicht lesen; geschrieben ist nichts.`);
  return bytes;
}

const asGeaendert = (changes: readonly Dateiwechsel[]): Geaendert =>
  new Map([
    ...changes.filter(({ file, nach }) => file !== nach).map(({ file }) => [file, undefined] as const),
    ...changes.map(({ nach, after }) => [nach, after] as const),
  ]);

/** The errors that are not there before the renaming, whatever their names: both old and new ones count as one. */
function findNewErrors(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  { ids }: Umbenennung,
  changes: readonly Dateiwechsel[],
): readonly Diagnostic[] {
  const namen = [
    ...changes.flatMap(({ file, nach }) => (file === nach ? [] : [file, nach])),
    ...[...ids].flatMap(([key, neu]) => [key.slice(key.indexOf(':') + 1), neu]),
  ].sort((a, b) => b.length - a.length);
  const withoutNames = (one: Diagnostic): string =>
    namen.reduce((text, name) => text.replaceAll(name, '\0'), kennzeichenOf(one));
  return findNew(before, after, withoutNames).filter(({ severity }) => severity === 'error');
}

/** One file's change as git would show it. */
function showWechsel({ file, nach, before, after }: Dateiwechsel): string {
  const umzug = file === nach ? '' : `rename from ${file}\nrename to ${nach}\n`;
  const patch = before === after ? '' : showDiff([{ file, nach, before, after }]);
  return `diff --git a/${file} b/${nach}\n${umzug}${patch}`;
}

function write(projekt: Projekt, changes: readonly Dateiwechsel[]): void {
  const placeOf = ({ file, nach }: Dateiwechsel): string =>
    file === nach ? projekt.pathOf(file) : join(projekt.root, nach);
  const left = moveFiles(changes.map((each) => ({ ...each, path: projekt.pathOf(each.file), nach: placeOf(each) })));
  const [first] = left;
  if (first)
    throw new OutsideError(
      `${first.file} hat sich inzwischen geändert; geschrieben ist nichts. Rufen Sie den Befehl noch einmal auf.`,
    );
}
