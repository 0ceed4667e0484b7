// The concept on two pages, made of the model: what it is about, each Handlungsfeld with its most important Maßnahmen, what it costs,
// who answers for it, what comes next.
import { formatKurz } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import { prioritaet } from '../../domain/kinds/massnahme.kind.ts';
import { type Entity, listOf, listOfFeld, type Model, titelOfId } from '../../model/model.ts';
import { finanzierungOf, listPosten, sumPosten } from '../../model/queries/kosten.ts';
import { dueOf, listTermine } from '../../model/queries/massnahme/termine.ts';
import { renderProsa } from '../prosa/prosa.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../tabelle/zelle.ts';
import type { Tree } from '../tree/h.ts';
import { formatBetrag, formatEuro, plural } from '../worte/format.ts';
import { countWort, phrase } from '../worte/ebenenworte.ts';
import { withBeiwort } from '../../domain/ebenen.ts';
import { isZaehlend } from '../../model/queries/massnahme/stand.ts';

type Massnahme = Entity<'massnahme'>;

export interface Kurzfassung {
  /** The first paragraphs of the Vorwort. */
  readonly worum: Tree;
  readonly felder: readonly Feldkurz[];
  readonly kosten: readonly string[];
  readonly wer: string;
  readonly termine: Tabellensicht;
}

interface Feldkurz {
  readonly titel: string;
  readonly leitziel: string | null;
  /** How many Maßnahmen there are in all, those that are entfallen too: the sum over all Handlungsfelder is the concept's. */
  readonly bilanz: string;
  readonly massnahmen: readonly (readonly Stueck[])[];
}

/** So many of each: the whole is two pages. */
const [absaetze, massnahmenJeFeld, stellen, termine] = [2, 3, 5, 6];

/** The view; headings of its prose are left out with all but its first paragraphs. */
export const kurzfassungOf = (render: Render): Kurzfassung => ({
  worum: worumOf(render),
  felder: listOf(render.model, 'handlungsfeld').map((feld) => feldOf(render, feld)),
  kosten: kostenOf(render.model),
  wer: werOf(render.model),
  termine: termintabelle(render),
});

const worumOf = (render: Render): Tree =>
  (render.model.konzept ? renderProsa(render, render.model.konzept.facts) : [])
    .filter((node) => node.type === 'element' && node.tagName === 'p')
    .slice(0, absaetze);

function feldOf(render: Render, { id, titel, data }: Entity<'handlungsfeld'>): Feldkurz {
  const { model } = render;
  const kuenftig = listOfFeld(model, 'massnahme', id).filter(({ data: { art } }) => art === 'kuenftig');
  const geltend = kuenftig.filter((massnahme) => isZaehlend(massnahme, model.stichtag));
  const entfallen = kuenftig.length - geltend.length;
  const rang = ({ data: { prioritaet: wort } }: Massnahme): number =>
    wort === undefined ? prioritaet.options.length : prioritaet.options.indexOf(wort);
  const wichtigste = [...geltend].sort((a, b) => rang(a) - rang(b)).slice(0, massnahmenJeFeld);
  return {
    titel: `Handlungsfeld ${data.nummer}: ${titel}`,
    leitziel: listOfFeld(model, 'leitziel', id)[0]?.titel ?? null,
    bilanz: [
      countWort(kuenftig.length, withBeiwort(model.worte.massnahme, 'künftig')),
      entfallen === 0 ? '' : `, davon ${entfallen} entfallen`,
      wichtigste.length < geltend.length ? '; die wichtigsten:' : ':',
    ].join(''),
    massnahmen: wichtigste.map((massnahme) => [
      verweisTo(render, 'massnahme', massnahme.id, massnahme.id),
      stueck(` ${massnahme.titel}`),
    ]),
  };
}

/** What all Maßnahmen cost, how that is paid, and of how many nobody knows yet. */
function kostenOf(model: Model): string[] {
  const { massnahme } = model.worte;
  const posten = listPosten(model);
  const summe = sumPosten(posten);
  const zaehlend = listOf(model, 'massnahme').filter((massnahme) => isZaehlend(massnahme, model.stichtag));
  const offen = zaehlend.filter(({ data }) => data.kosten === 'offen').length;
  const keine = zaehlend.filter(({ data }) => data.kosten === 'keine').length;
  const jahre = posten.map(({ kosten }) => kosten.jahr);
  const lagen = groupBy(posten, ({ kosten }) => finanzierungOf(model, kosten.budget));
  const betragOf = (lage: Parameters<typeof lagen.get>[0]): string =>
    formatEuro(sumPosten(lagen.get(lage) ?? [])?.betrag ?? 0);
  const worte = [
    lagen.has('beschlossen') ? `${betragOf('beschlossen')} aus beschlossenen Budgets` : '',
    lagen.has('vorbehalt') ? `${betragOf('vorbehalt')} unter Finanzierungsvorbehalt` : '',
    lagen.has('ungeklaert') ? `${betragOf('ungeklaert')} aus Budgets ohne Beschlusslage` : '',
    lagen.has('ohne-budget') ? `${betragOf('ohne-budget')} ohne Budget` : '',
  ].filter((wort) => wort !== '');
  return [
    ...(summe === undefined
      ? []
      : [
          `Geplant sind ${formatBetrag(summe)} in den Jahren ${Math.min(...jahre)} bis ${Math.max(...jahre)}: ${worte.join(', ')}.`,
        ]),
    [
      offen === 0 ? '' : `Bei ${plural(offen, massnahme.wort, massnahme.vielen)} stehen die Kosten noch nicht fest.`,
      keine === 0 ? '' : `${countWort(keine, massnahme)} ${keine === 1 ? 'kostet' : 'kosten'} nichts zusätzlich.`,
    ]
      .filter((satz) => satz !== '')
      .join(' '),
  ].filter((satz) => satz !== '');
}

/** Which Akteure answer for most. */
function werOf(model: Model): string {
  const byAkteur = groupBy(
    listOf(model, 'massnahme').filter(
      (massnahme) =>
        massnahme.data.art === 'kuenftig' &&
        massnahme.data.federfuehrung !== undefined &&
        isZaehlend(massnahme, model.stichtag),
    ),
    ({ data }) => data.federfuehrung ?? '',
  );
  const meiste = [...byAkteur].sort((a, b) => b[1].length - a[1].length);
  if (meiste.length === 0)
    return phrase({ model }, 'Noch ist für {massnahme.keinen:künftig} eine federführende Stelle genannt.');
  // None is named before another one that answers for as many.
  const naechste = meiste[stellen]?.[1].length ?? 0;
  const vorn = meiste.slice(0, stellen).filter(([, massnahmen]) => massnahmen.length > naechste);
  const namen = vorn.map(([id, massnahmen]) => `${titelOfId(model, 'akteur', id)} (${massnahmen.length})`);
  const fuer = phrase({ model }, 'Für {massnahme.die:künftig}');
  if (meiste.length <= stellen) return `${fuer} sind federführend: ${namen.join(', ')}.`;
  const wer = namen.length === 0 ? '' : `, für ${withBeiwort(model.worte.massnahme, 'meist').die}: ${namen.join(', ')}`;
  return `${fuer} sind ${meiste.length} Stellen federführend${wer}.`;
}

const termintabelle = (render: Render): Tabellensicht => ({
  titel: phrase(render, '{Zwischenziel.die:nächst}'),
  art: 'naechste',
  spalten: ['Termin', '{massnahme.wort}', '{zwischenziel.wort}'].map((titel) => spaltenkopf(phrase(render, titel))),
  zeilen: dueOf(listTermine(render.model), render.model.stichtag)
    .slice(0, termine)
    .map(({ termin, massnahme, zwischenziel }) => ({
      anker: null,
      zellen: [
        zelle(formatKurz(termin), { kopf: true }),
        zelle(verweisTo(render, 'massnahme', massnahme.id, massnahme.id)),
        zelle(zwischenziel.titel),
      ],
    })),
});
