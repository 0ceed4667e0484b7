import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { findReihenspalte, namenOf } from './tabellen.ts';

export const reiheSpalteUnbekannt = defineRule<{ spalte: string; daten: string; namen: readonly string[] }>({
  code: 'KZ820',
  name: 'reihe-spalte-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ spalte, daten }) => `Der Datensatz ${daten} hat keine Spalte „${spalte}“.`,
  help: ({ spalte, namen }) => askMeinten(findNearest(spalte, namen)) ?? `Vorhanden sind: ${namen.join(', ')}.`,
  explanation: 'Die Reihe eines Indikators ist eine Spalte eines Datensatzes. Ohne sie bleibt sein Diagramm leer.',
  bad: { 'I-TEIL-01': 'reihe: { daten: einwohner, spalte: einwoner }' },
  good: { 'I-TEIL-01': 'reihe: { daten: einwohner, spalte: einwohner }' },
  check: (model, report) => {
    for (const indikator of listOf(model, 'indikator')) {
      const reihe = findReihenspalte(model, indikator);
      if (!reihe) continue;
      const namen = namenOf(reihe.daten);
      const { name: spalte, daten } = reihe;
      if (!namen.includes(spalte))
        report(placeOf(indikator, ['reihe', 'spalte']), { spalte, daten: daten.datensatz.id, namen });
    }
  },
});
