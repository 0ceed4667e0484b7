// One file's text to its facts: split, read the YAML, validate the fields, read the prose. Knows no other file.
import { lineStarts, rangeOf, type Span } from '../../base/text.ts';
import { type Diagnostic, diagnose, type Fault } from '../../diagnostics/diagnostic.ts';
import { type Ebenenworte, ueblicheWorte } from '../../domain/ebenen.ts';
import { dativeOfTyp, kindOf, linkTargetsOf } from '../../domain/registry.ts';
import type { Dateiort } from '../../domain/orte.ts';
import type { FileFacts } from '../../model/facts.ts';
import { leereProsa } from '../../model/prosafakten.ts';
import { validate } from '../validate/validate.ts';
import * as faults from './parse.faults.ts';
import { type FragmentWriter, readProsa } from './prosa/prosa.ts';
import { split } from './split.ts';
import { readFeldprosa } from './kopf/feldprosa.ts';
import { findUnterdrueckungen } from './unterdrueckung.ts';
import { readYaml } from './kopf/yaml.ts';

/** What reading a file depends on beside the file. */
export interface ParseOptions {
  /** Makes the HTML of bodies; a check goes without. */
  readonly writeFragment?: FragmentWriter | undefined;
  /** What the concept calls its levels. */
  readonly worte?: Ebenenworte | undefined;
}

/** What is known of a file of which nothing could be read. */
const nichtGelesen = {
  places: {},
  roh: {},
  unlesbar: true,
  luecken: [],
  verweise: [],
  ungewiss: ['beliebig'],
  prosa: leereProsa,
} as const satisfies Partial<FileFacts>;

/** Reads one Markdown file whose place tells its kind. Never throws: a broken file has facts and findings too. */
export function parse(
  file: string,
  ort: Dateiort,
  text: string,
  { writeFragment, worte = ueblicheWorte }: ParseOptions = {},
): FileFacts {
  const starts = lineStarts(text);
  const diagnostics: Diagnostic[] = [];
  const complain = <P>(fault: Fault<P>, span: Span, params: P): void => {
    diagnostics.push(diagnose(fault, { file, range: rangeOf(starts, span) }, params));
  };
  const parts = split(text);
  const unterdrueckungen = findUnterdrueckungen(text, starts, parts.body.from);
  const unread: FileFacts = { ...nichtGelesen, file, ...ort, starts, unterdrueckungen, diagnostics };
  if (parts.fremdeSprache) {
    const sprache = text.slice(parts.fremdeSprache.from, parts.fremdeSprache.to).trim();
    complain(faults.frontMatterLanguage, parts.fremdeSprache, { sprache });
    return unread;
  }
  if (parts.offen) {
    complain(faults.frontMatterOpen, parts.offen, {});
    return unread;
  }
  const body = readProsa(file, text.slice(parts.body.from), parts.body.from, starts, writeFragment);
  if (!parts.front) {
    complain(faults.frontMatterMissing, { from: 0, to: 0 }, {});
    // Fields without their two lines of hyphens look like prose and are none: only what they refer to counts.
    return { ...unread, prosa: { ...body.prosa, beobachtungen: [] } };
  }
  diagnostics.push(...body.diagnostics);
  const gestoert = body.diagnostics.some(({ severity }) => severity === 'error');
  const yaml = readYaml(text.slice(parts.front.from, parts.front.to), parts.front.from);
  if (yaml.fault || !yaml.data) {
    if (yaml.fault) complain(faults.yamlBroken, yaml.fault.span, yaml.fault);
    return { ...unread, prosa: body.prosa, ungewiss: gestoert ? ['beliebig'] : [...linkTargetsOf(ort.typ)] };
  }
  for (const span of yaml.verloren) complain(faults.textLost, span, {});
  const head = { file, data: yaml.data, places: yaml.places, starts, text };
  const validated = validate({ schema: kindOf(ort.typ).schema, dem: dativeOfTyp(ort.typ, worte), worte }, head);
  const { schema } = kindOf(ort.typ);
  const inFields = readFeldprosa(schema, { ...head, ...validated }, body.prosa, writeFragment);
  diagnostics.push(...validated.diagnostics, ...inFields.diagnostics);
  const { places, data, luecken, verweise } = validated;
  // Prose with faults may mention anything.
  const ungewiss: FileFacts['ungewiss'] = gestoert ? ['beliebig'] : validated.ungewiss;
  const { prosa } = inFields;
  return { ...unread, places, data, luecken, roh: yaml.data, unlesbar: false, verweise, ungewiss, prosa };
}
