import { letzterTag } from '../../base/datum.ts';
import { listGeplante } from '../massnahmen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { listAusserhalb, zeitrahmenOf } from './rahmen.ts';

const zwischenziele = (...termine: string[]): string =>
  `zwischenziele:\n${termine.map((termin, index) => `  - { nr: ${index + 1}, titel: Schritt ${index + 1}, termin: ${termin} }`).join('\n')}`;

export const zwischenzielReihenfolge = defineRule<{ termin: string; vorher: string }>({
  code: 'KZ507',
  name: 'zwischenziel-reihenfolge',
  severity: 'error',
  message: ({ termin, vorher }, { zwischenziel }) =>
    `Der Termin ${termin} liegt vor dem ${zwischenziel.des} darüber (${vorher}).`,
  help: (_params, { zwischenziel }) =>
    `Ordnen Sie ${zwischenziel.die} nach ihrem Termin, oder berichtigen Sie den Termin. Die Nummern (nr) bleiben dabei.`,
  explanation:
    'Die Zwischenziele sind die Schritte der Maßnahme in ihrer zeitlichen Folge. Eine Zeitangabe zählt mit ihrem letzten Tag.',
  bad: { 'M-TEIL-05': zwischenziele('2027-06', '2026-09') },
  good: { 'M-TEIL-05': zwischenziele('2026-09', '2027-06') },
  check: (model, report) => {
    for (const massnahme of listGeplante(model)) {
      const { davor, danach } = listAusserhalb(massnahme, zeitrahmenOf(model, massnahme));
      const told = new Set([...davor, ...danach]);
      const inside = (massnahme.data.zwischenziele ?? [])
        .map(({ termin }, index) => ({ termin, index }))
        .filter(({ index }) => !told.has(index));
      inside.forEach(({ termin, index }, position) => {
        const vorher = inside[position - 1];
        if (!vorher || letzterTag(vorher.termin) <= letzterTag(termin)) return;
        const related = [relatedTo('das Zwischenziel davor', massnahme, ['zwischenziele', vorher.index, 'termin'])];
        report(placeOf(massnahme, ['zwischenziele', index, 'termin']), { termin, vorher: vorher.termin }, { related });
      });
    }
  },
});
