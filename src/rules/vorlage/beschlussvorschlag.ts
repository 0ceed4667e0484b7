// The sections in which a paper says what a body is to decide.
import type { Place } from '../../diagnostics/diagnostic.ts';
import { placeIn } from '../../model/facts.ts';
import type { Ueberschrift } from '../../model/prosafakten.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { isNamed } from './pflichtabschnitte.ts';

/** The section Beschlussvorschlag, or one of its sub-sections, that has a text. */
export interface Beschlussabschnitt extends Ueberschrift {
  readonly place: Place;
}

/** Every such section of the Beschlussvorlagen. */
export const listBeschluesse = (model: Model): readonly Beschlussabschnitt[] =>
  listOf(model, 'vorlage').flatMap((vorlage) => (vorlage.data.art === 'beschluss' ? abschnitteOf(vorlage) : []));

function abschnitteOf({ facts }: Entity<'vorlage'>): readonly Beschlussabschnitt[] {
  const all = facts.prosa.ueberschriften;
  const start = all.findIndex((heading) => isNamed(heading, 'Beschlussvorschlag'));
  if (start < 0) return [];
  const ebene = all[start]?.ebene ?? 2;
  const end = all.findIndex((each, index) => index > start && each.ebene <= ebene);
  return all
    .slice(start, end < 0 ? all.length : end)
    .filter(({ beginn }) => beginn !== '')
    .map((each) => ({ ...each, place: placeIn(facts, each.span) }));
}

/** An example: a paper with a text below Beschlussvorschlag. */
export const vorlageMit = (beschluss: string): Readonly<Record<string, string>> => ({
  'content/vorlagen/beschluss.md':
    '---\nart: beschluss\nbetreff: Beschluss des Beispielkonzepts\nbezug: keine\n' +
    'beratungsfolge:\n  - { sitzung: rat/2025-2, zustaendigkeit: entscheidung }\n---\n\n' +
    `## Beschlussvorschlag\n\n${beschluss}\n\n## Begründung\n\nEs fehlen Zugänge.\n`,
});
