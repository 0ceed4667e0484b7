// What is late and why: the Maßnahmen that bear the sign, and their overdue Zwischenziele.
import { byText } from '../../../base/text.ts';
import { formatKurz, letzterTag } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import { ampelAt, isOver } from '../../../model/queries/massnahme/ampel.ts';
import type { Entity } from '../../../model/model.ts';
import { entriesUntil, lastEntryOf } from '../../../model/queries/massnahme/stand.ts';
import { overdueOf, type Termin, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { plural } from '../../worte/format.ts';
import { ohneSachstand } from '../../worte/standworte.ts';
import { akteureOf } from '../../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, type Tabellensicht, type Zelle, zelle } from '../../tabelle/zelle.ts';
import { type Berichtslage, linkedId } from './teil.ts';
import { phrase } from '../../worte/ebenenworte.ts';

/** A Maßnahme that is im Verzug, with its overdue Zwischenziele, the oldest first; none where only its Zeitraum is over. */
export interface Verspaetete {
  readonly massnahme: Entity<'massnahme'>;
  readonly ueberfaellig: readonly Termin[];
}

/** The Termine of all Maßnahmen of the report. */
export const termineAller = ({ massnahmen, stichtag }: Berichtslage): readonly Termin[] =>
  massnahmen.flatMap((massnahme) => termineOf(massnahme, stichtag));

/** Every Maßnahme that is im Verzug, by its oldest overdue Zwischenziel; those without one come last. */
export function listVerspaetete(lage: Berichtslage): readonly Verspaetete[] {
  const byId = groupBy(overdueOf(termineAller(lage)), ({ massnahme }) => massnahme.id);
  const late = lage.massnahmen
    .filter((massnahme) => ampelAt(massnahme, lage.stichtag, lage.turnus) === 'im-verzug')
    .map((massnahme) => ({ massnahme, ueberfaellig: byId.get(massnahme.id) ?? [] }));
  const oldest = ({ ueberfaellig }: Verspaetete): string => ueberfaellig[0]?.tag ?? '9999';
  return late.sort(byText(oldest));
}

/** Why a Zwischenziel is late: the last Sachstand since the Termin, else the reason of its last move, else that there is none. */
export function grundOf({ massnahme, zwischenziel, tag }: Termin, { stichtag }: Berichtslage): string {
  const entries = entriesUntil(massnahme, stichtag);
  const move = entries.flatMap(({ verlegt = [] }) => verlegt).findLast((one) => one.zwischenziel === zwischenziel.nr);
  const last = entries.at(-1);
  if (last && letzterTag(last.datum) >= tag) return `${formatKurz(last.datum)}: ${last.text}`;
  return move === undefined ? 'Seit dem Termin liegt keine Meldung vor.' : `Schon einmal verlegt: ${move.grund}`;
}

/** The table of overdue Zwischenziele, each with the reason. */
export const ueberfaelligTabelle = (lage: Berichtslage): Tabellensicht => ({
  titel: phrase(lage.render, 'Überfällige {zwischenziel.viele} und warum'),
  art: 'ueberfaellig',
  spalten: [
    spaltenkopf(lage.render.model.worte.massnahme.wort),
    spaltenkopf(lage.render.model.worte.zwischenziel.wort),
    spaltenkopf('Termin'),
    spaltenkopf('Verzug', true),
    spaltenkopf('Zuständig'),
    spaltenkopf('Warum (letzter Sachstand)'),
  ],
  zeilen: listVerspaetete(lage).flatMap(({ ueberfaellig }) => {
    const gruende = ueberfaellig.map((termin) => grundOf(termin, lage));
    return ueberfaellig.map((termin, index) => ({
      anker: null,
      zellen: [
        zelle([linkedId(lage.render, termin.massnahme)], { kopf: true }),
        zelle(`${termin.zwischenziel.nr}. ${termin.zwischenziel.titel}`),
        terminZelle(termin),
        zelle(plural(termin.verzug, 'Tag', 'Tage'), { zahl: true }),
        zelle(akteureOf(lage.render, termin.zustaendig === undefined ? [] : [termin.zustaendig])),
        zelle(index > 0 && gruende[index] === gruende[index - 1] ? 'wie darüber' : (gruende[index] ?? '')),
      ],
    }));
  }),
});

/** The table of Maßnahmen whose Zeitraum is over and that are not done. */
export const abgelaufenTabelle = (lage: Berichtslage): Tabellensicht => ({
  titel: phrase(lage.render, '{massnahme.viele}, deren Zeitraum zu Ende ist, ohne dass sie abgeschlossen sind'),
  art: 'abgelaufen',
  spalten: [
    spaltenkopf(lage.render.model.worte.massnahme.wort),
    spaltenkopf('Zeitraum bis'),
    spaltenkopf('Federführung'),
    spaltenkopf('Letzter Sachstand'),
  ],
  zeilen: listVerspaetete(lage)
    .filter(({ massnahme }) => isOver(massnahme, lage.stichtag))
    .map(({ massnahme }) => {
      const { zeitraum, federfuehrung } = massnahme.data;
      const last = lastEntryOf(massnahme, lage.stichtag);
      return {
        anker: null,
        zellen: [
          zelle([linkedId(lage.render, massnahme)], { kopf: true }),
          zelle(formatKurz(zeitraum?.bis ?? '')),
          zelle(akteureOf(lage.render, federfuehrung === undefined ? [] : [federfuehrung])),
          zelle(last ? `${formatKurz(last.datum)}: ${last.text}` : ohneSachstand),
        ],
      };
    }),
});

/** The Termin as it holds, and what was planned first. */
export const terminZelle = ({ termin, zwischenziel }: Termin): Zelle =>
  absatzZelle([
    [stueck(formatKurz(termin))],
    [stueck(termin === zwischenziel.termin ? '' : `geplant war ${formatKurz(zwischenziel.termin)}`)],
  ]);
