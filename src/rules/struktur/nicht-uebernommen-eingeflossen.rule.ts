import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

const vorschlag = (rest: string): string => `vorschlaege:\n  - { text: Lotsen rund um die Uhr, ${rest} }`;

export const nichtUebernommenEingeflossen = defineRule<{ ids: readonly string[] }>({
  code: 'KZ423',
  name: 'nicht-uebernommen-eingeflossen',
  severity: 'warning',
  message: ({ ids }) => `Der Vorschlag ist „nicht übernommen“ und doch eingeflossen in ${ids.join(', ')}.`,
  help: ({ ids: [id = ''] }) =>
    `Ist ein Teil davon aufgenommen, schreiben Sie „umgang: teilweise“. Geschieht stattdessen etwas anderes, gehört es mit [[${id}]] in „grund“, und „eingeflossen_in“ entfällt.`,
  explanation:
    'Was nicht übernommen ist, steht nirgends im Konzept. Beides zugleich liest sich als Widerspruch, und wer den Vorschlag gemacht hat, ' +
    'weiß nicht, was gilt.',
  bad: {
    '2025-02-01-auftakt': vorschlag('umgang: nicht, grund: Dafür fehlt Personal., eingeflossen_in: [M-TEIL-05]'),
  },
  good: {
    '2025-02-01-auftakt': vorschlag('umgang: nicht, grund: "Dafür fehlt Personal; tagsüber hilft [[M-TEIL-05]]."'),
  },
  check: (model, report) => {
    for (const beteiligung of listOf(model, 'beteiligung')) {
      (beteiligung.data.vorschlaege ?? []).forEach(({ umgang, eingeflossen_in: ids = [] }, index) => {
        if (umgang === 'nicht' && ids.length > 0)
          report(placeOf(beteiligung, ['vorschlaege', index, 'umgang']), { ids });
      });
    }
  },
});
