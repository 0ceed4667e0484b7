// The report for people: marks under the right signs at every width, nothing that steers the terminal, German plurals.
import { describe, expect, test } from 'vitest';
import { lineStarts, rangeOf } from '../../src/base/text.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { frameOf } from '../../src/reporters/frame.ts';
import { writePretty } from '../../src/reporters/pretty.reporter.ts';
import { openSources } from '../../src/reporters/source-text.ts';
import { cellsOf, wrap } from '../../src/reporters/terminal-text.ts';
import { befunde, report } from './befunde.ts';

const widthOf = (text: string): number => cellsOf(text).reduce((sum, { width }) => sum + width, 0);

function frame(text: string, from: number, to: number, width: number): ReturnType<typeof frameOf> {
  const source = openSources(() => text)('a.md');
  return source === undefined ? [] : frameOf(source, rangeOf(lineStarts(text), { from, to }), width);
}

/** What stands above the marks. */
function above({ text, marks }: { text: string; marks: string }): string {
  const from = marks.indexOf('~');
  let column = 0;
  let found = '';
  for (const { shown, width } of cellsOf(text)) {
    if (column >= from && column < marks.length) found += shown;
    column += width;
  }
  return found;
}

describe('the width of a sign', () => {
  test.each([
    ['ä', 1],
    ['a\u0308', 1],
    ['漢', 2],
    ['👩‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['✔️', 2],
    ['✔', 1],
    ['ｆ', 2],
    ['\t', 4],
    ['\u200b', 1],
  ])('%j takes %i columns', (sign, width) => {
    expect(widthOf(sign)).toBe(width);
  });
});

describe('a frame', () => {
  test.each([
    'name: Z-1',
    '\tname: Z-1',
    'Bu\u0308ro Süd: Z-1',
    '👩‍👩‍👧 🏳️‍🌈 漢字: Z-1',
    `${'lang '.repeat(900)}Z-1${' lang'.repeat(900)}`,
    'a\u200bb\u001b[31m Z-1',
  ])('marks Z-1 in %j at every width', (line) => {
    const from = line.indexOf('Z-1');
    for (let width = 20; width < 120; width++) {
      const [only, ...others] = frame(`${line}\r\n`, from, from + 3, width);
      expect(others).toEqual([]);
      expect(only && above(only)).toBe('Z-1');
      expect(widthOf(only?.text ?? '')).toBeLessThanOrEqual(width);
    }
  });

  test('stays within the width for every range of a line', () => {
    const line = 'ein 漢字 👩‍👩‍👧 Satz\tmit Bu\u0308ro, der länger ist als die Zeile des Fensters';
    for (let from = 0; from <= line.length; from++)
      for (let to = from; to <= line.length; to++)
        for (const { text, marks } of frame(line, from, to, 20)) {
          expect(widthOf(text)).toBeLessThanOrEqual(20);
          expect(marks.length).toBeLessThanOrEqual(21);
          expect(marks).toMatch(/^ *~+$/);
        }
  });

  test('shows the first and the last line of a range of several; a line end marked with it adds none', () => {
    const text = 'eins\n  zwei\n  drei\nvier\n';
    expect(frame(text, 0, text.indexOf('vier'), 80)).toEqual([
      { number: 1, text: 'eins', marks: '~~~~' },
      { number: 3, text: '  drei', marks: '  ~~~~' },
    ]);
  });

  test('marks the end of a line with one sign, and leaves out a blank line', () => {
    expect(frame('eins\n', 4, 4, 80)).toEqual([{ number: 1, text: 'eins', marks: '    ~' }]);
    expect(frame('\n\n', 0, 0, 80)).toEqual([]);
  });
});

describe('wrapping', () => {
  test('breaks between words; a long word stays whole', () => {
    expect(wrap('aa bb cc dd', 5)).toEqual(['aa bb', 'cc dd']);
    expect(wrap('a Donaudampfschifffahrt b', 5)).toEqual(['a', 'Donaudampfschifffahrt', 'b']);
  });
});

describe('the report', () => {
  const first = befunde[0] as Diagnostic;
  const tell = (...diagnostics: Diagnostic[]): string =>
    writePretty({ ...report, diagnostics }, { color: false, width: 80 });

  test('with colours says the same as without', () => {
    const colored = writePretty(report, { color: true, width: 60 });
    // eslint-disable-next-line no-control-regex -- the signs that switch colours
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(writePretty(report, { color: false, width: 60 }));
    expect(colored).not.toContain('\u0007');
  });

  test('without colours holds no control character but line ends', () => {
    expect(writePretty(report, { color: false, width: 60 })).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('names a file once, and place and severity with each finding', () => {
    const text = tell(first, { ...first, severity: 'warning' });
    expect(text.match(/^content\/akteure\/Büro für Süd\.md$/gm)).toHaveLength(1);
    expect(text.match(/^content\/akteure\/Büro für Süd\.md:4:6 (?:Fehler|Warnung) /gm)).toHaveLength(2);
  });

  test.each([
    [['error'], '1 Fehler in 1 Datei.'],
    [['warning'], '1 Warnung in 1 Datei.'],
    [['warning', 'warning', 'info'], '2 Warnungen, 1 Hinweis in 1 Datei.'],
    [['error', 'error', 'info', 'info'], '2 Fehler, 2 Hinweise in 1 Datei.'],
  ] as const)('counts %j', (severities, count) => {
    expect(tell(...severities.map((severity) => ({ ...first, severity })))).toContain(`\n${count}\n`);
  });
});
