import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

const lang = Array.from({ length: 41 }, () => 'lange').join(' ');

export const satzLang = defineRule<{ worte: number }>({
  code: 'KZ390',
  name: 'satz-lang',
  severity: 'info',
  aus: true,
  message: ({ worte }) => `Dieser Satz hat ${worte} Wörter.`,
  help: () => 'Teilen Sie ihn: ein Gedanke, ein Satz.',
  explanation:
    'Sätze mit mehr als vierzig Wörtern versteht beim ersten Lesen kaum jemand. Die Regel ist aus, bis die Konfiguration sie ' +
    'einschaltet.',
  bad: prosa(`Es geht um ${lang} Sätze.`),
  good: prosa('Es geht um kurze Sätze. Sie sagen je eines.'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'satz')) report(place, { worte: text.split(/\s+/).length });
  },
});
