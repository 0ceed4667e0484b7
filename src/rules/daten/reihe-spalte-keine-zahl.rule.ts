import { wortOf } from '../../domain/felder.ts';
import { spaltenart } from '../../domain/kinds/datensatz.kind.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { findReihenspalte, isPassend, isUnmoeglich, zellenOf } from './tabellen.ts';

export const reiheSpalteKeineZahl = defineRule<{ spalte: string; art: string }>({
  code: 'KZ821',
  name: 'reihe-spalte-keine-zahl',
  severity: 'error',
  message: ({ spalte, art }) => `Die Spalte „${spalte}“ ist von der Art ${art}; eine Reihe braucht Zahlen.`,
  help: () =>
    'Nennen Sie eine Spalte der Art zahl oder prozent, oder berichtigen Sie die Art in der Beschreibung des Datensatzes.',
  explanation: 'Ein Indikator zeigt Zahlen über die Zeit. Eine Spalte mit Text oder Daten lässt sich nicht zeichnen.',
  bad: { 'I-TEIL-01': 'reihe: { daten: einwohner, spalte: jahr }' },
  good: { 'I-TEIL-01': 'reihe: { daten: einwohner, spalte: einwohner }' },
  check: (model, report) => {
    for (const indikator of listOf(model, 'indikator')) {
      const reihe = findReihenspalte(model, indikator);
      if (!reihe) continue;
      const { daten } = reihe;
      const index = (daten.datensatz.data.spalten ?? []).findIndex(({ name }) => name === reihe.name);
      const spalte = daten.datensatz.data.spalten?.[index];
      if (!spalte || spalte.art === 'zahl' || spalte.art === 'prozent') continue;
      if (isUngewiss(daten.datensatz, 'spalten')) continue;
      // Cells that are not of the kind either are told: the kind is wrong, not the choice of the column.
      if (!zellenOf(daten, spalte).every((zelle) => isPassend(zelle) && !isUnmoeglich(zelle))) continue;
      const related = [relatedTo('Beschreibung der Spalte', daten.datensatz, ['spalten', index])];
      report(
        placeOf(indikator, ['reihe', 'spalte']),
        { spalte: spalte.name, art: wortOf(spaltenart, spalte.art) },
        { related },
      );
    }
  },
});
