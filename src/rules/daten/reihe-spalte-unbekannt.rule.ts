import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { findDatentabelle, namenOf } from './tabellen.ts';

export const reiheSpalteUnbekannt = defineRule<{ spalte: string; daten: string; namen: readonly string[] }>({
  code: 'KZ820',
  name: 'reihe-spalte-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ spalte, daten }) => `Der Datensatz ${daten} hat keine Spalte „${spalte}“.`,
  help: ({ spalte, namen }) =>
    askMeinten(
      findNearest(
        spalte,
        namen.map((id) => ({ id })),
      ),
    ) ?? `Vorhanden sind: ${namen.join(', ')}.`,
  explanation: 'Die Reihe eines Indikators ist eine Spalte eines Datensatzes. Ohne sie bleibt sein Diagramm leer.',
  bad: { 'I-TEIL-01': 'reihe: { daten: einwohner, spalte: einwoner }' },
  good: { 'I-TEIL-01': 'reihe: { daten: einwohner, spalte: einwohner }' },
  check: (model, report) => {
    for (const indikator of listOf(model, 'indikator')) {
      const { reihe } = indikator.data;
      const daten = reihe && 'daten' in reihe ? findDatentabelle(model, reihe.daten) : undefined;
      if (!daten || !reihe || !('daten' in reihe)) continue;
      const namen = namenOf(daten);
      if (!namen.includes(reihe.spalte)) report(placeOf(indikator, ['reihe', 'spalte']), { ...reihe, namen });
    }
  },
});
