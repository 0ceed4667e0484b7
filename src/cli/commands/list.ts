// konzept list: the entities of a kind as a table, also of content with faults.
import process from 'node:process';
import { z } from 'zod';
import { letzterTag, parseZeitangabe } from '../../base/datum.ts';
import { felderOf, isGezeigt, orderFelder } from '../../domain/feld.ts';
import { unwrap, wortOf } from '../../domain/felder.ts';
import { status as statusWorte } from '../../domain/sachstand.ts';
import { kindOf } from '../../domain/registry.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { statusAt } from '../../model/queries/massnahme/stand.ts';
import { isOffen, termineOf } from '../../model/queries/massnahme/termine.ts';
import { demandKind } from '../art.ts';
import { type GlobaleOptionen, note, say, widthOf } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { checkAnwendbar, checkFilter, type Filter, fitsFilter } from '../filter.ts';
import { openFrom } from '../projekt.ts';
import { toCsv, writeSpalten } from '../tabelle.ts';

export interface ListOptionen extends GlobaleOptionen, Filter {
  readonly stichtag?: string;
  readonly status?: string;
  readonly faelligBis?: string;
  readonly format?: 'json' | 'csv';
}

/** Lists the entities of a kind, named by typ or folder. */
export function list(name: string, options: ListOptionen): number {
  const { snapshot } = openFrom(options);
  const { model } = snapshot;
  const kind = demandKind(name, model.worte);
  checkAnwendbar(kind, model.worte, { ...options });
  checkFilters(model, options);
  if (snapshot.diagnostics.some(({ severity }) => severity === 'error'))
    note('Hinweis: Der Inhalt hat Fehler (konzept check); fehlerhafte Dateien können hier fehlen.\n');
  const entities = listOf(model, kind.typ).filter((entity) => fits(model, entity, options));
  const rows = entities.map((entity) => rowOf(model, entity, options.format === undefined));
  if (options.format === 'json') say(`${JSON.stringify(rows, null, 2)}\n`);
  else {
    const spalten = Object.keys(rows[0] ?? { id: '', titel: '' });
    const tabelle = { spalten, zeilen: rows.map((row) => spalten.map((key) => row[key] ?? '')) };
    say(options.format === 'csv' ? toCsv(tabelle) : writeSpalten(tabelle, widthOf(process.stdout, Infinity)));
  }
  return exitStatus.ok;
}

function checkFilters(model: Model, options: ListOptionen): void {
  const { status: wanted, faelligBis } = options;
  checkFilter(model, options);
  if (wanted !== undefined && !(statusWorte.options as readonly string[]).includes(wanted))
    throw new AufrufFehler(`Einen Status „${wanted}“ gibt es nicht. Möglich sind: ${statusWorte.options.join(', ')}.`);
  if (faelligBis !== undefined && typeof parseZeitangabe(faelligBis) !== 'object')
    throw new AufrufFehler(`--faellig-bis ${faelligBis} ist kein Datum. Schreiben Sie es als 2026-12-31.`);
}

function fits(model: Model, entity: Entity, options: ListOptionen): boolean {
  const { status: wanted, faelligBis } = options;
  if (!fitsFilter(model, entity, options)) return false;
  if (wanted === undefined && faelligBis === undefined) return true;
  if (entity.typ !== 'massnahme') return false;
  const massnahme = entity as Entity<'massnahme'>;
  if (wanted !== undefined && statusAt(massnahme, model.stichtag) !== wanted) return false;
  return faelligBis === undefined || isDue(model, massnahme, letzterTag(faelligBis));
}

const isDue = (model: Model, massnahme: Entity<'massnahme'>, bis: string): boolean =>
  termineOf(massnahme, model.stichtag).some((termin) => isOffen(termin) && termin.tag <= bis);

/** What a row tells of an entity beside its id and title, by column; computed ones come after the field that they name. */
interface Listenspalte {
  readonly name: string;
  readonly nach?: string;
  readonly zellen: readonly (readonly [spalte: string, wert: string])[];
}

/** What is told of an entity: for programs in the words of its file, for people (`lesbar`) in German. */
function rowOf(model: Model, entity: Entity, lesbar: boolean): Record<string, string> {
  const { schema } = kindOf(entity.typ);
  const spalten = orderFelder<Listenspalte>([
    ...feldspalten(schema, entity.data, lesbar),
    ...computed(model, entity, lesbar),
  ]);
  return { id: entity.id, titel: entity.titel, ...Object.fromEntries(spalten.flatMap(({ zellen }) => zellen)) };
}

const feldspalten = (schema: z.ZodObject, data: unknown, lesbar: boolean): readonly Listenspalte[] => {
  const werte = new Map<string, unknown>(Object.entries(data ?? {}));
  return felderOf(schema).map(({ name, schema: child, feld }) => {
    if (!isGezeigt(feld, 'liste')) return { name, zellen: [] };
    const inner = unwrap(child);
    const wert = werte.get(name);
    // Of what has fields of its own these are told.
    if (inner instanceof z.ZodObject)
      return { name, zellen: feldspalten(inner, wert, lesbar).flatMap(({ zellen }) => zellen) };
    const worte = [wert ?? []].flat().map((each) => wortIn(inner, toText(each), lesbar));
    return { name, zellen: [[name, worte.join(', ')]] };
  });
};

const toText = (wert: unknown): string => (typeof wert === 'string' ? wert : JSON.stringify(wert));

const wortIn = (schema: z.core.$ZodType, wert: string, lesbar: boolean): string =>
  lesbar ? wortOf(schema, wert) : wert;

/** What no field holds: the status of a Maßnahme at the Stichtag, the Handlungsfeld of what lies in one. */
function computed(model: Model, entity: Entity, lesbar: boolean): readonly Listenspalte[] {
  if (entity.typ === 'massnahme') {
    const wort = statusAt(entity as Entity<'massnahme'>, model.stichtag);
    return [{ name: 'status', nach: 'art', zellen: [['status', wortIn(statusWorte, wort, lesbar)]] }];
  }
  return entity.feld === undefined
    ? []
    : [{ name: 'handlungsfeld', nach: 'titel', zellen: [['handlungsfeld', entity.feld]] }];
}
