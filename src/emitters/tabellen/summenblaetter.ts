// The sheets of what is computed from the Aktionsplan: sums of costs, budgets, ideas of the Innovationsbudget, other concepts.
import { kostennach, type Kostennach } from '../../domain/kosten.ts';
import { innovationsidee } from '../../domain/kinds/massnahme.kind.ts';
import { type Budgetjahr, budgetjahreOf, type Summe, summarizeKosten, sumPosten } from '../../model/queries/kosten.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { type Bezug, listBezuege } from '../../model/queries/verzahnung.ts';
import { bezugsrichtungen } from '../../render/views/verzahnung.ts';
import { betragspalte, spalte, teilspalten } from './einzelblaetter.ts';
import { feldgruppen, joinGruppen } from './feldspalten.ts';
import { fillTabelle, type Ausgabetabelle } from './spalten.ts';

/** All sheets that have a row. */
export const summenblaetter = (model: Model): readonly Ausgabetabelle[] =>
  [summenTabelle(model), budgetblatt(model), innovationsblatt(model), verzahnungTabelle(model)].filter(
    ({ zeilen }) => zeilen.length > 0,
  );

interface Summenzeile extends Summe {
  readonly nach: Kostennach;
  readonly gruppe: string;
  readonly jahr: number;
}

/** One row for every sum of the documents: a grouping, a group, a year. */
const summenTabelle = (model: Model): Ausgabetabelle =>
  fillTabelle<Summenzeile>(
    'Kostensummen',
    [
      spalte('Gegliedert nach', 'text', 18, ({ nach }) => kostennach[nach]),
      spalte('Gruppe', 'text', 48, ({ gruppe }) => gruppe),
      spalte('Jahr', 'ganzzahl', 8, ({ jahr }) => jahr),
      betragspalte('Summe', ({ betrag }) => betrag),
      spalte('Enthält Schätzung', 'ja-nein', 12, ({ geschaetzt }) => geschaetzt),
    ],
    (Object.keys(kostennach) as Kostennach[]).flatMap((nach) => {
      const { gruppen, jahre } = summarizeKosten(model, nach);
      return gruppen.flatMap(({ titel, posten }) =>
        jahre.flatMap((jahr) => {
          const summe = sumPosten(posten, jahr);
          return summe ? [{ nach, gruppe: titel, jahr, ...summe }] : [];
        }),
      );
    }),
  );

interface Budgetzeile extends Budgetjahr {
  readonly budget: Entity<'budget'>;
}

/** One row for every year of every budget. */
const budgetblatt = (model: Model): Ausgabetabelle =>
  fillTabelle<Budgetzeile>(
    'Budgets',
    [
      spalte('Budget', 'text', 48, ({ budget }) => budget.titel),
      spalte('Beschlusslage', 'text', 16, ({ budget }) => budget.data.beschlusslage),
      spalte('Jahr', 'ganzzahl', 8, ({ jahr }) => jahr),
      betragspalte('Mittel', ({ ansatz }) => (ansatz === 'unbegrenzt' ? undefined : ansatz)),
      betragspalte('Verplant', ({ verplant }) => verplant?.betrag ?? 0),
      betragspalte('Rest', ({ rest }) => rest),
    ],
    listOf(model, 'budget').flatMap((budget) => budgetjahreOf(model, budget).map((jahr) => ({ budget, ...jahr }))),
  );

interface Ideenzeile {
  readonly massnahme: Entity<'massnahme'>;
  readonly idee: NonNullable<Entity<'massnahme'>['data']['innovationsbudget']>;
}

/** Every idea of the Innovationsbudget, from its Antrag to its Verstetigung. */
const innovationsblatt = (model: Model): Ausgabetabelle =>
  fillTabelle<Ideenzeile>(
    'Innovationsbudget',
    [
      ...teilspalten<Ideenzeile>(model),
      ...joinGruppen(feldgruppen<Ideenzeile>(model, innovationsidee, ({ idee }) => idee)),
    ],
    listOf(model, 'massnahme').flatMap((massnahme) => {
      const { innovationsbudget: idee } = massnahme.data;
      return idee ? [{ massnahme, idee }] : [];
    }),
  );

interface Bezugszeile extends Bezug {
  readonly konzept: string;
}

/** Every relation with another concept. */
const verzahnungTabelle = (model: Model): Ausgabetabelle =>
  fillTabelle<Bezugszeile>(
    'Verzahnung',
    [
      spalte('Anderes Konzept', 'text', 40, ({ konzept }) => konzept),
      spalte('Kennung hier', 'text', 24, ({ hier }) => hier.id),
      spalte('Titel hier', 'text', 48, ({ hier }) => hier.titel),
      spalte('Kennung dort', 'text', 16, ({ dort }) => dort?.id),
      spalte('Titel dort', 'text', 48, ({ dort }) => dort?.titel),
      spalte('Stand dort', 'text', 16, ({ dort }) => dort?.status),
      spalte('Bezug', 'text', 20, ({ richtung }) => bezugsrichtungen[richtung]),
    ],
    listOf(model, 'verzahnung').flatMap((verzahnung) =>
      listBezuege(model, verzahnung).map((bezug) => ({ konzept: verzahnung.titel, ...bezug })),
    ),
  );
