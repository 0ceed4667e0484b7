// A Maßnahme with everything that is known of it, and where it stands at the Stichtag.
import { formatLang } from '../../../base/datum.ts';
import { worteOf } from '../../../domain/feld.ts';
import { wortOf } from '../../../domain/felder.ts';
import {
  fortgefuehrtAus,
  innovationsidee,
  keineKosten,
  massnahmeArt,
  verstetigung,
} from '../../../domain/kinds/massnahme.kind.ts';
import { status } from '../../../domain/sachstand.ts';
import { type Entity, findEntity } from '../../../model/model.ts';
import { overdueAt, statusAt } from '../../../model/queries/massnahme/stand.ts';
import { vorschlagsfeld } from '../../../model/queries/vorschlaege.ts';
import { formatEuro } from '../../worte/format.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { joinStuecke, stueck, type Stueck, type Tabellensicht } from '../../tabelle/zelle.ts';
import { angabenOf, type Feldangabe, uebrigeFelder, uebrigeZeilen } from '../angaben.ts';
import { type Entitaetssicht, entitaetssicht, rueckverweiseOf, type Rueckverweise, stueckOf } from '../gemeinsam.ts';
import { kostenTabelle, sachstandTabelle, zwischenzieleTabelle } from './massnahmentabellen.ts';
import { ohneMittelOf, untilStichtag } from '../kosten/innovation.ts';
import { ausBeteiligung } from '../vorschlaege.ts';

/** A Maßnahme in a few lines: where it stands and its facts. */
export interface Massnahmekopf {
  readonly id: string;
  readonly titel: string;
  readonly href: string | null;
  readonly status: string;
  readonly statusArt: string;
  readonly ueberfaellig: number;
  readonly angaben: readonly Feldangabe[];
}

export interface Massnahmesicht extends Omit<Entitaetssicht, 'angaben'>, Massnahmekopf {
  readonly artWort: string;
  readonly kuenftig: boolean;
  readonly feld: Stueck | null;
  readonly zwischenziele: Tabellensicht | null;
  readonly kosten: Tabellensicht | null;
  readonly sachstand: Tabellensicht | null;
  /** What of the Beteiligung went into it. */
  readonly vorschlaege: readonly (readonly Stueck[])[];
  readonly rueckverweise: readonly Rueckverweise[];
}

/** The view of one Maßnahme. */
export function massnahmesicht(render: Render, massnahme: Entity<'massnahme'>): Massnahmesicht {
  return {
    ...entitaetssicht(render, massnahme),
    ...massnahmekopf(render, massnahme),
    artWort: wortOf(massnahmeArt, massnahme.data.art),
    kuenftig: massnahme.data.art === 'kuenftig',
    feld: massnahme.feld === undefined ? null : stueckOf(render, `handlungsfeld:${massnahme.feld}`),
    zwischenziele: zwischenzieleTabelle(render, massnahme),
    kosten: kostenTabelle(render, massnahme),
    sachstand: sachstandTabelle(render, massnahme),
    vorschlaege: ausBeteiligung(render, massnahme),
    rueckverweise: rueckverweiseOf(render, massnahme, [vorschlagsfeld]),
  };
}

/** What lists and pages say of a Maßnahme first: its name, its status and its sign. */
export function massnahmekopf(render: Render, massnahme: Entity<'massnahme'>): Massnahmekopf {
  const { stichtag } = render.model;
  const wort = statusAt(massnahme, stichtag);
  return {
    id: massnahme.id,
    titel: massnahme.titel,
    href: render.adresse(massnahme),
    status: wortOf(status, wort),
    statusArt: wort,
    ueberfaellig: overdueAt(massnahme, stichtag).length,
    angaben: listAngaben(render, massnahme),
  };
}

/** The facts in one word and one line each; what is not known is left out, what is open is said. */
const listAngaben = (render: Render, massnahme: Entity<'massnahme'>): readonly Feldangabe[] => {
  const { ziele, kosten } = massnahme.data;
  return angabenOf(render, massnahme, {
    ziele: () =>
      joinStuecke(
        ziele.map((id) => zielOf(render, massnahme, id)),
        '; ',
      ),
    // Amounts stand in a table of their own.
    kosten: () => (typeof kosten === 'string' ? wortOf(keineKosten, kosten) : undefined),
    fortgefuehrt_aus: () => vorgaengerOf(render, massnahme),
    innovationsbudget: () => innovationOf(render, massnahme),
  });
};

function zielOf(render: Render, massnahme: Entity<'massnahme'>, id: string): Stueck {
  const ziel = findEntity(render.model, 'ziel', id);
  const verweis = verweisTo(render, 'ziel', id);
  return ziel && ziel.feld !== massnahme.feld ? { ...verweis, text: `${verweis.text} (Querbezug)` } : verweis;
}

const uebrigeAmVorgaenger = uebrigeFelder(fortgefuehrtAus, ['vorgaenger', 'nummer', 'aenderung']);

function vorgaengerOf(render: Render, massnahme: Entity<'massnahme'>): Stueck[] {
  const { fortgefuehrt_aus: vorgaenger } = massnahme.data;
  if (!vorgaenger) return [];
  const nummer = vorgaenger.nummer === undefined ? '' : `, dort Nr. ${vorgaenger.nummer}`;
  const { aenderung } = vorgaenger;
  return [
    verweisTo(render, 'vorgaenger', vorgaenger.vorgaenger),
    stueck(nummer),
    ...(aenderung === undefined ? [] : [stueck('. Geändert: '), ...feldstuecke(render, massnahme, aenderung)]),
    ...uebrigeZeilen(render, massnahme, uebrigeAmVorgaenger, vorgaenger).flatMap((zeile) => [stueck('. '), ...zeile]),
  ];
}

const ideenworte = worteOf(innovationsidee);
const uebrigeAnIdee = uebrigeFelder(innovationsidee, [
  'idee',
  'fachbereich',
  'antrag',
  'bewilligt',
  'summe',
  'ergebnis',
  'verstetigung',
  'durch',
  'am',
]);

function innovationOf(render: Render, massnahme: Entity<'massnahme'>): Stueck[] {
  const { innovationsbudget } = massnahme.data;
  if (!innovationsbudget) return [];
  const innovation = untilStichtag(innovationsbudget, render.model.stichtag);
  const { idee, fachbereich, antrag, bewilligt, summe, ergebnis, verstetigung: weiter, durch, am } = innovation;
  const worte = [
    antrag === undefined ? 'noch nicht beantragt' : `beantragt am ${formatLang(antrag)}`,
    bewilligt !== undefined
      ? `bewilligt am ${formatLang(bewilligt)}`
      : antrag === undefined
        ? ''
        : 'noch nicht bewilligt',
    (render.papier === true ? null : ohneMittelOf(render, massnahme, innovation)) ?? '',
    summe === undefined ? '' : formatEuro(summe),
  ].filter((part) => part !== '');
  const danach =
    weiter === undefined
      ? ''
      : `; ${ideenworte.verstetigung}: ${wortOf(verstetigung, weiter)}${am === undefined ? '' : ` am ${formatLang(am)}`}`;
  const von =
    fachbereich === undefined ? [] : [stueck(' Idee aus: '), verweisTo(render, 'akteur', fachbereich), stueck('.')];
  const wer =
    durch === undefined ? [] : [stueck(` ${ideenworte.durch}: `), verweisTo(render, 'akteur', durch), stueck('.')];
  const satz = worte.join('; ');
  return [
    ...feldstuecke(render, massnahme, idee),
    stueck(idee.endsWith('.') ? '' : '.'),
    ...von,
    stueck(` ${satz.charAt(0).toUpperCase()}${satz.slice(1)}`),
    ...(ergebnis === undefined
      ? []
      : [stueck(`; ${ideenworte.ergebnis}: `), ...feldstuecke(render, massnahme, ergebnis)]),
    stueck(`${danach}.`),
    ...wer,
    ...uebrigeZeilen(render, massnahme, uebrigeAnIdee, innovation).flatMap((zeile) => [
      stueck(' '),
      ...zeile,
      stueck('.'),
    ]),
  ];
}
