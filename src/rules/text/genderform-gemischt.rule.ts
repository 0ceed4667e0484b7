import { groupBy } from '../../base/gruppen.ts';
import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

const zeichenOf = (text: string): string => /[*:_/]/.exec(text)?.[0] ?? 'Binnen-I';

export const genderformGemischt = defineRule<{ zeichen: string; sonst: string }>({
  code: 'KZ391',
  name: 'genderform-gemischt',
  severity: 'info',
  aus: true,
  message: ({ zeichen, sonst }) => `Hier steht die Form mit „${zeichen}“, sonst die mit „${sonst}“.`,
  help: () => 'Schreiben Sie überall dieselbe Form, oder die weibliche und die männliche.',
  explanation:
    '§ 4 LGG NRW verlangt sprachliche Gleichbehandlung, nicht ein bestimmtes Zeichen. Ein Dokument bleibt aber bei einer Form. ' +
    'Die Regel ist aus, bis die Konfiguration sie einschaltet.',
  bad: prosa('Kolleg:innen beraten Bürger:innen und Schüler*innen.'),
  good: prosa('Kolleg:innen beraten Bürger:innen und Schüler:innen.'),
  check: (model, report) => {
    const groups = groupBy(listFundstellen(model, 'gender'), ({ text }) => zeichenOf(text));
    const [most, ...rest] = [...groups].sort(([, a], [, b]) => b.length - a.length);
    for (const [zeichen, stellen] of rest)
      for (const { place } of stellen) report(place, { zeichen, sonst: most?.[0] ?? '' });
  },
});
