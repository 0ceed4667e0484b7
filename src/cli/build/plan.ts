// What a build makes and what it leaves alone, told by what was asked for: pure, so that it can be read at one glance.
import { idIn } from '../../domain/dateiart.ts';
import type { Emitter, Ablageort } from '../../emitters/emitter.ts';
import { emitters } from '../../emitters/emitters.ts';
import type { Manifesteintrag } from '../../host/ausgabe.ts';

/** What was asked for on the command line; no target means everything public. */
export interface Bauauftrag {
  readonly targets: readonly string[];
  readonly stichtag?: string;
  readonly nichtoeffentlich?: boolean;
  readonly mitAnlagen?: boolean;
  /** The body for which alone reports are wanted: only their print. */
  readonly gremium?: string;
}

/** True where only the report of a day is wanted: those of other days stay as they are. */
export const isNurTag = ({ targets, stichtag, mitAnlagen }: Bauauftrag): boolean =>
  targets.length > 0 && stichtag !== undefined && mitAnlagen !== true;

/** What is made in one place, and which files of its last output stay. */
export interface Bauplan {
  readonly ort: Ablageort;
  readonly emitters: readonly Emitter[];
  readonly kept: (eintrag: Manifesteintrag) => boolean;
}

/** Outputs that are made side by side: one that waits for others begins the next group. */
export function groupSideBySide(emitters: readonly Emitter[]): readonly (readonly Emitter[])[] {
  const groups: Emitter[][] = [];
  for (const emitter of emitters) {
    const last = groups.at(-1);
    if (last && emitter.nachAnderen !== true) last.push(emitter);
    else groups.push([emitter]);
  }
  return groups;
}

const orte: readonly Ablageort[] = ['oeffentlich', 'intern'];
const ortOf = ({ ort = 'oeffentlich' }: Emitter): Ablageort => ort;

/**
 * What is internal is made only when it is named, papers that are not public by their option. With Anlagen, everything is
 * printed that can be one: an older print beside a new paper would be a lie.
 */
function isAsked(emitter: Emitter, { targets, nichtoeffentlich, mitAnlagen }: Bauauftrag): boolean {
  if (emitter.option !== undefined) return nichtoeffentlich === true;
  if (targets.includes(emitter.target)) return true;
  if (emitter.aufWunsch) return false;
  return ortOf(emitter) === 'oeffentlich' && (targets.length === 0 || (mitAnlagen === true && emitter.druckt));
}

/** True where something is to be printed. */
export const isPrinted = (auftrag: Bauauftrag): boolean =>
  emitters.some((emitter) => emitter.druckt && isAsked(emitter, auftrag));

/** The places in which something is to be made. */
export const listOrte = (auftrag: Bauauftrag): readonly Ablageort[] =>
  orte.filter((ort) => emitters.some((emitter) => ortOf(emitter) === ort && isAsked(emitter, auftrag)));

/** The targets of which nothing is left where nothing is printed. */
export const listNurPdf = (auftrag: Bauauftrag): readonly string[] =>
  auftrag.targets.filter((target) =>
    emitters.filter((emitter) => emitter.target === target).every(({ druckt }) => druckt),
  );

/**
 * The plan for each place in which something is to be made. What was not asked for stays, to the byte. Where everything is made
 * and nothing printed (`ohnePdf`), older PDFs go: beside newer pages they would be a lie. A single target that is made without
 * its print leaves older ones as they are.
 */
export function planBuild(auftrag: Bauauftrag, ohnePdf: boolean): readonly Bauplan[] {
  return listOrte(auftrag).map((ort) => {
    const here = emitters.filter((emitter) => ortOf(emitter) === ort);
    const asked = new Set(here.filter((emitter) => isAsked(emitter, auftrag)).map(({ target }) => target));
    // A target is made whole: its pages too where only its print was asked for.
    const nurDruck = auftrag.gremium !== undefined;
    const wanted = here.filter(
      ({ target, druckt, inbegriffen = '' }) => asked.has(target) && !asked.has(inbegriffen) && (druckt || !nurDruck),
    );
    const made = wanted.filter(({ druckt }) => !(druckt && ohnePdf));
    const staying = auftrag.targets.length === 0 ? [] : wanted.filter((emitter) => !made.includes(emitter));
    // Beside newer pages, older files that nobody asked for again would be a lie.
    const known = new Set(
      here.filter(({ aufWunsch }) => !(aufWunsch && auftrag.targets.length === 0)).map(({ target }) => target),
    );
    return {
      ort,
      emitters: made,
      kept: ({ ziel: target, pfad }) =>
        known.has(target) &&
        (!asked.has(target) ||
          ((isNurTag(auftrag) || nurDruck) &&
            wanted.some((emitter) => emitter.target === target && emitter.jeTag === true)) ||
          staying.some(
            (emitter) => emitter.target === target && emitter.dateien.some((art) => idIn(art, pfad) !== undefined),
          )),
    };
  });
}
