import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { logOf, listGeordnete } from './log.ts';

const sachstand = (frueher: string): string =>
  `sachstand:\n  - { datum: 2026-03-31, status: ${frueher}, text: Die Förderung ist weggefallen., grund: Bescheid vom März }\n` +
  '  - { datum: 2026-06-30, status: laufend, text: Es geht mit eigenen Mitteln weiter. }';

export const eintragNachEntfallen = defineRule<{ datum: string }>({
  code: 'KZ705',
  name: 'eintrag-nach-entfallen',
  severity: 'error',
  message: ({ datum }) => `Nach dem Eintrag „entfallen“ vom ${datum} folgt noch ein Eintrag.`,
  help: (_params, { massnahme }) =>
    `Ruht ${massnahme.der} nur, ist der frühere Status „zurueckgestellt“. Wird ${massnahme.er} neu aufgenommen, bekommt ${massnahme.er} eine neue Id.`,
  explanation:
    'Eine entfallene Maßnahme ist endgültig aus dem Aktionsplan genommen. Danach gibt es über sie nichts mehr zu berichten.',
  bad: { 'M-TEIL-05': sachstand('entfallen') },
  good: { 'M-TEIL-05': sachstand('zurueckgestellt') },
  check: (model, report) => {
    for (const massnahme of listGeordnete(model)) {
      const eintraege = logOf(massnahme);
      const last = eintraege.find(({ data }) => data.status === 'entfallen');
      const next = last && eintraege[last.index + 1];
      if (!last || !next) continue;
      const related = [relatedTo('hier entfallen', massnahme, ['sachstand', last.index, 'status'])];
      report(placeOf(massnahme, ['sachstand', next.index, 'datum']), { datum: last.data.datum }, { related });
    }
  },
});
