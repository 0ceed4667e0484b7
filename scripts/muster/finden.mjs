// All regular expressions of src, read from its syntax tree: literals, and what `new RegExp` is given as far as it is constant.
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../quelle.mjs';

/** Every pattern with its place and text; source and flags are undefined where they are made only when the program runs. */
export function findPatterns() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .map((file) => ({ file, name: relative(root, file.fileName).replaceAll(sep, '/') }))
    .filter(({ file, name }) => name.startsWith('src/') && !file.isDeclarationFile)
    .flatMap(({ file, name }) => patternsOf(file, checker).map((pattern) => ({ file: name, ...pattern })));
}

function patternsOf(file, checker) {
  const found = [];
  const visit = (node) => {
    const pattern = patternOf(node, checker);
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    if (pattern) {
      const [from, to] = [node.getStart(file), node.getEnd()];
      found.push({ line: line + 1, from, to, text: node.getText(file), source: pattern[0], flags: pattern[1] });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Source and flags where a node makes a pattern. */
function patternOf(node, checker) {
  if (ts.isRegularExpressionLiteral(node)) return splitLiteral(node.text);
  const made = ts.isNewExpression(node) || ts.isCallExpression(node);
  if (!made || node.expression.getText() !== 'RegExp') return undefined;
  const [source, flags] = node.arguments ?? [];
  return [source && textOf(source, checker), flags ? textOf(flags, checker) : ''];
}

function splitLiteral(text) {
  const end = text.lastIndexOf('/');
  return [text.slice(1, end), text.slice(end + 1)];
}

/** The text that an expression is, where it is made of constants; otherwise undefined. */
function textOf(node, checker) {
  const read = (inner) => textOf(inner, checker);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return templateOf(node, 'text', read);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw')
    return ts.isTemplateExpression(node.template) ? templateOf(node.template, 'rawText', read) : node.template.rawText;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return concat([read(node.left), read(node.right)]);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) return joinedArray(node, read);
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') {
    const literal = constantOf(node.expression, checker);
    return literal && ts.isRegularExpressionLiteral(literal) ? splitLiteral(literal.text)[0] : undefined;
  }
  const constant = constantOf(node, checker);
  return constant && read(constant);
}

const concat = (parts, between = '') => (parts.includes(undefined) ? undefined : parts.join(between));

const templateOf = ({ head, templateSpans }, key, read) =>
  concat([head[key], ...templateSpans.flatMap(({ expression, literal }) => [read(expression), literal[key]])]);

/** `[…].join('|')` */
function joinedArray({ expression: { expression: list, name }, arguments: [between] }, read) {
  if (name.text !== 'join' || !ts.isArrayLiteralExpression(list) || !between) return undefined;
  return concat(list.elements.map(read), read(between));
}

/** What a name stands for, where it is a constant. */
function constantOf(node, checker) {
  if (!ts.isIdentifier(node)) return undefined;
  const named = checker.getSymbolAtLocation(node);
  const symbol = named && named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
  const declaration = symbol?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const
    ? declaration.initializer
    : undefined;
}
