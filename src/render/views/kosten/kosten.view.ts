// Costs and their financing as a whole: the sums by everything that they can be grouped by, and what they are made of.
import { type Kostenuebersicht, summarizeKosten, sumPosten } from '../../../model/queries/kosten.ts';
import { listOf } from '../../../model/model.ts';
import type { Diagrammsicht } from '../../diagramm/diagramm.ts';
import { tellSpanne, tellWerte } from '../../worte/aussage.ts';
import { formatEuro } from '../../worte/format.ts';
import { innovationTabelle } from './innovation.ts';
import { budgetsTabelle, kostenSummen, kostenworte } from './kostentabellen.ts';
import { type Render, verweisOn } from '../../prosa/verweise.ts';
import { drawReihenbild } from '../../diagramm/reihenbild.ts';
import { withCsv } from '../../tabelle/csv.ts';
import { spaltenkopf, type Stueck, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';

/** A table under a heading of its own. */
interface Kostenabschnitt {
  readonly titel: string;
  readonly anker: string;
  readonly tabelle: Tabellensicht;
}

export interface Kostensicht {
  /** The costs of every year; null where no Maßnahme names an amount. */
  readonly diagramm: Diagrammsicht | null;
  readonly budgets: Tabellensicht | null;
  readonly summen: readonly Kostenabschnitt[];
  /** The Maßnahmen that are in no sum because their costs are open. */
  readonly offen: readonly Stueck[];
  readonly innovationsbudget: Tabellensicht | null;
}

/** The overview of all costs. loadDiagramme() must have been awaited. */
export function kostensicht(render: Render): Kostensicht {
  const { model } = render;
  const uebersicht = summarizeKosten(model, 'finanzierung');
  const ideen = innovationTabelle(render);
  return {
    diagramm: uebersicht.posten.length === 0 ? null : drawKosten(render, uebersicht),
    budgets: listOf(model, 'budget').length === 0 ? null : budgetsTabelle(render),
    summen: (['finanzierung', 'handlungsfeld', 'budget', 'akteur', 'art'] as const).map((nach) => ({
      titel: `Nach ${kostenworte[nach]}`,
      anker: `nach-${nach}`,
      tabelle: kostenSummen(render, nach),
    })),
    offen: uebersicht.offen.map((massnahme) => verweisOn(render, massnahme)),
    innovationsbudget: ideen.zeilen.length === 0 ? null : ideen,
  };
}

/** A bar for every year. */
function drawKosten(render: Render, { jahre, posten }: Kostenuebersicht): Diagrammsicht {
  const {
    model: { worte },
    papier = false,
  } = render;
  const punkte = jahre.map((jahr) => ({
    zeit: String(jahr),
    name: String(jahr),
    wert: sumPosten(posten, jahr)?.betrag ?? 0,
  }));
  const most = punkte.reduce((a, b) => (b.wert > a.wert ? b : a));
  const botschaft = `Zusammen nennen ${worte.massnahme.die} ${formatEuro(sumPosten(posten)?.betrag ?? 0)}, am meisten für ${most.name}: ${formatEuro(most.wert)}.`;
  const titel = `Kosten ${worte.massnahme.derVielen} je Jahr`;
  return {
    titel,
    aussage: `Geplante Kosten: ${tellSpanne(punkte, 'Euro')} im Jahr`,
    gefaltet: !papier,
    bilder: drawReihenbild({
      nurBreit: papier,
      slug: 'kosten',
      einheit: 'Euro',
      punkte,
      brueche: [],
      alternative: `Diagramm: ${titel}. ${botschaft} ${tellWerte(punkte)}`,
    }),
    botschaft,
    tabelle: withCsv(render, {
      titel: `${titel}: Werte`,
      art: 'werte',
      spalten: [spaltenkopf('Jahr'), spaltenkopf('Kosten', true)],
      zeilen: punkte.map(({ name, wert }) => ({
        anker: null,
        zellen: [zelle(name, { kopf: true }), zelle(formatEuro(wert), { zahl: true })],
      })),
    }),
  };
}
