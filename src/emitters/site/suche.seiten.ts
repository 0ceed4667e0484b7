// The search and the register: one page, and what its script searches in.
import { kinds } from '../../domain/registry.ts';
import { listTermine, overdueOf } from '../../model/queries/massnahme/termine.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { registerOf, suchdatenOf, type Uebersichtsseite } from '../../render/views/suche.view.ts';
import { veraenderungsseite } from '../../render/views/bericht/bericht.view.ts';
import { bereichOf, bereiche, verzugsadresse } from './bereiche.ts';
import { defineSeite, type Seite, writeSkriptdaten } from './seite.ts';

const suchdaten = 'suchdaten.js';

/** Words by which readers ask for a page that is called something else. */
const fragen: Readonly<Record<string, readonly string[]>> = {
  [bereichOf(kinds.vorlage).pfad]: ['Beschluss', 'Beschlüsse', 'Vorlage', 'Drucksache', 'Beratungsfolge'],
  [bereichOf(kinds.gremium).pfad]: ['Sitzung', 'Sitzungen', 'Sitzungstermine', 'nächste', 'nächster', 'Gremium'],
  [bereiche.kosten.pfad]: ['Kosten', 'Geld', 'kostet', 'Finanzierung', 'Ausgaben'],
};

/** The page of the search over all others. Without a script it is the register of everything. */
export function suchseite(seiten: readonly Seite[]): Seite {
  const zeitplaene = seiten.filter(({ vorlage }) => vorlage === 'zeitplan');
  const uebersichten = seiten
    .filter(({ pfad, eltern, art }) => eltern.length === 0 && art === null && pfad !== bereiche.start.pfad)
    .concat(zeitplaene)
    .map(({ titel, pfad }) => ({ text: titel, pfad, ...(fragen[pfad] && { fragen: fragen[pfad] }) }));
  return defineSeite({
    pfad: bereiche.suche.pfad,
    titel: 'Suche',
    vorlage: 'suche',
    skripte: [suchdaten, 'suche.js'],
    daten: (render) => [
      writeSkriptdaten(suchdaten, suchdatenOf(render, [...uebersichten, ...stellenOf(render, seiten)])),
    ],
    inhalt: (render) => ({ register: registerOf(render) }),
  });
}

/** Places of pages that answer a question by themselves: what changed, what is late, what there is to download. */
function stellenOf({ model }: Render, seiten: readonly Seite[]): readonly Uebersichtsseite[] {
  const neues = seiten.filter(({ pfad }) => pfad.endsWith(`/${veraenderungsseite}.html`)).at(-1);
  return [
    ...(neues
      ? [
          {
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
          },
        ]
      : []),
    ...(overdueOf(listTermine(model)).length > 0
      ? [
          {
            text: 'Was überfällig ist',
            pfad: verzugsadresse,
            worte: 'Alles, was am Stichtag überfällig ist, mit Tagen und Zuständigen.',
            fragen: ['überfällig', 'Überfälliges', 'verspätet', 'Verspätung', 'Verzug', 'verzögert', 'Verzögerung'],
          },
        ]
      : []),
    {
      text: 'Dokumente zum Herunterladen',
      pfad: `${bereiche.start.pfad}#dokumente`,
      worte: 'Das Konzept, der Aktionsplan und die Daten als Dateien.',
      fragen: ['Download', 'Downloads', 'herunterladen', 'PDF', 'Dokumente', 'Datei', 'Excel', 'CSV', 'Daten'],
    },
  ];
}
