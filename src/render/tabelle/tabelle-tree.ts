// Tables and charts as trees, the same in prose, on pages and in print: caption, heads with scope, never an empty cell.
import type { Element, ElementContent } from 'hast';
import type { Diagrammsicht } from '../diagramm/diagramm.ts';
import { type Child, h, toNodes, type Tree } from '../tree/h.ts';
import type { Fortschreibungssicht } from '../views/fortschreibung.ts';
import { brauchtQuerformat } from './tabellenbreite.ts';
import {
  leer,
  type Spaltenkopf,
  type Stueck,
  type Tabellensicht,
  zelltextOf,
  withoutLeereSpalten,
  type Zeile,
  type Zelle,
} from './zelle.ts';

/** Pieces of text, those with an address as links. */
export const treeOfStuecke = (stuecke: readonly Stueck[]): ElementContent[] =>
  toNodes(
    stuecke.map(({ text, href, form, sprache }) => {
      const said = sprache === undefined ? text : h('span', { lang: sprache }, text);
      const words = form === undefined ? said : h(form, {}, said);
      return href === null ? words : h('a', { href }, words);
    }),
  );

/** The frame around a table, which scrolls on small screens; a wide one goes on a landscape page in print. */
export const scrollFrameOf = (breit: boolean, name: string, table: Element): Element =>
  h(
    'div',
    {
      className: breit ? ['tabelle-rahmen', 'tabelle-breit'] : ['tabelle-rahmen'],
      role: 'group',
      tabIndex: 0,
      ariaLabel: name,
    },
    table,
  );

/**
 * A Datensatz lies where its content needs it; of our own tables seven columns with words, or ten with figures. It is the whole table that
 * counts: its widths are made for its page, and the same table of the next Handlungsfeld may have the column that this one leaves out.
 */
const isBreit = ({ art, spalten, zeilen }: Tabellensicht): boolean =>
  art === 'daten'
    ? brauchtQuerformat(
        spalten.map(({ titel }, index) => [titel, ...zeilen.map(({ zellen }) => zelltextOf(zellen[index]))]),
      )
    : spalten.length > 9 || (spalten.length > 6 && spalten.filter(({ zahl }) => !zahl).length > 2);

/** A table in its frame, with the notes below it; of our own tables only the columns that something fills. */
export function treeOfTabelle(ganze: Tabellensicht): Tree {
  const sicht = ganze.art === 'daten' ? ganze : withoutLeereSpalten(withNummern(ganze));
  const { titel, art, spalten, zeilen, anmerkungen = [] } = sicht;
  const none = h(
    'tr',
    {},
    spalten.map(() => h('td', {}, leer)),
  );
  const table = h(
    'table',
    { className: ['tabelle', `tabelle-${art}`] },
    h('caption', {}, titel),
    h('thead', {}, h('tr', {}, spalten.map(makeHead))),
    '\n',
    zeilen.length === 0 ? h('tbody', {}, none) : onLines(bodiesOf(zeilen)),
  );
  const below = [...anmerkungen.map(absatzOf), ...(sicht.csv === undefined ? [] : [csvLinkOf(sicht.csv, titel)])];
  const notes = below.length === 0 ? [] : [h('div', { className: ['anmerkungen'] }, below)];
  return [scrollFrameOf(isBreit(ganze), `Tabelle: ${titel}`, table), ...notes];
}

/** One body, or one for each group: what heads a group is told with each of its rows. */
const bodiesOf = (zeilen: readonly Zeile[]): Element[] => {
  const starts = zeilen.flatMap(({ gruppe }, index) => (gruppe === true || index === 0 ? [index] : []));
  return starts.map((start, nr) => h('tbody', {}, onLines(zeilen.slice(start, starts[nr + 1]).map(makeRow))));
};

const makeRow = ({ anker, zellen, gruppe }: Zeile): Element =>
  h(
    'tr',
    { ...(anker === null ? {} : { id: anker }), ...(gruppe === true ? { className: ['gruppe'] } : {}) },
    zellen.map((one) => makeCell(one, gruppe === true ? 'rowgroup' : 'row')),
  );

const csvLinkOf = (href: string, titel: string): Element =>
  h(
    'p',
    { className: ['als-csv'] },
    h('a', { href }, 'Als CSV', h('span', { className: ['unsichtbar'] }, `: ${titel}`)),
  );

/** Each on a line of its own. */
export const onLines = (parts: readonly Child[]): Child[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : ['\n', part]));

/** The table whose columns know their place. */
const withNummern = (sicht: Tabellensicht): Tabellensicht => ({
  ...sicht,
  spalten: sicht.spalten.map((kopf, index) => ({ ...kopf, nr: index + 1 })),
});

/** The head of a column: `s5` for the stylesheet where it is the fifth of its table. */
function makeHead({ titel, zahl, nr }: Spaltenkopf): Element {
  const classes = [...(zahl ? ['zahl'] : []), ...(nr === undefined ? [] : [`s${nr}`])];
  return h('th', { scope: 'col', ...(classes.length === 0 ? {} : { className: classes }) }, titel);
}

function makeCell({ absaetze, kopf, zahl, art, liste }: Zelle, scope: 'row' | 'rowgroup'): Element {
  const classes = [...(zahl ? ['zahl'] : []), ...(art === null ? [] : [`art-${art}`])];
  return h(
    kopf ? 'th' : 'td',
    { ...(kopf ? { scope } : {}), ...(classes.length === 0 ? {} : { className: classes }) },
    absaetze.length === 1 ? treeOfStuecke(absaetze[0] ?? []) : liste ? listeOf(absaetze) : absaetze.map(absatzOf),
  );
}

const listeOf = (absaetze: Zelle['absaetze']): Element =>
  h(
    'ul',
    { className: ['zellenliste'] },
    absaetze.map((stuecke) => h('li', {}, treeOfStuecke(stuecke))),
  );

const absatzOf = (stuecke: readonly Stueck[]): Element => h('p', {}, treeOfStuecke(stuecke));

/** The Fortschreibung: what the counts say, and the tables behind them. */
export const treeOfFortschreibung = ({ bilanz, vorlaeufer, neue }: Fortschreibungssicht): Tree => [
  ...bilanz.map((satz) => h('p', {}, satz)),
  ...treeOfTabelle(vorlaeufer),
  ...treeOfTabelle(neue),
];

/** A chart with its message and the table that holds the same figures. */
export const treeOfDiagramm = ({ titel, aussage, bilder, botschaft, tabelle, gefaltet }: Diagrammsicht): Tree => [
  h(
    'div',
    { className: ['diagramm'], role: 'group', ariaLabel: titel },
    h('p', { className: ['diagramm-titel'] }, aussage),
    bilder,
    h('p', { className: ['botschaft'] }, botschaft),
    gefaltet
      ? h(
          'details',
          {},
          h('summary', {}, 'Alle Werte', h('span', { className: ['unsichtbar'] }, `: ${titel}`)),
          treeOfTabelle(tabelle),
        )
      : treeOfTabelle(tabelle),
  ),
];
