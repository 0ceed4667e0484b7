import type { Path } from '../../model/facts.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { alleTypen } from '../../domain/registry.ts';
import { findRepeated } from '../doppelt.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

/** Lists whose entries have no number, id or day that is asked for by a rule of its own: equal ones say the same twice. */
const gleichwertig: ReadonlySet<string> = new Set(['kosten', 'bezug', 'vorschlaege', 'beratungsfolge', 'verlegt']);

export const eintragDoppelt = defineRule<{ wert: string; feld: string }>({
  code: 'KZ440',
  name: 'eintrag-doppelt',
  severity: 'error',
  message: ({ wert, feld }) => `${wert} steht in „${feld}“ zweimal.`,
  help: () => 'Löschen Sie den zweiten Eintrag, oder schreiben Sie, was an seiner Stelle gemeint war.',
  explanation:
    'Was doppelt in einer Liste steht, wird doppelt gedruckt und doppelt gezählt: eine Stelle, ein Ziel, ein Betrag. Meist ' +
    'ist beim Kopieren einer Zeile der zweite Name nicht geändert worden.',
  bad: { 'M-TEIL-05': 'beteiligte: [amt, amt]' },
  good: { 'M-TEIL-05': 'beteiligte: [amt]' },
  check: (model, report) => {
    for (const entity of alleTypen.flatMap((typ) => listOf<typeof typ>(model, typ)))
      for (const { liste, path } of listenIn(entity))
        for (const { index, first } of findRepeated(liste.map((entry) => JSON.stringify(entry)))) {
          const entry = liste[index];
          const wert = typeof entry === 'string' ? `„${entry}“` : 'Derselbe Eintrag';
          const related = [relatedTo('hier zuerst', entity, [...path, first])];
          report(placeOf(entity, [...path, index]), { wert, feld: String(path.at(-1)) }, { related });
        }
  },
});

/** The lists of texts in an entity's fields, and those of entries that nothing tells apart. */
function listenIn({ data }: Entity): readonly { readonly liste: readonly unknown[]; readonly path: Path }[] {
  const visit = (value: unknown, path: Path): ReturnType<typeof listenIn> => {
    if (typeof value !== 'object' || value === null) return [];
    if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, each]) => visit(each, [...path, key]));
    const inner = value.flatMap((each, index) => visit(each, [...path, index]));
    const own = value.every((each) => typeof each === 'string') || gleichwertig.has(String(path.at(-1)));
    return own ? [{ liste: value, path }, ...inner] : inner;
  };
  return visit(data, []);
}
