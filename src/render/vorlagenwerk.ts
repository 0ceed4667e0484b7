// The templates: Handlebars in strict mode, those of the project before those of the tool. They get plain data and no helper
// that could ask the model anything. What they write is escaped, or a tree.
import type { Element } from 'hast';
import Handlebars from 'handlebars';
import { treeOfDiagramm, treeOfStuecke, treeOfTabelle } from './tabelle/tabelle-tree.ts';
import type { Stueck } from './tabelle/zelle.ts';
import type { Container, Tree } from './tree/h.ts';
import { parseBody, parseDocument, writeHtml } from './tree/html.ts';
import { replaceChildren } from './tree/visit.ts';
import { treeOfMonitoring } from './views/monitoring-tree.ts';

/** Fills a template by its name with data, all of whose fields must be there. */
export type Fill<Result> = (name: string, data: object) => Result;

/**
 * Compiles templates that give HTML. `sources` maps a path (`site/massnahme.hbs`) to its Handlebars text; a file whose name
 * begins with `_` is a partial, called by the rest of it (`{{> kopf}}` for `site/_kopf.hbs`, within one folder).
 */
export const compileTemplates = (sources: ReadonlyMap<string, string>, folder: string): Fill<string> =>
  compile(sources, folder, writeHtml);

/** Compiles templates that give trees: for what is changed before it is written. */
export const compileTrees = (sources: ReadonlyMap<string, string>, folder: string): Fill<Tree> =>
  compileAs(
    sources,
    folder,
    (html) => ({ children: parseBody(html) }),
    ({ children }) => children,
  );

/** Compiles templates that give whole documents, as their elements `html`. */
export const compileDocuments = (sources: ReadonlyMap<string, string>, folder: string): Fill<Element> =>
  compileAs(sources, folder, parseDocument, (html) => html);

/** Reads what templates wrote; the trees in it never become HTML: a comment holds the place of each. */
function compileAs<Read extends Container, Result>(
  sources: ReadonlyMap<string, string>,
  folder: string,
  parse: (html: string) => Read,
  finish: (page: Read) => Result,
): Fill<Result> {
  const held = new Map<string, Tree>();
  let count = 0;
  const fill = compile(sources, folder, (tree) => {
    const place = `baum:${++count}`;
    held.set(place, tree);
    return `<!--${place}-->`;
  });
  return (name, data) => {
    const page = parse(fill(name, data));
    putBack(page, held);
    return finish(page);
  };
}

/** Puts the trees where templates had their places. */
function putBack(parent: Container, held: Map<string, Tree>): void {
  replaceChildren(parent, (node) => {
    if (node.type === 'element') putBack(node, held);
    const tree = node.type === 'comment' ? held.get(node.value) : undefined;
    if (tree && node.type === 'comment') held.delete(node.value);
    return tree ?? node;
  });
}

function compile(sources: ReadonlyMap<string, string>, folder: string, put: (tree: Tree) => string): Fill<string> {
  const handlebars = Handlebars.create();
  const helpers = {
    prosa: (tree: Tree) => tree,
    tabelle: treeOfTabelle,
    diagramm: treeOfDiagramm,
    monitoring: (sicht: Parameters<typeof treeOfMonitoring>[0]) => treeOfMonitoring(sicht, 2),
    stuecke: (stuecke: readonly Stueck[]) => treeOfStuecke(stuecke),
  };
  for (const [name, make] of Object.entries(helpers))
    handlebars.registerHelper(name, (data) => new Handlebars.SafeString(put((make as (data: unknown) => Tree)(data))));
  const options = { strict: true, assumeObjects: false, preventIndent: true };
  for (const [name, source] of sources) {
    const partial = new RegExp(`^${folder}/_(.+)\\.hbs$`).exec(name)?.[1];
    if (partial !== undefined) handlebars.registerPartial(partial, handlebars.compile(source, options));
  }
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  return (name, data) => {
    const source = sources.get(`${folder}/${name}.hbs`);
    if (source === undefined) throw new Error(`No template ${folder}/${name}`);
    const template = compiled.get(name) ?? handlebars.compile(source, options);
    compiled.set(name, template);
    return template(data);
  };
}
