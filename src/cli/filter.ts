// What `list` and `status` leave out, as their options say it.
import { z } from 'zod';
import { askMeinten, findNearest } from '../diagnostics/vorschlag.ts';
import type { Ebenenworte } from '../domain/ebenen.ts';
import { feldartOf, unwrap } from '../domain/felder.ts';
import type { Kind } from '../domain/kind.ts';
import { allKinds, type AnyKind, pluralOfTyp } from '../domain/registry.ts';
import { type Entity, keyOf, type Model } from '../model/model.ts';
import { AufrufFehler } from './fehler.ts';

export interface Filter {
  readonly handlungsfeld?: string;
  readonly akteur?: string;
}

/** Throws AufrufFehler where a filter names what does not exist. */
export function checkFilter(model: Model, { handlungsfeld, akteur }: Filter): void {
  const demand = (typ: string, id: string | undefined): void => {
    if (id === undefined || model.bekannt.has(keyOf({ typ, id }))) return;
    const nearest = findNearest(
      id,
      [...model.bekannt.values()].filter((thing) => thing.typ === typ),
    );
    throw new AufrufFehler(`${id} gibt es nicht. ${askMeinten(nearest) ?? `konzept list ${typ} zeigt alle.`}`);
  };
  demand('handlungsfeld', handlungsfeld);
  demand('akteur', akteur);
}

/** The kinds that each filter of `list` can be asked of. */
const anwendbar: Readonly<Record<string, (kind: Kind) => boolean>> = {
  handlungsfeld: ({ typ, pfad }) => typ === 'handlungsfeld' || pfad.includes('{ordner}'),
  akteur: ({ schema }) => mayRefer(schema, 'akteur'),
  status: ({ typ }) => typ === 'massnahme',
  faelligBis: ({ typ }) => typ === 'massnahme',
};

/** Throws AufrufFehler where a filter is asked of a kind that has no such thing: its empty answer would look like one. */
export function checkAnwendbar(kind: AnyKind, worte: Ebenenworte, options: Readonly<Record<string, unknown>>): void {
  for (const [name, isFor] of Object.entries(anwendbar)) {
    if (options[name] === undefined || isFor(kind)) continue;
    const option = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const typen = allKinds.filter(isFor).map(({ typ }) => typ);
    throw new AufrufFehler(
      `--${option} gibt es nicht für ${pluralOfTyp(kind.typ, worte)}. Möglich ist es bei: ${typen.join(', ')}; lassen Sie es sonst weg.`,
    );
  }
}

type Schema = z.core.$ZodType;

/** True where some field of a schema refers to a kind. */
function mayRefer(schema: Schema, typ: string): boolean {
  const inner = unwrap(schema);
  const feldart = feldartOf(inner);
  if (feldart?.art === 'verweis') return feldart.ziel === typ || feldart.ziel === 'beliebig';
  return partsOf(inner).some((part) => mayRefer(part, typ));
}

function partsOf(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodObject) return Object.values<Schema>(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options;
  return schema instanceof z.ZodArray ? [schema.element] : [];
}

/** True for what lies in the Handlungsfeld and refers to the Akteur by a field. */
export function fitsFilter(model: Model, entity: Entity, { handlungsfeld, akteur }: Filter): boolean {
  if (handlungsfeld !== undefined && entity.feld !== handlungsfeld && entity.id !== handlungsfeld) return false;
  return (
    akteur === undefined ||
    (model.ausgehend.get(keyOf(entity)) ?? []).some(({ nach, feld }) => nach === `akteur:${akteur}` && feld !== 'text')
  );
}
