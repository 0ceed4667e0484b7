// Faults of templates. A project may lay its own over those of the tool; whoever wrote one is told the file, the line and what is
// missing, in German.
import { dirname } from 'node:path/posix';
import Handlebars from 'handlebars';
import { findNearest } from '../diagnostics/vorschlag.ts';

/** Thrown for a template that cannot be filled. The message is German and whole. */
export class Gestaltungsfehler extends Error {
  override readonly name = 'Gestaltungsfehler';
}

/** A template: its path below templates/, and its text. */
export interface Template {
  readonly pfad: string;
  readonly source: string;
}

/** Where in a template something is wrong. Lines count from 1, columns from 0. */
interface Vorlagenstelle {
  readonly line: number;
  readonly column: number;
}

/** What Handlebars throws, of which its types tell only half. */
interface Handlebarsfehler extends Error {
  readonly lineNumber?: number;
  readonly column?: number;
}

/** Something that a helper is given and cannot show, or that is not there; the template is told by whoever runs it. */
export class Platzhalterfehler extends Error {
  readonly stelle: Vorlagenstelle;
  readonly fehlt: boolean;

  constructor(stelle: Vorlagenstelle, wert: unknown) {
    super();
    this.stelle = stelle;
    this.fehlt = wert === undefined;
  }
}

/** Finds what a template would write without escaping it. */
class Ungeprueft extends Handlebars.Visitor {
  readonly lines: number[] = [];

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.lines.push(mustache.loc.start.line);
    super.MustacheStatement(mustache);
  }
}

/**
 * What is wrong with the syntax of a template; undefined where nothing is. Nothing may be written as it is: every text is escaped,
 * every tree has its helper.
 */
export function findSyntaxfehler(template: Template): Gestaltungsfehler | undefined {
  try {
    const ungeprueft = new Ungeprueft();
    ungeprueft.accept(Handlebars.parse(template.source));
    const [line] = ungeprueft.lines;
    return line === undefined ? undefined : tellFehler(template, line, satzUngeprueft);
  } catch (error) {
    return toFehler(error, template, {});
  }
}

const satzUngeprueft =
  'Mit drei geschweiften Klammern käme Text ungeprüft in die Seite. Schreiben Sie zwei, und vor einen Fließtext „prosa“: {{prosa text}}.';

const tellFehler = (
  { pfad }: Template,
  line: number | undefined,
  satz: string,
  options?: ErrorOptions,
): Gestaltungsfehler =>
  new Gestaltungsfehler(
    `Gestaltungsvorlage templates/${pfad}${line === undefined ? '' : `, Zeile ${line}`}: ${satz}`,
    options,
  );

/** An error that came out of filling a template with data, told as a fault of that template. One that is told already stays. */
export function toFehler(error: unknown, template: Template, data: unknown): Gestaltungsfehler {
  if (error instanceof Gestaltungsfehler) return error;
  const { line, satz } = describe(error as Handlebarsfehler, template, data);
  return tellFehler(template, line, satz, { cause: error });
}

function describe(
  error: Handlebarsfehler,
  { pfad, source }: Template,
  data: unknown,
): { readonly line?: number | undefined; readonly satz: string } {
  if (error instanceof Platzhalterfehler) {
    const { helper, name } = callAt(source, error.stelle);
    const satz = error.fehlt ? tellUnbekannt(name, data) : `„${name}“ ist nichts, was {{${helper} …}} zeigen kann.`;
    return { line: error.stelle.line, satz };
  }
  const { message, lineNumber } = error;
  const unknown = /^"(.+)" not defined in /.exec(message)?.[1];
  if (unknown !== undefined) return { line: lineNumber, satz: tellUnbekannt(unknown, data) };
  const partial = /^The partial (\S+) could not be found/.exec(message)?.[1];
  if (partial !== undefined)
    return {
      line: source.split('\n').findIndex((line) => callsOf(line).includes(partial)) + 1,
      satz: `Das Teilstück „${partial}“ gibt es nicht; es läge in templates/${dirname(pfad)}/_${partial}.hbs.`,
    };
  const [, open, close] = /^(\S+) doesn't match (\S+) - /.exec(message) ?? [];
  if (open !== undefined && close !== undefined)
    return { line: lineNumber, satz: `{{#${open}}} wird mit {{/${close}}} geschlossen; es muss {{/${open}}} sein.` };
  const parse = /^Parse error on line (\d+)/.exec(message)?.[1];
  if (parse !== undefined) return { line: Number(parse), satz: tellSyntax(message) };
  return { line: lineNumber, satz: 'Ein Platzhalter bekommt hier etwas, das er nicht zeigen kann.' };
}

/** The partials that a line calls: `{{> kopf}}`. */
const callsOf = (line: string): readonly string[] =>
  [...line.matchAll(/\{\{#?> {0,9}([^\s}]{1,99})/g)].map(([, partial = '']) => partial);

const tellSyntax = (message: string): string =>
  message.includes("got 'EOF'")
    ? 'Ein Block, der mit {{# beginnt, wird bis zum Ende der Datei nicht geschlossen.'
    : 'Der Platzhalter zwischen {{ und }} ist nicht vollständig oder enthält ein Zeichen, das dort nicht stehen darf.';

/** The words that somebody else may have meant stand in the data, at whatever depth. */
function tellUnbekannt(name: string, data: unknown): string {
  const nearest = findNearest(name.split('.').at(-1) ?? name, [...keysIn(data)]);
  const hint = nearest ? `Meinten Sie „${nearest.id}“?` : 'Vergleichen Sie mit der Vorlage, die konzept mitbringt.';
  return `„${name}“ gibt es hier nicht. ${hint}`;
}

/** The names of all fields of plain data; of lists those of their first entry. */
function keysIn(data: unknown, found = new Set<string>(), depth = 0): Set<string> {
  if (depth > 5 || typeof data !== 'object' || data === null) return found;
  if (Array.isArray(data)) return keysIn(data[0], found, depth + 1);
  for (const [key, value] of Object.entries(data)) {
    found.add(key);
    keysIn(value, found, depth + 1);
  }
  return found;
}

/** A helper and what it is given: `tabelle` and `massnahme.kosten` in `{{tabelle massnahme.kosten}}`. */
function callAt(source: string, { line, column }: Vorlagenstelle): { readonly helper: string; readonly name: string } {
  const rest = source.split('\n')[line - 1]?.slice(column) ?? '';
  const [, helper = '', name = ''] = /^\{\{[{#~]*\s*([\w-]+)\s+([^\s}~|]+)/.exec(rest) ?? [];
  return { helper, name };
}
