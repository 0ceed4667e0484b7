// konzept show: one entity with its fields, what it refers to, what refers to it, and where it stands at the Stichtag.
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import type { Ebenenworte } from '../../domain/ebenen.ts';
import { wortOf } from '../../domain/felder.ts';
import { status } from '../../domain/sachstand.ts';
import { isTyp, labelOfTyp } from '../../domain/registry.ts';
import { type Bekannt, type Entity, keyOf, type Model } from '../../model/model.ts';
import { overdueAt, type Status, statusAt, terminOf } from '../../model/queries/massnahme/stand.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { openFrom, openLesbar } from '../projekt.ts';
import { toCsv } from '../tabelle.ts';

export interface ShowOptionen extends GlobaleOptionen {
  readonly stichtag?: string;
  readonly format?: 'json' | 'csv';
}

/** Shows what `id` means: an id, or `typ:id` where two kinds share it. */
export function show(id: string, options: ShowOptionen): number {
  const snapshot = options.format === undefined ? openLesbar(options) : openFrom(options).snapshot;
  const { model } = snapshot;
  const thing = find(model, id);
  const entity = model.byKey.get(keyOf(thing));
  if (!entity)
    note(`Hinweis: ${thing.file} hat Fehler oder ist Teil einer anderen Datei; gezeigt wird, was bekannt ist.\n`);
  const sheet = describe(model, thing, entity);
  if (options.format === 'json') say(`${JSON.stringify(sheet, null, 2)}\n`);
  else if (options.format === 'csv')
    say(
      toCsv({
        spalten: ['angabe', 'wert'],
        zeilen: Object.entries(sheet.felder).map(([key, value]) => [key, textOf(value)]),
      }),
    );
  else say(writeSheet(sheet, model.worte));
  return exitStatus.ok;
}

function find(model: Model, written: string): Bekannt {
  const exact = model.bekannt.get(written);
  if (exact) return exact;
  const fitting = [...model.bekannt.values()].filter(({ id }) => id === written);
  if (fitting.length > 1)
    throw new AufrufFehler(
      `${written} kann mehreres meinen: ${fitting.map(keyOf).join(', ')}. Nennen Sie die Art dazu.`,
    );
  if (fitting[0]) return fitting[0];
  const nearest = findNearest(written, model.bekannt.values());
  throw new AufrufFehler(
    `${written} gibt es nicht. ${askMeinten(nearest) ?? '„konzept list“ mit der Art dahinter zeigt alle Ids, etwa „konzept list akteur“.'}`,
  );
}

interface Sheet {
  readonly typ: string;
  readonly id: string;
  readonly titel: string;
  readonly datei: string;
  readonly felder: Readonly<Record<string, unknown>>;
  readonly stand?: { readonly stichtag: string; readonly status: Status; readonly ueberfaellig: readonly string[] };
  readonly verweist_auf: readonly string[];
  readonly verwiesen_von: readonly string[];
}

function describe(model: Model, thing: Bekannt, entity: Entity | undefined): Sheet {
  const key = keyOf(thing);
  const lineOf = (other: string, wort: string): string =>
    `${wort}: ${other.slice(other.indexOf(':') + 1)} ${titelOf(model, other)}`.trimEnd();
  return {
    typ: thing.typ,
    id: thing.id,
    titel: thing.titel,
    datei: thing.file,
    felder: entity?.data ?? {},
    ...(entity?.typ === 'massnahme' ? { stand: standOf(model, entity as Entity<'massnahme'>) } : {}),
    verweist_auf: [...new Set((model.ausgehend.get(key) ?? []).map(({ nach, feld }) => lineOf(nach, feld)))],
    verwiesen_von: [...new Set((model.eingehend.get(key) ?? []).map(({ von, umkehrung }) => lineOf(von, umkehrung)))],
  };
}

const titelOf = (model: Model, key: string): string => {
  const titel = model.bekannt.get(key)?.titel;
  return titel === undefined ? '' : `„${titel}“`;
};

function standOf(model: Model, massnahme: Entity<'massnahme'>): NonNullable<Sheet['stand']> {
  return {
    stichtag: model.stichtag,
    status: statusAt(massnahme, model.stichtag),
    ueberfaellig: overdueAt(massnahme, model.stichtag).map(
      (zwischenziel) =>
        `${zwischenziel.nr}. ${zwischenziel.titel} (${terminOf(massnahme, zwischenziel, model.stichtag)})`,
    ),
  };
}

function writeSheet(sheet: Sheet, worte: Ebenenworte): string {
  const label = isTyp(sheet.typ) ? labelOfTyp(sheet.typ, worte) : sheet.typ;
  const lines = [
    `${label} ${sheet.id}: ${sheet.titel}`,
    sheet.datei,
    '',
    ...Object.entries(sheet.felder).flatMap(([key, value]) => fieldLines(key, value, '')),
  ];
  if (sheet.stand) {
    lines.push('', `Stand am ${sheet.stand.stichtag}: ${wortOf(status, sheet.stand.status)}`);
    for (const line of sheet.stand.ueberfaellig) lines.push(`  ! überfällig: ${line}`);
  }
  if (sheet.verweist_auf.length > 0) lines.push('', 'Verweist auf', ...sheet.verweist_auf.map((line) => `  ${line}`));
  if (sheet.verwiesen_von.length > 0)
    lines.push('', 'Verwiesen von', ...sheet.verwiesen_von.map((line) => `  ${line}`));
  return `${lines.join('\n')}\n`;
}

/** A field as an author would write it: lists and structures indented below their name. */
function fieldLines(key: string, value: unknown, indent: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${indent}${key}: ${textOf(value)}`];
  const entries = Object.entries(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return [`${indent}${key}: ${value.join(', ')}`];
  return [
    `${indent}${key}:`,
    ...entries.flatMap(([inner, item]) => fieldLines(Array.isArray(value) ? '-' : inner, item, `${indent}  `)),
  ];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
