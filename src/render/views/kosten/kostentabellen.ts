// Tables of what the Maßnahmen cost and how it is paid: the same on the website, in print and in papers.
import { kostennach, type Kostennach } from '../../../domain/kosten.ts';
import {
  type Budgetjahr,
  budgetjahreOf,
  isProposed,
  type Kostengruppe,
  type Kostenuebersicht,
  type Posten,
  summarizeKosten,
  sumPosten,
  type Summe,
} from '../../../model/queries/kosten.ts';
import { formatLang } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { formatEuro } from '../../worte/format.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import {
  absatzZelle,
  spaltenkopf,
  stueck,
  type Stueck,
  type Tabellensicht,
  type Zeile,
  type Zelle,
  zelle,
} from '../../tabelle/zelle.ts';
import { phrase } from '../../worte/ebenenworte.ts';
import { withCsv } from '../../tabelle/csv.ts';

const titel: Readonly<Record<Kostennach, string>> = {
  handlungsfeld: 'Kosten {massnahme.derVielen} nach Jahr und Handlungsfeld',
  akteur: 'Kosten {massnahme.derVielen} nach Jahr und federführender Stelle',
  budget: 'Kosten {massnahme.derVielen} nach Jahr und Budget',
  art: 'Kosten {massnahme.derVielen} nach Jahr und Kostenart',
  finanzierung: 'Finanzierung {massnahme.derVielen} nach Jahr',
};

/** What a page or table about a grouping is called: 'Kosten nach …'. */
export const kostenworte: Readonly<Record<Kostennach, string>> = {
  handlungsfeld: 'Handlungsfeldern',
  akteur: 'federführenden Stellen',
  budget: 'Budgets',
  art: 'Kostenarten',
  finanzierung: 'Finanzierung',
};

/** What stands below a table where a budget bears the sign of reserve. */
export const vorbehaltAnmerkung = '† unter Finanzierungsvorbehalt: Das Budget ist vorgeschlagen, nicht beschlossen.';

/** A sum of amounts; an estimate in it is marked. No amount is a dash: that is not 0. */
const betragOf = (summe: Summe | undefined): string =>
  summe === undefined ? '' : formatEuro(summe.betrag) + (summe.geschaetzt ? ' *' : '');

const betragZelle = (posten: readonly Posten[], jahr: number | undefined, href: string | null): Zelle => {
  const text = betragOf(sumPosten(posten, jahr));
  return zelle(text === '' ? '' : stueck(text, href), { zahl: true });
};

/** '1 Maßnahme', '7 Maßnahmen' */
const countMassnahmen = ({ model: { worte } }: Render, anzahl: number): string =>
  `${anzahl} ${anzahl === 1 ? worte.massnahme.wort : worte.massnahme.viele}`;

/** All costs by year and one thing; every sum leads to the amounts that it is made of, where the output has them. */
export function kostenSummen(render: Render, nach: Kostennach): Tabellensicht {
  const uebersicht = summarizeKosten(render.model, nach);
  const { jahre, gruppen, posten, offen } = uebersicht;
  const withOffen = gruppen.some((gruppe) => gruppe.offen.length > 0);
  const offenZelle = (anzahl: number): Zelle[] =>
    withOffen ? [zelle(anzahl === 0 ? '' : countMassnahmen(render, anzahl), { zahl: true })] : [];
  const zeile = (kopf: Stueck, teil: readonly Posten[], offene: number, href: string | null) => ({
    anker: null,
    zellen: [
      zelle(kopf, { kopf: true }),
      ...[...jahre, undefined].map((jahr) => betragZelle(teil, jahr, href)),
      ...offenZelle(offene),
    ],
  });
  return withCsv(render, {
    titel: phrase(render, titel[nach]),
    art: 'finanzen',
    spalten: [
      spaltenkopf(kostennach[nach]),
      ...jahre.map((jahr) => spaltenkopf(String(jahr), true)),
      spaltenkopf('Summe', true),
      ...(withOffen ? [spaltenkopf('Kosten offen', true)] : []),
    ],
    zeilen: [
      ...gruppen.map((gruppe) => {
        const href = render.adresse({ typ: 'kosten', id: `${nach}/${gruppe.schluessel}` });
        const zeichen = nach === 'budget' && isProposed(render.model, gruppe.schluessel) ? ' †' : '';
        return zeile(stueck(gruppe.titel + zeichen, href), gruppe.posten, gruppe.offen.length, href);
      }),
      zeile(stueck('Summe'), posten, offen.length, null),
    ],
    anmerkungen: kostenAnmerkungen(render, uebersicht),
  });
}

function kostenAnmerkungen(render: Render, { nach, posten, offen, keine, ohneAngabe }: Kostenuebersicht): Stueck[][] {
  const geschaetzt = sumPosten(posten)?.geschaetzt === true;
  const vorbehalt = nach === 'budget' && posten.some(({ kosten }) => isProposed(render.model, kosten.budget));
  const fehlend = [
    ...(offen.length === 0 ? [] : [`${countMassnahmen(render, offen.length)} mit offenen Kosten`]),
    ...(ohneAngabe === 0 ? [] : [`${countMassnahmen(render, ohneAngabe)} ohne Angabe (bisherige müssen keine machen)`]),
  ];
  const saetze = [
    `Berechnet aus den Kosten ${render.model.worte.massnahme.derVielen}, die am ${formatLang(render.model.stichtag)} nicht entfallen sind.`,
    fehlend.length === 0
      ? phrase(render, '{Massnahme.kein} hat offene Kosten.')
      : `Darin nicht: ${fehlend.join(' und ')}.`,
    ...(keine === 0 ? [] : [`${countMassnahmen(render, keine)} ${keine === 1 ? 'kostet' : 'kosten'} nichts.`]),
  ];
  return [
    ...(vorbehalt ? [[stueck(vorbehaltAnmerkung)]] : []),
    ...(geschaetzt ? [[stueck('* enthält geschätzte Beträge')]] : []),
    [stueck(saetze.join(' '))],
  ];
}

/** What the sums of a grouping are made of: under each group with its sums the Maßnahmen, those with open costs among them. */
export function kostenPosten(render: Render, nach: Kostennach): Tabellensicht {
  const { gruppen, jahre, posten } = summarizeKosten(render.model, nach);
  const { worte } = render.model;
  return withCsv(render, {
    titel: `Woraus die Summen bestehen, nach ${kostenworte[nach]}`,
    art: 'posten',
    gruppen: kostennach[nach],
    spalten: [
      spaltenkopf(worte.massnahme.wort),
      ...jahre.map((jahr) => spaltenkopf(String(jahr), true)),
      spaltenkopf('Summe', true),
    ],
    zeilen: gruppen.flatMap((gruppe) => [
      {
        anker: `${nach}-${gruppe.schluessel}`,
        zellen: [zelle(gruppe.titel, { kopf: true }), ...betraegeOf(gruppe.posten, jahre)],
        gruppe: true as const,
      },
      ...postenZeilen(render, gruppe, jahre),
    ]),
    anmerkungen: sumPosten(posten)?.geschaetzt === true ? [[stueck('* enthält geschätzte Beträge')]] : [],
  });
}

/** The amounts of every year and their sum. */
const betraegeOf = (posten: readonly Posten[], jahre: readonly number[]): Zelle[] =>
  [...jahre, undefined].map((jahr) => betragZelle(posten, jahr, null));

function postenZeilen(render: Render, gruppe: Kostengruppe, jahre: readonly number[]): Zeile[] {
  const byMassnahme = groupBy(gruppe.posten, ({ massnahme }) => massnahme.id);
  const zeile = (id: string, betraege: readonly Zelle[]): Zeile => ({
    anker: null,
    zellen: [zelle(verweisTo(render, 'massnahme', id), { kopf: true }), ...betraege],
  });
  return [
    ...[...byMassnahme].map(([id, posten]) => zeile(id, betraegeOf(posten, jahre))),
    ...gruppe.offen.map(({ id }) =>
      zeile(id, [...jahre.map(() => zelle('', { zahl: true })), zelle('offen', { zahl: true })]),
    ),
  ];
}

/** What is left of a budget in a year, in words. */
function restOf({ ansatz, rest }: Budgetjahr): string {
  if (ansatz === 'unbegrenzt' || rest === undefined) return 'Mittel offen';
  return rest < 0 ? `! überschritten um ${formatEuro(-rest)}` : `frei ${formatEuro(rest)}`;
}

/** A budget year by year: what it holds, what the Maßnahmen plan from it, what is left. */
export function budgetTabelle(render: Render, budget: Entity<'budget'>): Tabellensicht {
  const href = render.adresse({ typ: 'kosten', id: `budget/${budget.id}` });
  return withCsv(render, {
    titel: `${budget.titel} nach Jahren`,
    art: 'budget',
    spalten: [
      spaltenkopf('Jahr'),
      spaltenkopf('Mittel', true),
      spaltenkopf('davon verplant', true),
      spaltenkopf('Rest', true),
    ],
    zeilen: budgetjahreOf(render.model, budget).map((one) => ({
      anker: null,
      zellen: [
        zelle(String(one.jahr), { kopf: true }),
        zelle(one.ansatz === 'unbegrenzt' ? 'offen' : formatEuro(one.ansatz), { zahl: true }),
        zelle(stueck(betragOf(one.verplant), href), { zahl: true }),
        zelle(one.ansatz === 'unbegrenzt' ? '' : restOf(one), { zahl: true }),
      ],
    })),
  });
}

/** All budgets by year: what the Maßnahmen plan of what there is, what is left, what exceeds. */
export function budgetsTabelle(render: Render): Tabellensicht {
  const budgets = listOf(render.model, 'budget').map((budget) => ({
    budget,
    byJahr: new Map(budgetjahreOf(render.model, budget).map((one) => [one.jahr, one])),
  }));
  const jahre = [...new Set(budgets.flatMap(({ byJahr }) => [...byJahr.keys()]))].sort((a, b) => a - b);
  const zelleOf = (one: Budgetjahr | undefined): Zelle =>
    one === undefined
      ? zelle('', { zahl: true })
      : absatzZelle(
          [
            [stueck(betragOf(one.verplant) || 'nichts')],
            [stueck(one.ansatz === 'unbegrenzt' ? '' : `von ${formatEuro(one.ansatz)}`)],
            [stueck(restOf(one))],
          ],
          { zahl: true },
        );
  return withCsv(render, {
    titel: 'Budgets: verplant und verfügbar',
    art: 'finanzen',
    spalten: [spaltenkopf('Budget'), ...jahre.map((jahr) => spaltenkopf(String(jahr), true))],
    zeilen: budgets.map(({ budget, byJahr }) => ({
      anker: null,
      zellen: [
        zelle(
          verweisTo(render, 'budget', budget.id, budget.titel + (isProposed(render.model, budget.id) ? ' †' : '')),
          { kopf: true },
        ),
        ...jahre.map((jahr) => zelleOf(byJahr.get(jahr))),
      ],
    })),
    anmerkungen: budgets.some(({ budget }) => isProposed(render.model, budget.id))
      ? [[stueck(vorbehaltAnmerkung)]]
      : [],
  });
}
