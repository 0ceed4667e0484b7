// A chart that a document holds already is not printed a second time: where it would stand, the page of the first is told.
import type { Kapitel } from './gliederung.ts';

/** A chart with its table and the notes below it, as writeDiagramm makes it. */
const diagramm =
  /<div class="diagramm" role="group"[^>]*>(?:(?!<div class="diagramm")[\s\S])*?<\/table><\/div>(?:<div class="anmerkungen">[\s\S]*?<\/div>)?<\/div>/g;

/** The chapters with each chart once, in the chapter that shows it first. */
export function dropWiederholtes(kapitel: readonly Kapitel[]): Kapitel[] {
  const anker = new Map<string, string>();
  const write = (whole: string): string => {
    const first = anker.get(whole);
    if (first !== undefined)
      return `<p class="bezug"><a href="#${first}">Diagramm und Werte: Seite <span class="pn" data-for="${first}">000</span></a></p>`;
    const neu = `diagramm-${anker.size + 1}`;
    anker.set(whole, neu);
    return whole.replace('<div ', `<div id="${neu}" `);
  };
  return kapitel.map((teil) => ({ ...teil, html: teil.html.replaceAll(diagramm, write) }));
}
