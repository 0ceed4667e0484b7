// Where the Maßnahmen stand, by Handlungsfeld: counts with their denominators, money and participants against plan, and a line each.
import { formatKurz } from '../../../base/datum.ts';
import { wortOf } from '../../../domain/felder.ts';
import { status } from '../../../domain/massnahme.kind.ts';
import { countFortschritt, type Zaehlung } from '../../../model/fortschritt.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { entriesUntil, type Sachstand } from '../../../model/stand.ts';
import { isOffen, termineOf } from '../../../model/termine.ts';
import { geplantBis } from '../../../model/kosten.ts';
import { sumAusgaben, sumTeilnehmende } from '../../../model/umsetzung.ts';
import { letzteAngabe, zustandAt } from '../../../model/veraenderung.ts';
import { formatEuro, formatZahl } from '../../format.ts';
import { keineAngabe } from '../../standworte.ts';
import { akteureOf } from '../../verweise.ts';
import { absatzZelle, spalte, stueck, type Stueck, type Tabellensicht, type Zelle, zelle } from '../../zelle.ts';
import {
  absatz,
  type Berichtsabschnitt,
  type Berichtslage,
  type Berichtsteil,
  kopfOf,
  teil,
  zustandZelle,
} from './teil.ts';

type Massnahme = Entity<'massnahme'>;

/** The part about the Handlungsfelder. */
export function handlungsfeldteil(lage: Berichtslage): Berichtsteil {
  return teil('bericht-handlungsfelder', 'Stand nach Handlungsfeldern', {
    abschnitte: [
      ueberblick(lage),
      ...listOf(lage.render.model, 'handlungsfeld').map(({ id, titel, data }) => ({
        anker: `bericht-feld-${id}`,
        titel: `Handlungsfeld ${data.nummer}: ${titel}`,
        absaetze: [],
        tabellen: [
          massnahmenTabelle(lage, `Künftige Maßnahmen: ${titel}`, lage.massnahmen.filter(isOf(id, 'kuenftig'))),
          massnahmenTabelle(lage, `Bisherige Maßnahmen: ${titel}`, lage.massnahmen.filter(isOf(id, 'bisherig'))),
        ].filter(({ zeilen }) => zeilen.length > 0),
      })),
    ],
  });
}

const isOf =
  (feld: string, art: Massnahme['data']['art']) =>
  (massnahme: Massnahme): boolean =>
    massnahme.feld === feld && massnahme.data.art === art;

function ueberblick(lage: Berichtslage): Berichtsabschnitt {
  return {
    anker: 'bericht-ueberblick',
    titel: 'Überblick',
    absaetze: [
      absatz(
        'Gezählt wird der Status des letzten Sachstands bis zum Stichtag. Ohne Sachstand gilt eine künftige Maßnahme als geplant, eine bisherige als laufend; wie viele das sind, steht in der Spalte „keine Angabe“. Daueraufgaben haben kein Ende, dem sie näher kommen könnten, und werden getrennt gezählt.',
      ),
    ],
    tabellen: [...standTabellen(lage), ausgabenTabelle(lage), teilnahmeTabelle(lage)],
  };
}

/** One row for each Handlungsfeld, and one for all. */
function zeilenOf(
  { render, massnahmen }: Berichtslage,
  cellsOf: (some: readonly Massnahme[]) => readonly Zelle[],
): Tabellensicht['zeilen'] {
  const felder = listOf(render.model, 'handlungsfeld').map(({ id, titel }) => ({
    titel,
    eigene: massnahmen.filter(({ feld }) => feld === id),
  }));
  return [...felder, { titel: 'Alle Handlungsfelder', eigene: massnahmen }].map(({ titel, eigene }) => ({
    anker: null,
    zellen: [zelle(titel, { kopf: true }), ...cellsOf(eigene)],
  }));
}

const zahlZelle = (text: string | number): Zelle =>
  zelle(typeof text === 'number' ? formatZahl(text) : text, { zahl: true });

/** Four counts: künftige and bisherige, each with and without an end; those that count anything. */
const standTabellen = (lage: Berichtslage): Tabellensicht[] =>
  (
    [
      ['Befristete künftige Maßnahmen', 'kuenftig', 'befristet'],
      ['Künftige Daueraufgaben', 'kuenftig', 'dauerhaft'],
      ['Befristete bisherige Maßnahmen', 'bisherig', 'befristet'],
      ['Bisherige Daueraufgaben', 'bisherig', 'dauerhaft'],
    ] as const
  ).flatMap(([titel, art, dauer]) => {
    const massnahmen = lage.massnahmen.filter(({ data }) => data.art === art);
    const zaehle = (some: readonly Massnahme[]): Zaehlung => countFortschritt(some, lage.stichtag)[dauer];
    return zaehle(massnahmen).gesamt === 0 ? [] : [standTabelle({ ...lage, massnahmen }, titel, zaehle)];
  });

function standTabelle(
  lage: Berichtslage,
  titel: string,
  zaehle: (some: readonly Massnahme[]) => Zaehlung,
): Tabellensicht {
  const shown = [...zaehle(lage.massnahmen).nach.keys()];
  return {
    titel: `${titel} nach Status`,
    art: 'stand',
    spalten: [
      spalte('Handlungsfeld'),
      spalte('Alle', true),
      ...shown.map((wort) => spalte(`davon ${wortOf(status, wort)}`, true)),
      spalte(`ohne Sachstand (${keineAngabe})`, true),
    ],
    zeilen: zeilenOf(lage, (some) => {
      const { gesamt, nach, ohneAngabe } = zaehle(some);
      return [gesamt, ...shown.map((wort) => nach.get(wort) ?? 0), ohneAngabe].map(zahlZelle);
    }),
    anmerkungen: [],
  };
}

function ausgabenTabelle(lage: Berichtslage): Tabellensicht {
  const jahr = lage.stichtag.slice(0, 4);
  const { entfallen } = sumAusgaben(lage.massnahmen, lage.stichtag);
  return {
    titel: `Ausgaben bis zum Stichtag und geplante Kosten bis Ende ${jahr}`,
    art: 'ausgaben',
    spalten: [
      spalte('Handlungsfeld'),
      spalte('Maßnahmen', true),
      spalte(`Geplant bis ${jahr}`, true),
      spalte('davon Kosten offen', true),
      spalte('mit Meldung', true),
      spalte('Ausgaben', true),
      spalte('Geplant bei diesen', true),
    ],
    zeilen: zeilenOf(lage, (some) => {
      const summe = sumAusgaben(some, lage.stichtag);
      return [
        summe.massnahmen,
        formatEuro(summe.geplant),
        summe.offen,
        summe.gemeldet,
        formatEuro(summe.ausgaben),
        formatEuro(summe.geplantGemeldete),
      ].map(zahlZelle);
    }),
    anmerkungen: [
      absatz(
        'Alle Maßnahmen, die nicht entfallen sind. Wo Ausgaben nicht gemeldet sind, ist nicht bekannt, ob es welche gab.',
      ),
      ...(entfallen > 0
        ? [absatz(`Für inzwischen entfallene Maßnahmen wurden ${formatEuro(entfallen)} ausgegeben.`)]
        : []),
    ],
  };
}

const teilnahmeTabelle = (lage: Berichtslage): Tabellensicht => ({
  titel: 'Teilnehmende bis zum Stichtag und Planung',
  art: 'teilnahme',
  spalten: [
    spalte('Handlungsfeld'),
    spalte('Maßnahmen mit Planzahl', true),
    spalte('mit Meldung', true),
    spalte('mit beidem', true),
    spalte('bei diesen geplant', true),
    spalte('bei diesen gemeldet', true),
    spalte('insgesamt gemeldet', true),
  ],
  zeilen: zeilenOf(lage, (some) => {
    const { mitPlan, gemeldet, beides, geplant, teilnehmende, gesamt } = sumTeilnehmende(some, lage.stichtag);
    return [mitPlan, gemeldet, beides, geplant, teilnehmende, gesamt].map(zahlZelle);
  }),
  anmerkungen: [
    absatz('Die Planung gilt für die ganze Dauer einer Maßnahme. Wer an mehreren Maßnahmen teilnimmt, zählt mehrfach.'),
  ],
});

/** A line for each Maßnahme: where it stands, what was said last, what comes next, money and people. */
function massnahmenTabelle(lage: Berichtslage, titel: string, massnahmen: readonly Massnahme[]): Tabellensicht {
  return {
    titel,
    art: 'bericht',
    spalten: ['Maßnahme', 'Federführung', 'Stand', 'Sachstand', 'Nächster Schritt', 'Ausgaben', 'Teilnehmende'].map(
      (name) => spalte(name),
    ),
    zeilen: massnahmen.map((massnahme) => ({
      anker: `massnahme-${massnahme.id}`,
      zellen: cellsOf(lage, massnahme),
    })),
    anmerkungen: [],
  };
}

function cellsOf({ render, stichtag, turnus }: Berichtslage, massnahme: Massnahme): Zelle[] {
  const last = entriesUntil(massnahme, stichtag).at(-1);
  const { federfuehrung } = massnahme.data;
  return [
    absatzZelle(kopfOf(render, massnahme), { kopf: true }),
    zelle(akteureOf(render, federfuehrung === undefined ? [] : [federfuehrung])),
    zustandZelle(zustandAt(massnahme, stichtag, turnus)),
    absatzZelle(last ? sachstandOf(last) : [[stueck('keine Angabe')]]),
    absatzZelle(schritteOf(massnahme, stichtag, last)),
    absatzZelle(ausgabenOf(massnahme, stichtag)),
    absatzZelle(teilnehmendeOf(massnahme, stichtag)),
  ];
}

const sachstandOf = ({ datum, text, grund, einschaetzung }: Sachstand): Stueck[][] => [
  [stueck(`${formatKurz(datum)}: ${text}`)],
  [stueck(grund === undefined ? '' : `Grund: ${grund}`)],
  [stueck(einschaetzung === undefined ? '' : `Einschätzung der Stelle: ${einschaetzung}`)],
];

/** What the office means to do next, and the next open Zwischenziel. */
function schritteOf(massnahme: Massnahme, stichtag: string, last: Sachstand | undefined): Stueck[][] {
  const next = termineOf(massnahme, stichtag).find(isOffen);
  return [
    [stueck(last?.naechster_schritt ?? '')],
    [
      stueck(
        next ? `Zwischenziel ${next.zwischenziel.nr} bis ${formatKurz(next.termin)}: ${next.zwischenziel.titel}` : '',
      ),
    ],
  ];
}

function ausgabenOf(massnahme: Massnahme, stichtag: string): Stueck[][] {
  const spent = letzteAngabe(massnahme, stichtag, 'ausgaben');
  const plan = geplantBis(massnahme, stichtag);
  return [
    [stueck(spent ? formatEuro(spent.wert) : 'keine Angabe')],
    [stueck(`geplant bis ${stichtag.slice(0, 4)}: ${plan === undefined ? 'offen' : formatEuro(plan)}`)],
  ];
}

function teilnehmendeOf(massnahme: Massnahme, stichtag: string): Stueck[][] {
  const ist = letzteAngabe(massnahme, stichtag, 'teilnehmende');
  const plan = massnahme.data.teilnehmende_geplant;
  return [
    [stueck(ist ? formatZahl(ist.wert) : 'keine Angabe')],
    [stueck(plan === undefined ? '' : `geplant: ${formatZahl(plan)}`)],
  ];
}
