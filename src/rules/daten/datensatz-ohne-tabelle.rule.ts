import { findNearest } from '../../diagnostics/vorschlag.ts';
import { listOf, type Model } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { hasSoundId } from '../vermisst.ts';

const datensatz = 'content/daten/vereine.md';
const text = '---\ntitel: Vereine\nquelle: amt-statistik\n---\n';

/** The tables without a description beside them. */
export const listVerwaiste = ({ dateien }: Model): readonly string[] =>
  [...dateien].flatMap((file) => {
    const id = /^content\/daten\/([^/]+)\.csv$/.exec(file)?.[1];
    return id !== undefined && !dateien.has(`content/daten/${id}.md`) ? [id] : [];
  });

export const datensatzOhneTabelle = defineRule<{ id: string; nah: string | undefined }>({
  code: 'KZ810',
  name: 'datensatz-ohne-tabelle',
  severity: 'error',
  fest: true,
  message: ({ id }) => `Zum Datensatz ${id} fehlt die Tabelle ${id}.csv.`,
  help: ({ id, nah }) =>
    nah === undefined
      ? `Legen Sie ${id}.csv neben diese Datei, mit einer Kopfzeile und den Spalten durch Komma getrennt.`
      : `Meinten Sie ${nah}.csv? Beide Dateien müssen gleich heißen.`,
  explanation:
    'Ein Datensatz besteht aus zwei Dateien gleichen Namens: der Tabelle (.csv) und ihrer Beschreibung (.md).',
  bad: { [datensatz]: text },
  good: { [datensatz]: text, 'content/daten/vereine.csv': 'jahr,vereine\n2023,12\n' },
  check: (model, report) => {
    if (model.zweifel.has('datensatz')) return;
    const orphans = listVerwaiste(model);
    for (const entity of listOf(model, 'datensatz')) {
      if (model.dateien.has(`content/daten/${entity.id}.csv`) || !hasSoundId(entity)) continue;
      report(placeOf(entity), { id: entity.id, nah: findNearest(entity.id, orphans)?.id });
    }
  },
});
