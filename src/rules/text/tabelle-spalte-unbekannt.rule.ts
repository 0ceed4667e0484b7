import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { findDatentabelle, namenOf } from '../daten/tabellen.ts';
import { defineRule } from '../rule.ts';
import { listAufrufe } from './aufrufe.ts';

const text = (spalten: string) => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n::tabelle{daten=einwohner spalten="${spalten}"}\n`,
});

export const tabelleSpalteUnbekannt = defineRule<{ spalte: string; namen: readonly string[] }>({
  code: 'KZ374',
  name: 'tabelle-spalte-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ spalte }) => `Der Datensatz hat keine Spalte „${spalte}“.`,
  help: ({ spalte, namen }) => askMeinten(findNearest(spalte, namen)) ?? `Vorhanden sind: ${namen.join(', ')}.`,
  explanation:
    'Hinter „spalten“ stehen die Namen der Spalten durch Komma getrennt, so wie sie in der Kopfzeile der Tabelle stehen.',
  bad: text('jahr,einwoner'),
  good: text('jahr, einwohner'),
  check: (model, report) => {
    for (const { wert, place } of listAufrufe(model, 'tabelle')) {
      const daten = findDatentabelle(model, wert('daten') ?? '');
      if (!daten) continue;
      const namen = namenOf(daten);
      for (const spalte of (wert('spalten') ?? '').split(',').map((name) => name.trim())) {
        if (spalte !== '' && !namen.includes(spalte)) report(place('spalten'), { spalte, namen });
      }
    }
  },
});
