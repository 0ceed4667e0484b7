// Characters that no typeface of the print knows would be empty boxes, which neither norm allows (ISO 14289-1, 7.21.8): they are
// told before anything is printed.
import { OutsideError } from '../../host/outside.ts';
import type { Model } from '../../model/model.ts';
import { bekannteZeichen } from './schriften.ts';

/** What shows nothing of its own: controls, soft hyphen, joiners and marks of direction, variation selectors. */
const invisible = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\u{FE00}-\u{FE0F}]/u;

/** The characters of an HTML document's text that no typeface knows, in their order. */
export function findUnbekannte(html: string, bekannt: ReadonlySet<number>): string[] {
  const text = html.replaceAll(/<style[\s\S]*?<\/style>|<(?:"[^"]*"|'[^']*'|[^"'>])*>/g, '');
  return [...new Set(text.match(/[^\0-\x7F]/gu))].filter(
    (sign) => !invisible.test(sign) && !bekannt.has(sign.codePointAt(0) ?? 0),
  );
}

/** Throws an OutsideError that names the first such character and the file that holds it. */
export function checkZeichen(html: string, model: Model): void {
  const [sign] = findUnbekannte(html, bekannteZeichen());
  if (sign === undefined) return;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const file = [...model.byKey.values()].find(
    ({ data, facts }) => (facts.prosa.html ?? '').includes(sign) || JSON.stringify(data).includes(sign),
  )?.facts.file;
  throw new OutsideError(
    `Keine Schrift des Drucks kennt das Zeichen „${sign}“ (U+${code})${file === undefined ? '' : ` in ${file}`}; schreiben Sie es mit anderen Buchstaben.`,
  );
}
