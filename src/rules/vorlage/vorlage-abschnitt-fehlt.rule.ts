import { findNearest } from '../../diagnostics/vorschlag.ts';
import { placeIn } from '../../model/facts.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isNamed, isPflicht, pflichtabschnitte } from './pflichtabschnitte.ts';

const vorlage = (abschnitte: string) => ({
  'content/vorlagen/beschluss.md':
    '---\nart: beschluss\nbetreff: Beschluss des Beispielkonzepts\nbezug: keine\n' +
    `beratungsfolge:\n  - { sitzung: rat/2025-2, zustaendigkeit: entscheidung }\n---\n\n${abschnitte}`,
});
const beschluss = '## Beschlussvorschlag\n\nDer Rat beschließt das Konzept.\n';

export const vorlageAbschnittFehlt = defineRule<{ fehlend: readonly string[]; gefunden?: string }>({
  code: 'KZ906',
  name: 'vorlage-abschnitt-fehlt',
  severity: 'error',
  message: ({ fehlend }) =>
    fehlend.length === 1
      ? `Der Beschlussvorlage fehlt der Abschnitt „${fehlend.join()}“.`
      : `Der Beschlussvorlage fehlen die Abschnitte ${fehlend.map((name) => `„${name}“`).join(' und ')}.`,
  help: ({ fehlend, gefunden }) =>
    gefunden === undefined
      ? `Fügen Sie im Text ein: ## ${fehlend.join(' und ## ')}.`
      : `Hier steht „${gefunden}“. Meinten Sie ${fehlend.join()}?`,
  explanation:
    'Eine Beratungsvorlage muss einen Beschlussvorschlag enthalten und ihn in der Begründung mit Sachverhalt und ' +
    'Entscheidungsgrundlagen erläutern (§ 62 GO NRW und Geschäftsordnung). Die Überschriften dürfen auf jeder Ebene stehen.',
  bad: vorlage(beschluss),
  good: vorlage(`${beschluss}\n## Begründung\n\nEs fehlen Zugänge.\n`),
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage')) {
      const { ueberschriften } = vorlage.facts.prosa;
      const fehlend = pflichtabschnitte.filter((name) => !ueberschriften.some((heading) => isNamed(heading, name)));
      if (vorlage.data.art !== 'beschluss' || fehlend.length === 0) continue;
      const near = fehlend.length === 1 ? findMisspelt(vorlage, fehlend[0] ?? '') : undefined;
      if (near) report(near.place, { fehlend, gefunden: near.text });
      else report(placeOf(vorlage), { fehlend });
    }
  },
});

function findMisspelt({ facts }: Entity<'vorlage'>, name: string) {
  const others = facts.prosa.ueberschriften.filter((heading) => !isPflicht(heading));
  const nearest = findNearest(
    name,
    others.map(({ text }) => ({ id: text })),
  )?.id;
  const heading = others.find(({ text }) => text === nearest);
  return heading && { text: heading.text, place: placeIn(facts, heading.span) };
}
