import { listOf } from '../../model/model.ts';
import { findRepeated } from '../doppelt.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { findVerfruehten, listUnbekannte, nennungenOf } from './log.ts';

const sachstand = (nr: number): string =>
  'sachstand:\n  - { datum: 2026-03-31, status: laufend, text: Die Stelle ist besetzt., erreicht: [1] }\n' +
  `  - { datum: 2026-06-30, status: laufend, text: Die Schulung ist beendet., erreicht: [${nr}] }`;

export const zwischenzielZweimalErreicht = defineRule<{ nr: number; datum: string }>({
  code: 'KZ703',
  name: 'zwischenziel-zweimal-erreicht',
  severity: 'warning',
  message: ({ nr, datum }, { zwischenziel }) =>
    `${gross(zwischenziel.der)} ${nr} ist schon am ${datum} als erreicht gemeldet.`,
  help: () => 'Löschen Sie die zweite Meldung, oder berichtigen Sie die Nummer.',
  explanation:
    'Ein Zwischenziel wird einmal erreicht, an dem Tag des ersten Eintrags. Eine zweite Meldung meint oft ein anderes.',
  bad: { 'M-TEIL-05': sachstand(1) },
  good: { 'M-TEIL-05': sachstand(2) },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      if (findVerfruehten(massnahme)) continue;
      const unknown = new Set(listUnbekannte(massnahme).map(({ nr }) => nr));
      const reached = nennungenOf(massnahme).filter(({ art, nr }) => art === 'erreicht' && !unknown.has(nr));
      for (const { index, first, key } of findRepeated(reached.map(({ nr }) => nr))) {
        const again = reached[index];
        const earlier = reached[first];
        if (!again || !earlier) continue;
        const related = [relatedTo('hier zuerst gemeldet', massnahme, earlier.path)];
        report(placeOf(massnahme, again.path), { nr: key, datum: earlier.eintrag.data.datum }, { related });
      }
    }
  },
});
