// The summary: one page, whatever happened. Its lists show their first points, each whole; how many more there are, and where, they say.
import { formatKurz, formatLang } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import { ampelAt, ampeln } from '../../../model/queries/massnahme/ampel.ts';
import { countFortschritt } from '../../../model/queries/massnahme/fortschritt.ts';
import type { Entity } from '../../../model/model.ts';
import { sumAusgaben } from '../../../model/queries/umsetzung.ts';
import { formatEuro, formatZahl } from '../../worte/format.ts';
import { ampelworte, tellZaehlung } from '../../worte/standworte.ts';
import { stueck, type Stueck } from '../../tabelle/zelle.ts';
import type { Angabe } from '../angaben.ts';
import { type Berichtslage, type Berichtsteil, linkedId, klassenOf, type Kurzliste, type Rest, teil } from './teil.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
import { nameOf } from '../../prosa/verweise.ts';
import { listEntscheidungen } from '../../../model/queries/entscheidungen.ts';
import { listErreicht, listFaellig } from './termine.ts';
import { abgeschlosseneAnker, tellVeraenderungen } from './veraenderungen.ts';
import { grundOf, listVerspaetete } from './verzug.ts';
import { countWort, onlyWith, phrase } from '../../worte/ebenenworte.ts';
import { withBeiwort } from '../../../domain/ebenen.ts';

/** How many points a list shows at most, and how many characters of them together: more would not stay on one page. */
const punkteJeListe = 4;
const zeichenJeListe = 900;

type Punkt = readonly Stueck[];

/** The part that fits on one page. */
export function zusammenfassung(lage: Berichtslage): Berichtsteil {
  const { vergleich, stichtag } = lage;
  const seit = vergleich ? `seit ${formatLang(vergleich.tag)}` : `bis zum ${formatLang(stichtag)}`;
  return teil('bericht-zusammenfassung', 'Zusammenfassung', {
    angaben: angabenOf(lage),
    listen: [
      ...onlyWith(lage.render, 'zwischenziel', () =>
        kurzliste(
          `Erreicht ${seit}${tellErreicht(lage)}`,
          phrase(lage.render, '{Zwischenziel.kein} wurde als erreicht gemeldet.'),
          ...erreichtOf(lage),
        ),
      ),
      gezaehlt(
        'Im Verzug, und warum',
        'bericht-ueberfaellig',
        phrase(lage.render, '{Massnahme.kein} ist im Verzug.'),
        verspaetetOf(lage),
      ),
      ...onlyWith(lage.render, 'zwischenziel', () =>
        gezaehlt(
          'Als Nächstes',
          'bericht-faellig',
          phrase(lage.render, 'Im nächsten Halbjahr steht {zwischenziel.kein} an.'),
          naechstesOf(lage),
        ),
      ),
      gezaehlt(
        'Zu entscheiden',
        'bericht-entscheidungen',
        'Die Stellen bitten im letzten Sachstand um keine Entscheidung.',
        listEntscheidungen(lage.render.model, lage.massnahmen, lage.stichtag).map(
          ({ massnahme, bedarf, entscheider }) => [
            stueck(entscheider ? `${nameOf(lage.render.model, entscheider)}: ` : ''),
            linkedId(lage.render, massnahme),
            stueck(': '),
            ...feldstuecke(lage.render, massnahme, bedarf),
          ],
        ),
      ),
    ],
  });
}

/** Points of one kind, and where all of them are. */
interface Vorrat {
  readonly punkte: readonly Punkt[];
  readonly anker: string;
  /** What the points are called, one and several. */
  readonly worte: readonly [string, string];
}

/** A list that tells in its heading how many points it has. */
const gezaehlt = (titel: string, anker: string, leer: string, punkte: readonly Punkt[]): Kurzliste =>
  kurzliste(punkte.length === 0 ? titel : `${titel} (${punkte.length})`, leer, {
    punkte,
    anker,
    worte: ['weitere', 'weitere'],
  });

/** The first points of each kind, in turn the same number of each, so that what is shown and what is left add up. */
function kurzliste(titel: string, leer: string, ...vorraete: readonly Vorrat[]): Kurzliste {
  const filled = vorraete.filter(({ punkte }) => punkte.length > 0);
  const gezeigt = filled.map(({ punkte }) => fitting(punkte, filled.length));
  return {
    titel,
    punkte: gezeigt.flat(),
    leer,
    weitere: filled.flatMap(({ punkte, anker, worte: [eins, viele] }, index): Rest[] => {
      const anzahl = punkte.length - (gezeigt[index]?.length ?? 0);
      return anzahl === 0 ? [] : [{ anzahl, wort: anzahl === 1 ? eins : viele, anker }];
    }),
  };
}

/** So many points as have room where several kinds share it; one in any case, for no point is cut. */
function fitting(punkte: readonly Punkt[], arten: number): readonly Punkt[] {
  let platz = zeichenJeListe / arten;
  return punkte.slice(0, punkteJeListe / arten).filter((punkt, index) => {
    platz -= punkt.reduce((sum, { text }) => sum + text.length, 0);
    return index === 0 || platz >= 0;
  });
}

/** Status, light, money and change in a line each, with their denominators. */
function angabenOf(lage: Berichtslage): Angabe[] {
  const { massnahmen, vergleich } = lage;
  const zeilen: readonly (readonly [string, string])[] = [
    ...standOf(lage),
    [`Zeichen aller ${massnahmen.length} ${lage.render.model.worte.massnahme.viele}`, tellZeichen(lage)],
    ['Ausgaben', tellMittel(lage)],
    ...(vergleich ? [[`Seit dem ${formatLang(vergleich.tag)}`, tellVeraenderungen(lage)] as const] : []),
  ];
  return zeilen.map(([wort, text]) => ({ wort, stuecke: [stueck(text)] }));
}

const standOf = (lage: Berichtslage): (readonly [string, string])[] =>
  klassenOf(lage).flatMap(({ titel, art, dauer }) => {
    const zaehlung = countFortschritt(
      lage.massnahmen.filter(({ data }) => data.art === art),
      lage.stichtag,
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

/** What was reported, since each Maßnahme began; and spending against plan in the same years, of those that have both. */
function tellMittel({ render, massnahmen, stichtag }: Berichtslage): string {
  const { massnahme } = render.model.worte;
  const summe = sumAusgaben(massnahmen, stichtag);
  const { ausgaben, gemeldet, beides, ausgabenBeider, geplantBeider } = summe;
  if (gemeldet === 0)
    return `noch von ${massnahme.keinemAllein} der ${formatZahl(summe.massnahmen)} ${massnahme.viele} gemeldet`;
  const gesamt = `${formatEuro(ausgaben)} seit Beginn ${withBeiwort(massnahme, 'jeweilig').des}, gemeldet von ${gemeldet} der ${summe.massnahmen} ${massnahme.viele}`;
  if (beides === 0) return `${gesamt}; mit einem Plan vergleichen lässt sich keine davon`;
  const satz =
    beides === 1
      ? '1 davon, die sich mit einem Plan vergleichen lässt, hat'
      : `${beides} davon, die sich mit einem Plan vergleichen lassen, haben`;
  return `${gesamt}; ${satz} seit dem ersten Jahr des Plans ${formatEuro(ausgabenBeider)} ausgegeben und bis Ende ${stichtag.slice(0, 4)} ${formatEuro(geplantBeider)} geplant`;
}

const listAbgeschlossene = ({ veraenderungen }: Berichtslage): readonly Entity<'massnahme'>[] =>
  veraenderungen.filter(({ schritt }) => schritt === 'abgeschlossen').map(({ massnahme }) => massnahme);

/** ': 1 Maßnahme abgeschlossen, 5 Zwischenziele' */
function tellErreicht(lage: Berichtslage): string {
  const { massnahme, zwischenziel } = lage.render.model.worte;
  const [done, ziele] = [listAbgeschlossene(lage).length, listErreicht(lage).length];
  const teile = [
    ...(done === 0 ? [] : [`${countWort(done, massnahme)} abgeschlossen`]),
    ...(ziele === 0 ? [] : [countWort(ziele, zwischenziel)]),
  ];
  return teile.length === 0 ? '' : `: ${teile.join(', ')}`;
}

const weitere = ({ render }: Berichtslage, ebene: 'massnahme' | 'zwischenziel'): readonly [string, string] => {
  const { wort, viele } = withBeiwort(render.model.worte[ebene], 'weiter');
  return [wort, viele];
};

/** Maßnahmen that are done, and all Zwischenziele that were reached. */
const erreichtOf = (lage: Berichtslage): Vorrat[] => [
  {
    punkte: listAbgeschlossene(lage).map((massnahme) => [
      linkedId(lage.render, massnahme),
      stueck(`: ${massnahme.titel} (abgeschlossen)`),
    ]),
    anker: abgeschlosseneAnker,
    worte: weitere(lage, 'massnahme'),
  },
  {
    punkte: listErreicht(lage).map(({ massnahme, zwischenziel }) => [
      linkedId(lage.render, massnahme),
      stueck(`: ${zwischenziel.titel}`),
    ]),
    anker: 'bericht-erreicht',
    worte: weitere(lage, 'zwischenziel'),
  },
];

/** Each Maßnahme that bears the sign, once. */
const verspaetetOf = (lage: Berichtslage): Stueck[][] =>
  listVerspaetete(lage).map(({ massnahme, ueberfaellig: [erster, ...weitere] }) => [
    linkedId(lage.render, massnahme),
    stueck(
      erster === undefined
        ? `: Der Zeitraum ist zu Ende (${formatKurz(massnahme.data.zeitraum?.bis ?? '')}), abgeschlossen ist ${lage.render.model.worte.massnahme.der} nicht.`
        : `: ${erster.zwischenziel.titel} (bis ${formatKurz(erster.termin)}${weitere.length === 0 ? '' : `; ${weitere.length === 1 ? `1 ${withBeiwort(lage.render.model.worte.zwischenziel, 'weiter').beiwortAllein}` : `${weitere.length} weitere`} überfällig`}). ${grundOf(erster, lage)}`,
    ),
  ]);

const naechstesOf = (lage: Berichtslage): Stueck[][] =>
  listFaellig(lage).map(({ massnahme, termin, zwischenziel }) => [
    linkedId(lage.render, massnahme),
    stueck(`: bis ${formatKurz(termin)} ${zwischenziel.titel}`),
  ]);
