// Calendars: one for everybody, and one for each Akteur who has Termine.
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Ausgabe } from '../emitter.ts';

export const alleTermine: Dateiart = {
  pfad: 'daten/termine.ics',
  titel: () => 'Alle Termine als Kalender',
  rang: 60,
  anlage: true,
};
export const termineVonAkteur: Dateiart = {
  pfad: 'daten/termine-{id}.ics',
  je: 'akteur',
  viele: true,
  titel: ({ id, titel = id }) => `Termine als Kalender: ${titel}`,
};

export const kalender: Ausgabe = { target: 'daten', dateien: [alleTermine, termineVonAkteur] };
