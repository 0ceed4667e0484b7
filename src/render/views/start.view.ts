// What the start page tells at a glance: counts, where the Handlungsfelder stand, what is late, what comes next, what changed.
import { tellVeraenderungen } from './bericht/veraenderungen.ts';
import { byText, compareTexts } from '../../base/text.ts';
import { ersterTag, formatKurz, formatLang, letzterTag, type Tag } from '../../base/datum.ts';
import { type Ebenenworte, type Wort, withBeiwort } from '../../domain/ebenen.ts';
import { wortOf } from '../../domain/felder.ts';
import { status } from '../../domain/sachstand.ts';
import { listBerichtstage, vergleichOf } from '../../model/queries/berichtstage.ts';
import { countStatus } from '../../model/queries/massnahme/fortschritt.ts';
import { findSitzung, gremiumOf, nameSitzung, sitzungenOf } from '../../model/queries/gremien.ts';
import { dueOf, listTermine, overdueOf, type Termin } from '../../model/queries/massnahme/termine.ts';
import { isVeraendert, type Veraenderung, veraenderungOf } from '../../model/queries/massnahme/veraenderung.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { drawBalken } from '../diagramm/balken.ts';
import { akteureOf, type Render, verweisOn, verweisTo } from '../prosa/verweise.ts';
import type { Stueck } from '../tabelle/zelle.ts';
import type { Tree } from '../tree/h.ts';
import { formatZahl, plural, withoutSign } from '../worte/format.ts';
import { ampelworte, richtungsworte, schrittworte } from '../worte/standworte.ts';
import { massnahmenOf } from './handlungsfeld/handlungsfeld.view.ts';
import { countWort, phrase } from '../worte/ebenenworte.ts';

/** A count with what it counts. */
interface Kennzahl {
  readonly zahl: string;
  readonly wort: string;
  readonly href: string | null;
}

/** Where the künftige Maßnahmen of a Handlungsfeld stand. */
interface Feldstand {
  readonly nummer: number;
  readonly titel: string;
  readonly href: string | null;
  readonly balken: Tree;
  readonly worte: string;
  /** '2 überfällige Zwischenziele'; null for none. */
  readonly ueberfaellig: string | null;
}

/** Something with a day, as the lists of the start page show it. */
interface Ereigniszeile {
  readonly wann: string;
  /** The day for programs. */
  readonly tag: Tag;
  readonly verweis: Stueck;
  readonly text: string;
  readonly wer: readonly Stueck[];
}

export interface Startsicht {
  readonly kennzahlen: readonly Kennzahl[];
  readonly felder: readonly Feldstand[];
  readonly stati: readonly { readonly art: string; readonly wort: string }[];
  readonly ueberfaellig: readonly Ereigniszeile[];
  /** 'Alle 9 überfälligen Zwischenziele' */
  readonly ueberfaelligSatz: string;
  /** The way to all of them. */
  readonly verzug: string | null;
  readonly naechste: readonly Ereigniszeile[];
  readonly veraenderungen: {
    readonly seit: string;
    readonly satz: string;
    readonly zeilen: readonly { readonly verweis: Stueck; readonly text: string }[];
  } | null;
  /** The newest report. */
  readonly bericht: Stueck | null;
  readonly vorlage: { readonly verweis: Stueck; readonly text: string } | null;
}

/** Where the figures of the start page lead. */
export interface Wege {
  readonly felder: string | null;
  readonly aktionsplan: string | null;
  /** The Maßnahmen that are late. */
  readonly verzug: string | null;
}

const lines = 5;

/** The view of the start page. `turnus` in months. */
export function startsicht(render: Render, turnus: number, wege: Wege): Startsicht {
  const { model } = render;
  const termine = listTermine(model);
  const overdue = overdueOf(termine);
  const felder = listOf(model, 'handlungsfeld').map((feld) => feldstandOf(render, feld, overdue));
  return {
    kennzahlen: kennzahlenOf(render, termine, overdue, wege),
    felder,
    stati: statiOf(render),
    ueberfaellig: overdue.slice(0, lines).map((termin) => ({
      ...zeileOf(render, termin),
      wann: plural(termin.verzug, 'Tag', 'Tage'),
    })),
    ueberfaelligSatz:
      overdue.length > lines ? `Alle ${formatZahl(overdue.length)} im Aktionsplan` : 'Im Aktionsplan zeigen',
    verzug: wege.verzug,
    naechste: naechsteOf(render, termine),
    veraenderungen: veraenderungenOf(render, turnus),
    bericht: berichtOf(render),
    vorlage: vorlageOf(render),
  };
}

function kennzahlenOf(render: Render, termine: readonly Termin[], overdue: readonly Termin[], wege: Wege): Kennzahl[] {
  const { model } = render;
  const kuenftige = listOf(model, 'massnahme').filter(({ data }) => data.art === 'kuenftig').length;
  const bisherige = listOf(model, 'massnahme').length - kuenftige;
  const erreicht = termine.filter((termin) => termin.erreicht).length;
  const late = new Set(overdue.map((termin) => termin.massnahme.id)).size;
  const { massnahme, zwischenziel } = model.worte;
  const ueberfaellig = withBeiwort(zwischenziel, 'überfällig').mitWort;
  const kennzahl = (zahl: number, { wort, viele }: Pick<Wort, 'wort' | 'viele'>, href: string | null, danach = '') =>
    zahl === 0 ? [] : [{ zahl: formatZahl(zahl), wort: (zahl === 1 ? wort : viele) + danach, href }];
  return [
    ...kennzahl(
      listOf(model, 'handlungsfeld').length,
      { wort: 'Handlungsfeld', viele: 'Handlungsfelder' },
      wege.felder,
    ),
    ...kennzahl(kuenftige, withBeiwort(massnahme, 'künftig'), wege.aktionsplan),
    ...kennzahl(bisherige, withBeiwort(massnahme, 'bisherig'), null),
    // Even none is told: it is none of so many.
    ...(erreicht === 0 && model.ohne.has('zwischenziel')
      ? []
      : [
          {
            zahl: formatZahl(erreicht),
            wort: `von ${formatZahl(termine.length)} ${zwischenziel.vielen} aller ${massnahme.vielen} erreicht`,
            href: null,
          },
        ]),
    ...kennzahl(late, massnahme, wege.verzug, ` mit ${ueberfaellig}`),
  ];
}

function statiOf({ model }: Render): Startsicht['stati'] {
  const { nach } = countStatus(
    listOf(model, 'massnahme').filter(({ data }) => data.art === 'kuenftig'),
    model.stichtag,
  );
  return [...nach.keys()].map((art) => ({ art, wort: wortOf(status, art) }));
}

function feldstandOf(render: Render, feld: Entity<'handlungsfeld'>, overdue: readonly Termin[]): Feldstand {
  const { model } = render;
  const { gesamt, nach } = countStatus(massnahmenOf(model, feld, 'kuenftig'), model.stichtag);
  const { massnahme, zwischenziel } = model.worte;
  const late = overdue.filter((termin) => termin.massnahme.feld === feld.id).length;
  const worte = [...nach].map(([wort, anzahl]) => `${anzahl} ${wortOf(status, wort)}`).join(', ');
  return {
    nummer: feld.data.nummer,
    titel: feld.titel,
    href: render.adresse(feld),
    balken: [
      drawBalken(
        [...nach].map(([art, anzahl]) => ({ art, anzahl })),
        gesamt,
      ),
    ],
    worte:
      gesamt === 0 ? phrase(render, '{Massnahme.keineVielen:künftig}') : `${countWort(gesamt, massnahme)}: ${worte}`,
    ueberfaellig: late === 0 ? null : countWort(late, withBeiwort(zwischenziel, 'überfällig')),
  };
}

const zeileOf = (render: Render, { massnahme, zwischenziel, termin, tag, zustaendig }: Termin): Ereigniszeile => ({
  wann: formatKurz(termin),
  tag,
  verweis: verweisOn(render, massnahme, `${massnahme.id} ${massnahme.titel}`),
  text: zwischenziel.titel,
  wer: akteureOf(render, zustaendig === undefined ? [] : [zustaendig]),
});

/** Zwischenziele, sessions and events of the Beteiligung from the Stichtag on, the next first. */
function naechsteOf(render: Render, termine: readonly Termin[]): Ereigniszeile[] {
  const { model } = render;
  const sitzungen = listOf(model, 'gremium')
    .flatMap((gremium) => sitzungenOf(gremium))
    .filter(({ data }) => data.abgesagt !== true)
    .map((sitzung) => ({
      wann: formatKurz(sitzung.data.datum),
      tag: letzterTag(sitzung.data.datum),
      verweis: verweisTo(render, 'sitzung', sitzung.id, `Sitzung: ${gremiumOf(sitzung)}`),
      text: sitzung.data.ort ?? '',
      wer: [],
    }));
  const events = listOf(model, 'beteiligung').flatMap((event) =>
    event.data.datum === undefined
      ? []
      : [
          {
            wann: formatKurz(event.data.datum),
            tag: letzterTag(event.data.datum),
            verweis: verweisOn(render, event, event.titel),
            text: event.data.format ?? '',
            wer: [],
          },
        ],
  );
  const due = dueOf(termine, model.stichtag).map((termin) => zeileOf(render, termin));
  return [...due, ...sitzungen, ...events]
    .filter(({ tag }) => tag >= model.stichtag)
    .sort(byText(({ tag }) => tag))
    .slice(0, lines);
}

/** What changed since the report before the Stichtag, better and worse first. */
function veraenderungenOf(render: Render, turnus: number): Startsicht['veraenderungen'] {
  const { model } = render;
  const vergleich = vergleichOf(model, model.stichtag);
  if (!vergleich) return null;
  const spanne = { von: vergleich.tag, bis: model.stichtag, turnus };
  const all = listOf(model, 'massnahme').map((massnahme) => veraenderungOf(massnahme, spanne));
  const changed = all.filter(isVeraendert);
  const rank = ({ richtung, schritt }: Veraenderung): number =>
    schritt === 'abgeschlossen' ? 0 : richtung === 'schlechter' ? 1 : richtung === 'besser' ? 2 : 3;
  return {
    seit: formatLang(vergleich.tag),
    satz: `${countWort(changed.length, model.worte.massnahme)} ${changed.length === 1 ? 'hat' : 'haben'} sich verändert: ${tellVeraenderungen({ render, veraenderungen: changed })}.`,
    zeilen: changed
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, lines)
      .map((one) => ({
        verweis: verweisOn(render, one.massnahme, `${one.massnahme.id} ${one.massnahme.titel}`),
        text: nameVeraenderung(one, model.worte),
      })),
  };
}

function nameVeraenderung(
  { richtung, schritt, jetzt, erreicht, verlegt }: Veraenderung,
  { zwischenziel }: Ebenenworte,
): string {
  return [
    richtungsworte[richtung],
    richtung === 'schlechter' ? `jetzt ${withoutSign(ampelworte[jetzt.ampel])}` : '',
    schritt === undefined || richtung === 'schlechter' ? '' : schrittworte[schritt],
    erreicht.length > 0 ? `${countWort(erreicht.length, zwischenziel)} erreicht` : '',
    verlegt.length > 0 ? `${plural(verlegt.length, 'Termin', 'Termine')} verlegt` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function berichtOf(render: Render): Stueck | null {
  const tag = listBerichtstage(render.model).findLast((one) => one <= render.model.stichtag);
  return tag === undefined ? null : verweisTo(render, 'bericht', tag);
}

/** The paper that was on an agenda last, by its own day or that of its last session before the Stichtag. */
function vorlageOf(render: Render): Startsicht['vorlage'] {
  const dated = listOf(render.model, 'vorlage').flatMap((vorlage) => {
    const sitzungen = (vorlage.data.beratungsfolge ?? []).flatMap(
      ({ sitzung }) => findSitzung(render.model, sitzung) ?? [],
    );
    const vergangen = sitzungen.filter(({ data }) => letzterTag(data.datum) <= render.model.stichtag);
    if (sitzungen.length > 0 && vergangen.length === 0) return [];
    const last = vergangen.toSorted(byText(({ data }) => data.datum)).at(-1);
    const tag = vorlage.data.datum ?? (last && ersterTag(last.data.datum));
    const ergebnis = (vorlage.data.beratungsfolge ?? []).find(({ sitzung }) => sitzung === last?.id)?.ergebnis;
    const text =
      last &&
      `Sitzung: ${nameSitzung(last)}${ergebnis === undefined ? '. Das Ergebnis ist noch nicht eingetragen.' : ''}`;
    return tag === undefined ? [] : [{ vorlage, tag, text: text ?? formatLang(tag) }];
  });
  const newest = dated.toSorted((a, b) => compareTexts(b.tag, a.tag))[0];
  return newest ? { verweis: verweisOn(render, newest.vorlage, newest.vorlage.titel), text: newest.text } : null;
}
