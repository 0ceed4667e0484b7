// The summary: one page, whatever happened. Its lists show their first points; how many more there are, and where, they say.
import { formatKurz, formatLang, type Tag } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import { ampelAt, ampeln } from '../../../model/queries/ampel.ts';
import { countFortschritt } from '../../../model/queries/fortschritt.ts';
import type { Entity } from '../../../model/model.ts';
import { sumAusgaben } from '../../../model/queries/umsetzung.ts';
import { formatEuro, plural } from '../../worte/format.ts';
import { ampelworte, tellZaehlung } from '../../worte/standworte.ts';
import { stueck, type Stueck } from '../../tabelle/zelle.ts';
import type { Angabe } from '../angaben.ts';
import { type Berichtslage, type Berichtsteil, linkedId, klassen, type Kurzliste, teil } from './teil.ts';
import { listEntscheidungen, listErreicht, listFaellig } from './termine.ts';
import { tellVeraenderungen } from './veraenderungen.ts';
import { grundOf, listVerspaetete } from './verzug.ts';

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
        `Erreicht ${seit}${tellErreicht(lage)}`,
        'bericht-erreicht',
        'Kein Zwischenziel wurde als erreicht gemeldet.',
        erreichtOf(lage),
      ),
      gezaehlt('Im Verzug, und warum', 'bericht-ueberfaellig', 'Keine Maßnahme ist im Verzug.', verspaetetOf(lage)),
      gezaehlt(
        'Als Nächstes',
        'bericht-faellig',
        'Im nächsten Halbjahr steht kein Zwischenziel an.',
        naechstesOf(lage),
      ),
      gezaehlt(
        'Zu entscheiden',
        'bericht-entscheidungen',
        'Die Stellen bitten im letzten Sachstand um keine Entscheidung.',
        listEntscheidungen(lage).map(({ massnahme, bedarf }) => [
          linkedId(lage.render, massnahme),
          stueck(`: ${cut(bedarf)}`),
        ]),
      ),
    ],
  });
}

/** A list that tells in its heading how many points it has. */
const gezaehlt: typeof kurzliste = (titel, anker, leer, punkte) =>
  kurzliste(punkte.length === 0 ? titel : `${titel} (${punkte.length})`, anker, leer, punkte);

function kurzliste(titel: string, anker: string, leer: string, punkte: readonly (readonly Stueck[])[]): Kurzliste {
  const anzahl = punkte.length - punkteJeListe;
  return {
    titel,
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
    [`Zeichen aller ${massnahmen.length} Maßnahmen`, tellZeichen(lage)],
    ['Ausgaben', tellMittel(lage)],
    ...(vergleich ? [[`Seit ${formatLang(vergleich.tag)}`, tellVeraenderungen(veraenderungen)] as const] : []),
  ];
  return zeilen.map(([wort, text]) => ({ wort, stuecke: [stueck(text)] }));
}

const standOf = (massnahmen: Berichtslage['massnahmen'], stichtag: Tag): (readonly [string, string])[] =>
  klassen.flatMap(({ titel, art, dauer }) => {
    const zaehlung = countFortschritt(
      massnahmen.filter(({ data }) => data.art === art),
      stichtag,
    )[dauer];
    return zaehlung.gesamt === 0 ? [] : [[`${titel}: ${zaehlung.gesamt}`, tellZaehlung(zaehlung)] as const];
  });

function tellZeichen({ massnahmen, stichtag, turnus }: Berichtslage): string {
  const groups = groupBy(massnahmen, (massnahme) => ampelAt(massnahme, stichtag, turnus));
  return ampeln
    .flatMap((ampel) => {
      const anzahl = groups.get(ampel)?.length ?? 0;
      return anzahl === 0 ? [] : [`${ampelworte[ampel]} ${anzahl}`];
    })
    .join(', ');
}

function tellMittel({ massnahmen, stichtag }: Berichtslage): string {
  const summe = sumAusgaben(massnahmen, stichtag);
  const { ausgaben, gemeldet, beides, ausgabenBeider, geplantBeider } = summe;
  if (gemeldet === 0) return `noch von keiner der ${summe.massnahmen} Maßnahmen gemeldet`;
  return `${formatEuro(ausgaben)}, gemeldet von ${gemeldet} der ${summe.massnahmen} Maßnahmen; die ${beides} davon, die auch einen Plan nennen, haben ${formatEuro(ausgabenBeider)} ausgegeben und bis Ende ${stichtag.slice(0, 4)} ${formatEuro(geplantBeider)} geplant`;
}

const listAbgeschlossene = ({ veraenderungen }: Berichtslage): readonly Entity<'massnahme'>[] =>
  veraenderungen.filter(({ schritt }) => schritt === 'abgeschlossen').map(({ massnahme }) => massnahme);

/** ': 1 Maßnahme abgeschlossen, 5 Zwischenziele' */
function tellErreicht(lage: Berichtslage): string {
  const [done, ziele] = [listAbgeschlossene(lage).length, listErreicht(lage).length];
  const teile = [
    ...(done === 0 ? [] : [`${plural(done, 'Maßnahme', 'Maßnahmen')} abgeschlossen`]),
    ...(ziele === 0 ? [] : [plural(ziele, 'Zwischenziel', 'Zwischenziele')]),
  ];
  return teile.length === 0 ? '' : `: ${teile.join(', ')}`;
}

/** Maßnahmen that are done, then the Zwischenziele of all others. */
function erreichtOf(lage: Berichtslage): Stueck[][] {
  const done = listAbgeschlossene(lage);
  const ids = new Set(done.map(({ id }) => id));
  return [
    ...done.map((massnahme) => [linkedId(lage.render, massnahme), stueck(`: ${cut(massnahme.titel)} (abgeschlossen)`)]),
    ...listErreicht(lage)
      .filter(({ massnahme }) => !ids.has(massnahme.id))
      .map(({ massnahme, zwischenziel }) => [linkedId(lage.render, massnahme), stueck(`: ${cut(zwischenziel.titel)}`)]),
  ];
}

/** Each Maßnahme that bears the sign, once. */
const verspaetetOf = (lage: Berichtslage): Stueck[][] =>
  listVerspaetete(lage).map(({ massnahme, ueberfaellig: [erster, ...weitere] }) => [
    linkedId(lage.render, massnahme),
    stueck(
      `: ${cut(
        erster === undefined
          ? `Der Zeitraum ist zu Ende (${formatKurz(massnahme.data.zeitraum?.bis ?? '')}), abgeschlossen ist die Maßnahme nicht.`
          : `${erster.zwischenziel.titel} (bis ${formatKurz(erster.termin)}${weitere.length === 0 ? '' : `; ${weitere.length} weitere überfällig`}). ${grundOf(erster, lage)}`,
      )}`,
    ),
  ]);

const naechstesOf = (lage: Berichtslage): Stueck[][] =>
  listFaellig(lage).map(({ massnahme, termin, zwischenziel }) => [
    linkedId(lage.render, massnahme),
    stueck(`: bis ${formatKurz(termin)} ${cut(zwischenziel.titel)}`),
  ]);
