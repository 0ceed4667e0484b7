// What a reference reads like and where it leads. Where things stand is the output's business: it brings the addresses.
import { quote } from '../../base/anfuehrung.ts';
import { letzterTag } from '../../base/datum.ts';
import { type AnyKind, isTyp, kindOf } from '../../domain/registry.ts';
import { listBelege } from '../../model/queries/belege.ts';
import { type Bekannt, findEntity, keyOf, type Model } from '../../model/model.ts';
import { findSitzung, nameOn, nameSitzung } from '../../model/queries/gremien.ts';
import { type Stueck, stueck, type Tabellensicht } from '../tabelle/zelle.ts';

/** Where a thing stands, seen from the page that is being made; null where it is not in this output. */
export type Adresse = (ziel: { readonly typ: string; readonly id: string }) => string | null;

/** Everything that rendering needs beside the entity at hand. */
export interface Render {
  readonly model: Model;
  readonly adresse: Adresse;
  /** Where an image or Anlage of the concept is reached; null where this output does not have it. */
  readonly datei: (datei: string) => string | null;
  /** Keeps a table as a file of the output, and gives the way to it; not there in an output without such files. */
  readonly csv?: (tabelle: Tabellensicht) => string;
  /** The output is paper: nothing folds, and one width is enough. */
  readonly papier?: boolean;
  /** The level at which the headings of a body begin: what is `##` there becomes this. */
  readonly ebene: number;
}

/** How a thing is called in running text. */
export function nameOf(model: Model, ziel: Pick<Bekannt, 'typ' | 'id' | 'titel'>, am?: string): string {
  switch (ziel.typ) {
    case 'gremium': {
      const gremium = findEntity(model, 'gremium', ziel.id);
      return gremium ? nameOn(gremium.data, am === undefined ? model.stichtag : letzterTag(am)) : ziel.titel;
    }
    case 'sitzung': {
      const sitzung = findSitzung(model, ziel.id);
      return sitzung ? nameSitzung(sitzung) : ziel.titel;
    }
    case 'quelle':
      return listBelege(model).get(ziel.id) ?? ziel.titel;
    default:
      return isTyp(ziel.typ) ? nameEntitaet(kindOf(ziel.typ), ziel) : ziel.titel;
  }
}

function nameEntitaet({ nennung }: AnyKind, { id, titel }: Pick<Bekannt, 'id' | 'titel'>): string {
  if (nennung === undefined) return titel;
  return nennung === 'mit-id' ? `${id} ${quote(titel)}` : quote(titel);
}

/** A thing as a linked piece of text: its name, or another text for it. */
export const verweisOn = (
  { model, adresse }: Pick<Render, 'model' | 'adresse'>,
  ziel: Pick<Bekannt, 'typ' | 'id' | 'titel'>,
  text?: string,
): Stueck => stueck(text ?? nameOf(model, ziel), adresse(ziel));

/** What stands for a reference that leads nowhere, in a draft: what is not public has been taken out before. */
export const nameFehlend = (id: string): string => `[${id} fehlt]`;

/** A thing named by kind and id. */
export function verweisTo(
  render: Pick<Render, 'model' | 'adresse'>,
  typ: Bekannt['typ'],
  id: string,
  text?: string,
): Stueck {
  const ziel = render.model.bekannt.get(keyOf({ typ, id }));
  return ziel ? verweisOn(render, ziel, text) : stueck(nameFehlend(id));
}

/** Akteure by their names. */
export const akteureOf = (render: Pick<Render, 'model' | 'adresse'>, ids: readonly string[] | undefined): Stueck[] =>
  (ids ?? []).map((id) => verweisTo(render, 'akteur', id));
