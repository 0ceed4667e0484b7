// What a template reads: the names of its data, the partials and building blocks that it calls, taken from its own syntax tree.
import Handlebars from 'handlebars';

type Knoten = hbs.AST.Node;
type Pfad = hbs.AST.PathExpression;

export interface Vorlagenangaben {
  /** Data by their way from the root of what the template gets; `[]` is an entry of a list. */
  readonly angaben: ReadonlySet<string>;
  readonly teile: ReadonlySet<string>;
  readonly bausteine: ReadonlySet<string>;
}

/** The blocks of Handlebars; those that go into what they are given, with what they find there. */
const hinein: Readonly<Record<string, string | null>> = { each: '[]', with: '', if: null, unless: null };

/** Reads a template; throws for one that Handlebars cannot parse. */
export function listAngaben(source: string): Vorlagenangaben {
  const [angaben, teile, bausteine] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const add = (path: Pfad, orte: readonly string[]): string => {
    const ort = orte[orte.length - 1 - path.depth] ?? '';
    const name = path.data ? `@${path.parts.join('.')}` : joinWeg(ort, path.parts.join('.'));
    if (name !== '') angaben.add(name);
    return name;
  };
  const addAll = (nodes: readonly Knoten[], orte: readonly string[]): void => {
    for (const node of nodes) if (isPfad(node)) add(node, orte);
  };
  const read = (program: hbs.AST.Program | undefined, orte: readonly string[]): void => {
    for (const node of program?.body ?? []) readStatement(node, orte);
  };
  const readStatement = (node: Knoten, orte: readonly string[]): void => {
    if (isCall(node)) {
      const { path, params, hash } = node;
      const named = [...params, ...((hash as hbs.AST.Hash | undefined)?.pairs ?? []).map(({ value }) => value)];
      if (named.length === 0 && isPfad(path)) add(path, orte);
      else if (isPfad(path)) bausteine.add(path.original);
      addAll(named, orte);
    } else if (isBlock(node)) {
      const [param] = node.params;
      const name = param && isPfad(param) ? add(param, orte) : '';
      const schritt = isPfad(node.path) ? (hinein[node.path.original] ?? null) : null;
      read(node.program, schritt === null ? orte : [...orte, name + schritt]);
      read(node.inverse, orte);
    } else if (isTeil(node)) {
      if (isPfad(node.name) && !node.name.original.startsWith('@')) teile.add(node.name.original);
      addAll(
        [...node.params, ...((node.hash as hbs.AST.Hash | undefined)?.pairs ?? []).map(({ value }) => value)],
        orte,
      );
      if ('program' in node) read(node.program as hbs.AST.Program, orte);
    }
  };
  read(Handlebars.parse(source), ['']);
  return { angaben, teile, bausteine };
}

const joinWeg = (ort: string, rest: string): string => (rest === '' ? ort : ort === '' ? rest : `${ort}.${rest}`);

const isPfad = (node: Knoten | string): node is Pfad => typeof node !== 'string' && node.type === 'PathExpression';
const isCall = (node: Knoten): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isBlock = (node: Knoten): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isTeil = (node: Knoten): node is hbs.AST.PartialStatement =>
  node.type === 'PartialStatement' || node.type === 'PartialBlockStatement';
