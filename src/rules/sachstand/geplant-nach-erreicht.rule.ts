import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { logOf, listGeordnete, nennungenOf } from './log.ts';

const sachstand = (spaeter: string): string =>
  'sachstand:\n  - { datum: 2026-03-31, status: begonnen, text: Die Stelle ist besetzt., erreicht: [1] }\n' +
  `  - { datum: 2026-06-30, status: ${spaeter}, text: Die Schulung wird vorbereitet. }`;

export const geplantNachErreicht = defineRule<{ nr: number; datum: string }>({
  code: 'KZ712',
  name: 'geplant-nach-erreicht',
  severity: 'warning',
  message: ({ nr, datum }, { zwischenziel, massnahme }) =>
    `${gross(massnahme.der)} ist „geplant“, obwohl ${zwischenziel.der} ${nr} seit dem ${datum} als erreicht gemeldet ist.`,
  help: (_params, { massnahme }) =>
    `Hat ${massnahme.der} begonnen, ist der Status „begonnen“ oder „laufend“; ruht ${massnahme.er}, ist er „zurueckgestellt“.`,
  explanation:
    'Wovon schon etwas erreicht ist, das hat begonnen. Als „geplant“ zählte es in Übersichten zu dem, was noch niemand angefangen hat.',
  bad: { 'M-TEIL-05': sachstand('geplant') },
  good: { 'M-TEIL-05': sachstand('laufend') },
  check: (model, report) => {
    for (const massnahme of listGeordnete(model)) {
      const [reached] = nennungenOf(massnahme).filter(({ art }) => art === 'erreicht');
      if (!reached) continue;
      const geplant = logOf(massnahme).find(
        ({ data, index }) => data.status === 'geplant' && index >= reached.eintrag.index,
      );
      if (!geplant) continue;
      const related = [relatedTo('hier als erreicht gemeldet', massnahme, reached.path)];
      const params = { nr: reached.nr, datum: reached.eintrag.data.datum };
      report(placeOf(massnahme, ['sachstand', geplant.index, 'status']), params, { related });
    }
  },
});
