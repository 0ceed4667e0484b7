// The page of the Integrationsmonitoring: all Indikatoren at a glance.
import { listOf, type Model } from '../../model/model.ts';
import { monitoringsicht } from '../../render/views/monitoring.ts';
import { bereiche, defineSeite, type Seite } from './seite.ts';

/** The page of the monitoring; none where the concept has no Indikatoren. */
export const monitoringseiten = (model: Model): Seite[] =>
  listOf(model, 'indikator').length === 0
    ? []
    : [
        defineSeite({
          pfad: bereiche.monitoring.pfad,
          titel: bereiche.monitoring.text,
          vorlage: 'monitoring',
          inhalt: (render) => ({ monitoring: monitoringsicht(render) }),
        }),
      ];
