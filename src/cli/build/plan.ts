// What a build makes and what it leaves alone, told by what was asked for: pure, so that it can be read at one glance.
import { idIn } from '../../domain/dateiart.ts';
import type { Emitter, Ort } from '../../emitters/emitter.ts';
import { emitters } from '../../emitters/emitters.ts';
import type { Manifesteintrag } from '../../host/ausgabe.ts';

/** What was asked for on the command line; no target means everything public. */
export interface Auftrag {
  readonly ziele: readonly string[];
  readonly stichtag?: string;
  readonly nichtoeffentlich?: boolean;
  readonly mitAnlagen?: boolean;
}

/** True where only the report of a day is wanted: those of other days stay as they are. */
export const isNurTag = ({ ziele, stichtag, mitAnlagen }: Auftrag): boolean =>
  ziele.length > 0 && stichtag !== undefined && mitAnlagen !== true;

/** What is made in one place, and which files of its last output stay. */
export interface Bauplan {
  readonly ort: Ort;
  readonly emitters: readonly Emitter[];
  readonly kept: (eintrag: Manifesteintrag) => boolean;
}

const orte: readonly Ort[] = ['oeffentlich', 'intern'];
const ortOf = ({ ort = 'oeffentlich' }: Emitter): Ort => ort;

/**
 * What is internal is made only when it is named, papers that are not public by their option. With Anlagen, everything is
 * printed that can be one: an older print beside a new paper would be a lie.
 */
function isAsked(emitter: Emitter, { ziele, nichtoeffentlich, mitAnlagen }: Auftrag): boolean {
  if (emitter.option !== undefined) return nichtoeffentlich === true;
  if (ziele.includes(emitter.ziel)) return true;
  if (emitter.aufWunsch) return false;
  return ortOf(emitter) === 'oeffentlich' && (ziele.length === 0 || (mitAnlagen === true && emitter.druckt));
}

/** True where something is to be printed. */
export const prints = (auftrag: Auftrag): boolean =>
  emitters.some((emitter) => emitter.druckt && isAsked(emitter, auftrag));

/** The places in which something is to be made. */
export const listOrte = (auftrag: Auftrag): readonly Ort[] =>
  orte.filter((ort) => emitters.some((emitter) => ortOf(emitter) === ort && isAsked(emitter, auftrag)));

/** The targets of which nothing is left where nothing is printed. */
export const listNurPdf = (auftrag: Auftrag): readonly string[] =>
  auftrag.ziele.filter((ziel) => emitters.filter((emitter) => emitter.ziel === ziel).every(({ druckt }) => druckt));

/**
 * The plan for each place in which something is to be made. What was not asked for stays, to the byte. Where everything is made
 * and nothing printed (`ohnePdf`), older PDFs go: beside newer pages they would be a lie. A single target that is made without
 * its print leaves older ones as they are.
 */
export function planBuild(auftrag: Auftrag, ohnePdf: boolean): readonly Bauplan[] {
  return listOrte(auftrag).map((ort) => {
    const here = emitters.filter((emitter) => ortOf(emitter) === ort);
    const asked = new Set(here.filter((emitter) => isAsked(emitter, auftrag)).map(({ ziel }) => ziel));
    // A target is made whole: its pages too where only its print was asked for.
    const wanted = here.filter(({ ziel, inbegriffen = '' }) => asked.has(ziel) && !asked.has(inbegriffen));
    const made = wanted.filter(({ druckt }) => !(druckt && ohnePdf));
    const staying = auftrag.ziele.length === 0 ? [] : wanted.filter((emitter) => !made.includes(emitter));
    // Beside newer pages, older files that nobody asked for again would be a lie.
    const known = new Set(
      here.filter(({ aufWunsch }) => !(aufWunsch && auftrag.ziele.length === 0)).map(({ ziel }) => ziel),
    );
    return {
      ort,
      emitters: made,
      kept: ({ ziel, pfad }) =>
        known.has(ziel) &&
        (!asked.has(ziel) ||
          (isNurTag(auftrag) && wanted.some((emitter) => emitter.ziel === ziel && emitter.jeTag === true)) ||
          staying.some(
            (emitter) => emitter.ziel === ziel && emitter.dateien.some((art) => idIn(art, pfad) !== undefined),
          )),
    };
  });
}
