// What an author plainly meant by a value: told once, with its fix, and then taken as meant.
import { isoOfGerman, parseZeitangabe } from '../../base/datum.ts';
import { withoutInvisible } from '../../base/unsichtbar.ts';
import { yamlScalar } from '../../base/yaml-scalar.ts';
import { hasTausenderpunkte } from '../../base/zahl.ts';
import type { Diagnostic, Fault } from '../../diagnostics/diagnostic.ts';
import { findRange, type Path, pathKey } from '../../model/facts.ts';
import type { Head } from './head.ts';
import type { Leaf } from './walk.ts';
import { dateGerman, invisibleCharacter, thousandsPoint } from './validate.faults.ts';

type Complain = <P>(fault: Fault<P>, path: Path, params: P, more?: Pick<Diagnostic, 'fix'>) => void;

/** The value that is meant at a path: without invisible characters, a German date as ISO, 5.000 as five thousand euros. */
export function readMeant(head: Head, blatt: Leaf, written: unknown, path: Path, complain: Complain): unknown {
  const { art } = blatt;
  const replace = <P>(fault: Fault<P>, params: P, text: string, shown = text): void => {
    const edits = [{ file: head.file, range: findRange(head, path), text }];
    complain(fault, path, params, { fix: { title: `${shown} schreiben`, edits } });
  };

  const seen = typeof written === 'string' ? withoutInvisible(written) : written;
  if (typeof seen === 'string' && seen !== written) replace(invisibleCharacter, { wert: seen }, yamlScalar(seen), seen);

  if (art === 'zeit') {
    const date = typeof seen === 'number' ? sourceOf(head, path, seen) : seen;
    const iso = typeof date === 'string' ? isoOfGerman(date) : undefined;
    if (iso === undefined) return date;
    if (typeof parseZeitangabe(iso) === 'object') replace(dateGerman, { wert: String(date), iso }, iso);
    return iso;
  }
  if (typeof seen !== 'number') return seen;
  const wert = sourceOf(head, path, seen);
  if (art === 'bezeichnung') return wert === String(seen) ? seen : wert;
  if ((art !== 'betrag' && art !== 'zahl') || !hasTausenderpunkte(wert)) return seen;
  const zahl = wert.replaceAll('.', '');
  // A rate of births has three decimals: what need be no whole number is asked about, and stays as it was read.
  const isOffen = blatt.art === 'zahl' && !blatt.ganz;
  if (isOffen) complain(thousandsPoint, path, { wert, zahl, was: 'offen' });
  else replace(thousandsPoint, { wert, zahl, was: art }, zahl);
  return isOffen ? seen : Number(zahl);
}

/** A number as it was written: 12.2030 would be 12.203, and 5.000 would be 5. */
function sourceOf({ places, text }: Head, path: Path, value: number): string {
  const [from, to] = places[pathKey(path)] ?? [0, 0];
  return text?.slice(from, to).trim() ?? String(value);
}
