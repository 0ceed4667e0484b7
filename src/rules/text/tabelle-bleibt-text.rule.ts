import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const tabelleBleibtText = defineRule<{ tabs: boolean }>({
  code: 'KZ386',
  name: 'tabelle-bleibt-text',
  severity: 'warning',
  message: ({ tabs }) =>
    tabs
      ? 'Diese Zeilen waren eine Tabelle aus Word oder Excel; hier laufen sie zu einem Absatz zusammen.'
      : 'Diese Zeilen sehen wie eine Tabelle aus, bleiben aber Text mit senkrechten Strichen.',
  help: ({ tabs }) =>
    (tabs ? 'Zwischen die Spalten gehört ein senkrechter Strich: | Angebot | 2025 |. ' : '') +
    'Unter die Kopfzeile gehört eine Zeile mit so vielen Strichen, wie der Kopf Spalten hat: | --- | --- |.',
  explanation: 'Zur Tabelle werden Zeilen erst durch die Zeile mit den Strichen. Sie muss zur Kopfzeile passen.',
  bad: prosa('| Angebot | 2025 |\n| --- |\n| Kurse | 4 |'),
  good: prosa('| Angebot | 2025 |\n| --- | --- |\n| Kurse | 4 |'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'tabellenrest')) report(place, { tabs: text === '\t' });
  },
});
