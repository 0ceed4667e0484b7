// The summary: one page, whatever happened. Its lists show their first points; how many more there are, and where, they say.
import { formatKurz, formatLang, type Tag } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import { ampelAt, ampeln } from '../../../model/ampel.ts';
import { countFortschritt } from '../../../model/fortschritt.ts';
import { sumAusgaben } from '../../../model/umsetzung.ts';
import { formatEuro } from '../../format.ts';
import { ampelworte, nenneZaehlung } from '../../standworte.ts';
import { stueck, type Stueck } from '../../zelle.ts';
import type { Angabe } from '../massnahme.view.ts';
import { type Berichtslage, type Berichtsteil, kennungOf, type Kurzliste, teil } from './teil.ts';
import { grundOf, listEntscheidungen, listErreicht, listFaellig, listUeberfaellig } from './termine.ts';
import { nenneVeraenderungen } from './veraenderungen.ts';

/** How many points a list shows, and how many characters of each: more would not stay on one page. */
const punkteJeListe = 4;
const zeichenJePunkt = 150;

/** The part that fits on one page. */
export function zusammenfassung(lage: Berichtslage): Berichtsteil {
  const { vergleich, stichtag } = lage;
  const seit = vergleich ? `seit ${formatLang(vergleich.tag)}` : `bis zum ${formatLang(stichtag)}`;
  return teil('bericht-zusammenfassung', 'Zusammenfassung', {
    angaben: angabenOf(lage),
    listen: [
      kurzliste(
        `Erreicht ${seit}`,
        'bericht-erreicht',
        'Kein Zwischenziel wurde als erreicht gemeldet.',
        erreichtOf(lage),
      ),
      kurzliste(
        'Im Verzug, und warum',
        'bericht-ueberfaellig',
        'Kein Zwischenziel ist überfällig.',
        verspaetetOf(lage),
      ),
      kurzliste(
        'Als Nächstes',
        'bericht-faellig',
        'Im nächsten Halbjahr steht kein Zwischenziel an.',
        naechstesOf(lage),
      ),
      kurzliste(
        'Zu entscheiden',
        'bericht-entscheidungen',
        'Die Stellen bitten im letzten Sachstand um keine Entscheidung.',
        listEntscheidungen(lage).map(({ massnahme, bedarf }) => [
          kennungOf(lage.render, massnahme),
          stueck(`: ${cut(bedarf)}`),
        ]),
      ),
    ],
  });
}

function kurzliste(titel: string, anker: string, leer: string, punkte: readonly (readonly Stueck[])[]): Kurzliste {
  const anzahl = punkte.length - punkteJeListe;
  return {
    titel: punkte.length === 0 ? titel : `${titel} (${punkte.length})`,
    punkte: punkte.slice(0, punkteJeListe),
    leer,
    weitere: anzahl > 0 ? { anzahl, anker } : null,
  };
}

/** Text that is too long ends at a word, with the sign for what is left out. */
const cut = (text: string): string =>
  text.length <= zeichenJePunkt ? text : `${text.slice(0, text.lastIndexOf(' ', zeichenJePunkt))} […]`;

/** Status, light, money and change in a line each, with their denominators. */
function angabenOf(lage: Berichtslage): Angabe[] {
  const { massnahmen, stichtag, vergleich, veraenderungen } = lage;
  const zeilen: readonly (readonly [string, string])[] = [
    ...standOf(massnahmen, stichtag),
    [`Zeichen aller ${massnahmen.length} Maßnahmen`, nenneZeichen(lage)],
    ['Ausgaben', nenneAusgaben(lage)],
    ...(vergleich ? [[`Seit ${formatLang(vergleich.tag)}`, nenneVeraenderungen(veraenderungen)] as const] : []),
  ];
  return zeilen.map(([wort, text]) => ({ wort, stuecke: [stueck(text)] }));
}

const standOf = (massnahmen: Berichtslage['massnahmen'], stichtag: Tag): (readonly [string, string])[] =>
  (
    [
      ['kuenftig', 'befristet', 'Künftige Maßnahmen mit Ende'],
      ['kuenftig', 'dauerhaft', 'Künftige Daueraufgaben'],
      ['bisherig', 'befristet', 'Bisherige Maßnahmen mit Ende'],
      ['bisherig', 'dauerhaft', 'Bisherige Daueraufgaben'],
    ] as const
  ).flatMap(([art, dauer, wort]) => {
    const zaehlung = countFortschritt(
      massnahmen.filter(({ data }) => data.art === art),
      stichtag,
    )[dauer];
    return zaehlung.gesamt === 0 ? [] : [[`${wort}: ${zaehlung.gesamt}`, nenneZaehlung(zaehlung)] as const];
  });

function nenneZeichen({ massnahmen, stichtag, turnus }: Berichtslage): string {
  const groups = groupBy(massnahmen, (massnahme) => ampelAt(massnahme, stichtag, turnus));
  return ampeln
    .flatMap((ampel) => {
      const anzahl = groups.get(ampel)?.length ?? 0;
      return anzahl === 0 ? [] : [`${ampelworte[ampel]} ${anzahl}`];
    })
    .join(', ');
}

function nenneAusgaben({ massnahmen, stichtag }: Berichtslage): string {
  const { ausgaben, gemeldet, massnahmen: alle, geplantGemeldete } = sumAusgaben(massnahmen, stichtag);
  return gemeldet === 0
    ? `noch von keiner der ${alle} Maßnahmen gemeldet`
    : `${formatEuro(ausgaben)}, gemeldet von ${gemeldet} der ${alle} Maßnahmen; geplant sind bei diesen bis Ende ${stichtag.slice(0, 4)} ${formatEuro(geplantGemeldete)}`;
}

/** Maßnahmen that are done, then the Zwischenziele of all others. */
function erreichtOf(lage: Berichtslage): Stueck[][] {
  const done = lage.veraenderungen
    .filter(({ schritt }) => schritt === 'abgeschlossen')
    .map(({ massnahme }) => massnahme);
  const ids = new Set(done.map(({ id }) => id));
  return [
    ...done.map((massnahme) => [
      kennungOf(lage.render, massnahme),
      stueck(`: ${cut(massnahme.titel)} (abgeschlossen)`),
    ]),
    ...listErreicht(lage)
      .filter(({ massnahme }) => !ids.has(massnahme.id))
      .map(({ massnahme, zwischenziel }) => [
        kennungOf(lage.render, massnahme),
        stueck(`: ${cut(zwischenziel.titel)}`),
      ]),
  ];
}

const verspaetetOf = (lage: Berichtslage): Stueck[][] =>
  listUeberfaellig(lage).map((termin) => [
    kennungOf(lage.render, termin.massnahme),
    stueck(`: ${cut(`${termin.zwischenziel.titel} (bis ${formatKurz(termin.termin)}). ${grundOf(termin, lage)}`)}`),
  ]);

const naechstesOf = (lage: Berichtslage): Stueck[][] =>
  listFaellig(lage).map(({ massnahme, termin, zwischenziel }) => [
    kennungOf(lage.render, massnahme),
    stueck(`: bis ${formatKurz(termin)} ${cut(zwischenziel.titel)}`),
  ]);
