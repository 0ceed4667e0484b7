// How a source is cited in running text: publisher and year, with a letter where several would read alike (WAZ 2019a).
import { type Entity, listOf, type Model } from '../model.ts';

/** The citation of every source by its id, letters given in the order of the Quellenverzeichnis. */
export function listBelege(model: Model): ReadonlyMap<string, string> {
  const belege = new Map<string, string>();
  const counts = new Map<string, number>();
  const names = listOf(model, 'quelle').map((quelle) => ({ id: quelle.id, name: nameOfQuelle(quelle) }));
  for (const { id, name } of names) {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const alone = names.filter((other) => other.name === name).length === 1;
    belege.set(id, alone ? name : name + (/\d$/.test(name) ? '' : ' ') + lettersOf(count));
  }
  return belege;
}

/** The publisher, by its abbreviation where it gives one in parentheses, and the year or 'o. J.' for none. */
function nameOfQuelle({ data: { herausgeber, jahr }, titel }: Entity<'quelle'>): string {
  if (herausgeber === undefined) return titel;
  const name = /\(([^()]+)\)$/.exec(herausgeber)?.[1] ?? herausgeber;
  return `${name} ${jahr ?? 'o.\u00A0J.'}`;
}

/** a to z, then aa, ab, … */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
