import { ersterTag, letzterTag } from '../../base/datum.ts';
import type { Entity, Model } from '../../model/model.ts';
import { listGeplante } from '../massnahmen.ts';
import { withBeiwort } from '../../domain/ebenen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { laufzeitOf, lageOfBeginn } from './rahmen.ts';

interface Params {
  readonly beginn?: string;
  readonly anzahl: number;
  readonly von: string;
  readonly bis: string;
}

export const zeitraumBeginntAusserhalb = defineRule<Params>({
  code: 'KZ504',
  name: 'zeitraum-beginnt-ausserhalb',
  severity: 'error',
  message: ({ beginn, anzahl, von, bis }, { massnahme }) =>
    beginn === undefined
      ? `${anzahl} künftige ${massnahme.viele} beginnen außerhalb der Laufzeit (${von} bis ${bis}).`
      : `Der Zeitraum beginnt (${beginn}) außerhalb der Laufzeit des Konzepts (${von} bis ${bis}).`,
  help: ({ beginn }, { massnahme }) =>
    beginn === undefined
      ? `Prüfen Sie die Laufzeit: Die meisten ${massnahme.viele} passen nicht zu ihr.`
      : `Berichtigen Sie „von“. Was schon vor dem Konzept begonnen hat, ist ${withBeiwort(massnahme, 'bisherig').ein} (art: bisherig).`,
  explanation:
    'Eine künftige Maßnahme beginnt in der Laufzeit des Konzepts, das sie beschließt. Enden darf sie später. Passen die ' +
    'meisten Maßnahmen nicht zur Laufzeit, wird das einmal an der Laufzeit gemeldet.',
  bad: { 'M-TEIL-05': 'zeitraum: { von: 2025-01, bis: 2027-12 }' },
  good: { 'M-TEIL-05': 'zeitraum: { von: 2026-01, bis: 2027-12 }' },
  check: (model, report) => {
    const laufzeit = laufzeitOf(model);
    if (!laufzeit || !model.konzept) return;
    const { von, bis } = laufzeit;
    const geplante = listGeplante(model).filter(hasSoundZeitraum);
    const outside = geplante.filter((massnahme) => lageOfBeginn(model, massnahme));
    if (outside.length > 2 && outside.length * 2 > geplante.length) {
      const related = outside
        .slice(0, 3)
        .map((massnahme) => relatedTo(massnahme.titel, massnahme, ['zeitraum', 'von']));
      report(placeOf(model.konzept, ['laufzeit']), { anzahl: outside.length, von, bis }, { related });
      return;
    }
    for (const massnahme of outside) {
      const beginn = massnahme.data.zeitraum?.von ?? '';
      report(
        placeOf(massnahme, ['zeitraum', 'von']),
        { beginn, anzahl: 1, von, bis },
        { related: relatedLaufzeit(model) },
      );
    }
  },
});

/** Where the end lies before the beginning, that is told, and nobody knows which of the two is right. */
const hasSoundZeitraum = ({ data: { zeitraum } }: Entity<'massnahme'>): boolean =>
  zeitraum !== undefined && (zeitraum.bis === undefined || letzterTag(zeitraum.bis) >= ersterTag(zeitraum.von));

const relatedLaufzeit = ({ konzept }: Model) =>
  konzept ? [relatedTo('Laufzeit des Konzepts', konzept, ['laufzeit'])] : [];
