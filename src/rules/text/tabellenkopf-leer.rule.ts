import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const tabellenkopfLeer = defineRule({
  code: 'KZ379',
  name: 'tabellenkopf-leer',
  severity: 'warning',
  message: () => 'Im Kopf dieser Tabelle ist eine Zelle leer.',
  help: () => 'Geben Sie jeder Spalte eine Überschrift, auch der ersten.',
  explanation:
    'Wer eine Tabelle hört, bekommt zu jeder Zelle die Überschrift ihrer Spalte vorgelesen. Fehlt sie, bleibt die Zahl ohne ' +
    'Bedeutung (WCAG 1.3.1, PDF/UA).',
  bad: prosa('| | 2025 |\n| --- | --- |\n| Kurse | 4 |'),
  good: prosa('| Angebot | 2025 |\n| --- | --- |\n| Kurse | 4 |'),
  check: (model, report) => {
    for (const { place } of listFundstellen(model, 'tabellenkopf')) report(place, {});
  },
});
