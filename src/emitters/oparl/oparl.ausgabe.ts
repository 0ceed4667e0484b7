// Papers and sessions for other programs (OParl 1.1): many small files, of which only the first is offered.
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Ausgabe } from '../emitter.ts';

const body: Dateiart = {
  pfad: 'daten/oparl/body.json',
  titel: () => 'Vorlagen und Beratungen (OParl)',
  rang: 60,
};
export const objektdatei: Dateiart = { pfad: 'daten/oparl/{id}.json', viele: true };

export const oparl: Ausgabe = { target: 'daten', nachAnderen: true, dateien: [body, objektdatei] };
