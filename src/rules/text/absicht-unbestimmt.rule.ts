import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const absichtUnbestimmt = defineRule<{ text: string }>({
  code: 'KZ392',
  name: 'absicht-unbestimmt',
  severity: 'info',
  aus: true,
  message: ({ text }) => `„${text}“ sagt nicht, wer es tut und bis wann.`,
  help: () => 'Nennen Sie die Stelle und den Termin: „Das Sozialamt richtet bis Juni 2027 … ein.“',
  explanation:
    'Ein Handlungskonzept sagt, wer was bis wann tut. Passive Absichten lassen offen, ob jemand zuständig ist. Die Regel ist aus, ' +
    'bis die Konfiguration sie einschaltet.',
  bad: prosa('Es wird angestrebt, mehr Kurse anzubieten.'),
  good: prosa('Das Zentrum bietet ab 2027 zwei Kurse mehr an.'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'absicht')) report(place, { text });
  },
});
