import { wortOf } from '../../domain/felder.ts';
import { status as statusSchema } from '../../domain/sachstand.ts';
import { listOf } from '../../model/model.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { logOf } from './log.ts';

const sachstand = (rest: string): string =>
  `sachstand:\n  - { datum: 2026-06-30, status: zurueckgestellt, text: Die Stelle wird vorerst nicht besetzt.${rest} }`;

export const sachstandGrundFehlt = defineRule<{ status: string }>({
  code: 'KZ706',
  name: 'sachstand-grund-fehlt',
  severity: 'error',
  message: ({ status }, { massnahme }) => `${gross(massnahme.der)} ist „${status}“, aber ohne Grund.`,
  help: () => 'Ergänzen Sie im selben Eintrag „grund:“ mit einem Satz und, wo es einen gibt, dem Beschluss.',
  explanation:
    'Die Maßnahme ist beschlossen. Wird sie zurückgestellt oder entfällt sie, muss der Bericht sagen, warum.',
  bad: { 'M-TEIL-05': sachstand('') },
  good: { 'M-TEIL-05': sachstand(', grund: Haushaltssperre') },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      const eintraege = logOf(massnahme);
      for (const { data, index } of eintraege) {
        const ends = data.status === 'entfallen' || data.status === 'zurueckgestellt';
        // An entry `entfallen` that others follow is told as such: its status is wrong, not its Grund missing.
        const contradicted = data.status === 'entfallen' && index < eintraege.length - 1;
        if (!ends || contradicted || data.grund !== undefined || isUngewiss(massnahme, 'grund')) continue;
        report(placeOf(massnahme, ['sachstand', index, 'status']), { status: wortOf(statusSchema, data.status) });
      }
    }
  },
});
