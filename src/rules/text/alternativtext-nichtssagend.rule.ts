import { placeIn } from '../../model/facts.ts';
import { defineRule } from '../rule.ts';
import { prosa } from './beobachtungen.ts';

/** A file name, or a word that says only that there is a picture. */
const nichtssagend =
  /\.(?:png|jpe?g|svg|gif|webp)$|^(?:bild|foto|abbildung|abb\.|grafik|image|img|dsc)(?:[\s_-]?\d*|\s(?:von|zeigt)\s.*)$/i;

const bild = { 'content/bilder/haus.png': new Uint8Array(1) };

export const alternativtextNichtssagend = defineRule<{ alt: string }>({
  code: 'KZ376',
  name: 'alternativtext-nichtssagend',
  severity: 'warning',
  message: ({ alt }) => `Der Alternativtext „${alt}“ sagt nicht, was das Bild zeigt.`,
  help: () =>
    'Beschreiben Sie, was zu sehen ist, ohne „Bild von …“: ![Eingang des Beratungszentrums](bilder/eingang.png).',
  explanation:
    'Wer das Bild nicht sieht, hört den Alternativtext. Ein Dateiname oder das Wort „Bild“ hilft dabei nicht ' +
    '(BITV 2.0, WCAG 1.1.1).',
  bad: { ...prosa('![haus.png](bilder/haus.png)'), ...bild },
  good: { ...prosa('![Eingang des Beratungszentrums](bilder/haus.png)'), ...bild },
  check: (model, report) => {
    for (const facts of model.facts) {
      for (const { alt = '', span } of facts.prosa.dateien)
        if (nichtssagend.test(alt.trim())) report(placeIn(facts, span), { alt });
    }
  },
});
