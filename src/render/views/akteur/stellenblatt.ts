// The sheet of an Akteur for print: what to report on with room to write, his Zwischenziele, what else he has a part in.
import { formatKurz } from '../../../base/datum.ts';
import { wortOf } from '../../../domain/felder.ts';
import { status } from '../../../domain/sachstand.ts';
import { eingabetitel } from '../../../domain/stellenblatt.ts';
import { listFehlend, nameAngabe } from '../../../model/queries/massnahme/fortschritt.ts';
import type { Entity, Model } from '../../../model/model.ts';
import { lastEntryOf, statusAt } from '../../../model/queries/massnahme/stand.ts';
import type { Stellenblatt } from '../../../model/queries/stellenblatt.ts';
import { isOffen, type Termin, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { akteureOf, type Render } from '../../prosa/verweise.ts';
import {
  absatzZelle,
  spaltenkopf,
  stueck,
  type Stueck,
  type Tabellensicht,
  type Zelle,
  zelle,
} from '../../tabelle/zelle.ts';

type Massnahme = Entity<'massnahme'>;

/** Room to write: PDF/UA wants no cell to be empty. */
const platz = zelle('\u00A0');
function platzspalten({ worte }: Model): readonly string[] {
  const titel = eingabetitel(worte);
  return [
    `${titel.datum} und ${titel.status}`,
    titel.text,
    `${worte.zwischenziel.viele} erreicht oder verlegt`,
    `${titel.ausgaben}, ${titel.teilnehmende}`,
    `${titel.naechster_schritt}, ${titel.entscheidungsbedarf}`,
  ];
}

/** What the Akteur answers for, with columns to fill in by hand; null for nothing. `turnus` in months. */
export const meldetabelle = (
  render: Render,
  { akteur, federfuehrend }: Stellenblatt,
  turnus: number,
): Tabellensicht | null =>
  tabelle(
    `Neuer Sachstand: ${akteur.titel}`,
    'meldung',
    [
      render.model.worte.massnahme.wort,
      'Letzter Stand',
      `Offene ${render.model.worte.zwischenziel.viele}`,
      ...platzspalten(render.model),
    ],
    federfuehrend.map((massnahme) => [
      kennzelle(massnahme),
      standzelle(render, massnahme, turnus),
      absatzZelle(offeneOf(render, massnahme)),
      ...platzspalten(render.model).map(() => platz),
    ]),
  );

/** His open Zwischenziele; null for none. */
export const terminTabelle = ({ model }: Render, { akteur, termine }: Stellenblatt): Tabellensicht | null =>
  tabelle(
    `Offene ${model.worte.zwischenziel.viele}: ${akteur.titel}`,
    'termine',
    [model.worte.zwischenziel.wort, 'Termin', model.worte.massnahme.wort],
    termine.map((termin) => [
      zelle(`${termin.zwischenziel.nr}. ${termin.zwischenziel.titel}`, { kopf: true }),
      zelle(terminText(termin)),
      zelle(`${termin.massnahme.id} ${termin.massnahme.titel}`),
    ]),
  );

/** Maßnahmen of others that concern him; null for none. `turnus` in months. */
export const mitwirkungTabelle = (
  render: Render,
  { akteur, beteiligt }: Stellenblatt,
  turnus: number,
): Tabellensicht | null =>
  tabelle(
    `Beteiligt: ${akteur.titel}`,
    'beteiligt',
    [render.model.worte.massnahme.wort, 'Federführung', 'Letzter Stand'],
    beteiligt.map((massnahme) => [
      kennzelle(massnahme),
      zelle(massnahme.data.federfuehrung === undefined ? '' : akteureOf(render, [massnahme.data.federfuehrung])),
      standzelle(render, massnahme, turnus),
    ]),
  );

const tabelle = (
  titel: string,
  art: string,
  spalten: readonly string[],
  zeilen: readonly (readonly Zelle[])[],
): Tabellensicht | null =>
  zeilen.length === 0
    ? null
    : {
        titel,
        art,
        spalten: spalten.map((name) => spaltenkopf(name)),
        zeilen: zeilen.map((zellen) => ({ anker: null, zellen })),
      };

const kennzelle = ({ id, titel }: Massnahme): Zelle => absatzZelle([[stueck(id)], [stueck(titel)]], { kopf: true });

/** The last entry of the log, and what nobody has told. */
function standzelle({ model }: Render, massnahme: Massnahme, turnus: number): Zelle {
  const eintrag = lastEntryOf(massnahme, model.stichtag);
  const fehlt = listFehlend(massnahme, model, turnus).map((angabe) => nameAngabe(angabe, model.worte));
  const wort = wortOf(status, statusAt(massnahme, model.stichtag));
  return absatzZelle([
    [stueck(eintrag ? `${wort}, ${formatKurz(eintrag.datum)}` : `${wort}, ohne Meldung`)],
    [stueck(eintrag?.text ?? '')],
    [stueck(fehlt.length === 0 ? '' : `Es fehlt: ${fehlt.join(', ')}`)],
  ]);
}

const offeneOf = ({ model }: Render, massnahme: Massnahme): Stueck[][] =>
  termineOf(massnahme, model.stichtag)
    .filter(isOffen)
    .map((termin) => [stueck(`${termin.zwischenziel.nr}. ${termin.zwischenziel.titel}: ${terminText(termin)}`)]);

const terminText = ({ termin, verzug }: Termin): string => formatKurz(termin) + (verzug > 0 ? ', ! überfällig' : '');
