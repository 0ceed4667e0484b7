// What was reached, what is late and why, what comes next, what is to be decided: each as a full table, and shortened for the summary.
import { endOfMonthsAfter, formatKurz, formatLang, letzterTag } from '../../../base/datum.ts';
import type { Entity } from '../../../model/model.ts';
import { entriesUntil, reachedAt, ruhtAt, statusAt, type Zwischenziel } from '../../../model/stand.ts';
import { dueOf, overdueOf, type Termin, termineOf } from '../../../model/termine.ts';
import { plural } from '../../format.ts';
import { akteureOf } from '../../verweise.ts';
import { absatzZelle, spalte, stueck, type Tabellensicht, type Zelle, zelle } from '../../zelle.ts';
import { absatz, type Berichtsabschnitt, type Berichtslage, type Berichtsteil, kennungOf, teil } from './teil.ts';

type Massnahme = Entity<'massnahme'>;

/** A Zwischenziel with its Maßnahme. */
export interface Erreicht {
  readonly massnahme: Massnahme;
  readonly zwischenziel: Zwischenziel;
}

/** The Zwischenziele reached since the day of comparison; without one, all that are reached. */
export const listErreicht = ({ massnahmen, stichtag, vergleich }: Berichtslage): readonly Erreicht[] =>
  massnahmen.flatMap((massnahme) => {
    const before = vergleich ? reachedAt(massnahme, vergleich.tag) : new Set<number>();
    const now = reachedAt(massnahme, stichtag);
    return (massnahme.data.zwischenziele ?? [])
      .filter(({ nr }) => now.has(nr) && !before.has(nr))
      .map((zwischenziel) => ({ massnahme, zwischenziel }));
  });

const allTermine = ({ massnahmen, stichtag }: Berichtslage): readonly Termin[] =>
  massnahmen.flatMap((massnahme) => termineOf(massnahme, stichtag));

/** The overdue Zwischenziele, the oldest first. */
export const listUeberfaellig = (lage: Berichtslage): readonly Termin[] => overdueOf(allTermine(lage));

/** What is due in the half-year after the Stichtag, the next first. */
export const listFaellig = (lage: Berichtslage): readonly Termin[] => dueOf(allTermine(lage), lage.stichtag);

/** The demands for a decision in the last Sachstand of each Maßnahme that is not over. */
export const listEntscheidungen = ({
  massnahmen,
  stichtag,
}: Berichtslage): readonly { readonly massnahme: Massnahme; readonly bedarf: string }[] =>
  massnahmen.flatMap((massnahme) => {
    const bedarf = entriesUntil(massnahme, stichtag).at(-1)?.entscheidungsbedarf;
    const over = ruhtAt(massnahme, stichtag) && statusAt(massnahme, stichtag) !== 'zurueckgestellt';
    return bedarf === undefined || over ? [] : [{ massnahme, bedarf }];
  });

/** Why a Zwischenziel is late: the reason of its last move, else the last Sachstand since the Termin, else that there is none. */
export function grundOf({ massnahme, zwischenziel, tag }: Termin, { stichtag }: Berichtslage): string {
  const entries = entriesUntil(massnahme, stichtag);
  const move = entries.flatMap(({ verlegt = [] }) => verlegt).findLast((one) => one.zwischenziel === zwischenziel.nr);
  const last = entries.at(-1);
  if (last && letzterTag(last.datum) >= tag) return last.text;
  return move === undefined ? 'Seit dem Termin liegt keine Meldung vor.' : `Schon einmal verlegt: ${move.grund}`;
}

/** The part about Termine and decisions. */
export function terminteil(lage: Berichtslage): Berichtsteil {
  const { vergleich, stichtag } = lage;
  const seit = vergleich ? `Seit ${formatLang(vergleich.tag)}` : `Bis zum ${formatLang(stichtag)}`;
  const bis = formatLang(endOfMonthsAfter(stichtag, 6));
  return teil('bericht-termine', 'Termine und Entscheidungen', {
    abschnitte: [
      abschnitt(
        'erreicht',
        `${seit} erreicht`,
        'Kein Zwischenziel wurde als erreicht gemeldet.',
        erreichtTabelle(lage, seit),
      ),
      abschnitt('ueberfaellig', 'Überfällig', 'Kein Zwischenziel ist überfällig.', ueberfaelligTabelle(lage)),
      abschnitt('faellig', `Fällig bis zum ${bis}`, 'Bis dahin steht kein Zwischenziel an.', faelligTabelle(lage, bis)),
      abschnitt(
        'entscheidungen',
        'Entscheidungsbedarf der zuständigen Stellen',
        'Im jeweils letzten Sachstand wird keine Entscheidung erbeten.',
        entscheidungsTabelle(lage),
      ),
    ],
  });
}

const abschnitt = (name: string, titel: string, leer: string, tabelle: Tabellensicht): Berichtsabschnitt => ({
  anker: `bericht-${name}`,
  titel,
  absaetze: tabelle.zeilen.length === 0 ? [absatz(leer)] : [],
  tabellen: tabelle.zeilen.length === 0 ? [] : [tabelle],
});

const erreichtTabelle = (lage: Berichtslage, seit: string): Tabellensicht => ({
  titel: `${seit} erreichte Zwischenziele`,
  art: 'erreicht',
  spalten: [spalte('Maßnahme'), spalte('Zwischenziel'), spalte('Geplant bis')],
  zeilen: listErreicht(lage).map(({ massnahme, zwischenziel: { nr, titel, termin } }) => ({
    anker: null,
    zellen: [
      zelle([kennungOf(lage.render, massnahme)], { kopf: true }),
      zelle(`${nr}. ${titel}`),
      zelle(formatKurz(termin)),
    ],
  })),
  anmerkungen: [],
});

const ueberfaelligTabelle = (lage: Berichtslage): Tabellensicht => ({
  titel: 'Überfällige Zwischenziele und warum',
  art: 'ueberfaellig',
  spalten: [
    spalte('Maßnahme'),
    spalte('Zwischenziel'),
    spalte('Termin'),
    spalte('Verzug', true),
    spalte('Zuständig'),
    spalte('Warum (letzter Sachstand)'),
  ],
  zeilen: listUeberfaellig(lage).map((termin) => ({
    anker: null,
    zellen: [
      zelle([kennungOf(lage.render, termin.massnahme)], { kopf: true }),
      zelle(`${termin.zwischenziel.nr}. ${termin.zwischenziel.titel}`),
      terminZelle(termin),
      zelle(plural(termin.verzug, 'Tag', 'Tage'), { zahl: true }),
      zelle(akteureOf(lage.render, termin.zustaendig === undefined ? [] : [termin.zustaendig])),
      zelle(grundOf(termin, lage)),
    ],
  })),
  anmerkungen: [],
});

const faelligTabelle = (lage: Berichtslage, bis: string): Tabellensicht => ({
  titel: `Zwischenziele, die bis zum ${bis} fällig werden`,
  art: 'faellig',
  spalten: [spalte('Termin'), spalte('Maßnahme'), spalte('Zwischenziel'), spalte('Zuständig')],
  zeilen: listFaellig(lage).map((termin) => ({
    anker: null,
    zellen: [
      terminZelle(termin),
      zelle([kennungOf(lage.render, termin.massnahme)], { kopf: true }),
      zelle(`${termin.zwischenziel.nr}. ${termin.zwischenziel.titel}`),
      zelle(akteureOf(lage.render, termin.zustaendig === undefined ? [] : [termin.zustaendig])),
    ],
  })),
  anmerkungen: [],
});

/** The Termin as it holds, and what was planned first. */
const terminZelle = ({ termin, zwischenziel }: Termin): Zelle =>
  absatzZelle([
    [stueck(formatKurz(termin))],
    [stueck(termin === zwischenziel.termin ? '' : `geplant war ${formatKurz(zwischenziel.termin)}`)],
  ]);

const entscheidungsTabelle = (lage: Berichtslage): Tabellensicht => ({
  titel: 'Entscheidungsbedarf nach dem letzten Sachstand',
  art: 'entscheidungen',
  spalten: [spalte('Maßnahme'), spalte('Was zu entscheiden ist'), spalte('Federführung')],
  zeilen: listEntscheidungen(lage).map(({ massnahme, bedarf }) => ({
    anker: null,
    zellen: [
      zelle([kennungOf(lage.render, massnahme)], { kopf: true }),
      zelle(bedarf),
      zelle(akteureOf(lage.render, massnahme.data.federfuehrung === undefined ? [] : [massnahme.data.federfuehrung])),
    ],
  })),
  anmerkungen: [],
});
