// The timeline as a tree: a legend, the strips with their axis, single years and the table behind folds.
import type { Element } from 'hast';
import { form } from '../diagramm/zeitstreifen.ts';
import { treeOfStuecke, treeOfTabelle } from '../tabelle/tabelle-tree.ts';
import { h, toNodes, type Tree } from '../tree/h.ts';
import type { Zeitbild, Zeitplansicht } from './zeitplan.ts';

export const treeOfZeitplan = ({ stichtag, zwischenziel, bild, jahre, tabelle }: Zeitplansicht): Tree =>
  toNodes([
    legende(stichtag, zwischenziel),
    zeitbild(bild),
    jahre.map(({ jahr, anzahl, bild: einzeln }) =>
      h('details', {}, h('summary', {}, `${jahr}: ${anzahl}`), zeitbild(einzeln)),
    ),
    h('details', {}, h('summary', {}, 'Zeitplan als Tabelle'), treeOfTabelle(tabelle)),
  ]);

const zeitbild = ({ achse, zeilen }: Zeitbild): Element =>
  h(
    'div',
    { className: ['zeitplan'] },
    achse,
    h(
      'ul',
      {},
      zeilen.map(({ verweis, verzug, bild }) =>
        h(
          'li',
          {},
          verweis
            ? h(
                'p',
                { className: ['zeitplan-name'] },
                treeOfStuecke([verweis]),
                verzug === '' ? null : [' ', h('span', { className: ['verzug'] }, verzug)],
              )
            : null,
          bild,
        ),
      ),
    ),
  );

/** What the forms mean; each is told by a word beside it. */
const legende = (stichtag: string, zwischenziel: string | null): Element =>
  h(
    'ul',
    { className: ['zeitplan-legende'] },
    zwischenziel === null
      ? null
      : [
          eintrag('marke marke-erreicht', form('circle', { cx: 10, cy: 10, r: 9 }), `${zwischenziel} erreicht`),
          eintrag('marke marke-offen', form('circle', { cx: 10, cy: 10, r: 8 }), 'offen'),
          eintrag('marke marke-ueberfaellig', form('rect', { x: 1, y: 1, width: 18, height: 18 }), 'überfällig'),
          eintrag('marke marke-entfallen', form('circle', { cx: 10, cy: 10, r: 8 }), 'entfällt'),
          eintrag('', form('circle', { className: ['vorher'], cx: 10, cy: 10, r: 4 }), 'früherer Termin'),
        ],
    eintrag('', form('line', { className: ['stichtaglinie'], x1: 10, x2: 10, y1: 0, y2: 20 }), `Stichtag ${stichtag}`),
  );

const eintrag = (klasse: string, bild: Element, wort: string): Element =>
  h(
    'li',
    {},
    form(
      'svg',
      { className: ['zeitzeichen', ...klasse.split(' ').filter(Boolean)], ariaHidden: 'true', width: 20, height: 20 },
      bild,
    ),
    ` ${wort}`,
  );
