// Names of Handlungsfelder as plans write them: 'Handlungsfeld 2: Bildung', '1. Sprache', 'HF III – Teilhabe'.

/** The parts of such a name. */
export interface Ueberschrift {
  /** True where it says what it is, by a word or by a number with its sign. */
  readonly art: 'benannt' | 'gezaehlt' | undefined;
  readonly nummer: string | undefined;
  readonly titel: string;
}

const muster =
  /^(handlungsfeld|hf|themenfeld|aktionsfeld)?\s*(\d{1,3}|[ivx]+|[a-z](?=\s*[.:)–-]))?\s*([.:)–-]*)\s+(?=\S{2})(.+)$/is;

/** Takes a name apart; one that is none of these forms is its own titel. */
export function splitUeberschrift(text: string): Ueberschrift {
  const [, wort, nummer, zeichen = '', titel = text] = muster.exec(text) ?? [];
  const gezaehlt = nummer !== undefined && zeichen !== '' ? 'gezaehlt' : undefined;
  return { art: wort === undefined ? gezaehlt : 'benannt', nummer, titel };
}
