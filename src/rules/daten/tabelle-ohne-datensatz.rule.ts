import { fileStart } from '../../diagnostics/diagnostic.ts';
import { findNearest } from '../../diagnostics/vorschlag.ts';
import { listOf, type Model } from '../../model/model.ts';
import { defineRule } from '../rule.ts';
import { listVerwaiste } from './datensatz-ohne-tabelle.rule.ts';

const tabelle = { 'content/daten/vereine.csv': 'jahr,vereine\n2023,12\n' };

export const tabelleOhneDatensatz = defineRule<{ id: string }>({
  code: 'KZ811',
  name: 'tabelle-ohne-datensatz',
  severity: 'error',
  message: ({ id }) => `Zur Tabelle ${id}.csv fehlt die Beschreibung ${id}.md.`,
  help: ({ id }) => `Legen Sie ${id}.md daneben, mindestens mit „titel“ und „quelle“.`,
  explanation:
    'Eine Zahl ohne Quelle kann niemand prüfen. Deshalb liegt neben jeder Tabelle eine Beschreibung, die Quelle, Stand und ' +
    'Spalten nennt.',
  bad: tabelle,
  good: { ...tabelle, 'content/daten/vereine.md': '---\ntitel: Vereine\nquelle: amt-statistik\n---\n' },
  check: (model, report) => {
    // Where a description without a table has nearly the same name, that one is told: the two belong together.
    const waiting = listOf(model, 'datensatz').filter(({ id }) => !model.dateien.has(`content/daten/${id}.csv`));
    for (const id of listVerwaiste(model)) {
      // A reference to the lost description is told as well.
      const expected = isExpectedDatensatz(model, id);
      if (
        !expected &&
        !findNearest(
          id,
          waiting.map((datensatz) => ({ id: datensatz.id })),
        )
      )
        report({ file: `content/daten/${id}.csv`, range: fileStart }, { id });
    }
  },
});

const isExpectedDatensatz = ({ facts }: Model, id: string): boolean =>
  facts.some(
    ({ verweise, prosa }) =>
      verweise.some((verweis) => verweis.ziel === 'datensatz' && verweis.id === id) ||
      prosa.direktiven.some(({ attribute }) => attribute['daten']?.wert === id),
  );
