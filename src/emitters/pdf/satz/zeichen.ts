// Characters that no typeface of the print knows would be empty boxes, which neither norm allows (ISO 14289-1, 7.21.8): they are
// told before anything is printed.
import { OutsideError } from '../../../host/outside.ts';
import { findRange, type Path } from '../../../model/facts.ts';
import type { Zusatzschrift } from '../../../host/schriften.ts';
import type { EmitContext } from '../../emitter.ts';
import { hasSchrift } from './schriften.ts';
import { isOhneBild } from '../../../base/schrift/druckzeichen.ts';

/** The characters of a text that no typeface knows, in their order. */
export const findUnbekannte = (text: string, zusatz: readonly Zusatzschrift[] = []): string[] =>
  [...new Set(text.match(/[^\x20-\x7E]/gu))].filter((sign) => !isOhneBild(sign) && !hasSchrift(sign, zusatz));

/** Where the content stands: its facts, and the files that they come from. */
type Quelle = Pick<EmitContext, 'model' | 'readDatei' | 'schriften'>;

/** Throws an OutsideError that names every such character of a document's text, and the file and line that hold it. */
export function checkZeichen(text: string, quelle: Quelle): void {
  const signs = findUnbekannte(text, quelle.schriften);
  if (signs.length === 0) return;
  const lines = signs.map((sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const stelle = findStelle(sign, quelle);
    return `„${sign}“ (U+${code})${stelle === undefined ? '' : ` in ${stelle}`}`;
  });
  throw new OutsideError(
    lines.length === 1
      ? `Keine Schrift des Drucks kennt das Zeichen ${lines.join('')}; schreiben Sie es mit anderen Buchstaben.`
      : `Keine Schrift des Drucks kennt diese Zeichen; schreiben Sie sie mit anderen Buchstaben:\n  ${lines.join('\n  ')}`,
  );
}

/** The first file that holds a character, with its line. */
function findStelle(sign: string, { model: { facts, tabellen }, readDatei }: Quelle): string | undefined {
  for (const each of facts) {
    const path = findPath(each.data, sign);
    if (path) return `${each.file}, Zeile ${findRange(each, path).start.line}`;
    if (!(each.prosa.hast ?? '').includes(sign)) continue;
    const text = Buffer.from(readDatei(each.file)).toString('utf8');
    const at = text.indexOf(sign);
    // An entity may stand for it there.
    return at < 0 ? each.file : `${each.file}, Zeile ${text.slice(0, at).split(/\r\n?|\n/).length}`;
  }
  for (const { file, spalten, zeilen } of tabellen.values()) {
    if (spalten.some((name) => name.includes(sign))) return `${file}, Zeile 1`;
    const found = zeilen.find(({ zellen }) => zellen.some((zelle) => zelle.includes(sign)));
    if (found) return `${file}, Zeile ${found.line}`;
  }
  return undefined;
}

/** The path of the first value of front matter that holds a character. */
function findPath(value: unknown, sign: string): Path | undefined {
  if (typeof value === 'string') return value.includes(sign) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const path = findPath(inner, sign);
    if (path) return [key, ...path];
  }
  return undefined;
}
