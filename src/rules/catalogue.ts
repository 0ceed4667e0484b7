// Every kind of finding that the tool knows, of rules and stages alike: for `explain`, documentation and configuration.
import { byText } from '../base/text.ts';
import type { Fault } from '../diagnostics/diagnostic.ts';
import * as linkFaults from '../stages/link/link.faults.ts';
import * as jsonFaults from '../stages/load/json.faults.ts';
import * as loadFaults from '../stages/load/load.faults.ts';
import * as namenFaults from '../stages/load/namen.faults.ts';
import { websiteUnnamed } from '../stages/load/website.faults.ts';
import * as attributeFaults from '../stages/parse/markdown/attribute.faults.ts';
import * as feldprosaFaults from '../stages/parse/kopf/feldprosa.faults.ts';
import * as parseFaults from '../stages/parse/parse.faults.ts';
import * as prosaFaults from '../stages/parse/prosa/prosa.faults.ts';
import * as schrankenFaults from '../stages/parse/markdown/schranken.faults.ts';
import * as tabelleFaults from '../stages/parse/tabelle/tabelle.faults.ts';
import * as silenceFaults from '../stages/silence/silence.faults.ts';
import { findMeldung } from '../stages/silence/silence.ts';
import * as validateFaults from '../stages/validate/validate.faults.ts';
import { rules } from './rules.ts';

/** What can be told of a kind of finding without one at hand. */
export type CatalogueEntry = Omit<Fault, 'message' | 'help'>;

/** Every kind of finding, in the order of codes. Those of the stages are of reading and structure: nothing silences them. */
export const catalogue: readonly CatalogueEntry[] = [
  ...[
    loadFaults,
    namenFaults,
    jsonFaults,
    parseFaults,
    prosaFaults,
    attributeFaults,
    schrankenFaults,
    feldprosaFaults,
    tabelleFaults,
    validateFaults,
    linkFaults,
    silenceFaults,
  ].flatMap((faults) =>
    (Object.values(faults) as CatalogueEntry[]).map((fault) => ({ ...fault, fest: true as const })),
  ),
  websiteUnnamed,
  ...rules,
].sort(byText(({ code }) => code));

/** A kind of finding by code or name, in any case. */
export const findEntry = (codeOrName: string): CatalogueEntry | undefined => findMeldung(catalogue, codeOrName);
