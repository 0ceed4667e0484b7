// The words between the braces of a directive: key=value or key="value with spaces".
import type { Attribut } from '../../model/facts.ts';

/** Reads attributes; `offset` is where `source` begins in the file. Words without `=` count as attributes without value. */
export function readAttribute(source: string, offset: number): Record<string, Attribut & { wert: string }> {
  const result: Record<string, Attribut> = {};
  for (const match of source.matchAll(/([^\s="]+)(?:=(?:"([^"]*)"|([^\s"]*)))?/g)) {
    const [whole, key = '', quoted, bare] = match;
    const from = offset + match.index;
    const wert = quoted ?? bare ?? '';
    const to = from + whole.length;
    const wertTo = quoted === undefined ? to : to - 1;
    result[key] = { wert, span: { from, to }, wertSpan: { from: wertTo - wert.length, to: wertTo } };
  }
  return result;
}
