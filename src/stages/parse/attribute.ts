// The words between the braces of a directive: key=value or key="value with spaces".
import type { Attribut } from '../../model/facts.ts';

/** An attribute as it was read; `unklar` where its author wrote `key: value` or `key = value`, which is taken as meant. */
export interface GelesenesAttribut extends Attribut {
  wert: string;
  readonly unklar: boolean;
}

/** Reads attributes; `offset` is where `source` begins in the file. Words without `=` count as attributes without value. */
export function readAttribute(source: string, offset: number): Record<string, GelesenesAttribut> {
  const result: Record<string, GelesenesAttribut> = {};
  for (const match of source.matchAll(/([^\s="]+?)(?:(\s*=\s*|:\s+)(?:"([^"]*)"|([^\s"]*))|(?=\s|$))/g)) {
    const [whole, key = '', sign = '=', quoted, bare] = match;
    const from = offset + match.index;
    const wert = quoted ?? bare ?? '';
    const to = from + whole.length;
    const wertTo = quoted === undefined ? to : to - 1;
    result[key] = {
      wert,
      span: { from, to },
      wertSpan: { from: wertTo - wert.length, to: wertTo },
      unklar: sign !== '=',
    };
  }
  return result;
}
