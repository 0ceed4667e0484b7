// What the Maßnahmen cost, as the plan says and as the log reports, and how many people they reach.
import { wortOf } from '../../domain/felder.ts';
import { keineKosten } from '../../domain/kinds/massnahme.kind.ts';
import { isProposed, sumBetraege } from '../../model/queries/kosten.ts';
import type { Entity, Model } from '../../model/model.ts';
import { entriesUntil, statusAt } from '../../model/queries/stand.ts';
import type { Spalte } from './spalten.ts';

type Massnahme = Entity<'massnahme'>;
type Spaltenliste = readonly Spalte<Massnahme>[];

/** The costs of a Maßnahme, where it gives amounts and is not entfallen: as documents and papers sum them up. */
function kostenOf(massnahme: Massnahme, { stichtag }: Model) {
  const { kosten } = massnahme.data;
  return Array.isArray(kosten) && statusAt(massnahme, stichtag) !== 'entfallen' ? kosten : undefined;
}

function kostenangabe(massnahme: Massnahme, { stichtag }: Model): string {
  const { kosten } = massnahme.data;
  if (statusAt(massnahme, stichtag) === 'entfallen') return 'entfallen';
  if (kosten === undefined) return 'keine Angabe';
  return Array.isArray(kosten) ? 'Betrag' : wortOf(keineKosten, kosten);
}

/** Costs and spending. */
export const geldSpalten = (model: Model): Spaltenliste => [
  {
    feld: 'kosten_angabe',
    titel: 'Kostenangabe',
    bedeutung: 'Betrag, keine (es fallen keine an), offen (noch nicht beziffert), keine Angabe oder entfallen',
    typ: 'text',
    breite: 14,
    wert: (massnahme) => kostenangabe(massnahme, model),
  },
  {
    feld: 'kosten_eur',
    titel: 'Kosten',
    einheit: 'Euro',
    bedeutung: 'Summe der genannten Kosten aller Jahre; nach Jahr und Budget im Blatt Kosten',
    typ: 'betrag',
    breite: 15,
    wert: (massnahme) => sumOf(kostenOf(massnahme, model)?.map(({ betrag }) => betrag)),
  },
  {
    feld: 'kosten_vorbehalt_eur',
    titel: 'davon unter Finanzierungsvorbehalt',
    einheit: 'Euro',
    bedeutung: 'Teil der Kosten aus Budgets, die vorgeschlagen, aber nicht beschlossen sind',
    typ: 'betrag',
    breite: 18,
    wert: (massnahme) =>
      sumOf(
        kostenOf(massnahme, model)
          ?.filter(({ budget }) => isProposed(model, budget))
          .map(({ betrag }) => betrag),
      ),
  },
  {
    feld: 'kosten_geschaetzt',
    titel: 'Kosten geschätzt',
    bedeutung: 'Ob mindestens ein Betrag geschätzt ist',
    typ: 'ja-nein',
    breite: 12,
    wert: (massnahme) => kostenOf(massnahme, model)?.some(({ geschaetzt }) => geschaetzt === true),
  },
  {
    feld: 'ausgaben_eur',
    titel: 'Ausgaben bis zum Stichtag',
    einheit: 'Euro',
    bedeutung: 'Ausgaben seit Beginn, wie zuletzt gemeldet',
    typ: 'betrag',
    breite: 16,
    wert: (massnahme) => lastOf(massnahme, model, 'ausgaben'),
  },
];

const sumOf = (betraege: readonly number[] | undefined): number | undefined => betraege && sumBetraege(betraege);

/** The last figure that the log tells up to the Stichtag. */
const lastOf = (massnahme: Massnahme, { stichtag }: Model, feld: 'ausgaben' | 'teilnehmende'): number | undefined =>
  entriesUntil(massnahme, stichtag).findLast((entry) => entry[feld] !== undefined)?.[feld];

/** Staff and people. */
export const mengenSpalten = (model: Model): Spaltenliste => [
  {
    feld: 'personal_stellen',
    titel: 'Personal',
    einheit: 'Stellenanteile',
    bedeutung: 'Geplante Stellenanteile',
    typ: 'zahl',
    breite: 14,
    wert: ({ data }) => data.personal,
  },
  {
    feld: 'teilnehmende_geplant',
    titel: 'Teilnehmende geplant',
    bedeutung: 'Erwartete Zahl der Teilnehmenden',
    typ: 'ganzzahl',
    breite: 14,
    wert: ({ data }) => data.teilnehmende_geplant,
  },
  {
    feld: 'teilnehmende_gemeldet',
    titel: 'Teilnehmende gemeldet',
    bedeutung: 'Zahl der Teilnehmenden, wie zuletzt bis zum Stichtag gemeldet',
    typ: 'ganzzahl',
    breite: 14,
    wert: (massnahme) => lastOf(massnahme, model, 'teilnehmende'),
  },
];
