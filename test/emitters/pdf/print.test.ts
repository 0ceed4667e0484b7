// Printing in passes, on documents made to be difficult.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { printHtml } from '../../../src/emitters/pdf/print.ts';
import { fontFaces } from '../../../src/emitters/pdf/satz/schriften.ts';
import { openDrucker } from '../../../src/host/druck/drucker.ts';
import { parseDocument } from '../../../src/render/tree/html.ts';
import { readPdf } from '../../helpers/pdf.ts';
import { root } from '../../helpers/site.ts';

const drucker = await openDrucker();
afterAll(() => drucker.close());

const css = readFileSync(`${root}/templates/druck/druck.css`, 'utf8');
const meta = { titel: 'Probe', autor: 'Probe', thema: 'Probe', stand: '2026-06-30' };

/**
 * A column as wide as the number of its own page: „9“ makes it narrow and long, so that the target behind it moves to page 10;
 * „10“ makes it wide and short, and the target moves back to page 9.
 */
const widerspruch =
  '<style>.schmal { width: min-content; } .schmal span { font-size: 60pt; } .neu { break-before: page; }</style>' +
  '<h1>Probe</h1>' +
  '<p class="neu">Seite</p>'.repeat(7) +
  `<div class="neu"><div class="schmal"><a href="#ziel"><span data-for="ziel">000</span></a>${' ab cd ef gh'.repeat(24)}</div></div>` +
  '<p id="ziel" style="break-inside: avoid; height: 60mm">Hier</p>';

describe('the numbers of pages', () => {
  it('come to rest even where each would move what it numbers', async () => {
    const html =
      `<!doctype html><html lang="de" data-laedt data-stufe-of="seitenzahlen"><head><meta charset="utf-8"><title>Probe</title>` +
      `<style>${fontFaces(css)}${css}</style></head><body>${widerspruch}</body></html>`;
    const { inhalt } = await printHtml(drucker, parseDocument(html), meta);
    const { text } = await readPdf(inhalt);
    const hier = text.findIndex((page) => page.includes('Hier')) + 1;
    expect(text.find((page) => page.includes('ab cd'))).toMatch(new RegExp(`${hier} ?ab cd`));
  });
});
