// The whole public model as data.
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Ausgabe } from '../emitter.ts';

export const konzeptJson: Dateiart = {
  pfad: 'daten/konzept.json',
  titel: () => 'Das ganze Konzept als Daten',
  rang: 60,
  anlage: true,
};

export const daten: Ausgabe = { target: 'daten', dateien: [konzeptJson] };
