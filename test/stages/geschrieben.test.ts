// What an author wrote is what is printed, or it is told: lists that count, days that are days, signs that nobody meant as signs.
import { describe, expect, test } from 'vitest';
import type { Root } from 'mdast';
import { plainText } from '../../src/stages/parse/markdown/klartext.ts';
import { parseMarkdown } from '../../src/stages/parse/markdown/markdown.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const kopf = '---\ntitel: Probe\nteil: anhang\n---\n\n';

/** Findings of a chapter's text as 'CODE line:column', both counted from the text. */
const tell = (text: string): string[] =>
  compileBeispiel({ 'content/kapitel/91-probe.md': `${kopf}${text}\n` })
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, range: { start } }) => `${code} ${start.line - 5}:${start.column}`);

/** The tree as the names of its blocks. */
const blocksOf = ({ children }: Root): string[] => children.map((node) => `${node.type}: ${plainText(node)}`);

describe('days are no lists', () => {
  test.each<[string, string[]]>([
    [
      '15. März 2027: Auftakt.\n\n20. April 2027: Gespräch.\n\n31. Dezember 2027: Bericht.',
      [
        'paragraph: 15. März 2027: Auftakt.',
        'paragraph: 20. April 2027: Gespräch.',
        'paragraph: 31. Dezember 2027: Bericht.',
      ],
    ],
    [
      'Die Förderung läuft bis zum\n1. Januar 2027 und nicht länger.',
      ['paragraph: Die Förderung läuft bis zum\n1. Januar 2027 und nicht länger.'],
    ],
    ['15. 3. 2027 im Rathaus', ['paragraph: 15. 3. 2027 im Rathaus']],
    ['1. Jan. bis 3. Feb.', ['paragraph: 1. Jan. bis 3. Feb.']],
    ['1. Maibaum\n2. Märzenbecher', ['list: MaibaumMärzenbecher']],
    ['- 15. März\n- 20. April', ['list: 15. März20. April']],
    ['1. 15. März\n2. 20. April', ['list: 15. März20. April']],
  ])('%j', (source, expected) => {
    expect(blocksOf(parseMarkdown(source))).toEqual(expected);
  });

  test('lists are lists as before, with their paragraphs and with others in them', () => {
    expect(blocksOf(parseMarkdown('1. a\n2. b\n\n   c\n   - d\n3. e\n\nf'))).toEqual(['list: abcde', 'paragraph: f']);
    expect(blocksOf(parseMarkdown('> 1. a\n> 2. b'))).toEqual(['blockquote: ab']);
    expect(blocksOf(parseMarkdown('* * *'))).toEqual(['thematicBreak: ']);
  });
});

test('asterisks between letters begin no emphasis', () => {
  const [paragraph] = parseMarkdown('Bürger*innen und Kolleg*innen, 3*4*5, **fett**e, *kursiv*').children;
  expect(paragraph).toMatchObject({
    children: [
      { value: 'Bürger*innen und Kolleg*innen, 3*4*5, ' },
      { type: 'strong' },
      { value: 'e, ' },
      { type: 'emphasis' },
    ],
  });
});

describe('lists', () => {
  test.each<[string, string, string[]]>([
    ['that count', '1. a\n2. b\n\nText\n\n3. c', []],
    ['with brackets', '1) a\n2) b', []],
    ['that leave one out', '1. a\n3. b', ['KZ364 2:1']],
    ['that leave one out, with brackets', '1) a\n3) b', ['KZ364 2:1']],
    ['that leave one out behind a paragraph', '1. a\n\nText\n\n3. c', ['KZ364 5:1']],
    ['that begin anew under a heading', '1. a\n2. b\n\n## Neu\n\n3. c', ['KZ364 6:1']],
    ['that do not count, told once', '1. a\n1. b\n1. c', ['KZ364 2:1']],
    ['that count backwards', '3. a\n2. b', ['KZ364 1:1']],
    ['of an ordinal', '2. Bürgermeisterin der Stadt', ['KZ364 1:1']],
    ['below a colon', 'Wir bieten:\n* Kurse\n* Beratung\n\nDazu:\n+ Bildung', ['KZ389 6:1']],
    ['that a wrapped line begins', 'Die Zahl stieg um\n+ 12 Prozent.', ['KZ389 2:1']],
    ['that a wrapped number begins', 'Das steht in Abschnitt\n1. Mehr folgt.', ['KZ389 2:1']],
    ['of one asterisk', '* Stand: Januar', ['KZ389 1:1']],
    ['of signs before numbers', '+ 5 Prozent\n+ 3 Prozent', ['KZ389 1:1']],
    ['inside others', '- a\n  - b\n- c', []],
    ['with nothing in a point', '- a\n-\n- c', ['KZ357 2:1']],
    ['with a sentence right below', '- Erstens.\nDanach geht es weiter.', ['KZ394 2:1']],
    ['with a wrapped line', '- Erstens und\nzweitens', []],
    ['of a wrapped line that is set in', '- Erstens.\n  Zweitens.', []],
    ['of Word', '• a\n• b', ['KZ393 1:1']],
    ['of Word, with circles', 'o\ta\no\tb', ['KZ393 1:1']],
    ['of Word, with middle dots', '·\u00A0a\n·\u00A0b', ['KZ393 1:1']],
    ['of dashes', '– a\n– b', ['KZ393 1:1']],
    ['of dashes inside a sentence', 'Das Amt – wie\n– immer – berät.', []],
    ['of letters', 'a) eins\nb) zwei', ['KZ393 1:1']],
    ['of hyphens without a space', '-Eins\n-Zwei', ['KZ393 1:1']],
    ['of lines that a break divides', 'a) eins  \nb) zwei', []],
    ['of days', '15. März: a\n20. April: b', ['KZ393 1:1']],
  ])('%s', (_name, text, expected) => expect(tell(text)).toEqual(expected));

  test('that do not count are counted through by their fix', () => {
    const { diagnostics } = compileBeispiel({ 'content/kapitel/91-probe.md': `${kopf}1. a\n1. b\n1. c\n` });
    expect(diagnostics[0]?.fix?.edits.map(({ range, text }) => [range.start.line - 5, text])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ]);
  });
});

describe('blocks', () => {
  test.each<[string, string, string[]]>([
    ['a quotation that is a comparison', 'Der Anteil liegt bei\n> 50 Prozent.', ['KZ389 2:1']],
    ['a quotation', 'Jemand sagt:\n> Gut so.\n\n> Und noch eines.', []],
    ['a quotation with a sentence right below', '> Gut so.\nDanach geht es weiter.', ['KZ394 2:1']],
    ['an empty quotation', '>', ['KZ357 1:1']],
    ['an empty heading', '##\n\nText', ['KZ357 1:1']],
    ['a line that makes a heading', 'Absatz vor einer Linie\n---\nAbsatz danach', ['KZ359 2:1']],
    ['another such line', 'Titel\n=====', ['KZ359 2:1']],
    ['a line by itself', 'Absatz\n\n---\n\nAbsatz', []],
    ['a sentence below a table', '| A | B |\n| --- | --- |\n| 1 | 2 |\nEin Satz.', ['KZ358 4:1']],
    ['one row of what should be a table', '| A | B |', ['KZ386 1:1']],
    ['a heading without its space', '#Titel', ['KZ383 1:1']],
    ['two footnotes of one name', 'Eins[^q].\n\n[^q]: a\n\n[^q]: b', ['KZ356 5:1']],
    ['two targets of one name', 'Die [Seite][s].\n\n[s]: https://a.example/\n[s]: https://b.example/', ['KZ356 4:1']],
    ['a target that is a sentence', '[Hinweis]: nachmittags', ['KZ369 1:1']],
    ['a break behind a path', 'Siehe S:\\Plan\\\nund mehr.', ['KZ368 1:14']],
    ['a break that is meant', 'Eins:\\\nzwei.', []],
    ['a path that loses a sign', 'Siehe \\\\server\\plan und K:\\_alt.', ['KZ368 1:7', 'KZ368 1:27']],
  ])('%s', (_name, text, expected) => expect(tell(text)).toEqual(expected));
});

describe('signs', () => {
  test.each<[string, string, string[]]>([
    ['bold with a space', '**Frist: **Ende und **Ort** sowie **Tag **heute', ['KZ383 1:1', 'KZ383 1:35']],
    ['bold around quotation marks', 'Die **„Wahlwerkstatt“**gruppe', ['KZ383 1:5']],
    ['bold that never ends', 'Das **Zentrum berät.', ['KZ383 1:5']],
    ['italics with a space', '*Frist: *Ende und *Ort *', ['KZ383 1:1', 'KZ383 1:19']],
    ['underscores', '__Frist: __Ende und _Ort _', ['KZ383 1:1', 'KZ383 1:21']],
    ['beside what is escaped', '5 \\% &amp; mehr: **Frist: **Ende', ['KZ383 1:18']],
    ['on a wrapped line', 'Das Amt und\n  die **Frist: **Ende', ['KZ383 2:7']],
    ['around a reference', 'Siehe **[[M-TEIL-05]] **dort', ['KZ383 1:7']],
    ['that are escaped', '\\*\\*a\\*\\*, \\[x\\](y), \\{\\{a\\}\\}, \\%\\%', []],
    ['that are text', 'Preis 3 * 4, 5* bis 6*, ~ 30, Name: ______, a_b_c, C++, § 7 (1) [sic]', []],
    [
      'of other programs',
      '%%a%% ==b== {{c}} {#d} [TOC] ::: note',
      ['KZ383 1:1', 'KZ383 1:7', 'KZ383 1:13', 'KZ383 1:19', 'KZ383 1:24', 'KZ383 1:30'],
    ],
    ['a box', '> [!WARNING]\n> Text', ['KZ383 1:3']],
    ['an embedding', '![[M-TEIL-05]]', ['KZ383 1:1']],
    ['small numbers', 'CO~2~ und x^2^ und m^2', ['KZ383 1:3', 'KZ383 1:12', 'KZ383 1:21']],
    ['references by name', '&foo; und &nbsp ohne Ende, AT&T', ['KZ383 1:1', 'KZ383 1:11']],
    ['an accent as an apostrophe', 'So geht`s.', ['KZ383 1:8']],
    ['a link with a blank', '[Satzung](https://www.stadt.example/Satzung 2026.pdf)', ['KZ383 1:1']],
    ['a link with a bracket', 'Der [Plan](https://www.stadt.example/plan_(neu.pdf) dort', ['KZ383 1:5']],
    ['a mail with a blank', '[Post](mailto:Büro KI@stadt.example)', ['KZ383 1:1']],
    ['a link with a gap', '[Text] (https://stadt.example/x) und [Anm.] (so)', ['KZ383 1:1']],
    ['a link turned round', '(Text)[https://stadt.example/x]', ['KZ383 1:1']],
    ['an address that is printed', '<https://stadt.example/a__b/c~d~> und <https://stadt.example/**>', []],
    ['in a table', '| A |\n| --- |\n| **B: **c |', ['KZ383 3:3']],
    ['in a program', '`**a **` und\n\n```\n%%x%%\n```', []],
  ])('%s', (_name, text, expected) => expect(tell(text)).toEqual(expected));

  test.each([
    ['https://', false],
    ['https:///plan', false],
    ['https://rathaus/plan', false],
    ['https://.de/plan', false],
    ['mailto:', false],
    ['mailto:amt', false],
    ['mailto:amt@stadt', false],
    ['mailto:@stadt.example', false],
    ['tel:', false],
    ['tel:+49', false],
    ['https://www.stadt.example', true],
    ['https://münchen.example/a?b=c', true],
    ['mailto:amt@stadt.example?subject=Frage%20an%20Sie', true],
    ['tel:+49-208-825', true],
  ])('an address that leads somewhere: %s %s', (adresse, leads) =>
    expect(tell(`Die [Seite der Stadt](${adresse}).`)).toEqual(leads ? [] : ['KZ355 1:5']),
  );

  test('are told with what to write instead', () => {
    const { diagnostics } = compileBeispiel({
      'content/kapitel/91-probe.md': `${kopf}[Plan](https://stadt.example/plan_(neu 2.pdf)\n`,
    });
    expect(diagnostics[0]?.help).toContain('[Plan](https://stadt.example/plan_%28neu%202.pdf).');
  });
});
