// The timeline as a tree: a legend, the strips with their axis, single years and the table behind folds.
import type { Element } from 'hast';
import { form } from '../../diagramm/zeitstreifen.ts';
import { treeOfStuecke, treeOfTabelle } from '../../tabelle/tabelle-tree.ts';
import { h, toNodes, type Tree } from '../../tree/h.ts';
import type { Zeitbild, Zeitform, Zeitplansicht } from './zeitplan.ts';

/** The timeline as a tree: legend, picture, single years to unfold, and the same as a table. */
export const treeOfZeitplan = ({ stichtag, zwischenziel, formen, bild, jahre, tabelle }: Zeitplansicht): Tree =>
  toNodes([
    legende(stichtag, zwischenziel, formen),
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

/** Each form as it is drawn, and the word for it. */
const formworte: Readonly<Record<Zeitform, readonly [klasse: string, bild: () => Element, wort: string]>> = {
  erreicht: ['marke marke-erreicht', () => form('circle', { cx: 10, cy: 10, r: 9 }), 'erreicht'],
  offen: ['marke marke-offen', () => form('circle', { cx: 10, cy: 10, r: 8 }), 'offen'],
  ueberfaellig: ['marke marke-ueberfaellig', () => form('rect', { x: 1, y: 1, width: 18, height: 18 }), 'überfällig'],
  entfallen: ['marke marke-entfallen', () => form('circle', { cx: 10, cy: 10, r: 8 }), 'ruht oder entfällt'],
  vorher: ['', () => form('circle', { className: ['vorher'], cx: 10, cy: 10, r: 4 }), 'früherer Termin'],
};

/** What the forms mean that are to be seen; each is told by a word beside it, the first with what it is about. */
const legende = (stichtag: string, zwischenziel: string | null, formen: readonly Zeitform[]): Element =>
  h(
    'ul',
    { className: ['zeitplan-legende'] },
    (Object.keys(formworte) as Zeitform[])
      .filter((one) => formen.includes(one))
      .map((one, index) => {
        const [klasse, bild, wort] = formworte[one];
        return eintrag(klasse, bild(), index === 0 ? [zwischenziel, wort].join(' ') : wort);
      }),
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
