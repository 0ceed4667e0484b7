// The text of a template, read before it is filled: what a project wrote itself may be wrong, and is told in words.
import Handlebars from 'handlebars';

/** A template cannot be read or filled: the message says which, where and why. */
export class VorlageAbgelehnt extends Error {
  override readonly name = 'VorlageAbgelehnt';
}

type Program = ReturnType<typeof Handlebars.parse>;

/** Finds what a template would write without escaping it. */
class Ungeprueft extends Handlebars.Visitor {
  readonly found: hbs.AST.MustacheStatement[] = [];

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.found.push(mustache);
    super.MustacheStatement(mustache);
  }
}

/**
 * Reads the template of a file below templates/. Throws VorlageAbgelehnt where it cannot be understood, and where it wants to
 * write something as it is: every text is escaped, every tree has its helper.
 */
export function readVorlage(file: string, source: string): Program {
  let program: Program;
  try {
    program = Handlebars.parse(source);
  } catch (cause) {
    throw toAblehnung(file, cause);
  }
  const ungeprueft = new Ungeprueft();
  ungeprueft.accept(program);
  const [first] = ungeprueft.found;
  if (first)
    throw new VorlageAbgelehnt(
      `templates/${file}, Zeile ${first.loc.start.line}: Mit drei geschweiften Klammern käme Text ungeprüft in die Seite. Schreiben Sie zwei, und vor einen Fließtext „prosa“: {{prosa text}}.`,
    );
  return program;
}

/** What went wrong with a template, in words; any other error as it is. */
export function toAblehnung(file: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [, feld, line] = /^"(.*)" not defined in .* - (\d+):/.exec(error.message) ?? [];
  if (feld !== undefined)
    return new VorlageAbgelehnt(
      `templates/${file}: „${feld}“ gibt es hier nicht (Zeile ${line ?? ''} dieser Vorlage oder eines Teils, den sie ruft).`,
      { cause: error },
    );
  const [, broken] = /^(?:Parse|Lexical) error on line (\d+)/.exec(error.message) ?? [];
  if (broken !== undefined)
    return new VorlageAbgelehnt(`templates/${file}, Zeile ${broken}: Hier ist eine geschweifte Klammer falsch gesetzt.`, {
      cause: error,
    });
  const [, name] = /^(?:The partial|Missing helper:) "?([^" ]+)/.exec(error.message) ?? [];
  if (name !== undefined)
    return new VorlageAbgelehnt(`templates/${file}: „${name}“ gibt es nicht, weder als Teil noch als Hilfe.`, {
      cause: error,
    });
  return error;
}
