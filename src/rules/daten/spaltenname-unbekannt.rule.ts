import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import type { DataOf } from '../../domain/registry.ts';
import type { Path } from '../../model/facts.ts';
import { defineRule, placeOf } from '../rule.ts';
import { listDatentabellen, namenOf } from './tabellen.ts';

export const spaltennameUnbekannt = defineRule<{ name: string; namen: readonly string[] }>({
  code: 'KZ814',
  name: 'spaltenname-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ name }) => `Der Datensatz hat keine Spalte „${name}“.`,
  help: ({ name, namen }) => askMeinten(findNearest(name, namen)) ?? `Vorhanden sind: ${namen.join(', ')}.`,
  explanation:
    'Zeitspalte, Schätzungen und Anteile nennen Spalten der Tabelle. Ein Name, den es nicht gibt, hätte keine Wirkung: Das ' +
    'Diagramm bliebe leer, die Schätzung ungekennzeichnet.',
  bad: { einwohner: 'zeitspalte: jahre' },
  good: { einwohner: 'zeitspalte: jahr' },
  check: (model, report) => {
    for (const daten of listDatentabellen(model)) {
      const namen = namenOf(daten);
      for (const { name, path } of nennungenOf(daten.datensatz.data)) {
        if (!namen.includes(name)) report(placeOf(daten.datensatz, path), { name, namen });
      }
    }
  },
});

/** Every place where the description names a column. */
function nennungenOf({
  zeitspalte,
  schaetzungen = [],
  spalten = [],
}: DataOf<'datensatz'>): { name: string; path: Path }[] {
  return [
    ...(zeitspalte === undefined ? [] : [{ name: zeitspalte, path: ['zeitspalte'] }]),
    ...schaetzungen.map(({ spalte }, index) => ({ name: spalte, path: ['schaetzungen', index, 'spalte'] })),
    ...spalten.flatMap(({ anteil }, index) =>
      Object.entries(anteil ?? {}).map(([key, name]) => ({ name, path: ['spalten', index, 'anteil', key] })),
    ),
  ];
}
