// Questions for the value of a field, each in the way that its schema has: a choice, a date, a period, the parts of an entry, a text.
import { z } from 'zod';
import { isTag } from '../../base/datum.ts';
import { readZeitraum } from '../../base/zeit/zeitangaben.ts';
import { isoOfZeitwort } from '../../base/zeit/zeitworte.ts';
import { type Feld, type Feldeintrag, felderOf } from '../../domain/feld.ts';
import { feldartOf, unwrap } from '../../domain/felder.ts';
import type { Model } from '../../model/model.ts';
import { isListOfWords, isZeitraum, readWert } from '../../werkstatt/wert.ts';
import type { Wahl } from '../fragen/auswahl.ts';
import type { Fragen } from '../fragen/fragen.ts';

type Schema = z.core.$ZodType;

/** Asks for a value; what is typed is checked before the next question. */
export async function askFor(eintrag: Feldeintrag, model: Model, fragen: Fragen): Promise<unknown> {
  const { schema, feld } = eintrag;
  const inner = unwrap(schema);
  const frage = `${feld.wort}: ${feld.bedeutung}`;
  const wahlen = wahlenOf(schema, model);
  if (wahlen && wahlen.length > 0) {
    const order = [...wahlen].sort((a, b) => Number(b.wert === feld.beispiel) - Number(a.wert === feld.beispiel));
    return isListOfWords(schema) ? fragen.mehrere(frage, order, 1) : fragen.eines(frage, order);
  }
  if (inner instanceof z.ZodArray && unwrap(inner.element) instanceof z.ZodObject)
    return [await askTeile(unwrap(inner.element) as z.ZodObject, model, fragen)];
  const text = await fragen.text({
    frage,
    beispiel: beispielOf(inner, feld),
    pruefe: (antwort) => judgeAntwort(inner, antwort),
  });
  return readWert(schema, text);
}

/** The parts that an entry of a list must have; the first entry has the number 1. */
async function askTeile(element: z.ZodObject, model: Model, fragen: Fragen): Promise<unknown> {
  const teile: Record<string, unknown> = {};
  for (const eintrag of felderOf(element, model.worte))
    if (eintrag.pflicht) teile[eintrag.name] = eintrag.name === 'nr' ? 1 : await askFor(eintrag, model, fragen);
  return teile;
}

const beispielOf = (inner: Schema, { beispiel }: Feld): string | undefined =>
  isZeitraum(inner) ? '2027-01 bis 2028-12' : beispiel;

/** What is wrong with a typed date, period or number, in a sentence; undefined where nothing is. */
export function judgeAntwort(schema: Schema, antwort: string): string | undefined {
  const inner = unwrap(schema);
  const art = feldartOf(inner);
  if (inner instanceof z.ZodNumber && !/^\d+(?:\.\d{1,2})?$/.test(antwort))
    return 'Schreiben Sie nur die Zahl, ohne Punkt für Tausender, mit Punkt statt Komma.';
  if (isZeitraum(inner))
    return readZeitraum(antwort)?.von === undefined
      ? 'Schreiben Sie Beginn und Ende, etwa 2027-01 bis 2028-12; ohne Ende nur den Beginn.'
      : undefined;
  if (art?.art !== 'zeit') return undefined;
  const read = isoOfZeitwort(antwort);
  if (read === 'unmoeglich') return 'Diesen Tag gibt es nicht.';
  if (art.nurTag) return read && isTag(read.iso) ? undefined : 'Schreiben Sie einen Tag, etwa 31.03.2027.';
  return read
    ? undefined
    : 'Schreiben Sie einen Tag, einen Monat, ein Quartal oder ein Jahr, etwa 2027-03 oder 2027-Q1.';
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
