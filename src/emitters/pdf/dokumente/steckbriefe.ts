// The part of the concept in which every künftige Maßnahme has one page.
import { wortOf } from '../../../domain/felder.ts';
import { status } from '../../../domain/sachstand.ts';
import { type Entity, listOf, listOfFeld } from '../../../model/model.ts';
import { statusAt } from '../../../model/queries/massnahme/stand.ts';
import { formatLang } from '../../../base/datum.ts';
import { farbeOfFeld } from '../../../render/farben.ts';
import { formatZahl } from '../../../render/worte/format.ts';
import type { Render } from '../../../render/prosa/verweise.ts';
import { steckbriefsicht } from '../../../render/views/massnahme/steckbrief.view.ts';
import type { Tree } from '../../../render/tree/h.ts';
import type { Fill } from '../../../render/vorlagenwerk.ts';
import { spaltenkopf, type Tabellensicht, zelle } from '../../../render/tabelle/zelle.ts';
import type { Kapitelplan } from '../satz/gliederung.ts';
import { ankerOf } from './kontext.ts';

const isKuenftig = ({ data }: Entity<'massnahme'>): boolean => data.art === 'kuenftig';

/** The chapter with a section for each Handlungsfeld; none where no Maßnahme is künftig. */
export function planSteckbriefe(render: Render, fill: Fill<Tree>): Kapitelplan[] {
  const felder = listOf(render.model, 'handlungsfeld')
    .map((feld) => ({ feld, massnahmen: listOfFeld(render.model, 'massnahme', feld.id).filter(isKuenftig) }))
    .filter(({ massnahmen }) => massnahmen.length > 0);
  if (felder.length === 0) return [];
  return [
    {
      titel: 'Steckbriefe',
      mitUnter: true,
      abschnitte: felder.map(({ feld, massnahmen }) => ({
        anker: `steckbriefe-${feld.id}`,
        titel: `Handlungsfeld ${feld.data.nummer}: ${feld.titel}`,
        unter: massnahmen.map(({ id, titel }) => ({ anker: `steckbrief-${id}`, titel: `${id} ${titel}` })),
      })),
      make: (abschnitte) =>
        fill('steckbriefe', {
          stichtag: formatLang(render.model.stichtag),
          stand: standTabelle(render),
          felder: felder.map(({ feld, massnahmen }, index) => ({
            anker: abschnitte[index]?.anker ?? '',
            nummer: abschnitte[index]?.nummer ?? '',
            titel: abschnitte[index]?.titel ?? '',
            farbe: farbeOfFeld(feld.data.nummer),
            karten: massnahmen.map((massnahme) => ({
              anker: `steckbrief-${massnahme.id}`,
              ziel: ankerOf(massnahme),
              karte: steckbriefsicht(render, massnahme),
            })),
          })),
        }),
    },
  ];
}

/** How many Maßnahmen have which status; the signs before the words are explained by it. */
function standTabelle({ model }: Render): Tabellensicht {
  const worte = listOf(model, 'massnahme')
    .filter(isKuenftig)
    .map((massnahme) => statusAt(massnahme, model.stichtag));
  const zeile = (wort: string, anzahl: number, art: string | null = null) => ({
    anker: null,
    zellen: [zelle(wort, { kopf: true, art }), zelle(formatZahl(anzahl), { zahl: true })],
  });
  return {
    titel: `Künftige ${model.worte.massnahme.viele} nach ihrem Stand am ${formatLang(model.stichtag)}`,
    art: 'stand',
    spalten: [spaltenkopf('Stand'), spaltenkopf(model.worte.massnahme.viele, true)],
    zeilen: [
      ...status.options
        .filter((wort) => worte.includes(wort))
        .map((wort) => zeile(wortOf(status, wort), worte.filter((other) => other === wort).length, `status-${wort}`)),
      zeile('zusammen', worte.length),
    ],
  };
}
