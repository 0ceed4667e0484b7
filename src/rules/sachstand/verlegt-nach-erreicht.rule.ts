import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { listGeordnete, listUnbekannte, nennungenOf } from './log.ts';

const sachstand = (nr: number): string =>
  'sachstand:\n  - { datum: 2026-03-31, status: laufend, text: Die Stelle ist besetzt., erreicht: [1] }\n' +
  `  - { datum: 2026-06-30, status: laufend, text: Es dauert länger., verlegt: [{ zwischenziel: ${nr}, nach: 2027-09, grund: Krankheit }] }`;

export const verlegtNachErreicht = defineRule<{ nr: number; datum: string }>({
  code: 'KZ708',
  name: 'verlegt-nach-erreicht',
  severity: 'warning',
  message: ({ nr, datum }, { zwischenziel }) =>
    `${gross(zwischenziel.der)} ${nr} wird verlegt, ist aber schon am ${datum} als erreicht gemeldet.`,
  help: () => 'Berichtigen Sie die Nummer, oder löschen Sie eine der beiden Angaben.',
  explanation:
    'Was erreicht ist, hat keinen Termin mehr, der sich verschieben könnte. Meist ist ein anderes Zwischenziel gemeint, das ' +
    'dann ohne neuen Termin als überfällig gilt.',
  bad: { 'M-TEIL-05': sachstand(1) },
  good: { 'M-TEIL-05': sachstand(2) },
  check: (model, report) => {
    for (const massnahme of listGeordnete(model)) {
      const unknown = new Set(listUnbekannte(massnahme).map(({ nr }) => nr));
      const nennungen = nennungenOf(massnahme).filter(({ nr }) => !unknown.has(nr));
      for (const verlegt of nennungen.filter(({ art }) => art === 'verlegt')) {
        const reached = nennungen.find(
          ({ art, nr, eintrag }) => art === 'erreicht' && nr === verlegt.nr && eintrag.index <= verlegt.eintrag.index,
        );
        if (!reached) continue;
        const related = [relatedTo('hier als erreicht gemeldet', massnahme, reached.path)];
        report(placeOf(massnahme, verlegt.path), { nr: verlegt.nr, datum: reached.eintrag.data.datum }, { related });
      }
    }
  },
});
