// What is told of a Zwischenziel beside its title, line by line, wherever it stands alone: in a calendar, in a feed.
import { formatKurz, isTag } from '../../base/datum.ts';
import { type Model, titelOfId } from '../../model/model.ts';
import type { Termin, Terminstand } from '../../model/queries/massnahme/termine.ts';
import { withoutSign } from './format.ts';

/** What is said of a Zwischenziel as sign and word: colour only repeats them. */
export const terminworte: Readonly<Record<Terminstand, string>> = {
  erreicht: '✓\u00A0erreicht',
  offen: '○\u00A0offen',
  ueberfaellig: '!\u00A0überfällig',
  ruht: '–\u00A0ruht',
  entfaellt: '×\u00A0entfällt',
};

/** The word of a Zwischenziel without its sign. */
export const terminwort = (stand: Terminstand): string => withoutSign(terminworte[stand]);

/** Whose it is, when it was planned, what became of it; at the Stichtag. */
export function tellTermin(model: Model, termin: Termin): readonly string[] {
  const { massnahme, zwischenziel, verlegungen, erreicht, zustaendig } = termin;
  const { worte } = model;
  const stand = `(Stand ${formatKurz(model.stichtag)})`;
  return [
    `${worte.zwischenziel.wort} ${zwischenziel.nr} ${worte.massnahme.des} ${massnahme.id} ${massnahme.titel}`,
    isTag(termin.termin) ? '' : `Termin: ${formatKurz(termin.termin)}`,
    verlegungen > 0 ? `Verlegt; im Plan: ${formatKurz(zwischenziel.termin)}` : '',
    zustaendig === undefined ? '' : `Zuständig: ${titelOfId(model, 'akteur', zustaendig)}`,
    erreicht ? `Erreicht ${stand}` : '',
    termin.stand === 'entfaellt' ? `Entfällt ${stand}` : '',
    termin.stand === 'ueberfaellig' ? `Überfällig ${stand}` : '',
    termin.stand === 'ruht' ? `Ruht ${stand}` : '',
  ].filter((line) => line !== '');
}
