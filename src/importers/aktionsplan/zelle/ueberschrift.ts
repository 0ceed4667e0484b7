// Names of Handlungsfelder as plans write them: 'Handlungsfeld 2: Bildung', '1. Sprache', 'HF III – Teilhabe'.

/** The parts of such a name. */
export interface Massnahmename {
  /** True where it says what it is, by a word or by a number with its sign. */
  readonly art: 'benannt' | 'gezaehlt' | undefined;
  readonly nummer: string | undefined;
  readonly titel: string;
}

const muster =
  /^(handlungsfeld|hf|themenfeld|aktionsfeld|strategiefeld)? ?(\d{1,3}|[ivx]{1,5}|[a-z](?= ?[.:)–-]))?( ?[.:)–-]{1,2})? (?=\S{2})(.{1,500})$/i;

/** Takes a name apart; one that is none of these forms is its own titel: the number of '100 Bäume' belongs to it. */
export function splitUeberschrift(text: string): Massnahmename {
  const [, wort, nummer, zeichen, rest] = muster.exec(text.replaceAll(/\s+/g, ' ').trim()) ?? [];
  const gezaehlt = nummer !== undefined && zeichen !== undefined ? 'gezaehlt' : undefined;
  const art = wort === undefined ? gezaehlt : 'benannt';
  return art === undefined || rest === undefined
    ? { art: undefined, nummer: undefined, titel: text }
    : { art, nummer, titel: rest };
}
