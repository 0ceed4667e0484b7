// The templates: Handlebars in strict mode, those of the project before those of the tool. They get plain data and no helper
// that could ask the model anything. What they write is escaped, or a tree.
import type { Element } from 'hast';
import Handlebars from 'handlebars';
import { type Ebenenworte, gross, ueblicheWorte, withBeiwort } from '../domain/ebenen.ts';
import { findSyntaxfehler, Platzhalterfehler, type Template, toFehler } from './gestaltungsfehler.ts';
import { leaveToStylesheet } from './diagramm/bildbaum.ts';
import { labelTabellen } from './tabelle/karten.ts';
import { treeOfDiagramm, treeOfStuecke, treeOfTabelle } from './tabelle/tabelle-tree.ts';
import type { Stueck } from './tabelle/zelle.ts';
import { type Container, h, type Tree } from './tree/h.ts';
import { parseBody, parseDocument, writeHtml } from './tree/html.ts';
import { replaceChildren } from './tree/visit.ts';
import { treeOfMonitoring } from './views/monitoring/monitoring-tree.ts';
import type { Zeitplansicht } from './views/plan/zeitplan.ts';
import { treeOfZeitplan } from './views/plan/zeitplan-tree.ts';
import { drawZeichen, isZeichenname, shareZeichen, drawZeichenbild } from './zeichen.ts';

/** Fills a template by its name with data, all of whose fields must be there. */
export type Fill<Result> = (name: string, data: object) => Result;

/**
 * Compiles templates that give HTML for screens, where signs are drawings. `sources` maps a path (`site/massnahme.hbs`) to its Handlebars text; a file whose name
 * begins with `_` is a partial, called by the rest of it (`{{> kopf}}` for `site/_kopf.hbs`, within one folder).
 */
export function compileTemplates(
  sources: ReadonlyMap<string, string>,
  folder: string,
  worte?: Ebenenworte,
): Fill<string> {
  const drawn = new Set<string>();
  const fill = compile({ sources, folder, worte }, (tree) => {
    const piece = { children: [...tree] };
    drawZeichen(piece);
    shareZeichen(piece, drawn);
    labelTabellen(piece);
    leaveToStylesheet(piece);
    return writeHtml(piece.children);
  });
  return (name, data) => {
    drawn.clear();
    return fill(name, data);
  };
}

/** Compiles templates that give trees: for what is changed before it is written. */
export const compileTrees = (sources: ReadonlyMap<string, string>, folder: string, worte?: Ebenenworte): Fill<Tree> =>
  compileAs(
    { sources, folder, worte },
    (html) => ({ children: parseBody(html) }),
    ({ children }) => children,
  );

/** Compiles templates that give whole documents, as their elements `html`. */
export const compileDocuments = (
  sources: ReadonlyMap<string, string>,
  folder: string,
  worte?: Ebenenworte,
): Fill<Element> => compileAs({ sources, folder, worte }, parseDocument, (html) => html);

/** Templates, and the words of the levels, which each of them has as `@worte`; `@kuenftig` are künftige Maßnahmen. */
interface Vorlagen {
  readonly sources: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly worte?: Ebenenworte | undefined;
}

/** Reads what templates wrote; the trees in it never become HTML: a comment holds the place of each. */
function compileAs<Read extends Container, Result>(
  vorlagen: Vorlagen,
  parse: (html: string) => Read,
  finish: (page: Read) => Result,
): Fill<Result> {
  const held = new Map<string, Tree>();
  let count = 0;
  const fill = compile(vorlagen, (tree) => {
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

/** What the building blocks of a template take, and what they make of it. */
const bausteine: Readonly<Record<string, Baustein>> = {
  prosa: baustein(Array.isArray, (tree: Tree) => tree),
  tabelle: baustein((data) => has(data, 'zeilen'), treeOfTabelle),
  diagramm: baustein((data) => has(data, 'bilder'), treeOfDiagramm),
  monitoring: baustein(
    (data) => has(data, 'bilanz'),
    (sicht: Parameters<typeof treeOfMonitoring>[0]) => treeOfMonitoring(sicht, 2),
  ),
  zeitplan: baustein(
    (data) => has(data, 'jahre'),
    (sicht: Zeitplansicht) => treeOfZeitplan(sicht),
  ),
  stuecke: baustein(Array.isArray, (stuecke: readonly Stueck[]) => treeOfStuecke(stuecke)),
  daten: baustein(
    (data) => has(data, '@context'),
    (daten: object) => [writeDaten(daten)],
  ),
  zeichentext: baustein(isText, (text: string) => [{ type: 'text', value: text }]),
  zeichen: baustein(isZeichenname, (name: Parameters<typeof drawZeichenbild>[0]) => [drawZeichenbild(name)]),
};

/** Data for programs that read a page; what could end their element is written as JSON can write it too. */
const writeDaten = (daten: object): Element =>
  h('script', { type: 'application/ld+json' }, JSON.stringify(daten).replaceAll('<', '\\u003c'));

interface Baustein {
  readonly takes: (data: unknown) => boolean;
  readonly make: (data: unknown) => Tree;
}

function baustein<Data>(takes: (data: unknown) => boolean, make: (data: Data) => Tree): Baustein {
  return { takes, make: (data) => make(data as Data) };
}

function isText(data: unknown): data is string {
  return typeof data === 'string';
}

function has(data: unknown, field: string): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, field);
}

/** What Handlebars tells a helper beside its data; its types leave out the place. */
type HelperCall = Handlebars.HelperOptions & { readonly loc: { readonly start: { line: number; column: number } } };

/** A fault of the program, on its way through a template that has no part in it. */
class Durchgereicht extends Error {}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new Durchgereicht('', { cause });
  }
}

/** Handlebars with our building blocks. Where it would take a misspelled name for nothing, the name is told instead. */
function openHandlebars(put: (tree: Tree) => string): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const [name, { takes, make }] of Object.entries(bausteine))
    handlebars.registerHelper(name, (data: unknown, { loc }: HelperCall) => {
      if (!takes(data)) throw new Platzhalterfehler(loc.start, data);
      return new Handlebars.SafeString(put(attempt(() => make(data))));
    });
  handlebars.registerHelper('gross', (text: unknown, { loc }: HelperCall) => {
    if (!isText(text)) throw new Platzhalterfehler(loc.start, text);
    return gross(text);
  });
  for (const name of ['if', 'unless', 'each', 'with']) {
    const builtIn = handlebars.helpers[name];
    handlebars.registerHelper(name, function (this: unknown, data: unknown, options: HelperCall): unknown {
      if (data === undefined) throw new Platzhalterfehler(options.loc.start, data);
      return builtIn?.call(this, data, options);
    });
  }
  return handlebars;
}

/** Compiles; throws Gestaltungsfehler for what cannot be filled, named by the very file that it stands in. */
function compile({ sources, folder, worte = ueblicheWorte }: Vorlagen, put: (tree: Tree) => string): Fill<string> {
  const handlebars = openHandlebars(put);
  const watch = watchTemplates();
  const angaben = { worte, kuenftig: withBeiwort(worte.massnahme, 'künftig') };
  const compileOne = (pfad: string, source: string): HandlebarsTemplateDelegate => {
    const fehler = findSyntaxfehler({ pfad, source });
    if (fehler) throw fehler;
    const options = { strict: true, assumeObjects: false, preventIndent: true };
    return watch({ pfad, source }, handlebars.compile(source, options));
  };
  for (const [pfad, source] of sources) {
    const start = `${folder}/_`;
    if (pfad.startsWith(start) && pfad.endsWith('.hbs'))
      handlebars.registerPartial(
        pfad.slice(start.length, -4),
        whenRun(() => compileOne(pfad, source)),
      );
  }
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  return (name, data) => {
    const pfad = `${folder}/${name}.hbs`;
    const source = sources.get(pfad);
    if (source === undefined) throw new Error(`No template ${pfad}`);
    const template = compiled.get(name) ?? compileOne(pfad, source);
    compiled.set(name, template);
    try {
      return template(data, { data: angaben });
    } catch (error) {
      throw error instanceof Durchgereicht ? error.cause : error;
    }
  };
}

/** A template that is compiled when it is first run: of all partials, one page needs few. */
function whenRun(make: () => HandlebarsTemplateDelegate): HandlebarsTemplateDelegate {
  let made: HandlebarsTemplateDelegate | undefined;
  return (data, options) => (made ??= make())(data, options);
}

/** What a template hands on to the partial that it calls with a block: the block, under this name. */
const block = 'partial-block';

/**
 * Watches templates run, so that a fault is told of the file that it stands in. A block that is handed to a partial is run by the
 * partial, but stands in the file that calls it.
 */
function watchTemplates(): (template: Template, run: HandlebarsTemplateDelegate) => HandlebarsTemplateDelegate {
  let current: Template | undefined;
  const runIn = (template: Template | undefined, data: unknown, run: () => string): string => {
    const outer = current;
    current = template;
    try {
      return run();
    } catch (error) {
      throw error instanceof Durchgereicht || !template ? error : toFehler(error, template, data);
    } finally {
      current = outer;
    }
  };
  return (template, run) => (data, options) => {
    const caller = current;
    const shared = options?.data as Record<string, HandlebarsTemplateDelegate> | undefined;
    const content = shared?.[block];
    if (shared && content) shared[block] = (inner, more) => runIn(caller, inner, () => content(inner, more));
    return runIn(template, data, () => run(data, options));
  };
}
