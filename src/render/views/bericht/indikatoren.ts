// The indicators at the Stichtag with the words of their trends: apart from the Maßnahmen, and with the sentence that says why.
import { listOf } from '../../../model/model.ts';
import { observeIndikator } from '../../../model/queries/monitoring.ts';
import { bilanzOf, monitoringTabelle } from '../monitoring/monitoring.ts';
import { monitoringRegeln } from '../../worte/monitoring-worte.ts';
import { absatz, type Berichtslage, type Berichtsteil, teil } from './teil.ts';
import { phrase } from '../../worte/ebenenworte.ts';

/** The part about the indicators. */
export function indikatorenteil({ render, stichtag }: Berichtslage): Berichtsteil {
  const alle = listOf(render.model, 'indikator').map((one) => observeIndikator(render.model, one, stichtag));
  return teil('bericht-indikatoren', 'Die Lage: Indikatoren', {
    absaetze: [
      'Indikatoren zeigen, wie die Lage ist. Sie messen nicht, was {massnahme.die} dieses Berichts bewirkt haben: Auf die Lage wirkt vieles, was nicht in der Hand der Verwaltung liegt.',
      ...(alle.length === 0 ? ['Das Konzept hat keine Indikatoren.'] : [bilanzOf(alle), ...monitoringRegeln(stichtag)]),
    ].map((text) => absatz(phrase(render, text))),
    tabellen: alle.length === 0 ? [] : [monitoringTabelle(render, alle)],
  });
}
