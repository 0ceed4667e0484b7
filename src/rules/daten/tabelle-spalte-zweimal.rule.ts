import { defineRule } from '../rule.ts';
import { listAufrufe } from '../text/aufrufe.ts';

const text = (spalten: string) => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n::tabelle{daten=einwohner spalten="${spalten}"}\n`,
});

export const tabelleSpalteZweimal = defineRule<{ spalte: string }>({
  code: 'KZ836',
  name: 'tabelle-spalte-zweimal',
  severity: 'error',
  message: ({ spalte }) => `Die Spalte „${spalte}“ ist hinter „spalten“ zweimal genannt.`,
  help: () => 'Nennen Sie jede Spalte einmal, in der Reihenfolge, in der sie stehen soll.',
  explanation:
    'Hinter „spalten“ steht, was eine Tabelle zeigt. Eine Spalte zweimal ist meist ein Schreibfehler für eine andere.',
  bad: text('jahr, einwohner, jahr'),
  good: text('jahr, einwohner'),
  check: (model, report) => {
    for (const { wert, place } of listAufrufe(model, 'tabelle')) {
      const namen = (wert('spalten') ?? '').split(',').map((name) => name.trim());
      const zweite = new Set(namen.filter((name, index) => name !== '' && namen.indexOf(name) < index));
      for (const spalte of zweite) report(place('spalten'), { spalte });
    }
  },
});
