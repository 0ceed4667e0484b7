// Numbers told from words in tables of prose, and the tables that need a landscape page.
import { describe, expect, it, test } from 'vitest';
import { visitHtml } from '../../helpers/baum.ts';
import { frameTabellen } from '../../../src/render/prosa/prosatabelle.ts';
import { brauchtQuerformat, isGanztext, isZahltext } from '../../../src/render/tabelle/tabellenbreite.ts';

test.each(['12', '1.234.567,90 €', '−3,5 %', 'rund 20 Mio. €', '12 Personen', '1\u00A0000', '0.5'])(
  'a number with its unit: %s',
  (text) => expect(isZahltext(text)).toBe(true),
);
test.each(['1. Halbjahr', '2020 bis 2025', '31.12.2025', '01.2025', 'W1.0', '–', '', '3 bis 4 Personen'])(
  'no number to compare: %s',
  (text) => expect(isZahltext(text)).toBe(false),
);
test('a day is not broken either', () => expect(isGanztext('31.12.2025')).toBe(true));

const columns = (count: number, text: string): string[][] => Array.from({ length: count }, () => ['Kopf', text]);
test.each([
  ['twelve columns of short figures', columns(12, '1.234'), false],
  ['nine columns of short words', columns(9, 'ja'), false],
  ['six columns of sentences', columns(6, 'Ein Satz mit vielen Worten. '.repeat(9)), false],
  ['seven columns of sentences', columns(7, 'Ein Satz mit vielen Worten. '.repeat(9)), true],
  ['fourteen columns of amounts', columns(14, '1.234.567,90 €'), true],
])('%s: landscape %s', (_name, spalten, quer) => expect(brauchtQuerformat(spalten)).toBe(quer));

const row = (tag: string, cells: readonly string[], attribute = ''): string =>
  `<tr>${cells.map((text) => `<${tag}${attribute}>${text}</${tag}>`).join('')}</tr>`;

describe('a table of prose', () => {
  const table = `<table><thead>${row('th', ['Jahr', 'Kurse', 'Ort'])}</thead><tbody>${row('td', ['2024', '4', '12 Räume'])}${row('td', ['2025', '–', 'Rathaus'])}</tbody></table>`;

  it('has its columns of numbers at the right, its head with them, and never breaks a number', () => {
    const html = visitHtml(`<h2>Was <em>zählt</em></h2>${table}`, frameTabellen);
    expect(html).toContain('<caption class="unsichtbar">Tabelle: Was zählt</caption>');
    expect(html).toContain('<th scope="col">Jahr</th><th class="zahl" scope="col">Kurse</th><th scope="col">Ort</th>');
    expect(html).toContain('<td class="ganz">2024</td><td class="zahl">4</td><td class="ganz">12 Räume</td>');
    expect(html).toContain('<td class="zahl">–</td><td>Rathaus</td>');
  });

  it('has no empty cell', () =>
    expect(visitHtml('<table><tbody><tr><td></td></tr></tbody></table>', frameTabellen)).toContain('<td>–</td>'));

  it('stays in its list, however wide', () => {
    const wide = `<table><thead>${row('th', Array<string>(14).fill('Ein langer Text'))}</thead></table>`;
    const frame = (html: string): string => visitHtml(html, frameTabellen);
    expect(frame(`<ul><li>a</li></ul>${wide}`)).toContain('tabelle-breit');
    for (const html of [`<ul><li>a${wide}</li></ul>`, `<blockquote><p>b</p>${wide}</blockquote>`])
      expect(frame(html)).not.toContain('tabelle-breit');
  });
});
