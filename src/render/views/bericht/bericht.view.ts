// A progress report for a day: everything in it follows from the log up to that day, so that it says the same whenever it is built.
import { formatLang, type Tag } from '../../../base/datum.ts';
import type { Ampel } from '../../../model/queries/massnahme/ampel.ts';
import { listBerichtstage, vergleichOf } from '../../../model/queries/berichtstage.ts';
import { findEntity, isOhne, listOf, type Model } from '../../../model/model.ts';
import { extractFor } from '../../../model/auszug.ts';
import { atStichtag } from '../../../model/stichtag.ts';
import { type Konfiguration, turnusOf } from '../../../projekt/konfiguration.ts';
import { nameOn } from '../../../model/queries/gremien.ts';
import { listVeraenderungen } from '../../../model/queries/massnahme/veraenderung.ts';
import { renderProsa } from '../../prosa/prosa.ts';
import { ampelregelOf, ampelworte } from '../../worte/standworte.ts';
import type { Render } from '../../prosa/verweise.ts';
import { spaltenkopf, zelle } from '../../tabelle/zelle.ts';
import { type Angabe, angabenOf } from '../angaben.ts';
import { type Berichtsauszug, auszugOf } from './auszug.ts';
import { feldabschnitt, handlungsfeldteil } from './handlungsfelder.ts';
import { indikatorenteil } from './indikatoren.ts';
import { lueckenteil } from './luecken.ts';
import { kostenteil } from './kosten.ts';
import { absatz, type Berichtslage, type Berichtsteil, teil } from './teil.ts';
import { terminteil } from './termine.ts';
import { ueberblick } from './ueberblick.ts';
import { abgeschlosseneAnker, nameVergleich, veraenderungsteil } from './veraenderungen.ts';
import { zieleteil } from './ziele.ts';
import { zusammenfassung } from './zusammenfassung.ts';
import { phrase } from '../../worte/ebenenworte.ts';

/** What a report is made for: its day, the day that it was asked to compare with, the months of the Berichtsturnus. */
export interface Berichtsplan {
  readonly stichtag: Tag;
  readonly seit: Tag | undefined;
  readonly turnus: number;
  /** The id of the body that the report is for alone; without one it is for all. */
  readonly gremium?: string | undefined;
}

/** The plans of all reports of a build: one for each file in berichte/, and one for the day that was asked for; or for that day alone. */
export function planBerichte({
  model,
  konfiguration,
  stichtag,
  nurTag = false,
  seit,
  gremium,
}: {
  readonly model: Model;
  readonly konfiguration: Konfiguration;
  readonly stichtag?: Tag | undefined;
  readonly nurTag?: boolean;
  readonly seit?: Tag | undefined;
  readonly gremium?: string | undefined;
}): readonly Berichtsplan[] {
  const turnus = turnusOf(konfiguration);
  const tage = nurTag && stichtag !== undefined ? [stichtag] : listBerichtstage(model, stichtag);
  return tage.map((tag) => ({ stichtag: tag, seit, turnus, gremium }));
}

export interface Berichtsicht {
  /** The title that the office gave it, else 'Umsetzungsbericht zum 30. Juni 2026'. */
  readonly titel: string;
  /** '30. Juni 2026' */
  readonly stichtag: string;
  /** '31. Dezember 2025 (Stichtag des vorigen Berichts)'; null where there is nothing to compare with. */
  readonly vergleich: string | null;
  /** The bodies that it goes to, by the names that they have at the Stichtag; null for none. */
  readonly gremien: string | null;
  readonly angaben: readonly Angabe[];
  /** Set where the report holds only what concerns one body. */
  readonly auszug: Berichtsauszug | null;
  readonly teile: readonly Berichtsteil[];
}

/** The title of the report of a day. */
export const berichtstitelOf = ({ model }: Pick<Render, 'model'>, stichtag: Tag): string =>
  findEntity(model, 'bericht', stichtag)?.titel ?? `Umsetzungsbericht zum ${formatLang(stichtag)}`;

/** What all parts of the report of a day are told by. */
function lageOf(today: Render, { stichtag, seit, turnus, gremium: id = '' }: Berichtsplan): Berichtslage {
  const whole = atStichtag(today.model, stichtag);
  const gremium = findEntity(whole, 'gremium', id);
  const render = { ...today, model: gremium ? extractFor(whole, gremium) : whole };
  const massnahmen = listOf(render.model, 'massnahme');
  const vergleich = vergleichOf(render.model, stichtag, seit);
  const von = vergleich?.tag;
  return {
    render,
    massnahmen,
    stichtag,
    vergleich,
    veraenderungen: von === undefined ? [] : listVeraenderungen(render.model, { von, bis: stichtag, turnus }),
    turnus,
  };
}

/** The whole report. Headings inside its parts begin at the level of `render`. */
export function berichtsicht(today: Render, plan: Berichtsplan): Berichtsicht {
  const lage = lageOf(today, plan);
  const auszug = auszugOf(today.model, lage, plan.gremium);
  return {
    ...kopfsicht(lage),
    auszug,
    teile: [
      zusammenfassung(lage),
      ...(auszug ? [] : worteteil(lage)),
      veraenderungsteil(lage),
      handlungsfeldteil(lage),
      ...(lage.render.model.ohne.has('ziel') ? [] : [zieleteil(lage)]),
      kostenteil(lage),
      terminteil(lage),
      indikatorenteil(lage),
      lueckenteil(lage),
      regelteil(lage),
    ],
  };
}

function kopfsicht({ render, stichtag, vergleich }: Berichtslage): Omit<Berichtsicht, 'teile' | 'auszug'> {
  const bericht = findEntity(render.model, 'bericht', stichtag);
  const gremien = (bericht?.data.gremien ?? []).flatMap((id) => findEntity(render.model, 'gremium', id) ?? []);
  return {
    titel: berichtstitelOf(render, stichtag),
    stichtag: formatLang(stichtag),
    vergleich: vergleich ? nameVergleich(vergleich) : null,
    angaben: bericht ? angabenOf(render, bericht) : [],
    gremien: gremien.length === 0 ? null : gremien.map(({ data }) => nameOn(data, stichtag)).join(', '),
  };
}

/** What the office itself writes; nothing where there is no such text. */
function worteteil({ render, stichtag }: Berichtslage): Berichtsteil[] {
  const bericht = findEntity(render.model, 'bericht', stichtag);
  return bericht && !bericht.facts.prosa.leer
    ? [teil('bericht-worte', 'Bericht der Verwaltung', { baum: renderProsa(render, bericht.facts) })]
    : [];
}

/** A page of a report that is read in parts. */
export interface Berichtsseite {
  /** Its name in the address; empty for the page that one comes to first. */
  readonly name: string;
  readonly titel: string;
  readonly teile: (lage: Berichtslage) => readonly Berichtsteil[];
}

const terminseite = 'termine';
/** The name of the page of a report that tells what changed since the one before. */
export const veraenderungsseite = 'veraenderungen';

/** The page with what a list of the summary leads to. */
export const seiteOfAnker = (anker: string): string =>
  anker === abgeschlosseneAnker ? veraenderungsseite : terminseite;

/** The pages of every report, in their order: the summary, a page for each Handlungsfeld, and what concerns all of them. */
export const listBerichtsseiten = (model: Model): readonly Berichtsseite[] => [
  { name: '', titel: 'Zusammenfassung', teile: (lage) => [zusammenfassung(lage), ...worteteil(lage)] },
  { name: veraenderungsseite, titel: 'Was sich verändert hat', teile: (lage) => [veraenderungsteil(lage)] },
  { name: terminseite, titel: 'Termine und Entscheidungen', teile: (lage) => [terminteil(lage)] },
  {
    name: 'zahlen',
    titel: 'Zahlen nach Handlungsfeldern',
    teile: (lage) => [teil('bericht-zahlen', 'Zahlen nach Handlungsfeldern', { abschnitte: [ueberblick(lage)] })],
  },
  ...listOf(model, 'handlungsfeld').map((feld) => ({
    name: `feld-${feld.id.toLowerCase()}`,
    titel: feld.titel,
    teile: (lage: Berichtslage) => [
      teil(`bericht-${feld.id}`, feld.titel, { abschnitte: [feldabschnitt(lage, feld)] }),
    ],
  })),
  ...(model.ohne.has('ziel')
    ? []
    : [{ name: 'ziele', titel: model.worte.ziel.viele, teile: (lage: Berichtslage) => [zieleteil(lage)] }]),
  { name: 'mittel', titel: 'Mittel', teile: (lage) => [kostenteil(lage)] },
  { name: 'indikatoren', titel: 'Indikatoren', teile: (lage) => [indikatorenteil(lage)] },
  { name: 'luecken', titel: 'Was fehlt', teile: (lage) => [lueckenteil(lage)] },
  { name: 'regeln', titel: 'Wie der Bericht zustande kommt', teile: (lage) => [regelteil(lage)] },
];

/** One page of the report of a day. */
export function berichtsseite(today: Render, plan: Berichtsplan, { teile }: Berichtsseite): Berichtsicht {
  const lage = lageOf(today, plan);
  return { ...kopfsicht(lage), auszug: null, teile: teile(lage) };
}

/** How to read the report. */
function regelteil({ render, stichtag }: Berichtslage): Berichtsteil {
  const [schritte, planschritte] = isOhne(render.model, 'zwischenziel')
    ? ['', '']
    : ['{zwischenziel.viele}, verlegte Termine, ', '{zwischenziel.viele}, '];
  return teil('bericht-regeln', 'Wie dieser Bericht zustande kommt', {
    absaetze: [
      `Status, ${schritte}Ausgaben und Teilnehmende stammen aus den Sachständen {massnahme.derVielen} bis zum ${formatLang(stichtag)}; was danach gemeldet wurde, zählt nicht. Titel, Zeitraum, ${planschritte}geplante Kosten und die Indikatoren stehen in der Fassung da, die bei der Erstellung dieses Dokuments galt.`,
      'Ausgaben und Teilnehmende zählt der Sachstand fort: Die letzte Angabe ist die Summe bis zu ihrem Tag.',
      'Das Zeichen {massnahme.eines} wird nach den folgenden Regeln berechnet; die erste, die zutrifft, gilt. Die Einschätzung der Stelle steht daneben und ändert es nicht.',
    ].map((text) => absatz(phrase(render, text))),
    tabellen: [
      {
        titel: 'Die Zeichen und ihre Regeln',
        art: 'zeichen',
        spalten: [spaltenkopf('Zeichen'), spaltenkopf('Regel')],
        zeilen: reihenfolge
          .filter((ampel) => ampelregelOf(render.model, ampel) !== '')
          .map((ampel) => ({
            anker: null,
            zellen: [zelle(ampelworte[ampel], { kopf: true }), zelle(ampelregelOf(render.model, ampel))],
          })),
      },
    ],
  });
}

/** The rules in the order in which they are asked: what is im Plan comes last. */
const reihenfolge: readonly Ampel[] = [
  'erledigt',
  'entfallen',
  'ruht',
  'im-verzug',
  'noch-nicht',
  'keine-angabe',
  'verlegt',
  'im-plan',
];
