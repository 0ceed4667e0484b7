import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const tabelleZelleUeberzaehlig = defineRule<{ text: string }>({
  code: 'KZ385',
  name: 'tabelle-zelle-ueberzaehlig',
  severity: 'error',
  message: ({ text }) => `Für die Zelle „${text}“ hat die Tabelle keine Spalte; sie würde nicht gedruckt.`,
  help: () =>
    'Geben Sie der Kopfzeile und der Zeile mit den Strichen eine Spalte mehr. Ein Strich im Text einer Zelle wird als \\| geschrieben.',
  explanation: 'Eine Zeile kann nicht mehr Zellen haben, als der Kopf Spalten hat. Was darüber hinausgeht, fiele weg.',
  bad: prosa('| Angebot | 2025 |\n| --- | --- |\n| Kurse | 4 | 6 |'),
  good: prosa('| Angebot | 2025 | 2026 |\n| --- | --- | --- |\n| Kurse | 4 | 6 |'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'zelle')) report(place, { text });
  },
});
