import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { findVerfruehten, listGeordnete, listUnbekannte } from './log.ts';

const sachstand = (erreicht: string): string =>
  `sachstand:\n  - { datum: 2026-06-30, status: abgeschlossen, text: Die Lotsen arbeiten., erreicht: [${erreicht}] }`;

export const abgeschlossenMitOffenem = defineRule<{ offen: readonly number[] }>({
  code: 'KZ704',
  name: 'abgeschlossen-mit-offenem',
  severity: 'error',
  message: ({ offen }) =>
    offen.length === 1
      ? `Die Maßnahme ist abgeschlossen, aber das Zwischenziel ${offen.join()} ist nicht erreicht.`
      : `Die Maßnahme ist abgeschlossen, aber die Zwischenziele ${offen.join(', ')} sind nicht erreicht.`,
  help: ({ offen }) =>
    `Ergänzen Sie „erreicht: [${offen.join(', ')}]“ im Sachstand, oder wählen Sie einen anderen Status.`,
  explanation:
    '„Abgeschlossen“ heißt, dass alles getan ist, was geplant war. Soll ein Zwischenziel nicht mehr erreicht werden, ist die ' +
    'Maßnahme nicht abgeschlossen, sondern als entfallen oder als Daueraufgabe zu führen.',
  bad: { 'M-TEIL-05': sachstand('1') },
  good: { 'M-TEIL-05': sachstand('1, 2') },
  check: (model, report) => {
    for (const massnahme of listGeordnete(model)) {
      const found = findVerfruehten(massnahme);
      if (!found || listUnbekannte(massnahme).length > 0) continue;
      const open = (massnahme.data.zwischenziele ?? []).flatMap(({ nr, titel }, index) =>
        found.offen.includes(nr) ? [relatedTo(`offen: ${titel}`, massnahme, ['zwischenziele', index])] : [],
      );
      report(
        placeOf(massnahme, ['sachstand', found.eintrag.index, 'status']),
        { offen: found.offen },
        { related: open },
      );
    }
  },
});
