// The directives in the prose of all files.
import type { Span } from '../../base/text.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { placeIn } from '../../model/facts.ts';
import type { Direktivenaufruf } from '../../model/prosafakten.ts';
import type { Model } from '../../model/model.ts';

/** One directive: what was written behind a key, and where. */
export interface Aufruf {
  readonly wert: (key: string) => string | undefined;
  /** The place of a key with its value, or of the whole directive. */
  readonly place: (key?: string) => Place;
}

/** Every use of a directive, also in files whose front matter has faults. */
export const listAufrufe = ({ facts }: Model, name: string): readonly Aufruf[] =>
  facts.flatMap((facts) =>
    facts.prosa.direktiven
      .filter((direktive) => direktive.name === name)
      .map((direktive) => aufrufOf(direktive, (span) => placeIn(facts, span))),
  );

const aufrufOf = ({ attribute, span }: Direktivenaufruf, placeOfSpan: (span: Span) => Place): Aufruf => ({
  wert: (key) => attribute[key]?.wert,
  place: (key) => placeOfSpan((key === undefined ? undefined : attribute[key]?.span) ?? span),
});
