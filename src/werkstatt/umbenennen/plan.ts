// A renaming as changes to files: what each holds afterwards, and where it lies. Every byte that is not a name stays.
import { lineStarts, rangeOf } from '../../base/text.ts';
import { applyEdits } from '../../edits/apply.ts';
import { findKindOfId, kindOf } from '../../domain/registry.ts';
import type { FileFacts, Tabelle } from '../../model/facts.ts';
import type { Model } from '../../model/model.ts';
import type { Umbenennung, NeueIds } from './auftrag.ts';
import { type Ersatz, listErsatz, listInnen } from './stellen.ts';

/** A file that a renaming changes or moves. */
export interface Dateiwechsel {
  readonly file: string;
  /** Where it lies afterwards. */
  readonly nach: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Plans a renaming. `read` gives the bytes of a file; `moves` says of files where they are to lie that do not follow from their ids. */
export function planUmbenennung(
  model: Model,
  { ids, innen }: Umbenennung,
  read: (file: string) => Uint8Array,
  moves: ReadonlyMap<string, string> = new Map(),
): readonly Dateiwechsel[] {
  const changes: Dateiwechsel[] = [];
  const push = (file: string, nach: string, ersatz: (text: string) => readonly Ersatz[]): void => {
    const before = read(file);
    const after = replaceIn(before, ersatz(new TextDecoder().decode(before)));
    if (nach !== file || after !== before) changes.push({ file, nach, before, after });
  };
  for (const facts of model.facts)
    push(facts.file, moves.get(facts.file) ?? placeOf(facts, ids), (text) => [
      ...listErsatz(facts, text, { model, ids }),
      ...(innen ? listInnen(facts, text, innen) : []),
    ]);
  for (const [file, nach] of beside(model, ids)) push(file, nach, () => []);
  const tabelle = innen?.art === 'spalte' ? model.tabellen.get(innen.in) : undefined;
  if (innen && tabelle) push(tabelle.file, tabelle.file, (text) => inKopfzeile(tabelle, text, innen.alt, innen.neu));
  return changes;
}

/** Where a file lies that is named by its id. */
function placeOf({ typ, stamm, file }: FileFacts, ids: NeueIds): string {
  const neu = kindOf(typ).pfad.includes('{id}') ? ids.get(`${typ}:${stamm}`) : undefined;
  return neu === undefined ? file : `${file.slice(0, file.lastIndexOf('/') + 1)}${neu}.md`;
}

/** What lies beside a file under the same name: the table of a Datensatz, the data of another concept. */
function beside({ dateien }: Model, ids: NeueIds): readonly (readonly [string, string])[] {
  return [...ids].flatMap(([key, neu]) => {
    const [typ, id = ''] = key.split(':', 2);
    const form =
      typ === 'datensatz' ? 'content/daten/*.csv' : typ === 'verzahnung' ? 'content/verzahnung/*.json' : undefined;
    const file = form?.replace('*', id);
    return form !== undefined && file !== undefined && dateien.has(file)
      ? [[file, form.replace('*', () => neu)] as const]
      : [];
  });
}

/** The name of a column in the first line of a table. */
function inKopfzeile(tabelle: Tabelle, text: string, alt: string, neu: string): readonly Ersatz[] {
  const end = text.search(/\r?\n/);
  const line = end < 0 ? text : text.slice(0, end);
  const cells = line.split(tabelle.trennzeichen);
  const index = cells.findIndex((cell) => cell.trim().replace(/^"(.*)"$/, '$1') === alt);
  if (index < 0) return [];
  const from =
    cells.slice(0, index).reduce((sum, cell) => sum + cell.length + 1, 0) + (cells[index] ?? '').indexOf(alt);
  return [{ from, to: from + alt.length, text: neu }];
}

function replaceIn(bytes: Uint8Array, ersatz: readonly Ersatz[]): Uint8Array {
  if (ersatz.length === 0) return bytes;
  const starts = lineStarts(new TextDecoder().decode(bytes));
  const edits = ersatz.map(({ text, ...span }) => [{ range: rangeOf(starts, span), text }]);
  const { bytes: changed, applied } = applyEdits(bytes, edits);
  if (applied.includes(false)) throw new Error('Two places of a renaming overlap');
  return changed;
}

/**
 * Where the text of a file still names what was renamed without referring to it, as `file:line`: only ids that tell their kind are looked for,
 * a name such as `rat` is a word of its own.
 */
export function findReste(
  changes: readonly Dateiwechsel[],
  model: Model,
  { ids }: Umbenennung,
  read: (file: string) => Uint8Array,
): readonly string[] {
  const alte = [...ids.keys()]
    .map((key) => key.slice(key.indexOf(':') + 1))
    .filter((id) => findKindOfId(id) !== undefined);
  if (alte.length === 0) return [];
  const pattern = new RegExp(`(?<![\\w-])(?:${alte.join('|')})(?![\\w-])`);
  const changed = new Map(changes.map((each) => [each.file, each]));
  return model.facts.flatMap(({ file }) => {
    const { nach, after } = changed.get(file) ?? { nach: file, after: read(file) };
    const lines = new TextDecoder().decode(after).split('\n');
    return lines.flatMap((line, index) => (pattern.test(line) ? [`${nach}:${index + 1}`] : []));
  });
}
