import { placeIn } from '../../model/facts.ts';
import { svgOf } from '../bilder/bilder.ts';
import { defineRule } from '../rule.ts';
import { prosa } from './beobachtungen.ts';

/** A file name, or a word that says only that there is a picture. */
const nichtssagend =
  /\.(?:png|jpe?g|svg|gif|webp)$|^(?:bild|foto|abbildung|abb\.|grafik|image|img|dsc)(?:[\s_-]?\d*|\s(?:von|zeigt)\s.*)$/i;

const bild = { 'content/bilder/haus.svg': svgOf('<path d="M1 9V4l4-3 4 3v5z"/>') };

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
  bad: { ...prosa('![haus.svg](bilder/haus.svg)'), ...bild },
  good: { ...prosa('![Eingang des Beratungszentrums](bilder/haus.svg)'), ...bild },
  check: (model, report) => {
    for (const facts of model.facts) {
      for (const { alt = '', span } of facts.prosa.dateien)
        if (nichtssagend.test(alt.trim())) report(placeIn(facts, span), { alt });
    }
  },
});
