import { byText } from '../../base/text.ts';
import { groupBy } from '../../base/gruppen.ts';
import { kindOf, pluralOfTyp, type Typ } from '../../domain/registry.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';
import { isVorgabe } from './platzhalter.ts';

/** Kinds whose names stand alone in tables: what is called alike cannot be told apart there. */
const unverwechselbar = ['massnahme', 'akteur', 'ziel', 'indikator', 'gremium'] as const satisfies readonly Typ[];

/** A name without what nobody hears: case and blanks. What goes on may keep its name: Maßnahmen of two kinds stand apart. */
const nameOf = ({ titel, data }: Entity): string =>
  `${titel.toLowerCase().replaceAll(/\s+/g, ' ').trim()} ${'art' in data && 'zeitraum' in data ? data.art : ''}`;

/** In the order of their ids; a file whose name is no id is told for that, and so is an example. */
const listBenannte = (model: Model, typ: Typ): readonly Entity[] =>
  listOf<typeof typ>(model, typ)
    .filter(({ id, titel }) => kindOf(typ).id.muster.test(id) && !isVorgabe(titel))
    .toSorted(byText(({ id }) => id));

export const nameDoppelt = defineRule<{ titel: string; plural: string }>({
  code: 'KZ445',
  name: 'name-doppelt',
  severity: 'warning',
  message: ({ titel, plural }) => `Zwei ${plural} heißen „${titel}“.`,
  help: () =>
    'Sind es zwei, nennen Sie im Namen, was sie unterscheidet: Ort, Zielgruppe, Träger. Ist es dieselbe, löschen Sie eine der beiden Dateien und berichtigen Sie Verweise auf sie.',
  explanation:
    'In Tabellen, Listen und der Suche stehen oft nur Namen. Zwei gleiche lassen sich dort nicht unterscheiden, und meist ist dieselbe Sache zweimal ' +
    'angelegt worden. Eine bisherige und eine künftige Maßnahme dürfen gleich heißen.',
  bad: { amt: 'name: Kommunales Integrationszentrum', KI: 'name: Kommunales Integrationszentrum' },
  good: { amt: 'name: Amt für Statistik', KI: 'name: Kommunales Integrationszentrum' },
  check: (model, report) => {
    for (const typ of unverwechselbar)
      for (const [first, ...others] of groupBy<Entity>(listBenannte(model, typ), nameOf).values())
        for (const other of others) {
          const path = [kindOf(typ).titelfeld];
          const related = first ? [relatedTo('heißt ebenso', first, path)] : [];
          report(placeOf(other, path), { titel: other.titel, plural: pluralOfTyp(typ, model.worte) }, { related });
        }
  },
});
