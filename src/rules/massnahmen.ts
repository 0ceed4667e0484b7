// Which Maßnahmen must be planned in full.
import { type Entity, listOf, type Model } from '../model/model.ts';
import { isZaehlend } from '../model/queries/massnahme/stand.ts';
import { isUngewiss } from './vermisst.ts';

/** True where the last entry of the log says entfallen, whatever the Stichtag. */
export const isEntfallen = (massnahme: Entity<'massnahme'>): boolean => !isZaehlend(massnahme, '9999-12-31');

/** The künftige Maßnahmen that are not entfallen: the ones that need Federführung, Zeitraum, Zwischenziele and Kosten. */
export const listGeplante = (model: Model): readonly Entity<'massnahme'>[] =>
  listOf(model, 'massnahme').filter(
    (massnahme) => massnahme.data.art === 'kuenftig' && !isEntfallen(massnahme) && !isUngewiss(massnahme, 'art'),
  );
