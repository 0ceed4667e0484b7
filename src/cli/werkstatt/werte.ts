// The values of a new entry: from options, or asked for where somebody can be asked.
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { type Feldeintrag, felderOf } from '../../domain/feld.ts';
import type { AnyKind } from '../../domain/registry.ts';
import type { Model } from '../../model/model.ts';
import type { Werte } from '../../werkstatt/eintrag.ts';
import { readWert } from '../../werkstatt/wert.ts';
import { AufrufFehler } from '../fehler.ts';
import { askFor } from './feldfragen.ts';
import type { Fragen } from '../fragen/fragen.ts';

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
  const missing = felder.filter((feld) => werte[feld.name] === undefined && isNeeded(feld));
  if (!fragen && missing.length > 0) throw new AufrufFehler(tellMissing(kind, missing));
  if (fragen)
    for (const eintrag of felder) {
      if (werte[eintrag.name] !== undefined || !(isNeeded(eintrag) || isVermisst(eintrag, werte))) continue;
      const wert = await askFor(eintrag, model, fragen);
      werte[eintrag.name] = eintrag.name === kind.titelfeld ? titelOf(kind, String(wert)) : wert;
    }
  return werte;
}

/** True for what a check would miss in the new entry, by what is known of it so far. */
const isVermisst = ({ feld: { neu } }: Feldeintrag, werte: Werte): boolean =>
  neu === true || (neu !== undefined && Object.entries(neu).every(([name, wert]) => werte[name] === wert));

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
