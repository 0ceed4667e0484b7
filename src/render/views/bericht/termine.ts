// What was reached, what comes next, what is to be decided: each as a full table, and shortened for the summary.
import { endOfMonthsAfter, formatKurz, formatLang } from '../../../base/datum.ts';
import type { Entity } from '../../../model/model.ts';
import { entriesUntil, reachedAt, type Zwischenziel } from '../../../model/queries/massnahme/stand.ts';
import { dueOf, type Termin } from '../../../model/queries/massnahme/termine.ts';
import { akteureOf } from '../../prosa/verweise.ts';
import { spaltenkopf, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { absatz, type Berichtsabschnitt, type Berichtslage, type Berichtsteil, linkedId, teil } from './teil.ts';
import { entscheidungsTabelle } from './entscheidungen.ts';
import { abgelaufenTabelle, termineAller, terminZelle, ueberfaelligTabelle } from './verzug.ts';
import { onlyWith, phrase } from '../../worte/ebenenworte.ts';

type Massnahme = Entity<'massnahme'>;

/** A Zwischenziel with its Maßnahme, and the date of the Sachstand that first told that it is reached. */
export interface Erreicht {
  readonly massnahme: Massnahme;
  readonly zwischenziel: Zwischenziel;
  readonly gemeldet: string;
}

/** The Zwischenziele reached since the day of comparison; without one, all that are reached. */
export const listErreicht = ({ massnahmen, stichtag, vergleich }: Berichtslage): readonly Erreicht[] =>
  massnahmen.flatMap((massnahme) => {
    const before = vergleich ? reachedAt(massnahme, vergleich.tag) : new Set<number>();
    const entries = entriesUntil(massnahme, stichtag);
    return (massnahme.data.zwischenziele ?? []).flatMap((zwischenziel) => {
      const entry = entries.find(({ erreicht = [] }) => erreicht.includes(zwischenziel.nr));
      return entry && !before.has(zwischenziel.nr) ? [{ massnahme, zwischenziel, gemeldet: entry.datum }] : [];
    });
  });

/** What is due in the half-year after the Stichtag, the next first. */
export const listFaellig = (lage: Berichtslage): readonly Termin[] => dueOf(termineAller(lage), lage.stichtag);

/** The part about Termine and decisions. */
export function terminteil(lage: Berichtslage): Berichtsteil {
  const { vergleich, stichtag } = lage;
  const seit = vergleich ? `Seit dem ${formatLang(vergleich.tag)}` : `Bis zum ${formatLang(stichtag)}`;
  const bis = formatLang(endOfMonthsAfter(stichtag, 6));
  return teil('bericht-termine', 'Termine und Entscheidungen', {
    abschnitte: [
      ...onlyWith(lage.render, 'zwischenziel', () =>
        abschnitt(
          'erreicht',
          `${seit} erreicht`,
          phrase(lage.render, '{Zwischenziel.kein} wurde als erreicht gemeldet.'),
          erreichtTabelle(lage, seit),
        ),
      ),
      abschnitt(
        'ueberfaellig',
        'Im Verzug',
        phrase(lage.render, '{Massnahme.kein} ist im Verzug.'),
        ...onlyWith(lage.render, 'zwischenziel', () => ueberfaelligTabelle(lage)),
        abgelaufenTabelle(lage),
      ),
      ...onlyWith(lage.render, 'zwischenziel', () =>
        abschnitt(
          'faellig',
          `Fällig bis zum ${bis}`,
          phrase(lage.render, 'Bis dahin steht {zwischenziel.kein} an.'),
          faelligTabelle(lage, bis),
        ),
      ),
      abschnitt(
        'entscheidungen',
        'Entscheidungsbedarf der zuständigen Stellen',
        'Im jeweils letzten Sachstand wird keine Entscheidung erbeten.',
        entscheidungsTabelle(lage),
      ),
    ],
  });
}

function abschnitt(name: string, titel: string, leer: string, ...alle: readonly Tabellensicht[]): Berichtsabschnitt {
  const tabellen = alle.filter(({ zeilen }) => zeilen.length > 0);
  return { anker: `bericht-${name}`, titel, absaetze: tabellen.length === 0 ? [absatz(leer)] : [], tabellen };
}

const erreichtTabelle = (lage: Berichtslage, seit: string): Tabellensicht => ({
  titel: `${seit} erreichte ${lage.render.model.worte.zwischenziel.viele}`,
  art: 'erreicht',
  spalten: [
    spaltenkopf(lage.render.model.worte.massnahme.wort),
    spaltenkopf(lage.render.model.worte.zwischenziel.wort),
    spaltenkopf('Geplant bis'),
    spaltenkopf('Gemeldet'),
  ],
  zeilen: listErreicht(lage).map(({ massnahme, zwischenziel: { nr, titel, termin }, gemeldet }) => ({
    anker: null,
    zellen: [
      zelle([linkedId(lage.render, massnahme)], { kopf: true }),
      zelle(`${nr}. ${titel}`),
      zelle(formatKurz(termin)),
      zelle(formatKurz(gemeldet)),
    ],
  })),
});

const faelligTabelle = (lage: Berichtslage, bis: string): Tabellensicht => ({
  titel: `${lage.render.model.worte.zwischenziel.viele}, die bis zum ${bis} fällig werden`,
  art: 'faellig',
  spalten: [
    spaltenkopf('Termin'),
    spaltenkopf(lage.render.model.worte.massnahme.wort),
    spaltenkopf(lage.render.model.worte.zwischenziel.wort),
    spaltenkopf('Zuständig'),
  ],
  zeilen: listFaellig(lage).map((termin) => ({
    anker: null,
    zellen: [
      terminZelle(termin),
      zelle([linkedId(lage.render, termin.massnahme)], { kopf: true }),
      zelle(`${termin.zwischenziel.nr}. ${termin.zwischenziel.titel}`),
      zelle(akteureOf(lage.render, termin.zustaendig === undefined ? [] : [termin.zustaendig])),
    ],
  })),
});
