import { wortOf } from '../../domain/felder.ts';
import { zustaendigkeit as zustaendigkeitSchema } from '../../domain/kinds/vorlage.kind.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { listRueckschritte, listNachEntscheidung, schritteOf } from './folge.ts';

const folge = (erst: string, dann: string): string =>
  `beratungsfolge:\n  - { sitzung: ausschuss/2025-1, zustaendigkeit: ${erst} }\n  - { sitzung: rat/2025-2, zustaendigkeit: ${dann} }`;

export const vorberatungNachEntscheidung = defineRule<{ zustaendigkeit: string }>({
  code: 'KZ902',
  name: 'vorberatung-nach-entscheidung',
  severity: 'error',
  message: ({ zustaendigkeit }) => `Die ${zustaendigkeit} steht nach der Entscheidung.`,
  help: () => 'Stellen Sie den Schritt vor die Entscheidung, oder berichtigen Sie die Zuständigkeit.',
  explanation:
    'Vorberatung und Anhörung bereiten eine Entscheidung vor. Danach ist nur noch eine Kenntnisnahme möglich, ' +
    'in einer Beschlussvorlage auch die nicht: Dort ist die Entscheidung der letzte Schritt.',
  bad: { beschluss: folge('entscheidung', 'vorberatung') },
  good: { beschluss: folge('vorberatung', 'entscheidung') },
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage')) {
      const schritte = schritteOf(model, vorlage);
      // Steps out of the order of time are told; a report must not decide at all, which is told too.
      if (vorlage.data.art !== 'beschluss' || listRueckschritte(schritte).length > 0) continue;
      for (const { data, index } of listNachEntscheidung(schritte)) {
        const place = placeOf(vorlage, ['beratungsfolge', index, 'zustaendigkeit']);
        report(place, { zustaendigkeit: wortOf(zustaendigkeitSchema, data.zustaendigkeit) });
      }
    }
  },
});
