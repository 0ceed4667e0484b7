// Which id comes next. A published id is never given again: ids that once stood in the project count as taken.
import { toDateiname } from '../base/dateiname.ts';
import { findDateiort } from '../domain/orte.ts';
import type { AnyKind } from '../domain/registry.ts';
import { idFor } from '../domain/registry.ts';
import { ordnernameOf } from './namen.ts';

/** The ids of a kind that files have or had. `dateien` are paths relative to the root. */
export const idsIn = (dateien: Iterable<string>, { typ }: AnyKind): ReadonlySet<string> =>
  new Set(
    [...dateien].flatMap((file) => {
      const ort = findDateiort(file);
      return ort?.typ === typ ? [ort.stamm] : [];
    }),
  );

/** The id after the highest number that the kind has in a Handlungsfeld. */
export function nextNummer(kind: AnyKind, kuerzel: string, vergeben: ReadonlySet<string>): string {
  const stamm = idFor(kind, kuerzel).replace(/\d{1,9}$/, '');
  const numbers = [...vergeben].flatMap((id) => (id.startsWith(stamm) ? [Number(id.slice(stamm.length))] : []));
  return idFor(kind, kuerzel, Math.max(0, ...numbers.filter(Number.isInteger)) + 1);
}

/**
 * A name as the kind wants its ids, made of a title: with a day or a number before it where it has to have one, with a number behind it where
 * it is taken. Undefined where no name can be made.
 */
export function nameFor(
  { id }: AnyKind,
  titel: string,
  tag: string | undefined,
  vergeben: ReadonlySet<string>,
): string | undefined {
  const name = ordnernameOf(titel) && toDateiname(ordnernameOf(titel));
  const numbers = [...vergeben].flatMap((each) => /^(\d{2})-/.exec(each)?.[1] ?? []).map(Number);
  const next = String(Math.max(0, ...numbers) + 1).padStart(2, '0');
  const form = [name, `${tag ?? ''}-${name}`, `${next}-${name}`].find((each) => name !== '' && id.muster.test(each));
  if (form === undefined) return undefined;
  for (let nr = 1; ; nr++) {
    const candidate = nr === 1 ? form : `${form}-${nr}`;
    if (!vergeben.has(candidate)) return candidate;
  }
}
