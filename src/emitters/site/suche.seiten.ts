// The search and the register: one page, and what its script searches in.
import { registerOf, suchdatenOf } from '../../render/views/suche.view.ts';
import { bereiche } from './bereiche.ts';
import { defineSeite, type Seite, writeSkriptdaten } from './seite.ts';

const suchdaten = 'suchdaten.js';

/** The page of the search. Without a script it is the register of everything. */
export const suchseite: Seite = defineSeite({
  pfad: bereiche.suche.pfad,
  titel: 'Suche',
  vorlage: 'suche',
  skripte: [suchdaten, 'suche.js'],
  daten: (render) => [writeSkriptdaten(suchdaten, suchdatenOf(render))],
  inhalt: (render) => ({ register: registerOf(render) }),
});
