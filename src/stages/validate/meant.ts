// What an author plainly meant by a value: told once, with its fix, and then taken as meant.
import { withoutAnfuehrung } from '../../base/anfuehrung.ts';
import { withoutInvisible } from '../../base/unsichtbar.ts';
import { yamlScalar } from '../../base/yaml-scalar.ts';
import { hasTausenderpunkte } from '../../base/zahl.ts';
import { isoOfZeitwort } from '../../base/zeit/zeitworte.ts';
import type { Diagnostic, Fault } from '../../diagnostics/diagnostic.ts';
import { findRange, type Path, pathKey } from '../../model/facts.ts';
import type { Head } from './head.ts';
import type { Leaf } from './walk.ts';
import { dateGerman, invisibleCharacter, quotedValue, thousandsPoint } from './validate.faults.ts';

type Complain = <P>(fault: Fault<P>, path: Path, params: P, more?: Pick<Diagnostic, 'fix'>) => void;

/** The value that is meant at a path: without invisible characters and Word's quotation marks, a German date as ISO, 5.000 as five thousand euros. */
export function readMeant(head: Head, blatt: Leaf, written: unknown, path: Path, complain: Complain): unknown {
  const { art } = blatt;
  const replace = <P>(fault: Fault<P>, params: P, text: string, shown = text): void => {
    const edits = [{ file: head.file, range: findRange(head, path), text }];
    complain(fault, path, params, { fix: { title: `${shown} schreiben`, edits } });
  };

  const visible = typeof written === 'string' ? withoutInvisible(written) : written;
  if (typeof visible === 'string' && visible !== written)
    replace(invisibleCharacter, { wert: visible }, yamlScalar(visible), visible);
  const innen = typeof visible === 'string' ? withoutAnfuehrung(visible) : undefined;
  if (innen !== undefined) replace(quotedValue, { wert: String(visible), innen }, yamlScalar(innen), innen);
  const seen = innen === undefined ? visible : asNumber(blatt, innen);

  if (art === 'zeit') {
    const date = typeof seen === 'number' ? sourceOf(head, path, seen) : seen;
    const read = typeof date === 'string' ? isoOfZeitwort(date) : undefined;
    if (typeof read !== 'object' || read.iso === date) return date;
    replace(dateGerman, { wert: String(date), iso: read.iso }, read.iso);
    return read.iso;
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

/** A text as the number that a field wants, where it is one. */
const asNumber = ({ art }: Leaf, text: string): string | number =>
  (art === 'betrag' || art === 'zahl') && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;

/** A number as it was written: 12.2030 would be 12.203, and 5.000 would be 5. */
function sourceOf({ places, text }: Head, path: Path, value: number): string {
  const [from, to] = places[pathKey(path)] ?? [0, 0];
  return text?.slice(from, to).trim() ?? String(value);
}
