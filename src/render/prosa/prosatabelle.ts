// A table of running prose: its frame and its name, and numbers told from words.
import { escapeHtml, toText, withoutFussnoten } from '../worte/format.ts';
import { brauchtQuerformat, isGanztext, isZahltext } from '../tabelle/tabellenbreite.ts';
import { rahmenklasse } from '../tabelle/tabelle-html.ts';
import { leer } from '../tabelle/zelle.ts';

/** Frames a table (its HTML after the opening tag) that stands after the HTML `before`. */
export function frameTable(table: string, before: string): string {
  const name = nameTable(before);
  const spalten = columnsOf(table);
  // Inside a list or a quotation a page of its own would tear the list: there the table stays as it is.
  const breit = !isInside(before) && brauchtQuerformat(spalten);
  return (
    `<div class="${rahmenklasse(breit)}" role="group" tabindex="0" aria-label="${name}">` +
    `<table><caption class="unsichtbar">${name}</caption>${markZahlen(table, spalten)}</div>`
  );
}

/** It has no caption of its own: it is called by the heading that it stands below. */
function nameTable(before: string): string {
  const heading = before.match(/<h[1-6][^>]*>[\s\S]*?<\/h[1-6]>/g)?.at(-1);
  return heading === undefined ? 'Tabelle' : `Tabelle: ${escapeHtml(toText(withoutFussnoten(heading)))}`;
}

const isInside = (before: string): boolean =>
  ['li', 'blockquote'].some((tag) => count(before, `<${tag}[ >]`) > count(before, `</${tag}>`));

const count = (html: string, pattern: string): number => html.match(new RegExp(pattern, 'g'))?.length ?? 0;

const cell = /<(t[hd])([^>]*)>([\s\S]*?)<\/\1>/g;

/** The texts of each column, its head first. */
function columnsOf(table: string): readonly (readonly string[])[] {
  const rows = table.split('<tr>').map((row) => [...row.matchAll(cell)].map(([, , , html = '']) => toText(html)));
  const [, head = []] = rows;
  return head.map((_text, index) => rows.slice(1).map((row) => row[index] ?? ''));
}

/** A column of nothing but numbers stands to the right, as in tables of data, but where its author said otherwise; the first heads its rows. */
function markZahlen(table: string, spalten: readonly (readonly string[])[]): string {
  const numeric = spalten.map(([, ...texte], index) => index > 0 && isNumeric(texte));
  return table
    .split('<tr>')
    .map((row) => {
      let index = -1;
      return row.replaceAll(cell, (whole, tag: string, attributes: string, html: string) => {
        const klasse = numeric[++index] ? 'zahl' : tag === 'td' && isGanztext(toText(html)) ? 'ganz' : undefined;
        return klasse === undefined ? whole : `<${tag} class="${klasse}"${attributes}>${html}</${tag}>`;
      });
    })
    .join('<tr>');
}

const isNumeric = (texte: readonly string[]): boolean => {
  const filled = texte.filter((text) => !/^[-–—]?$/.test(text) && text !== leer);
  return filled.length > 0 && filled.every(isZahltext);
};
