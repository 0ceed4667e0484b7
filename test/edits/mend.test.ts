// The fixes that findings bring: mended in place, nothing else changed, and the finding is gone in the next run.
import { describe, expect, test } from 'vitest';
import { showDiff } from '../../src/edits/diff.ts';
import { mend } from '../../src/edits/mend.ts';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import { compile } from '../../src/workspace/pipeline.ts';
import { beispielFiles, toSources } from '../helpers/beispiel.ts';
import { festeBefunde } from '../helpers/regelstand.ts';

const akteur = 'content/akteure/KI.md';
const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-07.md';

interface Ergebnis {
  readonly vorher: readonly string[];
  readonly text: string;
  readonly nachher: readonly string[];
}

/** Lays a file over the example, mends it, and checks again. */
function mendFile(file: string, text: string): Ergebnis {
  const files = beispielFiles().set(file, text);
  const { diagnostics } = compile(toSources(files), { ausgaben: alleDateiarten });
  const bytes = new TextEncoder().encode(text);
  const [result] = mend(diagnostics, () => bytes);
  const mended = new TextDecoder('utf-8', { ignoreBOM: true }).decode(result?.after ?? bytes);
  const again = compile(toSources(files.set(file, mended)), { ausgaben: alleDateiarten });
  return {
    vorher: festeBefunde(diagnostics).map(({ code }) => code),
    text: mended,
    nachher: festeBefunde(again.diagnostics).map(({ code }) => code),
  };
}

const plan = (fields: string): string =>
  `---\n# ein Kommentar\ntitel: "Neue Maßnahme"   # bleibt\nart: kuenftig\nfederfuehrung: KI\nkosten: offen\nzeitraum: { von: 2026-01, bis: 2027-12 }\nzwischenziele: [{ nr: 1, titel: Los, termin: 2026-09 }]\n${fields}\n---\n`;
const prosa = (text: string): string => `---\nname: Zentrum\nart: verwaltung\n---\n\n${text}\n`;

describe('front matter', () => {
  test.each<[string, string, string, string]>([
    ['an id in a list', 'KZ301', 'ziele: [Z-TEIL-1]', 'ziele: [Z-TEIL-01]'],
    ['an id in double quotes', 'KZ301', 'ziele: ["Z-TEIL-1"]', 'ziele: [Z-TEIL-01]'],
    ['an id in single quotes', 'KZ301', "ziele:\n  - 'Z-TEIL-1' # Grund", 'ziele:\n  - Z-TEIL-01 # Grund'],
    ['a soft hyphen in an id', 'KZ221', 'ziele: [Z-TEIL\u00AD-01]', 'ziele: [Z-TEIL-01]'],
    ['a zero-width space in quotes', 'KZ221', 'ziele: ["Z-TEIL-01\u200B"]', 'ziele: [Z-TEIL-01]'],
    ['a no-break space behind an id', 'KZ221', 'ziele:\n  - Z-TEIL-01\u00A0', 'ziele:\n  - Z-TEIL-01'],
    ['an escape in an id', 'KZ221', 'ziele: ["Z-TEIL-01\\u200B"]', 'ziele: [Z-TEIL-01]'],
    [
      'an invisible character in a word',
      'KZ221',
      'ziele: [Z-TEIL-01]\nprioritaet: \u200Bhoch',
      'ziele: [Z-TEIL-01]\nprioritaet: hoch',
    ],
    ['a misspelt field', 'KZ210', 'ziele: [Z-TEIL-01]\nprioritet: hoch', 'ziele: [Z-TEIL-01]\nprioritaet: hoch'],
    [
      'a misspelt field in quotes',
      'KZ210',
      'ziele: [Z-TEIL-01]\n"prioritet": hoch',
      'ziele: [Z-TEIL-01]\nprioritaet: hoch',
    ],
    [
      'German dates, plain and in quotes',
      'KZ217',
      'ziele: [Z-TEIL-01]\nsachstand:\n  - { datum: 31.03.2026, status: begonnen, text: Los }\n  - { datum: "30.04.2026", status: laufend, text: Gut }',
      'ziele: [Z-TEIL-01]\nsachstand:\n  - { datum: 2026-03-31, status: begonnen, text: Los }\n  - { datum: 2026-04-30, status: laufend, text: Gut }',
    ],
  ])('%s', (_, code, before, after) => {
    const { vorher, text, nachher } = mendFile(massnahme, plan(before));
    expect([...new Set(vorher)]).toEqual([code]);
    expect(text).toBe(plan(after));
    expect(nachher).toEqual([]);
  });

  test('CRLF and a byte order mark stay', () => {
    const wrong = `\uFEFF${plan('ziele: [Z-TEIL-1]').replaceAll('\n', '\r\n')}`;
    expect(mendFile(massnahme, wrong).text).toBe(wrong.replace('Z-TEIL-1]', 'Z-TEIL-01]'));
  });

  test('a misspelt field beside the right one is left to its author', () => {
    const wrong = plan('ziele: [Z-TEIL-01]\nprioritaet: hoch\nprioritet: mittel');
    expect(mendFile(massnahme, wrong).text).toBe(wrong);
  });
});

describe('prose', () => {
  test.each<[string, string, string, string]>([
    ['a reference', 'KZ301', 'Siehe [[M-TEIL-5]], [[KI]].', 'Siehe [[M-TEIL-05]], [[KI]].'],
    ['a reference with its kind', 'KZ301', 'Siehe [[massnahme:M-TEIL-5]].', 'Siehe [[massnahme:M-TEIL-05]].'],
    ['a body on a day', 'KZ301', 'Der [[gremium:raat@2025-07-01]] tagt.', 'Der [[gremium:rat@2025-07-01]] tagt.'],
    ['a reference with own words', 'KZ301', '[M-TEIL-5 😀](#M-TEIL-5)', '[M-TEIL-5 😀](#M-TEIL-05)'],
    [
      'an attribute',
      'KZ301',
      'Es sind :anzahl{von=massnahme handlungsfeld="TEIIL"}.',
      'Es sind :anzahl{von=massnahme handlungsfeld="TEIL"}.',
    ],
    ['a zero-width space in a reference', 'KZ221', 'Siehe [[M-TEIL\u200B-05]].', 'Siehe [[M-TEIL-05]].'],
    [
      'a soft hyphen in an attribute',
      'KZ221',
      ':anzahl{von=massnahme handlungsfeld=TE\u00ADIL}',
      ':anzahl{von=massnahme handlungsfeld=TEIL}',
    ],
  ])('%s', (_, code, before, after) => {
    const { vorher, text, nachher } = mendFile(akteur, prosa(before));
    expect(vorher).toEqual([code]);
    expect(text).toBe(prosa(after));
    expect(nachher).toEqual([]);
  });

  test('an invisible character in a file name', () => {
    const { vorher, text } = mendFile(akteur, prosa('![Haus am Markt](bilder/haus\u200B.png)'));
    expect(vorher).toContain('KZ221');
    expect(text).toBe(prosa('![Haus am Markt](bilder/haus.png)'));
  });

  test('invisible characters in the text itself and in addresses of the net are no news', () => {
    const fine = prosa('10\u00A0000 Men\u00ADschen, [Seite](https://example.org/a\u00ADb).');
    expect(mendFile(akteur, fine)).toEqual({ vorher: [], text: fine, nachher: [] });
  });
});

test('the diff is one that other programs apply', () => {
  const utf8 = new TextEncoder();
  const mended = {
    file: 'content/akteure/amt.md',
    before: utf8.encode('a\r\nb'),
    after: utf8.encode('a\r\nc'),
    count: 1,
  };
  expect(showDiff([mended])).toBe(
    '--- a/content/akteure/amt.md\n+++ b/content/akteure/amt.md\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n',
  );
});
