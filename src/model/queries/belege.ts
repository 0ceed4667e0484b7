// How a source is cited in running text: publisher and year where that tells one source, otherwise with the first words of its title,
// which a reader finds again in the Quellenverzeichnis (WAZ 2014, „Migranten zweifeln …“).
import { quote } from '../../base/anfuehrung.ts';
import { groupBy } from '../../base/gruppen.ts';
import { withoutEnd } from '../../base/text.ts';
import { type Entity, listOf } from '../model.ts';
import { oncePerModel } from '../once.ts';

type Quelle = Entity<'quelle'>;

/** The citation of every source by its id; two of one publisher, year and title are told apart by letters. */
export const listBelege = oncePerModel((model): ReadonlyMap<string, string> => {
  const belege = new Map<string, string>();
  for (const [name, quellen] of groupBy(listOf(model, 'quelle'), nameOfQuelle))
    for (const [id, beleg] of tellApart(name, quellen)) belege.set(id, beleg);
  return belege;
});

/** The publisher, by its abbreviation where it gives one in parentheses, and the year. */
function nameOfQuelle({ data: { herausgeber, jahr }, titel }: Quelle): string {
  if (herausgeber === undefined) return titel;
  const name = /\(([^()]+)\)$/.exec(herausgeber)?.[1] ?? herausgeber;
  return jahr === undefined ? name : `${name} ${jahr}`;
}

function tellApart(name: string, quellen: readonly Quelle[]): (readonly [string, string])[] {
  const [only] = quellen;
  if (only && quellen.length === 1 && (only.data.jahr !== undefined || only.data.herausgeber === undefined))
    return [[only.id, name]];
  return [...groupBy(quellen, ({ titel }) => titel).values()].flatMap((gleiche) =>
    gleiche.map(({ id, titel, data }, index) => {
      const letter = gleiche.length === 1 ? '' : ` ${lettersOf(index)}`;
      const others = quellen.filter((other) => other.titel !== titel).map((other) => other.titel);
      return [
        id,
        data.herausgeber === undefined ? name + letter : `${name}, ${quote(kurztitelOf(titel, others))}${letter}`,
      ] as const;
    }),
  );
}

/** So many letters of a title are enough to know it by. */
const genug = 18;

/** The first words of a title: enough of them, and as many as no other title begins with. */
function kurztitelOf(titel: string, others: readonly string[]): string {
  const words = titel.split(' ');
  const start = (count: number): string => words.slice(0, count).join(' ');
  const count = words.findIndex((_word, index) => {
    const short = start(index + 1);
    return short.length >= genug && others.every((other) => !other.startsWith(short));
  });
  if (count < 0 || count >= words.length - 2) return titel;
  return `${withoutEnd(start(count + 1), ',;:.–-')} …`;
}

/** a to z, then aa, ab, … */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
