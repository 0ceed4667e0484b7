// The words between the braces of a directive: key=value or key="value with spaces".
import type { Attribut } from '../../../model/prosafakten.ts';

/** An attribute as it was read; `unklar` where its author wrote `key: value` or `key = value`, which is taken as meant. */
export interface GelesenesAttribut extends Attribut {
  wert: string;
  readonly unklar: boolean;
}

const wort = /[^\s="]+/g;
const gleich = /\s*=\s*/y;
const leer = /\s*/y;
const wertende = /[^\s"]*/y;

/** Reads attributes; `offset` is where `source` begins in the file. Words without `=` count as attributes without value. */
export function readAttribute(source: string, offset: number): Record<string, GelesenesAttribut> {
  const result: Record<string, GelesenesAttribut> = {};
  let at = 0;
  for (let key = take(wort, source, at); key; key = take(wort, source, at)) {
    const from = key.end - key.text.length;
    const sign = readSign(source, key);
    at = sign ? sign.end : key.end;
    if (!sign && at < source.length && !/\s/.test(source.charAt(at))) continue;
    const { wert, end, quoted } = sign ? readWert(source, at) : { wert: '', end: at, quoted: false };
    at = end;
    const wertTo = offset + (quoted ? end - 1 : end);
    result[sign?.key ?? key.text] = {
      wert,
      span: { from: offset + from, to: offset + end },
      wertSpan: { from: wertTo - wert.length, to: wertTo },
      unklar: sign !== undefined && sign.text !== '=',
    };
  }
  return result;
}

/** What a pattern finds from a place on, and where it ends. */
function take(
  pattern: RegExp,
  source: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  pattern.lastIndex = at;
  const text = pattern.exec(source)?.[0];
  return text === undefined ? undefined : { text, end: pattern.lastIndex };
}

/** The sign between a key and its value: `=`, or a colon at the key's end and a space behind it. */
function readSign(source: string, { text, end }: { readonly text: string; readonly end: number }) {
  if (text.length > 1 && text.endsWith(':') && /\s/.test(source.charAt(end)))
    return { key: text.slice(0, -1), text: ':', end: take(leer, source, end)?.end ?? end };
  const found = take(gleich, source, end);
  return found && { key: text, ...found };
}

/** A value from its first sign on: up to the next quotation mark where it begins with one, otherwise one word. */
function readWert(
  source: string,
  at: number,
): { readonly wert: string; readonly end: number; readonly quoted: boolean } {
  const close = source.startsWith('"', at) ? source.indexOf('"', at + 1) : -1;
  if (close >= 0) return { wert: source.slice(at + 1, close), end: close + 1, quoted: true };
  const word = take(wertende, source, at);
  return { wert: word?.text ?? '', end: word?.end ?? at, quoted: false };
}
