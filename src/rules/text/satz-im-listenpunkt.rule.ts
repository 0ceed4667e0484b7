import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const satzImListenpunkt = defineRule<{ was: string }>({
  code: 'KZ394',
  name: 'satz-im-listenpunkt',
  severity: 'warning',
  message: ({ was }) => `Diese Zeile steht unmittelbar unter einem ${was} und wird zu seinem Text.`,
  help: ({ was }) =>
    `Beginnt hier ein neuer Absatz, setzen Sie eine Leerzeile davor. Gehört sie zum ${was}, ${was === 'Zitat' ? 'beginnt sie mit „> “' : 'rücken Sie sie so weit ein wie ihn'}.`,
  explanation:
    'Eine Liste oder ein Zitat endet erst an einer Leerzeile. Ein Satz, der ohne sie darunter steht, erscheint als Teil des letzten Punkts.',
  bad: prosa('- Das Zentrum berät Vereine.\nAlle Angebote sind kostenlos.'),
  good: prosa('- Das Zentrum berät Vereine.\n\nAlle Angebote sind kostenlos.'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'nachzuegler')) report(place, { was: text });
  },
});
