// The search and the register: one page, a script that searches, and what it searches in, loaded nowhere else.
import { registerOf, suchdatenOf } from '../../render/views/suche.view.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import type { Artefakt } from '../emitter.ts';
import { bereiche } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

const datei = 'suchdaten.js';

/** The page of the search. Without a script it is the register of everything. */
export const suchseite: Seite = defineSeite({
  pfad: bereiche.suche.pfad,
  titel: 'Suche',
  vorlage: 'suche',
  skripte: [datei, 'suche.js'],
  inhalt: (render) => ({ register: registerOf(render) }),
});

/**
 * What the search searches in, as a script: a page opened from the disk may not fetch anything else. No text in it can end the
 * script or be markup.
 */
export const suchdatenArtefakt = (render: Render): Artefakt => ({
  pfad: `assets/${datei}`,
  inhalt: `window.suchdaten=${JSON.stringify(suchdatenOf(render))};\n`,
});
