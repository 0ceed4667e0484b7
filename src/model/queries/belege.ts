// How a source is cited in running text: publisher and year, with a letter where several would read alike (WAZ 2019a).
import { groupBy } from '../../base/gruppen.ts';
import { type Entity, listOf } from '../model.ts';
import { oncePerModel } from '../once.ts';

/** The citation of every source by its id, letters given in the order of the Quellenverzeichnis. */
export const listBelege = oncePerModel((model): ReadonlyMap<string, string> => {
  const belege = new Map<string, string>();
  for (const [name, quellen] of groupBy(listOf(model, 'quelle'), nameOfQuelle))
    for (const [index, { id }] of quellen.entries())
      belege.set(id, quellen.length === 1 ? name : name + (/\d$/.test(name) ? '' : ' ') + lettersOf(index));
  return belege;
});

/** The publisher, by its abbreviation where it gives one in parentheses, and the year or 'o. J.' for none. */
function nameOfQuelle({ data: { herausgeber, jahr }, titel }: Entity<'quelle'>): string {
  if (herausgeber === undefined) return titel;
  const name = /\(([^()]+)\)$/.exec(herausgeber)?.[1] ?? herausgeber;
  return `${name} ${jahr ?? 'o.\u00A0J.'}`;
}

/** a to z, then aa, ab, … */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
