import { placeIn } from '../../model/facts.ts';
import { defineRule } from '../rule.ts';
import { prosa } from './beobachtungen.ts';

export const fussnoteUngenutzt = defineRule<{ nummer: string }>({
  code: 'KZ384',
  name: 'fussnote-ungenutzt',
  severity: 'error',
  message: ({ nummer }) => `Auf die Fußnote ${nummer} verweist der Text nicht; sie würde nicht gedruckt.`,
  help: ({ nummer }) => `Setzen Sie [^${nummer}] an die Stelle, zu der sie gehört, oder löschen Sie die Fußnote.`,
  explanation:
    'Eine Fußnote erscheint nur, wenn im selben Text ein Zeichen auf sie verweist. Ihr Text ginge sonst verloren.',
  bad: prosa('Das Zentrum berät.\n\n[^1]: Seit dem Jahr der Gründung.'),
  good: prosa('Das Zentrum berät.[^1]\n\n[^1]: Seit dem Jahr der Gründung.'),
  check: (model, report) => {
    for (const facts of model.facts) {
      const { beobachtungen } = facts.prosa;
      const used = new Set(beobachtungen.flatMap(({ art, text }) => (art === 'fussnotenverweis' ? [text] : [])));
      for (const { art, text, span } of beobachtungen)
        if (art === 'fussnote' && !used.has(text)) report(placeIn(facts, span), { nummer: text });
    }
  },
});
