// What a report for one body says on its first page: whose it is, and what of the whole concept it holds.
import { findEntity, listOf, type Model } from '../../../model/model.ts';
import { nameOn } from '../../../model/queries/gremien.ts';
import { plural } from '../../worte/format.ts';
import type { Berichtslage } from './teil.ts';

export interface Berichtsauszug {
  /** The name of the body at the Stichtag. */
  readonly gremium: string;
  readonly inhalt: string;
}

/** Takes the whole model, and what the report is told by; null for a report for all. */
export function auszugOf(
  whole: Model,
  { render: { model }, massnahmen, stichtag }: Berichtslage,
  id = '',
): Berichtsauszug | null {
  const gremium = findEntity(model, 'gremium', id);
  if (!gremium) return null;
  const nameAll = (typ: 'handlungsfeld' | 'akteur', ids: readonly string[] = []): string =>
    ids.map((each) => `„${findEntity(whole, typ, each)?.titel ?? each}“`).join(', ');
  const { handlungsfelder = [], akteure = [] } = gremium.data;
  const teile = [
    ...(handlungsfelder.length === 0
      ? []
      : [
          `${handlungsfelder.length === 1 ? 'das Handlungsfeld' : 'die Handlungsfelder'} ${nameAll('handlungsfeld', handlungsfelder)}`,
        ]),
    ...(akteure.length === 0
      ? []
      : [`alle Maßnahmen, für die einsteht oder an denen mitwirkt: ${nameAll('akteur', akteure)}`]),
  ];
  const alle = listOf(whole, 'massnahme').length;
  return {
    gremium: nameOn(gremium.data, stichtag),
    inhalt: `Dieser Auszug enthält ${teile.join('; dazu ')}. Das sind ${massnahmen.length} von ${plural(alle, 'Maßnahme', 'Maßnahmen')}; alle Summen und Zählungen gelten nur für sie. Der Bericht der Verwaltung steht im ganzen Bericht.`,
  };
}
