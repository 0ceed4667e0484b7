// What the views of several kinds share.
import { isTyp, labelOfTyp } from '../../domain/registry.ts';
import { type Entity, keyOf } from '../../model/model.ts';
import { compareGerman } from '../../model/ordnung.ts';
import { renderProsa } from '../prosa/prosa.ts';
import { nameOf, type Render, verweisOn } from '../prosa/verweise.ts';
import type { Stueck } from '../tabelle/zelle.ts';
import { type Angabe, angabenOf } from './angaben.ts';
import type { Tree } from '../tree/h.ts';

/** What every page about one entity has. */
export interface Entitaetssicht {
  readonly id: string;
  readonly typ: string;
  readonly label: string;
  readonly titel: string;
  /** The body; empty where there is none. */
  readonly text: Tree;
  readonly href: string | null;
  /** What its fields say that the page does not show elsewhere. */
  readonly angaben: readonly Angabe[];
}

/** What every page says of its entity; `ebene` is the level of its headings. */
export const entitaetssicht = (render: Render, entity: Entity, ebene = render.ebene): Entitaetssicht => ({
  id: entity.id,
  typ: entity.typ,
  label: labelOfTyp(entity.typ, render.model.worte),
  titel: entity.titel,
  text: renderProsa({ ...render, ebene }, entity.facts),
  href: render.adresse(entity),
  angaben: angabenOf(render, entity),
});

/** Those who refer to a thing, by what they say of it: 'federführend für' with its Maßnahmen. */
export interface Rueckverweise {
  readonly worte: string;
  readonly von: readonly Stueck[];
}

/** All references to an entity by fields, and by prose last; `ohne` leaves out fields that the page shows elsewhere. */
export function rueckverweiseOf(
  render: Render,
  entity: Pick<Entity, 'typ' | 'id'>,
  ohne: readonly string[] = [],
): Rueckverweise[] {
  const groups = new Map<string, Map<string, Stueck>>();
  for (const { von, feld, umkehrung } of render.model.eingehend.get(keyOf(entity)) ?? []) {
    const referrer = render.model.byKey.get(von);
    if (!referrer || ohne.includes(feld) || von === keyOf(entity)) continue;
    const group = groups.get(umkehrung) ?? new Map<string, Stueck>();
    groups.set(umkehrung, group.set(von, verweisOn(render, referrer)));
  }
  // What one answers for comes first, where one is only mentioned last.
  const inText = (worte: string): number =>
    worte.startsWith('federführend') ? -1 : worte.startsWith('im Text') ? 1 : 0;
  return [...groups]
    .map(([worte, von]) => ({ worte, von: [...von.values()].sort((a, b) => compareGerman(a.text, b.text)) }))
    .sort((a, b) => inText(a.worte) - inText(b.worte) || compareGerman(a.worte, b.worte));
}

/** An entity of the same concept as a linked name, or null. */
export function stueckOf(render: Render, key: string): Stueck | null {
  const ziel = render.model.bekannt.get(key);
  return ziel ? verweisOn(render, ziel, isTyp(ziel.typ) ? nameOf(render.model, ziel) : ziel.titel) : null;
}
