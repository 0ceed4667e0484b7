// A Handlungsfeld by its one schema: Leitziel, Bedarfe, Ziele, bisherige and künftige Maßnahmen, linked in both directions.
import { formatKurz, formatLang, type Tag } from '../../../base/datum.ts';
import { worteOf } from '../../../domain/feld.ts';
import { wortOf } from '../../../domain/felder.ts';
import { realisierbarkeit, teilziel } from '../../../domain/kinds/ziel.kind.ts';
import { type Entity, findEntity, findReferrers, listOfFeld, type Model } from '../../../model/model.ts';
import { type Teilziel, teilzielAt, zielstandOf } from '../../../model/queries/ziele.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
import { akteureOf, type Render, verweisTo } from '../../prosa/verweise.ts';
import { uebrigeFelder } from '../angaben.ts';
import { ausBeteiligung } from '../vorschlaege.ts';
import { absatzZelle, spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { tellMassnahmen, tellTeilziele } from '../../worte/zielstand.ts';
import { type Entitaetssicht, entitaetssicht } from '../gemeinsam.ts';

export interface Bedarfsicht extends Entitaetssicht {
  readonly ziele: readonly Stueck[];
}

export interface Zielsicht extends Entitaetssicht {
  readonly bedarfe: readonly Stueck[];
  readonly massnahmen: readonly Stueck[];
  readonly indikatoren: readonly Stueck[];
  readonly teilziele: Tabellensicht | null;
  /** Where its Maßnahmen and Teilziele stand at the Stichtag, as sentences without a full stop. */
  readonly stand: readonly string[];
  /** What of the Beteiligung went into it. */
  readonly vorschlaege: readonly (readonly Stueck[])[];
}

/** What a list of the Handlungsfelder says of each. */
export interface Feldkopf {
  readonly id: string;
  readonly nummer: number;
  readonly titel: string;
  readonly themen: readonly string[];
  readonly href: string | null;
}

/** A Handlungsfeld; `M` is what an output says of each of its Maßnahmen. */
export interface Handlungsfeldsicht<M> extends Entitaetssicht, Feldkopf {
  readonly leitziel: Entitaetssicht | null;
  readonly bedarfe: readonly Bedarfsicht[];
  readonly ziele: readonly Zielsicht[];
  readonly bisherige: readonly M[];
  readonly kuenftige: readonly M[];
}

/** What lists and pages say of a Handlungsfeld first. */
export const feldkopf = (render: Render, feld: Entity<'handlungsfeld'>): Feldkopf => ({
  id: feld.id,
  nummer: feld.data.nummer,
  titel: feld.titel,
  themen: feld.data.themen ?? [],
  href: render.adresse(feld),
});

/** The bisherige or the künftige Maßnahmen of a Handlungsfeld. */
export const massnahmenOf = (
  model: Model,
  feld: Entity<'handlungsfeld'>,
  art: Entity<'massnahme'>['data']['art'],
): readonly Entity<'massnahme'>[] => listOfFeld(model, 'massnahme', feld.id).filter(({ data }) => data.art === art);

/**
 * The view of one Handlungsfeld. Bodies inside it begin two levels below its own headings. `seeMassnahme` makes what the
 * output says of a Maßnahme: all of it in print, a few lines on the website.
 */
export function handlungsfeldsicht<M>(
  render: Render,
  feld: Entity<'handlungsfeld'>,
  seeMassnahme: (render: Render, massnahme: Entity<'massnahme'>) => M,
): Handlungsfeldsicht<M> {
  const inner = { ...render, ebene: render.ebene + 2 };
  const leitziel = findEntity(render.model, 'leitziel', `L-${feld.id}`);
  return {
    ...entitaetssicht(render, feld),
    ...feldkopf(render, feld),
    leitziel: leitziel ? entitaetssicht(inner, leitziel) : null,
    bedarfe: listOfFeld(render.model, 'bedarf', feld.id).map((bedarf) => ({
      ...entitaetssicht(inner, bedarf),
      ziele: findReferrers(render.model, bedarf, 'ziel', 'bedarfe').map((ziel) => verweisTo(render, 'ziel', ziel.id)),
    })),
    ziele: listOfFeld(render.model, 'ziel', feld.id).map((ziel) => zielsicht(inner, ziel)),
    bisherige: massnahmenOf(render.model, feld, 'bisherig').map((massnahme) => seeMassnahme(inner, massnahme)),
    kuenftige: massnahmenOf(render.model, feld, 'kuenftig').map((massnahme) => seeMassnahme(inner, massnahme)),
  };
}

function zielsicht(render: Render, ziel: Entity<'ziel'>): Zielsicht {
  const stand = zielstandOf(render.model, ziel);
  return {
    ...entitaetssicht(render, ziel),
    bedarfe: (ziel.data.bedarfe ?? []).map((id) => verweisTo(render, 'bedarf', id)),
    massnahmen: findReferrers(render.model, ziel, 'massnahme', 'ziele').map(({ id }) =>
      verweisTo(render, 'massnahme', id),
    ),
    indikatoren: (ziel.data.indikatoren ?? []).map((id) => verweisTo(render, 'indikator', id)),
    teilziele: teilzieleTabelle(render, ziel),
    stand: [...tellMassnahmen(render, stand), tellTeilziele(render, stand)].filter((zeile) => zeile !== ''),
    vorschlaege: ausBeteiligung(render, ziel),
  };
}

const uebrigeAmTeilziel = uebrigeFelder(teilziel, [
  'nr',
  'titel',
  'messgroesse',
  'termin',
  'zustaendig',
  'realisierbarkeit',
  'erreicht',
]);

function teilzieleTabelle(render: Render, ziel: Entity<'ziel'>): Tabellensicht | null {
  const { teilziele = [] } = ziel.data;
  if (teilziele.length === 0) return null;
  const { nr, titel, messgroesse, termin, zustaendig } = worteOf(teilziel, render.model.worte);
  return {
    titel: `${render.model.worte.teilziel.viele} von ${ziel.id}`,
    art: 'teilziele',
    spalten: [nr, titel, messgroesse, termin, zustaendig, 'Stand', ...uebrigeAmTeilziel.map(({ wort }) => wort)].map(
      (wort) => spaltenkopf(wort),
    ),
    zeilen: teilziele.map((eines) => ({
      anker: null,
      zellen: [
        zelle(String(eines.nr), { kopf: true, zahl: true }),
        zelle(feldstuecke(render, ziel, eines.titel)),
        zelle(eines.messgroesse === undefined ? '' : feldstuecke(render, ziel, eines.messgroesse)),
        zelle(eines.termin === undefined ? '' : formatKurz(eines.termin)),
        zelle(akteureOf(render, eines.zustaendig === undefined ? [] : [eines.zustaendig])),
        absatzZelle(tellTeilzielstand(eines, render.model.stichtag)),
        ...uebrigeAmTeilziel.map(({ inhalt }) => zelle(inhalt(render, ziel, eines))),
      ],
    })),
  };
}

/** Reached and when; else that it is overdue, and whether its office thinks it possible. */
function tellTeilzielstand(eines: Teilziel, stichtag: Tag): Stueck[][] {
  const { erreicht, realisierbarkeit: wie } = eines;
  const stand = teilzielAt(eines, stichtag);
  if (stand === 'erreicht') return [[stueck(`erreicht am ${formatLang(erreicht ?? '')}`)]];
  return [
    [stueck(stand === 'ueberfaellig' ? '!\u00A0überfällig' : '')],
    [stueck(wie === undefined ? '' : `${worteOf(teilziel).realisierbarkeit}: ${wortOf(realisierbarkeit, wie)}`)],
  ];
}
