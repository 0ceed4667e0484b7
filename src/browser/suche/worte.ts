// How texts and questions become words that can be found: one spelling, one stem, the parts of compounds.
import { toPlain } from '../../base/umschrift.ts';
import { stemmer } from '@orama/stemmers/german';

/** Words and ids: what letters, digits and the hyphens between them make. */
const wort = /[\p{L}\p{N}]+(?:[-_/][\p{L}\p{N}]+)*/gu;

/** A word as it stands in a text. */
export interface Fundwort {
  readonly wort: string;
  readonly index: number;
}

/** All words of a text with their places; those with hyphens stay whole. */
export const listWorte = (text: string): readonly Fundwort[] =>
  [...text.matchAll(wort)].map((found) => ({ wort: found[0], index: found.index }));

/** A word and what it consists of where it has hyphens. */
export const splitWort = (word: string): readonly string[] => {
  const parts = word.split(/[-_/]/);
  return parts.length === 1 ? parts : [word, ...parts.filter((part) => part.length > 1)];
};

/** Words that are in every text and in every question. */
const fuellworte = new Set(
  `aber alle allem allen alles als also am an auch auf aus bei beim bin bis bist brauche braucht da damit dann das dass dazu dem den denn der
des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es euch fuer
gibt gegen geht habe haben hat hier ich ihr ihre ihren im in ins ist ja jede jeder kann kein keine koennen kommt machen macht man mein meine
meinem meinen meiner mich mir mit nach nicht noch nur oder ob ohne sein seine sich sie sind so soll sollen ueber um und uns
unser unsere vom von vor wann war warum was welche welcher welches wem wen wenn wer werden wie wieso will wir wird wo wofuer woher
wohin wollen zu zum zur zustaendig zwischen finde finden bekomme bekommen stadt tut steht moechte leben lebt darf muss viel viele mehr etwas`.split(
    /\s+/,
  ),
);

/** True for a word that tells nothing of what is sought. */
export const isFuellwort = (word: string): boolean => fuellworte.has(toPlain(word));

const stems = new Map<string, string>();

/** The stem of a word in its one spelling; what holds digits stays whole. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const normal = toPlain(word);
  const stem = /\d/.test(normal) ? normal : stemmer(normal);
  stems.set(word, stem);
  return stem;
}

/** A verb may ask for its noun: `kostet` for `Kosten`, `wählen` for `Wahl`. */
export const nounsOf = (stem: string): readonly string[] => [
  ...(stem.length > 5 && stem.endsWith('t') ? [stem.replace(/e?t$/, '')] : []),
  stem.replaceAll(/([aou])e/g, '$1'),
];

const shortest = 4;
/** What German puts between the parts of a compound. */
const fugen = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ens'];

/**
 * The parts of a compound that are words themselves, as stems: `Mietwohnungen` holds `wohnung` where the vocabulary does. The last
 * part is the longest that leaves a word of three letters in front of it.
 */
export function partsOf(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const normal = toPlain(word);
  for (let cut = 3; cut <= normal.length - shortest; cut++) {
    const tail = stemmer(normal.slice(cut));
    if (tail.length < shortest || !vocabulary.has(tail)) continue;
    const head = normal.slice(0, cut);
    const front = fugen
      .filter((fuge) => head.endsWith(fuge))
      .map((fuge) => stemmer(head.slice(0, head.length - fuge.length)))
      .find((one) => one.length >= shortest && vocabulary.has(one));
    return front === undefined ? [tail] : [front, tail];
  }
  return [];
}
