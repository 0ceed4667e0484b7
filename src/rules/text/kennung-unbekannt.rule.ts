import { findNearest } from '../../diagnostics/vorschlag.ts';
import { findStamm } from '../../domain/registry.ts';
import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const kennungUnbekannt = defineRule<{ kennung: string; naechste?: string | undefined }>({
  code: 'KZ396',
  name: 'kennung-unbekannt',
  severity: 'warning',
  message: ({ kennung }) => `Einen Eintrag ${kennung} gibt es nicht.`,
  help: ({ naechste }) =>
    (naechste === undefined ? '' : `Meinten Sie ${naechste}? `) +
    'In doppelten eckigen Klammern wird eine Kennung ein Verweis, der immer stimmt; gehört sie zu etwas anderem, schreiben Sie dazu, wozu.',
  explanation:
    'Wer eine Kennung liest, sucht den Eintrag dazu. Als bloßer Text geschrieben, ändert sie sich beim Umbenennen nicht mit, und einen ' +
    'Eintrag, den es nicht mehr gibt, sucht man vergebens.',
  bad: prosa('Mehr dazu steht bei M-TEIL-88.'),
  good: prosa('Mehr dazu steht bei M-TEIL-05.'),
  check: (model, report) => {
    const kennungen = [...model.bekannt.values()].map(({ id }) => id);
    const dort = new Set([...model.andere.values()].flatMap(({ entitaeten }) => entitaeten.map(({ id }) => id)));
    for (const { text, place } of listFundstellen(model, 'kennung'))
      if (findStamm(text) !== undefined && !kennungen.includes(text) && !dort.has(text))
        report(place, { kennung: text, naechste: findNearest(text, kennungen)?.id });
  },
});
