// How far a Ziel has come, in words: on its page, in print and in reports.
import type { Fortschritt } from '../../model/queries/massnahme/fortschritt.ts';
import type { Teilzielstand, Zielstand } from '../../model/queries/ziele.ts';
import { plural } from './format.ts';
import { tellZaehlung } from './standworte.ts';
import { countWort, phrase } from './ebenenworte.ts';
import type { Render } from '../prosa/verweise.ts';

const teilzielworte: Readonly<Record<Teilzielstand, string>> = {
  erreicht: 'erreicht',
  ueberfaellig: '!\u00A0überfällig',
  'nicht-moeglich': 'nicht möglich',
  offen: 'offen',
};

const dauerworte: Readonly<Record<keyof Fortschritt, readonly [string, string]>> = {
  befristet: ['{massnahme.wort} mit Ende', '{massnahme.viele} mit Ende'],
  dauerhaft: ['{massnahme.wort} auf Dauer', '{massnahme.viele} auf Dauer'],
  unbestimmt: ['{massnahme.wort} ohne Angabe des Zeitraums', '{massnahme.viele} ohne Angabe des Zeitraums'],
};

/** '4 Maßnahmen mit Ende: 1 geplant, 3 laufend', a line for each class that there is any of. */
export const tellMassnahmen = (render: Pick<Render, 'model'>, { fortschritt }: Zielstand): readonly string[] =>
  (Object.keys(dauerworte) as (keyof Fortschritt)[]).flatMap((dauer) => {
    const zaehlung = fortschritt[dauer];
    return zaehlung.gesamt === 0
      ? []
      : [`${phrase(render, plural(zaehlung.gesamt, ...dauerworte[dauer]))}: ${tellZaehlung(zaehlung)}`];
  });

/** '3 Teilziele: 1 erreicht, 2 offen'; empty where there are none. */
export function tellTeilziele({ model }: Pick<Render, 'model'>, { teilziele }: Zielstand): string {
  const gesamt = [...teilziele.values()].reduce((sum, anzahl) => sum + anzahl, 0);
  if (gesamt === 0) return '';
  const teile = (Object.keys(teilzielworte) as Teilzielstand[]).flatMap((stand) => {
    const anzahl = teilziele.get(stand);
    return anzahl === undefined ? [] : [`${anzahl} ${teilzielworte[stand]}`];
  });
  return `${countWort(gesamt, model.worte.teilziel)}: ${teile.join(', ')}`;
}
