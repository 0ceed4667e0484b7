// Our own sentences in the words that a concept has for its levels.
import { type Ebene, fillWorte, type Wort } from '../../domain/ebenen.ts';
import { isOhne, type Model } from '../../model/model.ts';
import { plural } from './format.ts';

/** A text of ours in which `{massnahme.des}` stands for a level. What an author wrote is put in afterwards, never through here. */
export const phrase = ({ model }: { readonly model: Model }, text: string): string => fillWorte(text, model.worte);

/** A count of a level: '1 Maßnahme', '12 Maßnahmen'. */
export const countWort = (anzahl: number, { wort, viele }: Wort): string => plural(anzahl, wort, viele);

/** What is told of a level, alone in a list; nothing in a concept without it. */
export const onlyWith = <T>({ model }: { readonly model: Model }, ebene: Ebene, tell: () => T): readonly T[] =>
  isOhne(model, ebene) ? [] : [tell()];
