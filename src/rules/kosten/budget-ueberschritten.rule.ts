import { formatTausender } from '../../base/zahl.ts';
import { ansatzOf, type Posten, sumBetraege } from '../../model/queries/kosten.ts';
import { type Entity, findEntity } from '../../model/model.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { groupPosten } from './posten.ts';

/** An amount in German, without asking the locale: 20.000 or 1.234,50. */
function euro(betrag: number): string {
  const [whole = '', decimals = ''] = betrag.toFixed(2).split('.');
  return `${formatTausender(Number(whole))}${decimals === '00' ? '' : `,${decimals}`} Euro`;
}

const eigenmittel = 'jahre: { 2026: 15000, 2027: 15000 }';
const posten = (jahr: number, betrag: number): string =>
  `  - { jahr: ${jahr}, betrag: ${betrag}, budget: eigenmittel, art: laufend }`;

export const budgetUeberschritten = defineRule<{
  titel: string;
  jahr: number;
  summe: number;
  ansatz: number | undefined;
}>({
  code: 'KZ602',
  name: 'budget-ueberschritten',
  severity: 'error',
  message: ({ titel, jahr, summe, ansatz }, { massnahme }) =>
    ansatz === undefined
      ? `Das Budget „${titel}“ nennt für ${jahr} keinen Betrag; geplant sind ${euro(summe)}.`
      : `${gross(massnahme.die)} verplanen ${jahr} aus dem Budget „${titel}“ ${euro(summe)}; es enthält ${euro(ansatz)}.`,
  help: ({ ansatz, jahr }) =>
    ansatz === undefined
      ? `Prüfen Sie das Jahr der Kosten, oder ergänzen Sie ${jahr} unter „jahre“ des Budgets.`
      : 'Kürzen oder verschieben Sie Kosten, oder nennen Sie ein anderes Budget. Den Ansatz ändern Sie nur, wenn er anders beschlossen wurde.',
  explanation:
    'Die Kosten aller Maßnahmen eines Jahres dürfen zusammen nicht höher sein als das Budget, das sie nennen. Sonst ' +
    'würden Maßnahmen beschlossen, für die es kein Geld gibt. Entfallene Maßnahmen zählen nicht; ein Budget mit ' +
    '„jahre: offen“ hat keine Grenze.',
  bad: { eigenmittel },
  // The budget is what the council granted: the plan follows it, here over two years.
  good: { eigenmittel, 'M-TEIL-05': `kosten:\n${posten(2026, 15000)}\n${posten(2027, 5000)}` },
  check: (model, report) => {
    for (const posten of groupPosten(model).values()) {
      const [largest] = posten;
      const budget = largest && findEntity(model, 'budget', largest.kosten.budget ?? '');
      if (!largest || !budget || isUngewiss(budget, String(largest.kosten.jahr))) continue;
      const { jahr } = largest.kosten;
      const limit = ansatzOf(model, largest.kosten);
      const summe = sumBetraege(posten.map(({ kosten }) => kosten.betrag));
      if (limit === 'unbegrenzt' || summe <= sumBetraege([limit])) continue;
      const listed = jahreOf(budget).includes(String(jahr));
      const related = (listed ? posten : posten.slice(1)).slice(0, 5).map(tellPosten);
      const place = listed
        ? placeOf(budget, ['jahre', String(jahr)])
        : placeOf(largest.massnahme, [...largest.path, 'jahr']);
      report(place, { titel: budget.titel, jahr, summe, ansatz: listed ? limit : undefined }, { related });
    }
  },
});

const tellPosten = ({ massnahme, kosten, path }: Posten) =>
  relatedTo(`${massnahme.id} „${massnahme.titel}“: ${euro(kosten.betrag)}`, massnahme, [...path, 'betrag']);

const jahreOf = ({ data: { jahre } }: Entity<'budget'>): readonly string[] =>
  typeof jahre === 'object' ? Object.keys(jahre) : [];
