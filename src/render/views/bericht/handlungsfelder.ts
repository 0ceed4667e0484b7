// Where the Maßnahmen of each Handlungsfeld stand: a line each.
import { formatKurz } from '../../../base/datum.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { lastEntryOf, type Sachstand } from '../../../model/queries/massnahme/stand.ts';
import { isOffen, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { geplantBis } from '../../../model/queries/kosten.ts';
import { letzteAngabe, zustandAt } from '../../../model/queries/massnahme/veraenderung.ts';
import { formatEuro, formatZahl } from '../../worte/format.ts';
import { ohneSachstand } from '../../worte/standworte.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
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
import {
  type Berichtsabschnitt,
  type Berichtslage,
  type Berichtsteil,
  zeilenkopfOf,
  teil,
  zustandZelle,
} from './teil.ts';
import { ueberblick } from './ueberblick.ts';

type Massnahme = Entity<'massnahme'>;

/** The part about the Handlungsfelder. */
export function handlungsfeldteil(lage: Berichtslage): Berichtsteil {
  return teil('bericht-handlungsfelder', 'Stand nach Handlungsfeldern', {
    abschnitte: [
      ueberblick(lage),
      ...listOf(lage.render.model, 'handlungsfeld').map((feld) => feldabschnitt(lage, feld)),
    ],
  });
}

/** The Maßnahmen of one Handlungsfeld. */
export const feldabschnitt = (lage: Berichtslage, { id, titel, data }: Entity<'handlungsfeld'>): Berichtsabschnitt => ({
  anker: `bericht-feld-${id}`,
  titel: `Handlungsfeld ${data.nummer}: ${titel}`,
  absaetze: [],
  tabellen: [
    massnahmenTabelle(
      lage,
      `Künftige ${lage.render.model.worte.massnahme.viele}: ${titel}`,
      lage.massnahmen.filter(isOf(id, 'kuenftig')),
    ),
    massnahmenTabelle(
      lage,
      `Bisherige ${lage.render.model.worte.massnahme.viele}: ${titel}`,
      lage.massnahmen.filter(isOf(id, 'bisherig')),
    ),
  ].filter(({ zeilen }) => zeilen.length > 0),
});

const isOf =
  (feld: string, art: Massnahme['data']['art']) =>
  (massnahme: Massnahme): boolean =>
    massnahme.feld === feld && massnahme.data.art === art;

/** A line for each Maßnahme: where it stands, what was said last, what comes next, money and people. */
function massnahmenTabelle(lage: Berichtslage, titel: string, massnahmen: readonly Massnahme[]): Tabellensicht {
  return {
    titel,
    art: 'bericht',
    spalten: [
      lage.render.model.worte.massnahme.wort,
      'Federführung',
      'Stand',
      'Sachstand',
      'Nächster Schritt',
      'Ausgaben',
      'Teilnehmende',
    ].map((name) => spaltenkopf(name)),
    zeilen: massnahmen.map((massnahme) => ({
      anker: `massnahme-${massnahme.id}`,
      zellen: cellsOf(lage, massnahme),
    })),
  };
}

function cellsOf({ render, stichtag, turnus }: Berichtslage, massnahme: Massnahme): Zelle[] {
  const last = lastEntryOf(massnahme, stichtag);
  const { federfuehrung } = massnahme.data;
  return [
    absatzZelle(zeilenkopfOf(render, massnahme), { kopf: true }),
    zelle(akteureOf(render, federfuehrung === undefined ? [] : [federfuehrung])),
    zustandZelle(zustandAt(massnahme, stichtag, turnus)),
    absatzZelle(last ? sachstandOf(render, massnahme, last) : [[stueck(ohneSachstand)]]),
    absatzZelle(schritteOf(render, massnahme, last)),
    absatzZelle(ausgabenOf(massnahme, stichtag)),
    absatzZelle(teilnehmendeOf(massnahme, stichtag)),
  ];
}

function sachstandOf(render: Render, massnahme: Massnahme, entry: Sachstand): Stueck[][] {
  const line = (vor: string, text: string | undefined): Stueck[] =>
    text === undefined ? [] : [stueck(vor), ...feldstuecke(render, massnahme, text)];
  return [
    line(`${formatKurz(entry.datum)}: `, entry.text),
    line('Grund: ', entry.grund),
    line('Einschätzung der Stelle: ', entry.einschaetzung),
  ];
}

/** What the office means to do next, and the next open Zwischenziel. */
function schritteOf(render: Render, massnahme: Massnahme, last: Sachstand | undefined): (readonly Stueck[])[] {
  const schritt = last?.naechster_schritt;
  const next = termineOf(massnahme, render.model.stichtag).find(isOffen);
  return [
    schritt === undefined ? [] : feldstuecke(render, massnahme, schritt),
    [
      stueck(
        next
          ? `${render.model.worte.zwischenziel.wort} ${next.zwischenziel.nr} bis ${formatKurz(next.termin)}: ${next.zwischenziel.titel}`
          : '',
      ),
    ],
  ];
}

function ausgabenOf(massnahme: Massnahme, stichtag: string): Stueck[][] {
  const spent = letzteAngabe(massnahme, stichtag, 'ausgaben');
  const plan = geplantBis(massnahme, stichtag);
  if (!spent && plan === undefined && massnahme.data.kosten === undefined) return [];
  return [
    [stueck(spent ? formatEuro(spent.wert) : 'nicht gemeldet')],
    [stueck(`geplant bis ${stichtag.slice(0, 4)}: ${plan === undefined ? ohnePlan(massnahme) : formatEuro(plan)}`)],
  ];
}

const ohnePlan = ({ data }: Massnahme): string => (data.kosten === 'offen' ? 'offen' : 'nicht angegeben');

function teilnehmendeOf(massnahme: Massnahme, stichtag: string): Stueck[][] {
  const ist = letzteAngabe(massnahme, stichtag, 'teilnehmende');
  const plan = massnahme.data.teilnehmende_geplant;
  if (!ist && plan === undefined) return [];
  return [
    [stueck(ist ? formatZahl(ist.wert) : 'nicht gemeldet')],
    [stueck(plan === undefined ? '' : `geplant: ${formatZahl(plan)}`)],
  ];
}
