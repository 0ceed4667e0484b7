import { wortOf } from '../../domain/felder.ts';
import { vorschlagUmgang } from '../../domain/kinds/beteiligung.kind.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

const vorschlag = (rest: string): string => `vorschlaege:\n  - { text: Lotsen rund um die Uhr, ${rest} }`;

/** The answers that take a reason. */
const ablehnend: ReadonlySet<string> = new Set(['teilweise', 'nicht']);

export const vorschlagOhneGrund = defineRule<{ umgang: string }>({
  code: 'KZ414',
  name: 'vorschlag-ohne-grund',
  severity: 'warning',
  message: ({ umgang }) => `Der Vorschlag ist „${umgang}“, aber ohne Grund.`,
  help: () => 'Ergänzen Sie „grund“: ein Satz, der denen etwas sagt, die den Vorschlag gemacht haben.',
  explanation:
    'Wer sich beteiligt, soll nachlesen können, was aus dem Vorschlag wurde. Wird er nicht oder nur teilweise übernommen, ' +
    'gehört der Grund dazu.',
  bad: { '2025-02-01-auftakt': vorschlag('umgang: nicht') },
  good: { '2025-02-01-auftakt': vorschlag('umgang: nicht, grund: Dafür fehlt Personal.') },
  check: (model, report) => {
    for (const beteiligung of listOf(model, 'beteiligung')) {
      (beteiligung.data.vorschlaege ?? []).forEach(({ umgang, grund }, index) => {
        if (!ablehnend.has(umgang) || grund !== undefined || isUngewiss(beteiligung, 'grund')) return;
        report(placeOf(beteiligung, ['vorschlaege', index, 'umgang']), { umgang: wortOf(vorschlagUmgang, umgang) });
      });
    }
  },
});
