// Tables and charts as HTML, the same in prose, on pages and in print: caption, heads with scope, never an empty cell.
import type { Diagrammsicht } from '../diagramm/diagramm.ts';
import type { Fortschreibungssicht } from '../views/fortschreibung.ts';
import { escapeHtml } from '../worte/format.ts';
import { brauchtQuerformat } from './tabellenbreite.ts';
import { leer, type Spalte, type Stueck, type Tabellensicht, type Zelle } from './zelle.ts';

/** Pieces of text as HTML. */
export const writeStuecke = (stuecke: readonly Stueck[]): string =>
  stuecke
    .map(({ text, href }) =>
      href === null ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`,
    )
    .join('');

/** The classes of the frame around a table; a wide one goes on a landscape page in print. */
export const rahmenklasse = (breit: boolean): string => (breit ? 'tabelle-rahmen tabelle-breit' : 'tabelle-rahmen');

/** A Datensatz lies where its content needs it; of our own tables seven columns with words, or ten with figures. */
const isBreit = ({ art, spalten, zeilen }: Tabellensicht): boolean =>
  art === 'daten'
    ? brauchtQuerformat(
        spalten.map(({ titel }, index) => [titel, ...zeilen.map(({ zellen }) => textOf(zellen[index]))]),
      )
    : spalten.length > 9 || (spalten.length > 6 && spalten.filter(({ zahl }) => !zahl).length > 2);

const textOf = (inhalt: Zelle | undefined): string =>
  (inhalt?.absaetze ?? []).map((stuecke) => stuecke.map(({ text }) => text).join('')).join(' ');

/** A table as HTML, in a frame that scrolls on small screens. */
export function writeTabelle(sicht: Tabellensicht): string {
  const titel = escapeHtml(sicht.titel);
  const head = sicht.spalten.map(writeHead).join('');
  const body = sicht.zeilen
    .map(
      ({ anker, zellen }) =>
        `<tr${anker === null ? '' : ` id="${escapeHtml(anker)}"`}>${zellen.map(writeCell).join('')}</tr>`,
    )
    .join('\n');
  const rows = body === '' ? `<tr>${sicht.spalten.map(() => `<td>${leer}</td>`).join('')}</tr>` : body;
  return (
    `<div class="${rahmenklasse(isBreit(sicht))}" role="group" tabindex="0" aria-label="Tabelle: ${titel}">` +
    `<table class="tabelle tabelle-${escapeHtml(sicht.art)}"><caption>${titel}</caption>` +
    `<thead><tr>${head}</tr></thead>\n<tbody>${rows}</tbody></table></div>` +
    writeAnmerkungen(sicht.anmerkungen)
  );
}

const writeHead = ({ titel, zahl }: Spalte): string =>
  `<th scope="col"${zahl ? ' class="zahl"' : ''}>${escapeHtml(titel)}</th>`;

function writeCell({ absaetze, kopf, zahl, art }: Zelle): string {
  const classes = [...(zahl ? ['zahl'] : []), ...(art === null ? [] : [`art-${art}`])].join(' ');
  const inhalt =
    absaetze.length === 1
      ? writeStuecke(absaetze[0] ?? [])
      : absaetze.map((stuecke) => `<p>${writeStuecke(stuecke)}</p>`).join('');
  const attributes = classes === '' ? '' : ` class="${escapeHtml(classes)}"`;
  return kopf ? `<th scope="row"${attributes}>${inhalt}</th>` : `<td${attributes}>${inhalt}</td>`;
}

const writeAnmerkungen = (anmerkungen: Tabellensicht['anmerkungen']): string =>
  anmerkungen.length === 0
    ? ''
    : `<div class="anmerkungen">${anmerkungen.map((stuecke) => `<p>${writeStuecke(stuecke)}</p>`).join('')}</div>`;

/** The Fortschreibung: what the counts say, and the tables behind them. */
export const writeFortschreibung = ({ bilanz, vorlaeufer, neue }: Fortschreibungssicht): string =>
  bilanz.map((satz) => `<p>${escapeHtml(satz)}</p>`).join('') + writeTabelle(vorlaeufer) + writeTabelle(neue);

/** A chart with its message and the table that holds the same figures. */
export function writeDiagramm(sicht: Diagrammsicht): string {
  return (
    `<div class="diagramm" role="group" aria-label="${escapeHtml(sicht.titel)}"><p class="diagramm-titel">${escapeHtml(sicht.titel)}</p>` +
    `${sicht.svg}<p class="botschaft">${escapeHtml(sicht.botschaft)}</p>${writeTabelle(sicht.tabelle)}</div>`
  );
}
