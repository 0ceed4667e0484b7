// What `list` and `status` leave out, as their options say it.
import { askMeinten, findNearest } from '../diagnostics/vorschlag.ts';
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

/** True for what lies in the Handlungsfeld and refers to the Akteur by a field. */
export function fitsFilter(model: Model, entity: Entity, { handlungsfeld, akteur }: Filter): boolean {
  if (handlungsfeld !== undefined && entity.feld !== handlungsfeld && entity.id !== handlungsfeld) return false;
  return (
    akteur === undefined ||
    (model.ausgehend.get(keyOf(entity)) ?? []).some(({ nach, feld }) => nach === `akteur:${akteur}` && feld !== 'text')
  );
}
