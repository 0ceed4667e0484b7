// Where the money of the plan comes from at the Stichtag: by Finanzierung, by budget, and the ideas of the Innovationsbudget.
import { formatLang } from '../../../base/datum.ts';
import { listOf } from '../../../model/model.ts';
import { innovationTabelle } from '../kosten/innovation.ts';
import { budgetsTabelle, kostenSummen } from '../kosten/kostentabellen.ts';
import { absatz, type Berichtslage, type Berichtsteil, teil } from './teil.ts';

/** The part about planned money; what was spent stands with the Maßnahmen. */
export function kostenteil({ render, stichtag }: Berichtslage): Berichtsteil {
  const innovation = innovationTabelle(render);
  const summen = kostenSummen(render, 'finanzierung');
  const hasSummen = summen.zeilen.length > 1;
  return teil('bericht-mittel', 'Geplante Mittel', {
    absaetze: [
      absatz(
        `Geplante Kosten ${render.model.worte.massnahme.derVielen}, die am ${formatLang(stichtag)} nicht entfallen sind, und die Budgets, aus denen sie bezahlt werden sollen.`,
      ),
      ...(hasSummen ? [] : (summen.anmerkungen ?? [])),
    ],
    tabellen: [
      ...(hasSummen ? [summen] : []),
      ...(listOf(render.model, 'budget').length === 0 ? [] : [budgetsTabelle(render)]),
      ...(innovation.zeilen.length === 0 ? [] : [innovation]),
    ],
  });
}
