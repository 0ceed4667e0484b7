// The text fields of a front matter: those that say so hold running text with references, emphasis and figures. They are read and
// checked like a body, and what is found in them counts from where it stands in the file.
import type { Nodes, Root } from 'mdast';
import { z } from 'zod';
import { withoutAnfuehrung } from '../../../base/anfuehrung.ts';
import { rangeOf } from '../../../base/text.ts';
import { yamlScalar } from '../../../base/yaml-scalar.ts';
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Feld, feldOf } from '../../../domain/feld.ts';
import { feldartOf, formatOf, unwrap } from '../../../domain/felder.ts';
import { findRange, type Path, pathKey } from '../../../model/facts.ts';
import type { Beobachtung, Feldprosa, Prosa } from '../../../model/prosafakten.ts';
import type { Head } from '../../validate/head.ts';
import { quotedValue } from '../../validate/validate.faults.ts';
import type { Validated } from '../../validate/validate.ts';
import { pickOption } from '../../validate/walk.ts';
import { imageInField, markupInField } from './feldprosa.faults.ts';
import { beschraenke } from '../markdown/schranken.ts';
import { parseInline, readAbsaetze } from '../markdown/markdown.ts';
import { type FragmentWriter, type ProsaResult, readProsa } from '../prosa/prosa.ts';
import { placesIn } from './skalar.ts';

/** A front matter and what validation made of it. */
type Kopf = Head & Pick<Validated, 'data' | 'places'>;

/** A text in a front matter. */
interface Feldtext {
  readonly path: Path;
  readonly wert: string;
  readonly feld: Feld | undefined;
}

/** What may be more than words: a text without any of these signs is what it is. */
const verdaechtig = /[[*_:<{}%\d]|^[„“”»«‚‘’]/;

/** What is asked of fields: what holds of words, not of the form of a text. */
const gefragt: ReadonlySet<Beobachtung['art']> = new Set(['verdacht', 'kennung', 'marke', 'tag', 'anzahl']);

/** What an author means by signs, and never as signs. */
const absicht: ReadonlySet<Nodes['type']> = new Set(['verweis', 'direktive', 'strong', 'link']);

/** The prose of a file with that of its text fields behind it, and what is wrong with these. */
export function readFeldprosa(
  schema: z.ZodObject,
  kopf: Kopf,
  body: Prosa,
  writeFragment?: FragmentWriter,
): ProsaResult {
  const diagnostics: Diagnostic[] = [];
  const felder: Record<string, Feldprosa> = {};
  let prosa = body;
  for (const text of listTexte(schema, kopf.data, [])) {
    if (!verdaechtig.test(text.wert)) continue;
    // What stands in a list is a word or two, and never a sentence that somebody says.
    if (text.feld?.prosa !== true || typeof text.path.at(-1) === 'number')
      diagnostics.push(...tellAnfuehrung(kopf, text));
    if (text.feld?.prosa !== true) {
      diagnostics.push(...tellMarke(kopf, text));
      continue;
    }
    const read = readFeld(kopf, text, writeFragment);
    diagnostics.push(...read.diagnostics);
    if (read.diagnostics.some(({ code }) => code === imageInField.code)) continue;
    const { verweise, direktiven, dateien } = prosa;
    const ab = { verweise: verweise.length, direktiven: direktiven.length, dateien: dateien.length };
    if (isMore(text.wert)) felder[text.wert] = { hast: read.prosa.hast ?? '', ab };
    prosa = join(prosa, read.prosa);
  }
  return { prosa: Object.keys(felder).length === 0 ? prosa : { ...prosa, felder }, diagnostics };
}

const join = (body: Prosa, feld: Prosa): Prosa => ({
  ...body,
  verweise: [...body.verweise, ...feld.verweise],
  direktiven: [...body.direktiven, ...feld.direktiven],
  dateien: [...body.dateien, ...feld.dateien],
  beobachtungen: [...body.beobachtungen, ...feld.beobachtungen.filter(({ art }) => gefragt.has(art))],
});

/** Every text of a front matter that is nothing else by its meaning: no reference, no choice, no day. */
function* listTexte(schema: z.core.$ZodType, value: unknown, path: Path, feld?: Feld): Generator<Feldtext> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    const option = pickOption(inner.options, value);
    if (option) yield* listTexte(option, value, path, feld);
  } else if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* listTexte(inner.element, item, [...path, index], feld);
  } else if (inner instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const data = new Map<string, unknown>(Object.entries(value));
    for (const [name, child] of Object.entries<z.core.$ZodType>(inner.shape))
      yield* listTexte(child, data.get(name), [...path, name], feldOf(child));
  } else if (typeof value === 'string' && feldartOf(inner) === undefined && formatOf(inner) === undefined)
    yield { path, wert: value, feld };
}

/** Reads one field; what it gives counts from the first character of the file. */
function readFeld(kopf: Kopf, text: Feldtext, writeFragment?: FragmentWriter): ProsaResult {
  const { file, starts } = kopf;
  const places = placesOf(kopf, text);
  const read = readProsa(file, text.wert, 0, places.starts, writeFragment, parseInline);
  const { prosa, diagnostics } = places.move(read);
  const bild = prosa.dateien.find((datei) => datei.bild);
  const place = { file, range: rangeOf(starts, bild?.span ?? { from: 0, to: 0 }) };
  return {
    prosa,
    diagnostics: bild ? [...diagnostics, diagnose(imageInField, place, { feld: nameOf(text) })] : diagnostics,
  };
}

/** Tells a name or title that is set in Word's quotation marks as a whole. */
function tellAnfuehrung(kopf: Kopf, { path, wert }: Feldtext): Diagnostic[] {
  const innen = withoutAnfuehrung(wert);
  if (innen === undefined) return [];
  const { file } = kopf;
  const range = findRange(kopf, path);
  const fix = { title: `${innen} schreiben`, edits: [{ file, range, text: yamlScalar(innen) }] };
  return [diagnose(quotedValue, { file, range }, { wert, innen }, { fix })];
}

/** Tells what looks like a reference, a figure or emphasis in a field that shows its signs as they are. */
function tellMarke(kopf: Kopf, text: Feldtext): Diagnostic[] {
  const found = findNode(parseBegrenzt(text.wert), ({ type }) => absicht.has(type));
  if (!found) return [];
  const [from = 0, to = 0] = [found.position?.start.offset, found.position?.end.offset];
  const range = rangeOf(kopf.starts, placesOf(kopf, text).span({ from, to }));
  return [
    diagnose(markupInField, { file: kopf.file, range }, { feld: nameOf(text), marke: text.wert.slice(from, to) }),
  ];
}

const nameOf = ({ path }: Feldtext): string => String(path.findLast((part) => typeof part === 'string'));

function placesOf({ text = '', places, starts }: Kopf, { path, wert }: Feldtext): ReturnType<typeof placesIn> {
  const [from, to] = places[pathKey(path)] ?? [0, 0];
  return placesIn(wert, { raw: text.slice(from, to), from, starts });
}

const parseBegrenzt = (wert: string): Root => parseInline(beschraenke(wert, readAbsaetze).text);

/** True for a text that is more than words. */
const isMore = (wert: string): boolean =>
  findNode(parseBegrenzt(wert), ({ type }) => !['root', 'paragraph', 'text', 'break'].includes(type)) !== undefined;

function findNode(node: Nodes, test: (node: Nodes) => boolean): Nodes | undefined {
  if (test(node)) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = findNode(child, test);
    if (found) return found;
  }
  return undefined;
}
