import { placeIn } from '../../model/facts.ts';
import { defineRule } from '../rule.ts';
import { prosa } from './beobachtungen.ts';

export const ueberschriftEbene = defineRule<{ ist: number; soll: number }>({
  code: 'KZ377',
  name: 'ueberschrift-ebene',
  severity: 'warning',
  message: ({ ist }) =>
    ist === 1
      ? 'Die Überschrift steht auf der ersten Ebene; die gehört dem Titel.'
      : `Die Überschrift steht auf Ebene ${ist}, aber die Ebene darüber fehlt.`,
  help: ({ soll }) => `Beginnen Sie die Zeile mit ${'#'.repeat(soll)}.`,
  explanation:
    'Überschriften bilden das Inhaltsverzeichnis und führen Menschen, die das Dokument hören. Der Titel steht im Kopf; im Text ' +
    'beginnt es mit ##, und keine Ebene wird übersprungen (WCAG 1.3.1, PDF/UA).',
  bad: prosa('## Aufgaben\n\n#### Beratung\n\nDas Zentrum berät.'),
  good: prosa('## Aufgaben\n\n### Beratung\n\nDas Zentrum berät.'),
  check: (model, report) => {
    for (const facts of model.facts) {
      let davor = 1;
      for (const { ebene: ist, span } of facts.prosa.ueberschriften) {
        const soll = Math.min(Math.max(ist, 2), davor + 1);
        if (ist !== soll) report(placeIn(facts, span), { ist, soll });
        davor = Math.max(ist, 1);
      }
    }
  },
});
