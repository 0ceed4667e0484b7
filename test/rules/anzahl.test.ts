// A number in prose that the model can count: it is compared where it claims to be all there are.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

const kapitel = (text: string): string => `---\ntitel: Probe\nteil: anhang\n---\n\n${text}\n`;
const found = (file: string, text: string): string[] =>
  compileBeispiel({ [file]: text })
    .diagnostics.filter(({ code }) => code === 'KZ380')
    .map(({ message }) => message);

test.each<[string, string[]]>([
  ['Das Konzept umfasst 12 künftige Maßnahmen.', ['„12 künftige Maßnahmen“; das Konzept hat an dieser Stelle 1']],
  ['Beschlossen werden zwölf künftige Maßnahmen.', ['„zwölf künftige Maßnahmen“; das Konzept hat an dieser Stelle 1']],
  ['Es gliedert sich in fünf Handlungsfelder.', ['„fünf Handlungsfelder“; das Konzept hat an dieser Stelle 1']],
  ['Im Handlungsfeld Teilhabe stehen 3 künftige Maßnahmen.', ['hat an dieser Stelle 1']],
  ['Das sind insgesamt einundzwanzig Ziele.', ['„insgesamt einundzwanzig Ziele“']],
  ['Die sieben Ziele des Konzepts sind verbindlich.', ['„sieben Ziele“']],
  ['Das Konzept verfolgt sieben Ziele.', ['„sieben Ziele“']],
  ['Im Handlungsfeld Teilhabe tragen die acht Maßnahmen dieses Handlungsfelds dazu bei.', ['„acht Maßnahmen“']],
  ['Sieben Ziele haben einen Indikator.', []],
  ['Die zwei Ziele mit dem größten Gewicht stehen am Anfang.', []],
  ['Zwei künftige Maßnahmen schließen daran an.', []],
  ['Für drei Maßnahmen stehen Mittel bereit.', []],
  ['Das Konzept umfasst ein Handlungsfeld und 1 künftige Maßnahmen.', []],
])('%s', (text, expected) => {
  const messages = found('content/kapitel/91-probe.md', kapitel(text));
  expect(messages).toHaveLength(expected.length);
  for (const [index, part] of expected.entries()) expect(messages[index]).toContain(part);
});

test('of others are left alone in what is about one of them', () =>
  expect(
    found(
      'content/akteure/KI.md',
      '---\nname: KI\nart: verwaltung\n---\n\nSieben künftige Maßnahmen begleitet das Zentrum.\n',
    ),
  ).toEqual([]));
