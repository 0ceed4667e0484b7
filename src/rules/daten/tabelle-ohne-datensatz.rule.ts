import { fileStart } from '../../diagnostics/diagnostic.ts';
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
    // Where a description waits for its table, that one is told: the two may belong together.
    if (listOf(model, 'datensatz').some(({ id }) => !model.dateien.has(`content/daten/${id}.csv`))) return;
    for (const id of listVerwaiste(model)) {
      // A reference to the lost description is told as well.
      if (!isExpectedDatensatz(model, id)) report({ file: `content/daten/${id}.csv`, range: fileStart }, { id });
    }
  },
});

const isExpectedDatensatz = ({ facts }: Model, id: string): boolean =>
  facts.some(
    ({ verweise, prosa }) =>
      verweise.some((verweis) => verweis.target === 'datensatz' && verweis.id === id) ||
      prosa.direktiven.some(({ attribute }) => attribute['daten']?.wert === id),
  );
