import { placeIn } from '../../model/facts.ts';
import type { Ueberschrift } from '../../model/prosafakten.ts';
import { listOf } from '../../model/model.ts';
import { defineRule } from '../rule.ts';
import { vorlageMit } from './beschlussvorschlag.ts';
import { isPflicht } from './pflichtabschnitte.ts';

export const vorlageAbschnittLeer = defineRule<{ name: string }>({
  code: 'KZ914',
  name: 'vorlage-abschnitt-leer',
  severity: 'error',
  message: ({ name }) => `Unter „${name}“ steht nichts.`,
  help: ({ name }) => `Schreiben Sie den Abschnitt „${name}“, bevor die Vorlage in die Beratung geht.`,
  explanation:
    'Eine Beratungsvorlage muss sagen, was beschlossen werden soll und warum (§ 62 GO NRW und Geschäftsordnung). Eine ' +
    'Überschrift ohne Text genügt dem nicht.',
  bad: vorlageMit(''),
  good: vorlageMit('Der Rat beschließt das Konzept.'),
  check: (model, report) => {
    for (const { data, facts } of listOf(model, 'vorlage')) {
      if (data.art !== 'beschluss') continue;
      const all = facts.prosa.ueberschriften;
      all.forEach((heading, index) => {
        if (isPflicht(heading) && isEmpty(all.slice(index)))
          report(placeIn(facts, heading.span), { name: heading.text });
      });
    }
  },
});

/** True where neither below the first heading nor below its sub-headings stands anything. */
function isEmpty([heading, ...others]: readonly Ueberschrift[]): boolean {
  const end = others.findIndex(({ ebene }) => ebene <= (heading?.ebene ?? 0));
  return [heading, ...others.slice(0, end < 0 ? others.length : end)].every(
    (each) => each?.beginn === '' && each.absaetze === 0,
  );
}
