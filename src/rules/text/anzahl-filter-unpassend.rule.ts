import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { isTyp, pluralOfTyp } from '../../domain/registry.ts';
import { listZaehlwoerter, zaehlfilter } from '../../domain/zaehlwoerter.ts';
import { defineRule } from '../rule.ts';
import { listAufrufe } from './aufrufe.ts';

const text = (art: string) => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\nEs sind :anzahl{von=massnahme art=${art}} Maßnahmen.\n`,
});

interface Params {
  readonly key: string;
  readonly wert: string;
  readonly plural: string;
  readonly worte: Readonly<Record<string, string>>;
}

export const anzahlFilterUnpassend = defineRule<Params>({
  code: 'KZ372',
  name: 'anzahl-filter-unpassend',
  severity: 'error',
  fest: true,
  message: ({ key, wert, plural, worte }) =>
    Object.keys(worte).length === 0
      ? `${plural} haben keine Angabe „${key}“.`
      : `„${wert}“ passt nicht zu „${key}“ (${plural}).`,
  help: ({ wert, worte }) =>
    askMeinten(
      findNearest(
        wert,
        Object.entries(worte).map(([id, titel]) => ({ id, titel })),
      ),
    ) ??
    (Object.keys(worte).length === 0 ? 'Löschen Sie diese Angabe.' : `Möglich sind: ${Object.keys(worte).join(', ')}.`),
  explanation:
    'Gezählt wird, worauf alle Angaben zutreffen. Ein Wort, das es bei dieser Art nicht gibt, ergäbe immer null.',
  bad: text('künftige'),
  good: text('kuenftig'),
  check: (model, report) => {
    for (const { wert, place } of listAufrufe(model, 'anzahl')) {
      const von = wert('von') ?? '';
      if (!isTyp(von)) continue;
      for (const key of zaehlfilter) {
        const written = wert(key);
        const worte = listZaehlwoerter(von, key);
        if (written === undefined || worte === 'alle' || Object.hasOwn(worte, written)) continue;
        report(place(key), { key, wert: written, plural: pluralOfTyp(von, model.worte), worte });
      }
    }
  },
});
