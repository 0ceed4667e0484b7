// The page of the Integrationsmonitoring: all Indikatoren at a glance.
import { kinds } from '../../domain/registry.ts';
import { listOf, type Model } from '../../model/model.ts';
import { monitoringsicht } from '../../render/views/monitoring/monitoring.ts';
import { bereichOf } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

/** The page of the monitoring; none where the concept has no Indikatoren. */
export const monitoringseiten = (model: Model): Seite[] =>
  listOf(model, 'indikator').length === 0
    ? []
    : [
        defineSeite({
          pfad: bereichOf(kinds.indikator).pfad,
          titel: bereichOf(kinds.indikator).text,
          vorlage: 'monitoring',
          inhalt: (render) => ({ monitoring: monitoringsicht(render) }),
        }),
      ];
