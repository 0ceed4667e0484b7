// The words between the braces of a directive: key=value or key="value with spaces".
import type { Span } from '../../base/text.ts';
import type { Direktivenaufruf } from '../../model/facts.ts';

/** Reads attributes; `offset` is where `source` begins in the file. Words without `=` count as attributes without value. */
export function readAttribute(source: string, offset: number): Direktivenaufruf['attribute'] {
  const result: Record<string, { wert: string; span: Span }> = {};
  for (const match of source.matchAll(/([^\s="]+)(?:=(?:"([^"]*)"|([^\s"]*)))?/g)) {
    const [whole, key = '', quoted, bare] = match;
    const from = offset + match.index;
    result[key] = { wert: quoted ?? bare ?? '', span: { from, to: from + whole.length } };
  }
  return result;
}
