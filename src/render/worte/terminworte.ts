// What is told of a Zwischenziel beside its title, line by line, wherever it stands alone: in a calendar, in a feed.
import { formatKurz, isTag } from '../../base/datum.ts';
import { findEntity, type Model } from '../../model/model.ts';
import type { Termin } from '../../model/queries/massnahme/termine.ts';

/** True for a Zwischenziel that nobody waits for any more: its Maßnahme is over or rests before it was reached. */
export const isHinfaellig = ({ ruht, erreicht }: Termin): boolean => ruht && !erreicht;

/** Whose it is, when it was planned, what became of it; at the Stichtag. */
export function tellTermin(model: Model, termin: Termin): readonly string[] {
  const { massnahme, zwischenziel, verlegungen, erreicht, zustaendig } = termin;
  const { worte } = model;
  const stand = `(Stand ${formatKurz(model.stichtag)})`;
  return [
    `${worte.zwischenziel.wort} ${zwischenziel.nr} ${worte.massnahme.des} ${massnahme.id} ${massnahme.titel}`,
    isTag(termin.termin) ? '' : `Termin: ${formatKurz(termin.termin)}`,
    verlegungen > 0 ? `Verlegt; im Plan: ${formatKurz(zwischenziel.termin)}` : '',
    zustaendig === undefined ? '' : `Zuständig: ${findEntity(model, 'akteur', zustaendig)?.titel ?? zustaendig}`,
    erreicht ? `Erreicht ${stand}` : '',
    isHinfaellig(termin) ? `Entfällt ${stand}` : '',
  ].filter((line) => line !== '');
}
