import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { findVerfruehten, listGeordnete, listUnbekannte } from './log.ts';

const sachstand = (status: string): string =>
  `sachstand:\n  - { datum: 2026-06-30, status: ${status}, text: Die Lotsen arbeiten., erreicht: [1] }`;

export const abgeschlossenMitOffenem = defineRule<{ offen: readonly number[] }>({
  code: 'KZ704',
  name: 'abgeschlossen-mit-offenem',
  severity: 'error',
  message: ({ offen }, { massnahme, zwischenziel }) =>
    offen.length === 1
      ? `${gross(massnahme.der)} ist abgeschlossen, aber ${zwischenziel.der} ${offen.join()} ist nicht erreicht.`
      : `${gross(massnahme.der)} ist abgeschlossen, aber ${zwischenziel.die} ${offen.join(', ')} sind nicht erreicht.`,
  help: ({ offen }) =>
    `Ist noch etwas zu tun, bleibt der Status „laufend“. Ist wirklich alles getan, ergänzen Sie „erreicht: [${offen.join(', ')}]“ im Sachstand.`,
  explanation:
    '„Abgeschlossen“ heißt, dass alles getan ist, was geplant war. Soll ein Zwischenziel nicht mehr erreicht werden, ist die ' +
    'Maßnahme nicht abgeschlossen, sondern als entfallen oder als Daueraufgabe zu führen.',
  bad: { 'M-TEIL-05': sachstand('abgeschlossen') },
  good: { 'M-TEIL-05': sachstand('laufend') },
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
