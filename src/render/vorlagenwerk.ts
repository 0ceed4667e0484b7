// The templates: Handlebars in strict mode, those of the project before those of the tool. They get plain data and no helper
// that could ask the model anything.
import Handlebars from 'handlebars';
import type { Stueck } from './tabelle/zelle.ts';
import { writeMonitoring } from './views/monitoring-html.ts';
import { writeDiagramm, writeStuecke, writeTabelle } from './tabelle/tabelle-html.ts';

/** Fills a template by its name with data, all of whose fields must be there. */
export type Fill = (name: string, data: object) => string;

/**
 * Compiles templates. `sources` maps a path (`site/massnahme.hbs`) to its Handlebars text; a file whose name begins with
 * `_` is a partial, called by the rest of it (`{{> kopf}}` for `site/_kopf.hbs`, within one folder).
 */
export function compileTemplates(sources: ReadonlyMap<string, string>, folder: string): Fill {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(
    'tabelle',
    (sicht: Parameters<typeof writeTabelle>[0]) => new Handlebars.SafeString(writeTabelle(sicht)),
  );
  handlebars.registerHelper(
    'diagramm',
    (sicht: Parameters<typeof writeDiagramm>[0]) => new Handlebars.SafeString(writeDiagramm(sicht)),
  );
  handlebars.registerHelper(
    'monitoring',
    (sicht: Parameters<typeof writeMonitoring>[0]) => new Handlebars.SafeString(writeMonitoring(sicht, 2)),
  );
  handlebars.registerHelper(
    'stuecke',
    (stuecke: readonly Stueck[]) => new Handlebars.SafeString(writeStuecke(stuecke)),
  );
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
