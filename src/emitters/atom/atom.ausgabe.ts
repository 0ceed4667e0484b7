// The feeds: made where the website has an address, for nobody can subscribe to what is nowhere.
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Ausgabe } from '../emitter.ts';

export const termineAtom: Dateiart = {
  pfad: 'daten/termine.atom.xml',
  titel: ({ worte }) => `${worte.zwischenziel.viele} als Atom-Feed zum Abonnieren`,
  rang: 60,
  abonnement: 'application/atom+xml',
};

export const neuesAtom: Dateiart = {
  pfad: 'daten/neues.atom.xml',
  titel: () => 'Was sich verändert hat, als Atom-Feed zum Abonnieren',
  rang: 61,
  abonnement: 'application/atom+xml',
};

export const atom: Ausgabe = { target: 'daten', dateien: [termineAtom, neuesAtom] };
