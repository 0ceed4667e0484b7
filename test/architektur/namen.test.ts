// One thing per word: what a file exports is called like nothing that another file exports.
// What runs in the reader's browser is another program.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = new URL('../../src/', import.meta.url).pathname;

interface Declaration {
  readonly file: string;
  readonly name: string;
  readonly exported: boolean;
}

/** What a file declares at its top, re-exports left out. */
function declarationsOf(file: string): Declaration[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name)
      : ts.isDeclarationStatement(statement)
        ? [statement.name]
        : [];
    const exported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(isExport);
    return names.flatMap((name) => (name && ts.isIdentifier(name) ? [{ file, name: name.text, exported }] : []));
  });
}

const isExport = ({ kind }: ts.Modifier): boolean => kind === ts.SyntaxKind.ExportKeyword;

const declarations = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('browser/'))
  .flatMap(declarationsOf);

/** Names that more than one file declares, with the files. */
function listShared(some: readonly Declaration[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { name, file } of some) files.set(name, (files.get(name) ?? new Set()).add(file));
  return [...files].filter(([, all]) => all.size > 1).map(([name, all]) => `${name}: ${[...all].join(', ')}`);
}

test('all declarations are seen', () => {
  expect(declarations.length).toBeGreaterThan(2000);
  const massnahme = declarations.find(({ name, exported }) => name === 'massnahme' && exported);
  expect(massnahme?.file).toBe('domain/kinds/massnahme.kind.ts');
  expect(listShared([...declarations, { file: 'other.ts', name: 'massnahme', exported: true }])).toContain(
    `massnahme: domain/kinds/massnahme.kind.ts, rules/struktur/querbezug-verkehrt.rule.ts, other.ts`,
  );
});

test('an exported name is declared once', () => {
  expect(listShared(declarations.filter(({ exported }) => exported))).toEqual([]);
});
