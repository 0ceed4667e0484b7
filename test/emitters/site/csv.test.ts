// A table with data behind it has its file: the same words, as German Excel opens them, and none of them a formula.
import { parse } from 'csv-parse/sync';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { toText } from '../../../src/render/tree/text.ts';
import { parseDocument } from '../../../src/render/tree/html.ts';
import { findElements } from '../../../src/render/tree/visit.ts';
import { siteOfBeispiel, siteOfOberhausen } from '../../helpers/site.ts';

const wordsOf = (text: string): string =>
  text
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const isGruppe = ({ properties }: Element): boolean => String(properties['className']) === 'gruppe';

test('every such file says what the table above its link says', async () => {
  const artefakte = await siteOfOberhausen();
  const dateien = new Map(artefakte.map(({ pfad, inhalt }) => [pfad, inhalt]));
  const seen = new Set<string>();
  for (const { pfad, inhalt } of artefakte.filter((one) => one.pfad.endsWith('.html'))) {
    if (!String(inhalt).includes('class="als-csv"')) continue;
    const elemente = findElements(
      parseDocument(String(inhalt)),
      ({ tagName, properties }) => tagName === 'table' || String(properties['href']).includes('tabellen/'),
    );
    for (const [index, link] of elemente.entries()) {
      const table = elemente[index - 1];
      if (link.tagName !== 'a' || table?.tagName !== 'table') continue;
      const datei = new URL(String(link.properties['href']), `https://stadt.example/${pfad}`).pathname.slice(1);
      seen.add(datei);
      const rows = parse(String(dateien.get(datei)), { bom: true, delimiter: ';' });
      let gruppe = rows[0]?.[0] ?? '';
      const gruppiert = findElements(table, isGruppe).length > 0;
      const shown = findElements(table, ({ tagName }) => tagName === 'tr').map((row) => {
        const cells = findElements(row, ({ tagName }) => tagName === 'th' || tagName === 'td').map((cell) => {
          const text = wordsOf(toText(cell.children)).replace(/^\u2212/, '-');
          return text === '–' ? '' : text;
        });
        // The file says in every row what the page says once above the rows.
        if (!isGruppe(row)) return gruppiert ? [gruppe, ...cells] : cells;
        gruppe = cells[0] ?? '';
        return [gruppe, 'Summe', ...cells.slice(1)];
      });
      // The file has figures, and what is said beside them in a column of its own; the page has both in one cell.
      const heads = (rows[0] ?? []).map((kopf) => kopf.replace(/ \(Euro\)$/, ''));
      const joined = rows.map((row, nr) =>
        (nr === 0 ? heads : row).flatMap((cell, column) => {
          if (heads[column]?.endsWith(': Anmerkung')) return [];
          const beside = heads[column + 1] === `${heads[column] ?? ''}: Anmerkung` && nr > 0 ? row[column + 1] : '';
          return [`${cell} ${beside ?? ''}`.trim()];
        }),
      );
      // A column that nothing fills is not shown; the file has it.
      const filled = (joined[0] ?? []).map((kopf) =>
        (shown[0] ?? []).some((one) => one.replace(/ \(Euro\)$/, '') === wordsOf(kopf)),
      );
      const kept = joined.map((row) => row.filter((_, column) => filled[column]).map(wordsOf));
      // Signs are drawings on the page; figures have their points and units there.
      const squeeze = (all: readonly (readonly string[])[]) =>
        all.map((row) =>
          row.map((cell) =>
            cell
              .replaceAll(/\*|geschätzt,?/g, '')
              .replaceAll(/(?<=\d)\.(?=\d{3})/g, '')
              .replaceAll(/[ €✓●○◐↑↓×]|\(Euro\)|^[!–] ?(?=\p{L})/gu, ''),
          ),
        );
      expect(squeeze(kept), `${pfad}: ${datei}`).toEqual(squeeze(shown));
    }
  }
  const made = artefakte.map(({ pfad }) => pfad).filter((pfad) => pfad.startsWith('tabellen/'));
  expect([...seen].sort()).toEqual([...made].sort());
  expect(made).toContain('tabellen/kosten-der-massnahmen-nach-jahr-und-handlungsfeld.csv');
});

test('a column of figures has nothing but figures, and says beside them what else there is', async () => {
  const dateien = new Map((await siteOfOberhausen()).map(({ pfad, inhalt }) => [pfad, String(inhalt)]));
  const rowsOf = (name: string): Record<string, string>[] =>
    parse(dateien.get(`tabellen/${name}.csv`) ?? '', { bom: true, delimiter: ';', columns: true });
  const [beschlossen] = rowsOf('finanzierung-der-massnahmen-nach-jahr');
  expect(beschlossen).toMatchObject({ '2026 (Euro)': '261900', '2026: Anmerkung': 'geschätzt' });
  const haushalt = rowsOf('budgets-verplant-und-verfuegbar').find(
    ({ Budget }) => Budget === 'Haushaltsansatz Integration',
  );
  expect(haushalt).toMatchObject({
    '2027 (Euro)': '180900',
    '2027: Anmerkung': 'geschätzt, von 240.000 € frei 59.100 €',
  });
  for (const [pfad, inhalt] of dateien)
    if (pfad.startsWith('tabellen/'))
      for (const row of parse<Record<string, string>>(inhalt, { bom: true, delimiter: ';', columns: true }))
        for (const [kopf, wert] of Object.entries(row))
          if (kopf.endsWith('(Euro)')) expect(wert, `${pfad}: ${kopf}`).toMatch(/^(?:-?\d+(?:,\d+)?)?$/);
});

test('what an author wrote is no formula', async () => {
  const artefakte = await siteOfBeispiel({
    'content/daten/probe.csv': 'ort,wort\nMitte,=HYPERLINK(1)\n',
    'content/daten/probe.md':
      '---\ntitel: Probe\nquelle: stadt\nspalten: [{ name: ort, art: text }, { name: wort, art: text }]\n---\n',
  });
  const datei = artefakte.find(({ pfad }) => pfad === 'tabellen/probe.csv');
  expect(String(datei?.inhalt)).toBe("\uFEFFort;wort\r\nMitte;'=HYPERLINK(1)\r\n");
});
