// The Integrationsmonitoring as a tree, the same in prose, on its page and in print.
import type { Element } from 'hast';
import { onLines, treeOfStuecke, treeOfTabelle } from '../../tabelle/tabelle-tree.ts';
import { type Child, h, toNodes, type Tree } from '../../tree/h.ts';
import type { Kachelsicht, Monitoringsicht, Urteilsgruppe } from './monitoring.ts';

/** The whole monitoring; `ebene` is the level of its headings. */
export function treeOfMonitoring(sicht: Monitoringsicht, ebene: number): Tree {
  const { papier, hinweis, bilanz, urteile, bild, regeln, felder, tabelle, offene } = sicht;
  const heading = (titel: string): Element => h(`h${ebene}`, {}, titel);
  return toNodes(
    onLines([
      papier ? absatz('vorbemerkung', hinweis) : null,
      absatz('bilanz', bilanz),
      papier ? null : [bild, makeUrteile(urteile), absatz('vorbemerkung', hinweis)],
      papier
        ? [heading(regeltitel), makeRegeln(regeln)]
        : h('details', {}, h('summary', {}, regeltitel), makeRegeln(regeln)),
      ...felder.map(({ titel, kacheln }) => [
        heading(titel),
        h('ul', { className: ['kacheln'] }, onLines(kacheln.map((kachel) => makeKachel(kachel, ebene + 1)))),
      ]),
      'zeilen' in tabelle
        ? [
            heading(offene === null ? 'Alle Indikatoren als Tabelle' : 'Indikatoren mit Zahlen als Tabelle'),
            treeOfTabelle(tabelle),
          ]
        : h('p', {}, treeOfStuecke([tabelle])),
      ...(offene === null ? [] : [heading('Noch nicht zu messen'), treeOfTabelle(offene)]),
    ]),
  );
}

const regeltitel = 'Nach diesen Regeln wird geurteilt';

const makeRegeln = (regeln: readonly string[]): Element =>
  h(
    'ol',
    { className: ['regeln'] },
    regeln.map((regel) => h('li', {}, regel)),
  );

/** Which Indikatoren are where; those that cannot be judged behind a fold. */
const makeUrteile = (urteile: readonly Urteilsgruppe[]): Element =>
  h(
    'ul',
    { className: ['urteile'] },
    urteile.map(({ art, wort, indikatoren }) => {
      const list = h(
        'ul',
        {},
        indikatoren.map((einer) => h('li', {}, treeOfStuecke([einer]))),
      );
      const titel = [h('strong', {}, wort), `: ${indikatoren.length}`];
      return h(
        'li',
        { className: [`urteil-${art}`] },
        art === 'nicht-zu-beurteilen' ? h('details', {}, h('summary', {}, titel), list) : [h('p', {}, titel), list],
      );
    }),
  );

const absatz = (klasse: string, ...inhalt: readonly Child[]): Element =>
  h('p', { className: klasse.split(' ') }, inhalt);

function makeKachel(kachel: Kachelsicht, ebene: number): Element {
  const { titel, letzter, bild, urteil, urteilArt, urteilSatz, trend, aelter, tabelle } = kachel;
  return h(
    'li',
    { className: ['kachel'] },
    h(`h${ebene}`, { className: ['kachel-titel'] }, treeOfStuecke([titel])),
    letzter === null
      ? null
      : absatz('kachel-wert', h('span', { className: ['kachel-wort'] }, 'Letzter Wert:'), ` ${letzter}`),
    bild,
    absatz(`kachel-urteil urteil-${urteilArt}`, h('strong', {}, urteil), ': ', treeOfStuecke(urteilSatz)),
    trend ? absatz('kachel-trend', h('strong', {}, trend.wort), `: ${trend.satz}`) : null,
    aelter === null ? null : absatz('kachel-aelter', aelter),
    tabelle
      ? h(
          'details',
          {},
          h('summary', {}, 'Werte', h('span', { className: ['unsichtbar'] }, `: ${titel.text}`)),
          treeOfTabelle(tabelle),
        )
      : null,
  );
}
