// What stands in the place of a directive.
import { direktiven } from '../../domain/direktiven.ts';
import { isKostennach } from '../../domain/kosten.ts';
import { findEntity } from '../../model/model.ts';
import { drawIndikator } from '../diagramm/diagramm.ts';
import { beratungsfolgeTabelle, beteiligungTabelle, tabelleOf } from '../tabelle/tabellen.ts';
import { onLines, treeOfDiagramm, treeOfFortschreibung, treeOfTabelle } from '../tabelle/tabelle-tree.ts';
import { h } from '../tree/h.ts';
import { aktionsplanTabelle } from '../views/plan/aktionsplan.ts';
import { fortschreibungssicht } from '../views/fortschreibung.ts';
import { innovationTabelle, ohneIdeen } from '../views/kosten/innovation.ts';
import { budgetsTabelle, kostenSummen } from '../views/kosten/kostentabellen.ts';
import { kapitelmonitoring } from '../views/monitoring/monitoring.ts';
import { treeOfMonitoring } from '../views/monitoring/monitoring-tree.ts';
import { auswahlTabelle } from '../views/vorschlaege.ts';
import { verzahnungTabellen } from '../views/verzahnung.ts';
import type { Einsatz } from './stelle.ts';
import { fehlend, type Filler, zahlen } from './zahlen.ts';

/** What stands in the place of a directive. */
export const fillDirektive: Einsatz = (render, aufruf, ebene, stelle) => {
  if (!aufruf || !direktiven[aufruf.name]) return null;
  const wert = (name: string): string | undefined => aufruf.attribute[name]?.wert;
  return fillers[aufruf.name]?.(render, wert, ebene, stelle) ?? null;
};

const fillers: Readonly<Record<string, Filler>> = {
  diagramm: (render, wert) => {
    const indikator = findEntity(render.model, 'indikator', wert('indikator') ?? '');
    const sicht = indikator && drawIndikator(render, indikator, wert('aussage') ?? indikator.data.aussage);
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
    const sicht = kapitelmonitoring(render);
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
  ...zahlen,
};
