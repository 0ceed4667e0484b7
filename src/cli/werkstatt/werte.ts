// The values of a new entry: from options, or asked for where somebody can be asked.
import { z } from 'zod';
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { type Feldeintrag, felderOf } from '../../domain/feld.ts';
import { feldartOf, unwrap } from '../../domain/felder.ts';
import type { AnyKind } from '../../domain/registry.ts';
import type { Model } from '../../model/model.ts';
import type { Werte } from '../../werkstatt/eintrag.ts';
import { isListOfWords, readWert } from '../../werkstatt/wert.ts';
import { AufrufFehler } from '../fehler.ts';
import type { Wahl } from '../fragen/auswahl.ts';
import type { Fragen } from '../fragen/fragen.ts';

type Schema = z.core.$ZodType;

/** What `new` is told by options. */
interface Angaben {
  readonly titel?: string;
  readonly feld?: readonly string[];
}

/** Fields that follow from where the entry lies: nobody is asked for them. */
const folgt: Readonly<Record<string, readonly string[]>> = { handlungsfeld: ['kuerzel', 'nummer'] };

/** Reads the values; asks for what has to be there. Throws AufrufFehler that names what is missing where nobody can be asked. */
export async function readWerte(
  kind: AnyKind,
  options: Angaben,
  model: Model,
  fragen: Fragen | undefined,
): Promise<Werte> {
  const felder = felderOf(kind.schema, model.worte);
  const werte: Record<string, unknown> = {};
  for (const [name, text] of (options.feld ?? []).map(splitAngabe))
    werte[name] = readWert(demandFeld(felder, name).schema, text);
  if (options.titel !== undefined) werte[kind.titelfeld] = titelOf(kind, options.titel);
  // A file has at least one field: where none has to be there, it is the title.
  const isNeeded = ({ name, pflicht }: Feldeintrag): boolean =>
    pflicht
      ? folgt[kind.typ]?.includes(name) !== true
      : name === kind.titelfeld && felder.every((each) => !each.pflicht);
  const open = felder.filter((feld) => werte[feld.name] === undefined && isNeeded(feld));
  if (!fragen && open.length > 0) throw new AufrufFehler(tellMissing(kind, open));
  for (const eintrag of open) werte[eintrag.name] = fragen && (await askFor(kind, eintrag, model, fragen));
  return werte;
}

const titelOf = ({ titelfeld }: AnyKind, titel: string): unknown => (titelfeld === 'namen' ? [{ name: titel }] : titel);

function splitAngabe(angabe: string): readonly [string, string] {
  const at = angabe.indexOf('=');
  if (at < 1) throw new AufrufFehler(`--feld ${angabe}: Schreiben Sie name=wert, etwa --feld art=kuenftig.`);
  return [angabe.slice(0, at).trim(), angabe.slice(at + 1).trim()];
}

function demandFeld(felder: readonly Feldeintrag[], name: string): Feldeintrag {
  const feld = felder.find((each) => each.name === name);
  if (feld) return feld;
  const nearest = findNearest(
    name,
    felder.map((each) => ({ id: each.name })),
  );
  throw new AufrufFehler(
    `Ein Feld „${name}“ gibt es hier nicht. ${askMeinten(nearest) ?? `Möglich sind: ${felder.map((each) => each.name).join(', ')}.`}`,
  );
}

function tellMissing({ titelfeld }: AnyKind, open: readonly Feldeintrag[]): string {
  const options = open.map(({ name, feld: { bedeutung, beispiel } }) =>
    name === titelfeld
      ? `--titel (${bedeutung})`
      : `--feld ${name}=… (${bedeutung}${beispiel === undefined ? '' : `; etwa ${beispiel}`})`,
  );
  return `Es fehlt:\n  ${options.join('\n  ')}\nIm Terminal fragt konzept danach.`;
}

/** Asks for a value in the way that its field has: a choice from what there is, a choice of words, a text. */
async function askFor(
  kind: AnyKind,
  { name, schema, feld }: Feldeintrag,
  model: Model,
  fragen: Fragen,
): Promise<unknown> {
  const frage = `${feld.wort}: ${feld.bedeutung}`;
  const wahlen = wahlenOf(schema, model);
  if (wahlen && wahlen.length > 0)
    return isListOfWords(schema) ? fragen.mehrere(frage, wahlen, 1) : fragen.eines(frage, wahlen);
  const text = await fragen.text({ frage, beispiel: feld.beispiel });
  return name === kind.titelfeld ? titelOf(kind, text) : readWert(schema, text);
}

/** What a field can be: the words of a choice, the entries that it can refer to; undefined for anything else. */
function wahlenOf(schema: Schema, model: Model): readonly Wahl[] | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion)
    return (inner.options as readonly Schema[]).map((one) => wahlenOf(one, model)).find((one) => one !== undefined);
  if (inner instanceof z.ZodArray) return wahlenOf(inner.element, model);
  const art = feldartOf(inner);
  if (art?.art === 'auswahl') return Object.entries(art.worte).map(([wert, text]) => ({ wert, text }));
  if (art?.art !== 'verweis') return undefined;
  return [...model.bekannt.values()]
    .filter(({ typ }) => typ === art.ziel)
    .map(({ id, titel }) => ({ wert: id, text: `${id}  ${titel}` }));
}
