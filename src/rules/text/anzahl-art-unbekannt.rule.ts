import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { allKinds, findKind, isTyp } from '../../domain/registry.ts';
import { defineRule } from '../rule.ts';
import { listAufrufe } from './aufrufe.ts';

const text = (von: string) => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\nEs sind :anzahl{von=${von}} Maßnahmen.\n`,
});

export const anzahlArtUnbekannt = defineRule<{ von: string }>({
  code: 'KZ371',
  name: 'anzahl-art-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ von }) => `„${von}“ ist keine Art, die sich zählen lässt.`,
  help: ({ von }) => {
    const kind = findKind(von);
    const nearest = kind
      ? { id: kind.typ }
      : findNearest(
          von,
          allKinds.map(({ typ, label }) => ({ id: typ, titel: label })),
        );
    return askMeinten(nearest) ?? `Möglich sind: ${allKinds.map(({ typ }) => typ).join(', ')}.`;
  },
  explanation:
    'Hinter „von“ steht eine Art in der Einzahl, z. B. massnahme, ziel oder akteur. Nur so ist bestimmt, was gezählt wird.',
  bad: text('massnahmen'),
  good: text('massnahme'),
  check: (model, report) => {
    for (const { wert, place } of listAufrufe(model, 'anzahl')) {
      const von = wert('von');
      if (von !== undefined && !isTyp(von)) report(place('von'), { von });
    }
  },
});
