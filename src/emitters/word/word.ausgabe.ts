// Council papers for Word: those of everybody on their pages, those that are not public in the folder that stays in the city hall.
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Ausgabe } from '../emitter.ts';
import { titelOfVorlage } from '../vorlagentitel.ts';

export const wordvorlage: Dateiart = {
  pfad: 'vorlage/{id}.html',
  je: 'vorlage',
  titel: (ding) => `${titelOfVorlage(ding)} für Word`,
};
export const beilage: Dateiart = { pfad: 'anlagen/{id}' };

export const word: Ausgabe = { target: 'ratsvorlage', nachAnderen: true, dateien: [wordvorlage] };
export const wordIntern: Ausgabe = {
  target: 'nichtoeffentlich',
  nachAnderen: true,
  ort: 'intern',
  option: 'nichtoeffentlich',
  dateien: [wordvorlage, beilage],
};
