// The search and the register: one page, and what its script searches in.
import { registerOf, suchdatenOf } from '../../render/views/suche.view.ts';
import { veraenderungsseite } from '../../render/views/bericht/bericht.view.ts';
import { bereiche } from './bereiche.ts';
import { defineSeite, type Seite, writeSkriptdaten } from './seite.ts';

const suchdaten = 'suchdaten.js';

/** The page of the search over all others. Without a script it is the register of everything. */
export function suchseite(seiten: readonly Seite[]): Seite {
  const uebersichten = seiten
    .filter(({ pfad, eltern, art }) => eltern.length === 0 && art === null && pfad !== bereiche.start.pfad)
    .map(({ titel, pfad }) => ({ text: titel, pfad }));
  const neues = seiten.filter(({ pfad }) => pfad.endsWith(`/${veraenderungsseite}.html`)).at(-1);
  const veraendert = neues && {
    text: neues.titel,
    pfad: neues.pfad,
    worte: `Seit dem letzten Bericht. ${neues.art ?? ''}`,
    fragen: [
      'neu',
      'neues',
      'Neuigkeiten',
      'Neuerungen',
      'Aktuelles',
      'aktuell',
      'Änderungen',
      'geändert',
      'Veränderungen',
      'verändert',
    ],
  };
  return defineSeite({
    pfad: bereiche.suche.pfad,
    titel: 'Suche',
    vorlage: 'suche',
    skripte: [suchdaten, 'suche.js'],
    daten: (render) => [
      writeSkriptdaten(suchdaten, suchdatenOf(render, [...uebersichten, ...(veraendert ? [veraendert] : [])])),
    ],
    inhalt: (render) => ({ register: registerOf(render) }),
  });
}
