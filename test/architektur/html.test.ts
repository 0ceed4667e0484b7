// HTML stays a tree until it is written: no pattern reads markup but where it is read as text of somebody else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = new URL('../../src/', import.meta.url).pathname;

/** Where a pattern may look like markup, and why it reads none of ours. */
const erlaubt: Readonly<Record<string, string>> = {
  'emitters/pdf/konform/': 'strings of PDF in angle brackets (ISO 32000-1, 7.3.4.3)',
  'emitters/tabellen/xlsx.ts': 'puts XML into what a library wrote of a workbook',
  'base/xml/xml-lesen.ts': 'references of XML that a library leaves alone',
  'importers/': 'escapes Markdown',
  'stages/bild/': 'looks for metadata in the bytes of images',
  'stages/parse/prosa/prosa.ts': 'comments in the source of Markdown',
  'stages/parse/prosa/zeichen.ts': 'references in the source of Markdown',
  'stages/parse/unterdrueckung.ts': 'comments in the source of Markdown',
};

/** Methods of a text that look for another in it. */
const suchend = new Set([
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'replace',
  'replaceAll',
  'split',
  'startsWith',
]);

/** The patterns of a source: regular expressions, and texts that another text is searched for. */
function patternsOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'RegExp')
      found.push((node.arguments ?? []).map((argument) => textOf(argument)).join(' '));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments;
      if (first && suchend.has(node.expression.name.text) && ts.isStringLiteralLike(first)) found.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  /** All literal text of an expression, wherever it stands in it, also under a name of the same file. */
  const textOf = (node: ts.Node): string => {
    if (ts.isIdentifier(node)) return constants.get(node.text) ?? '';
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) return node.text;
    const parts: string[] = [];
    ts.forEachChild(node, (child) => void parts.push(textOf(child)));
    return parts.join(' ');
  };
  const constants = new Map<string, string>();
  for (const statement of source.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) constants.set(name.text, textOf(initializer));
  visit(source);
  return found;
}

/** True for a pattern that looks for tags, attributes or references of HTML. */
function isMarkup(pattern: string): boolean {
  const bare = pattern.replaceAll(/\(\?<[=!]|\(\?<\w+>|\\k<\w+>/g, '');
  return (
    // `<p`, `</`, `<!--`, `<(…)`, `<[a-z]`, `<\w`
    /<(?:\\?[/!]|[a-z([]|\\w)/i.test(bare) ||
    // `[^>]`, with which a pattern runs to the end of a tag
    /\[\^[^\]]*[<>]/.test(bare) ||
    // `&amp;`, `&#…`, `&(…);`
    /&(?:#|[a-z]{2,};|[([].*;)/i.test(bare) ||
    // ` href="`
    /\b(?:alt|aria-[a-z]+|class|data-[a-z]+|href|id|lang|name|role|scope|src|style|title)\)?=\\?["'(]/.test(bare)
  );
}

const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

describe('patterns over HTML', () => {
  test.each([
    'const a = /<h([1-6])[^>]*>/;',
    'const a = /<\\/?[a-zA-Z]/;',
    'const a = /<!--.*?-->/s;',
    "const a = new RegExp('<table(?: class=)?>');",
    "const tag = '<img '; const a = new RegExp(`${tag}[^<]*`);",
    'const a = /&(#x[0-9a-f]+|[a-z]+|#\\d+);/;',
    'const a = / (src|href)="(content)"/;',
    "const a = html.split('<tr>');",
    "const a = html.includes('data-for=\"');",
    "const a = html.replaceAll('&amp;', '&');",
  ])('are seen: %s', (text) => expect(patternsOf(parse('a.ts', text)).some(isMarkup)).toBe(true));

  test.each([
    'const a = /(?<=x)y(?<!z)(?<name>b)\\k<name>/;',
    'const a = /[-+*>] a & b/;',
    "const a = b.split(' < ');",
  ])('are told from others: %s', (text) => expect(patternsOf(parse('a.ts', text)).some(isMarkup)).toBe(false));

  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files
    .sort()
    .flatMap((file) =>
      patternsOf(parse(file, readFileSync(join(root, file), 'utf8'))).map((pattern) => ({ file, pattern })),
    );

  test('are nowhere', () => {
    expect(found.length).toBeGreaterThan(300);
    const wrong = found.filter(
      ({ file, pattern }) => isMarkup(pattern) && !Object.keys(erlaubt).some((place) => file.startsWith(place)),
    );
    expect(wrong.map(({ file, pattern }) => `${file}: ${pattern}`)).toEqual([]);
  });

  test.each(Object.keys(erlaubt))('need the exception of %s', (place) =>
    expect(found.filter(({ file, pattern }) => file.startsWith(place) && isMarkup(pattern))).not.toEqual([]),
  );

  test('the parser and the writer of HTML have one place', () => {
    const users = files.filter((file) =>
      /'(?:parse5|hast-util-[a-z0-9-]+)'/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(users).toEqual(['render/tree/hast-adapter.ts', 'render/tree/html.ts']);
  });
});
