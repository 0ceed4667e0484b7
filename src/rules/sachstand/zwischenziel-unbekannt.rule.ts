import { listOf } from '../../model/model.ts';
import { findRepeated } from '../doppelt.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { listUnbekannte } from './log.ts';

const sachstand = (nr: number): string =>
  `sachstand:\n  - { datum: 2026-06-30, status: laufend, text: Die Stelle ist besetzt., erreicht: [${nr}] }`;

export const zwischenzielUnbekannt = defineRule<{
  nr: number;
  art: 'erreicht' | 'verlegt';
  nummern: readonly number[];
}>({
  code: 'KZ702',
  name: 'zwischenziel-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ nr, art }, { zwischenziel, massnahme }) =>
    `${gross(zwischenziel.der)} ${nr} ist als ${art} gemeldet, aber diese Nummer gibt es in ${massnahme.dem} nicht.`,
  help: ({ nummern }, { zwischenziel, massnahme }) =>
    nummern.length === 0
      ? `${gross(massnahme.der)} hat gar ${zwischenziel.keineVielen}. Legen Sie ${zwischenziel.den} an, oder löschen Sie die Meldung.`
      : `Vorhanden sind: ${nummern.join(', ')}.`,
  explanation:
    'Der Sachstand nennt Zwischenziele mit ihrer Nummer (nr). Eine Nummer, die es nicht gibt, ließe ein erreichtes ' +
    'Zwischenziel im Bericht als offen erscheinen.',
  bad: { 'M-TEIL-05': sachstand(9) },
  good: { 'M-TEIL-05': sachstand(1) },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      const nummern = (massnahme.data.zwischenziele ?? []).map(({ nr }) => nr);
      // Missing or repeated Zwischenziele are told, and are the likelier reason.
      if (findRepeated(nummern).length > 0 || (massnahme.data.art === 'kuenftig' && nummern.length === 0)) continue;
      if (isUngewiss(massnahme, 'zwischenziele')) continue;
      for (const { nr, art, path } of listUnbekannte(massnahme)) report(placeOf(massnahme, path), { nr, art, nummern });
    }
  },
});
