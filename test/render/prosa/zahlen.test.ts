// A number within a sentence is a word from zwei to zwölf, with a capital at its beginning; in headings and cells it is a figure.
import { expect, test } from 'vitest';
import { findElements } from '../../../src/render/tree/visit.ts';
import { toText } from '../../../src/render/tree/text.ts';
import { renderProsa } from '../../../src/render/prosa/prosa.ts';
import { writeFragment } from '../../../src/stages/parse/prosa/fragment.ts';
import { compileBeispiel } from '../../helpers/beispiel.ts';

const body = `
:anzahl{von=massnahme} Maßnahmen, dazu :anzahl{von=gremium} Gremien. :anzahl{von=massnahme} davon laufen: :anzahl{von=ziel} Ziel.

**:anzahl{von=massnahme}** am Anfang, [:anzahl{von=massnahme} im Verweis](#KI), (:anzahl{von=massnahme}) in Klammern.

- :anzahl{von=massnahme} im Punkt

## Die :anzahl{von=massnahme} Maßnahmen

| Was | Wie viele |
| --- | --- |
| Maßnahmen | :anzahl{von=massnahme} |
`;

const read = (rest: Record<string, string> = {}): Record<string, string[]> => {
  const { model } = compileBeispiel(
    { 'content/kapitel/01-anlass.md': `---\ntitel: Anlass\nteil: einfuehrung\n---\n${body}`, ...rest },
    { writeFragment },
  );
  const facts = model.facts.find(({ typ }) => typ === 'kapitel');
  if (!facts) throw new Error('No chapter');
  const children = [...renderProsa({ model, adresse: () => '#', datei: () => null, ebene: 2 }, facts)];
  const words = (tag: string): string[] =>
    findElements({ children }, ({ tagName }) => tagName === tag).map(({ children: inner }) => toText(inner));
  return { p: words('p'), li: words('li'), h2: words('h2'), td: words('td') };
};

test('two are zwei, one is a figure', () => {
  expect(read()).toEqual({
    p: [
      'Zwei Maßnahmen, dazu zwei Gremien. Zwei davon laufen: 1 Ziel.',
      'Zwei am Anfang, zwei im Verweis, (zwei) in Klammern.',
    ],
    li: ['Zwei im Punkt'],
    h2: ['Die 2 Maßnahmen'],
    td: ['Maßnahmen', '2'],
  });
});

test('twelve are zwölf, thirteen are 13', () => {
  const akteure = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count - 2 }, (_, index) => [
        `content/gremien/g${index}.md`,
        `---\nnamen: [{ name: Beirat ${index} }]\nart: beirat\n---\n`,
      ]),
    );
  expect(read(akteure(12)).p?.[0]).toContain('dazu zwölf Gremien');
  expect(read(akteure(13)).p?.[0]).toContain('dazu 13 Gremien');
});
