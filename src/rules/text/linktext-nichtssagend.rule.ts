import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const linktextNichtssagend = defineRule<{ text: string }>({
  code: 'KZ378',
  name: 'linktext-nichtssagend',
  severity: 'warning',
  message: ({ text }) =>
    text === '' ? 'Der Link hat keinen Text.' : `Der Linktext „${text}“ sagt nicht, wohin der Link führt.`,
  help: () =>
    'Nennen Sie das Ziel: [Förderprogramm des Landes](https://…). Quellen gehören nach quellen/ und werden mit [[…]] genannt.',
  explanation:
    'Viele lassen sich nur die Links einer Seite vorlesen, und auf Papier ist von „hier“ nichts übrig. Der Linktext nennt ' +
    'deshalb das Ziel (WCAG 2.4.4).',
  bad: prosa('Mehr dazu [hier](https://www.oberhausen.de/).'),
  good: prosa('Mehr dazu auf der [Seite der Stadt](https://www.oberhausen.de/).'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'linktext')) report(place, { text });
  },
});
