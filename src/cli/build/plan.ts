// What a build makes and what it leaves alone, told by what was asked for: pure, so that it can be read at one glance.
import type { Emitter, Ort } from '../../emitters/emitter.ts';
import { emitters } from '../../emitters/emitters.ts';
import type { Manifesteintrag } from '../../host/ausgabe.ts';

/** What was asked for on the command line; no Ziel means everything public. */
export interface Auftrag {
  readonly ziele: readonly string[];
  readonly nichtoeffentlich?: boolean;
  readonly mitAnlagen?: boolean;
}

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
  return ortOf(emitter) === 'oeffentlich' && (ziele.length === 0 || (mitAnlagen === true && emitter.druckt));
}

/** True where something is to be printed. */
export const prints = (auftrag: Auftrag): boolean =>
  emitters.some((emitter) => emitter.druckt && isAsked(emitter, auftrag));

/** The places in which something is to be made. */
export const listOrte = (auftrag: Auftrag): readonly Ort[] =>
  orte.filter((ort) => emitters.some((emitter) => ortOf(emitter) === ort && isAsked(emitter, auftrag)));

/**
 * The plan for each place in which something is to be made. What was not asked for stays. PDFs go away where none are wanted
 * or none can be printed (`ohnePdf`); if the last public output (`bisher`) has any, what names them, the website and data, is
 * made anew too, so that it names none.
 */
export function planBuild(auftrag: Auftrag, ohnePdf: boolean, bisher: readonly Manifesteintrag[]): readonly Bauplan[] {
  const losesPdf = ohnePdf && bisher.some(({ pfad }) => pfad.endsWith('.pdf'));
  return listOrte(auftrag).map((ort) => {
    const here = emitters.filter((emitter) => ortOf(emitter) === ort);
    const anew = losesPdf && ort === 'oeffentlich' ? here : here.filter((emitter) => isAsked(emitter, auftrag));
    const made = new Set<string | undefined>(anew.map(({ ziel }) => ziel));
    const known = new Set<string>(here.map(({ ziel }) => ziel));
    return {
      ort,
      // A target is made whole: its pages too where only its print was asked for.
      emitters: here
        .filter(({ ziel }) => made.has(ziel))
        .filter((emitter) => (emitter.druckt ? !ohnePdf : !made.has(emitter.inbegriffen))),
      kept: ({ ziel }) => known.has(ziel) && !made.has(ziel),
    };
  });
}
