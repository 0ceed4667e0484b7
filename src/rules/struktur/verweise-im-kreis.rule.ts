import { alleTypen } from '../../domain/registry.ts';
import type { Path } from '../../model/facts.ts';
import { type Entity, findEntity, listOf, type Model } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

/** A reference from an entity to another of its kind. */
interface Kreisschritt {
  readonly von: Entity;
  readonly path: Path;
}

export const verweiseImKreis = defineRule<{ kette: readonly string[] }>({
  code: 'KZ442',
  name: 'verweise-im-kreis',
  severity: 'error',
  message: ({ kette }) => `Die Verweise laufen im Kreis: ${kette.join(' → ')}.`,
  help: () => 'Berichtigen Sie den Verweis, der in die falsche Richtung zeigt.',
  explanation:
    'Eine Stelle gehört zu einer größeren, eine Vorlage bezieht sich auf eine frühere. Zeigen die Verweise im Kreis, stimmt ' +
    'einer von ihnen nicht: Niemand ist der Vorgesetzte seines Vorgesetzten.',
  bad: { KI: 'uebergeordnet: amt', amt: 'uebergeordnet: KI' },
  good: { KI: 'uebergeordnet: amt' },
  check: (model, report) => {
    const told = new Set<Entity>();
    for (const entity of alleTypen.flatMap((typ) => listOf<typeof typ>(model, typ))) {
      const kreis = told.has(entity) ? undefined : findKreis(model, entity);
      const [first, ...rest] = kreis ?? [];
      if (!kreis || !first || rest.length === 0) continue;
      for (const { von } of kreis) told.add(von);
      const related = rest.map(({ von, path }) => relatedTo('und von hier weiter', von, path));
      report(placeOf(first.von, first.path), { kette: [...kreis.map(({ von }) => von.id), entity.id] }, { related });
    }
  },
});

/** The references by which an entity leads back to itself; undefined where none do. */
function findKreis(model: Model, start: Entity): readonly Kreisschritt[] | undefined {
  const seen = new Set<Entity>();
  const visit = (von: Entity): readonly Kreisschritt[] | undefined => {
    if (seen.has(von)) return undefined;
    seen.add(von);
    for (const { target, id, path } of von.facts.verweise) {
      const next = target === von.typ ? findEntity(model, von.typ, id) : undefined;
      if (!next || next === von) continue;
      const rest = next === start ? [] : visit(next);
      if (rest) return [{ von, path }, ...rest];
    }
    return undefined;
  };
  return visit(start);
}
