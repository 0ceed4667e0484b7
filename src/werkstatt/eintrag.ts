// A new entry as a file: what its author gave, and of every other field a remark that says what belongs there.
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Ebenenworte } from '../domain/ebenen.ts';
import { type Feld, felderOf } from '../domain/feld.ts';
import { feldartOf, unwrap } from '../domain/felder.ts';
import type { Kind } from '../domain/kind.ts';

type Schema = z.core.$ZodType;

/** The values of a new entry, by the names of their fields. */
export type Werte = Readonly<Record<string, unknown>>;

/** The text of a new file: its fields in their order, each with what it means; those without a value are remarks themselves. Levels are called as `worte` say. */
export function writeEintrag({ schema }: Kind, werte: Werte, worte?: Ebenenworte): string {
  const parts = felderOf(schema, worte).map(({ name, schema: child, pflicht, feld }) => {
    const remark = `# ${feld.bedeutung}${wordsOf(child)}`;
    const wert = werte[name];
    if (wert !== undefined) return [remark, ...linesOf(name, wert)];
    if (pflicht) return [remark, `${name}:`];
    const example = exampleOf(name, child, feld);
    return example.length === 0 ? [`# ${name}: ${feld.bedeutung}`] : [remark, ...example.map((line) => `#${line}`)];
  });
  const kopf =
    'Was mit # beginnt, ist eine Erläuterung. Streichen Sie die # vor einem Feld, um es auszufüllen; was Sie nicht brauchen, löschen Sie.';
  return `---\n# ${kopf}\n${parts.flat().join('\n')}\n---\n`;
}

const schreibweise = { lineWidth: 0, singleQuote: true, blockQuote: 'literal' } as const;

const linesOf = (name: string, wert: unknown): readonly string[] =>
  stringify({ [name]: wert }, schreibweise)
    .trimEnd()
    .split('\n');

/** The words that an author may choose from. */
function wordsOf(schema: Schema): string {
  const art = feldartOf(unwrap(schema));
  return art?.art === 'auswahl' ? `; möglich: ${Object.keys(art.worte).join(', ')}` : '';
}

/** The lines of an example: that of the field, else one made of the fields inside it that have to be there; none where there is none. */
function exampleOf(name: string, schema: Schema, feld?: Feld): readonly string[] {
  if (feld?.beispiel !== undefined) return [`${name}: ${feld.beispiel}`];
  const inner = unwrap(schema);
  const lines = innerLines(inner);
  return lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)];
}

function innerLines(inner: Schema): readonly string[] {
  if (inner instanceof z.ZodUnion)
    return (
      (inner.options as readonly Schema[]).map((one) => innerLines(unwrap(one))).find((one) => one.length > 0) ?? []
    );
  if (inner instanceof z.ZodArray)
    return innerLines(unwrap(inner.element)).map((line, index) => `${index === 0 ? '-' : ' '} ${line}`);
  if (!(inner instanceof z.ZodObject)) return [];
  const felder = felderOf(inner);
  const needed = felder.filter(({ pflicht }) => pflicht);
  return (needed.length === 0 ? felder.slice(0, 1) : needed).flatMap(({ name, schema, feld }) =>
    exampleOf(name, schema, feld),
  );
}
