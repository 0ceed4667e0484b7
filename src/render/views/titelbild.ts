// The cover picture of a concept, what it shows in words, and the line below it that says how to read it.
import { type Entity, listOf } from '../../model/model.ts';
import { statusAt } from '../../model/queries/massnahme/stand.ts';
import { withBeiwort } from '../../domain/ebenen.ts';
import { drawTitelbild } from '../diagramm/titelbild.ts';
import { farbeOfFeld } from '../farben.ts';
import type { Render } from '../prosa/verweise.ts';
import { h, type Tree } from '../tree/h.ts';
import { countWort } from '../worte/ebenenworte.ts';
import { plural } from '../worte/format.ts';
import { massnahmenOf } from './handlungsfeld/handlungsfeld.view.ts';

/** What has not begun, or never will. */
const leer: ReadonlySet<string> = new Set(['geplant', 'zurueckgestellt', 'entfallen']);

/** The picture and its line; nothing for a concept without künftige Maßnahmen. */
export function titelbildOf(render: Render): Tree {
  const { model } = render;
  const kuenftige = withBeiwort(model.worte.massnahme, 'künftig');
  const reihen = listOf(model, 'handlungsfeld').map((feld) => ({ feld, felder: felderOf(render, feld) }));
  const anzahl = reihen.reduce((sum, { felder }) => sum + felder.length, 0);
  if (anzahl === 0) return [];
  const worte = reihen.map(
    ({ feld, felder }) =>
      `${feld.titel} ${felder.length}, davon ${felder.filter(Boolean).length} begonnen, laufend oder abgeschlossen`,
  );
  const umfang = `${plural(reihen.length, 'Handlungsfeld', 'Handlungsfelder')}, ${countWort(anzahl, kuenftige)}`;
  return [
    h(
      'div',
      { className: ['titelgrafik'], role: 'group', ariaLabel: umfang },
      drawTitelbild(
        reihen.map(({ feld, felder }) => ({ farbe: farbeOfFeld(feld.data.nummer), felder })),
        `Bild aus den Daten des Konzepts: ${umfang}. ${worte.join('; ')}.`,
      ),
      h(
        'p',
        { className: ['bild-titel'] },
        `${umfang}: Jede Reihe ist ein Handlungsfeld, jedes Quadrat ${model.worte.massnahme.ein}; gefüllt ist, was begonnen, laufend oder abgeschlossen ist.`,
      ),
    ),
  ];
}

const felderOf = ({ model }: Render, feld: Entity<'handlungsfeld'>): boolean[] =>
  massnahmenOf(model, feld, 'kuenftig')
    .map((massnahme) => !leer.has(statusAt(massnahme, model.stichtag)))
    // What is filled stands together.
    .sort((a, b) => Number(b) - Number(a));
