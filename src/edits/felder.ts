// New values for plain fields in a file's front matter; every other byte stays.
import { isMap, isScalar, parseDocument } from 'yaml';
import { lineStarts, rangeOf } from '../base/text.ts';
import { yamlScalar } from '../base/yaml-scalar.ts';
import { split } from '../stages/parse/split.ts';
import { applyEdits, type TextEdit } from './apply.ts';
import { isSame, readFront } from './anfuegen.ts';

/**
 * Sets text fields at the top level of the front matter; one that is not there goes to its end. Takes and gives the bytes
 * of a file. Undefined where the result, read back, is anything but the old data with these fields.
 */
export function setFelder(bytes: Uint8Array, felder: Readonly<Record<string, string>>): Uint8Array | undefined {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { front } = split(text);
  const before = readFront(text);
  if (!front || typeof before !== 'object') return undefined;
  const source = text.slice(front.from, front.to);
  const { contents } = parseDocument(source);
  if (!isMap(contents)) return undefined;
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const starts = lineStarts(text);
  const editAt = (from: number, to: number, neu: string): TextEdit => ({
    range: rangeOf(starts, { from: front.from + from, to: front.from + to }),
    text: neu,
  });
  const fehlend: string[] = [];
  const edits = Object.entries(felder).flatMap(([feld, wert]): TextEdit[] => {
    const value = contents.items.find(({ key }) => isScalar(key) && key.value === feld)?.value;
    if (isScalar(value)) return [editAt(value.range[0], value.range[1], yamlScalar(wert))];
    fehlend.push(`${eol}${feld}: ${yamlScalar(wert)}`);
    return [];
  });
  if (fehlend.length > 0) edits.push(editAt(source.length, source.length, fehlend.join('')));
  const { bytes: changed, applied } = applyEdits(bytes, [edits]);
  const after = readFront(new TextDecoder().decode(changed));
  return applied[0] === true && isSame(after, { ...before, ...felder }) ? changed : undefined;
}
