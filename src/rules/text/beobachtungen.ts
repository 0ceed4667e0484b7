// What stands out in the prose of all files, as reading it has noted.
import type { Place } from '../../diagnostics/diagnostic.ts';
import { type FileFacts, placeIn } from '../../model/facts.ts';
import type { Beobachtung } from '../../model/prosafakten.ts';
import type { Model } from '../../model/model.ts';

/** One observation with its place. */
export interface Fundstelle {
  readonly text: string;
  readonly form?: Beobachtung['form'];
  readonly satz?: string;
  readonly place: Place;
  readonly facts: FileFacts;
}

/** Every observation of a kind, file by file in the order of the text. */
export const listFundstellen = ({ facts }: Model, art: Beobachtung['art']): readonly Fundstelle[] =>
  facts.flatMap((file) =>
    file.prosa.beobachtungen.flatMap((each) =>
      each.art === art
        ? [
            {
              ...each,
              get place() {
                return placeIn(file, each.span);
              },
              facts: file,
            },
          ]
        : [],
    ),
  );

/** An example: prose in the file of an Akteur. */
export const prosa = (text: string): Readonly<Record<string, string>> => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n${text}\n`,
});
