// What stands in the place of a directive.
import type { Element } from 'hast';
import { direktiven } from '../../domain/direktiven.ts';
import { isKostennach } from '../../domain/kosten.ts';
import { isTyp } from '../../domain/kinds/registry.ts';
import type { Direktivenaufruf } from '../../model/facts.ts';
import { findEntity } from '../../model/model.ts';
import { findSitzung, nameSitzung } from '../../model/queries/gremien.ts';
import { valueInYear } from '../../model/queries/reihe.ts';
import { budgetBetrag, filterEntities } from '../../model/queries/zahlen.ts';
import { zeichneIndikator } from '../diagramm/diagramm.ts';
import { beratungsfolgeTabelle, beteiligungTabelle, tabelleOf } from '../tabelle/tabellen.ts';
import { onLines, treeOfDiagramm, treeOfFortschreibung, treeOfTabelle } from '../tabelle/tabelle-tree.ts';
import { type Child, h } from '../tree/h.ts';
import { aktionsplanTabelle } from '../views/aktionsplan.ts';
import { fortschreibungssicht } from '../views/fortschreibung.ts';
import { innovationTabelle, ohneIdeen } from '../views/innovation.ts';
import { budgetsTabelle, kostenSummen } from '../views/kostentabellen.ts';
import { monitoringsicht } from '../views/monitoring.ts';
import { treeOfMonitoring } from '../views/monitoring-tree.ts';
import { auswahlTabelle } from '../views/vorschlaege.ts';
import { verzahnungTabellen } from '../views/verzahnung.ts';
import { formatEuro, formatZahl } from '../worte/format.ts';
import { nameFehlend, type Render } from './verweise.ts';

/** What a directive brings; `ebene` is the level of its headings. */
export function fillDirektive(render: Render, aufruf: Direktivenaufruf | undefined, ebene: number): Child {
  if (!aufruf || !direktiven[aufruf.name]) return null;
  const wert = (name: string): string | undefined => aufruf.attribute[name]?.wert;
  return fillers[aufruf.name]?.(render, wert, ebene) ?? null;
}

/** What stands in a draft for what a directive names and nobody finds. */
const fehlend = (was: string | undefined): Element => h('strong', {}, nameFehlend(was ?? ''));

type Filler = (render: Render, wert: (name: string) => string | undefined, ebene: number) => Child;

const fillers: Readonly<Record<string, Filler>> = {
  diagramm: (render, wert) => {
    const indikator = findEntity(render.model, 'indikator', wert('indikator') ?? '');
    const sicht = indikator && zeichneIndikator(render, indikator);
    return sicht ? treeOfDiagramm(sicht) : indikator ? null : h('p', {}, fehlend(wert('indikator')));
  },
  tabelle: (render, wert) => {
    const datensatz = findEntity(render.model, 'datensatz', wert('daten') ?? '');
    const spalten = (wert('spalten') ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return datensatz ? treeOfTabelle(tabelleOf(render, datensatz, spalten)) : h('p', {}, fehlend(wert('daten')));
  },
  aktionsplan: (render, wert) => treeOfTabelle(aktionsplanTabelle(render, wert('handlungsfeld'))),
  beteiligung: (render, wert) => treeOfTabelle(beteiligungTabelle(render, wert('phase'))),
  fortschreibung: (render) => {
    const sicht = fortschreibungssicht(render);
    return sicht ? treeOfFortschreibung(sicht) : null;
  },
  monitoring: (render, _wert, ebene) => {
    const sicht = monitoringsicht(render);
    return sicht ? treeOfMonitoring(sicht, ebene) : null;
  },
  vorschlaege: (render, wert) =>
    treeOfTabelle(auswahlTabelle(render, { phase: wert('phase'), umgang: wert('umgang') })),
  beratungsfolge: (render, wert) => {
    const vorlage = findEntity(render.model, 'vorlage', wert('vorlage') ?? '');
    return vorlage ? treeOfTabelle(beratungsfolgeTabelle(render, vorlage)) : null;
  },
  kosten: (render, wert) => {
    const nach = wert('nach') ?? '';
    return isKostennach(nach) ? treeOfTabelle(kostenSummen(render, nach)) : null;
  },
  budgets: (render) => treeOfTabelle(budgetsTabelle(render)),
  innovationsbudget: (render) => {
    const ideen = innovationTabelle(render);
    return ideen.zeilen.length > 0 ? treeOfTabelle(ideen) : h('p', {}, ohneIdeen);
  },
  verzahnung: (render, wert) => onLines(verzahnungTabellen(render, wert('mit')).map(treeOfTabelle)),
  anzahl: (render, wert) => {
    const von = wert('von') ?? '';
    const auswahl = { art: wert('art'), handlungsfeld: wert('handlungsfeld'), status: wert('status') };
    return isTyp(von) ? formatZahl(filterEntities(render.model, von, auswahl).length) : null;
  },
  wert: (render, wert) => {
    const indikator = findEntity(render.model, 'indikator', wert('indikator') ?? '');
    const zahl = indikator && valueInYear(render.model, indikator, Number(wert('jahr')));
    return zahl === undefined
      ? fehlend(`Wert von ${wert('indikator') ?? ''} im Jahr ${wert('jahr') ?? ''}`)
      : formatZahl(zahl);
  },
  summe: (render, wert) => {
    const budget = findEntity(render.model, 'budget', wert('budget') ?? '');
    const jahr = wert('jahr');
    const betrag = budget && budgetBetrag(budget, jahr === undefined ? undefined : Number(jahr));
    return betrag === undefined ? 'offen' : formatEuro(betrag);
  },
  sitzung: (render, wert) => {
    const sitzung = findSitzung(render.model, wert('id') ?? '');
    return sitzung ? nameSitzung(sitzung) : 'nichtöffentliche Sitzung';
  },
};
