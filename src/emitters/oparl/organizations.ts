// Bodies and offices as OParl's Organizations. A body that was renamed is one Organization for each of its names.
import type { Tag } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { akteurArt } from '../../domain/kinds/akteur.kind.ts';
import { type Gremienname, nameEntryOn } from '../../model/queries/gremien.ts';
import { type Entity, findEntity, listOf } from '../../model/model.ts';
import type { Oparlkontext } from './body.ts';
import type { OparlObjekt } from './objekt.ts';

/** The file of the Organization that a body is under one of its names; the first one bears the body's id alone. */
const fileOf = (gremium: Entity<'gremium'>, name: Gremienname): string =>
  `organization-${gremium.id}${gremium.data.namen[0] === name || name.ab === undefined ? '' : `-${name.ab}`}`;

/** The Organization that a body was on a day, by its file; before and after all names the nearest one. */
export function findOrganization(gremium: Entity<'gremium'>, tag: Tag): string {
  const name = nameEntryOn(gremium.data, tag);
  return name ? fileOf(gremium, name) : `organization-${gremium.id}`;
}

/** Every body under each of its names. */
export const makeGremien = ({ model, make, urlOf }: Oparlkontext): readonly OparlObjekt[] =>
  listOf(model, 'gremium').flatMap((gremium) =>
    gremium.data.namen.map((name) =>
      make('Organization', fileOf(gremium, name), {
        body: urlOf('body'),
        name: name.name,
        organizationType: 'Gremium',
        startDate: name.ab,
        endDate: name.bis,
      }),
    ),
  );

/** The file of the Organization that an Akteur is. */
export const fileOfStelle = (akteur: string): string => `organization-akteur-${akteur}`;

/** The Akteure that wrote the papers. */
export function makeStellen(
  { model, make, urlOf }: Oparlkontext,
  vorlagen: readonly Entity<'vorlage'>[],
): readonly OparlObjekt[] {
  const ids = [...new Set(vorlagen.flatMap(({ data }) => data.verfasser ?? []))];
  return ids.flatMap((id) => {
    const akteur = findEntity(model, 'akteur', id);
    if (!akteur) return [];
    return make('Organization', fileOfStelle(id), {
      body: urlOf('body'),
      name: akteur.titel,
      shortName: akteur.data.kurz,
      organizationType: akteur.data.art === 'verwaltung' ? 'Verwaltungsbereich' : 'Institution',
      classification: wortOf(akteurArt, akteur.data.art),
    });
  });
}
