// konzept.config.json as it stands in a project: read, checked, and what it makes of findings.
import { type Diagnostic, diagnose, type Place, type Severity } from '../diagnostics/diagnostic.ts';
import { findRange, type Path } from '../model/facts.ts';
import { findLogo, konfigurationSchema, type Konfiguration } from '../projekt/konfiguration.ts';
import { catalogue, findEntry } from '../rules/catalogue.ts';
import { websiteUnnamed } from '../stages/load/website.faults.ts';
import { notToSilence, ruleUnknown } from '../stages/silence/silence.faults.ts';
import { suggestMeldung } from '../stages/silence/silence.ts';
import type { Head } from '../stages/validate/head.ts';
import { readJson } from './json.ts';

/** The file's path relative to the root. */
export const configFile = 'konzept.config.json';

/** A configuration, and what is wrong with it. */
export interface ReadKonfiguration {
  readonly konfiguration: Konfiguration;
  readonly diagnostics: readonly Diagnostic[];
  /** What is to be told and stops nothing. */
  readonly hinweise: readonly Diagnostic[];
  /** The images that it names, each with its place. */
  readonly bilder: ReadonlyMap<string, Place>;
  /** The typefaces that it names, each with its place. */
  readonly schriften: ReadonlyMap<string, Place>;
}

/** Reads a configuration; without one there is nothing to set. */
export function readKonfiguration(bytes: Uint8Array | undefined): ReadKonfiguration {
  if (!bytes) return { konfiguration: {}, diagnostics: [], hinweise: [], bilder: new Map(), schriften: new Map() };
  const read = readJson(configFile, bytes, { schema: konfigurationSchema, dem: 'der Konfiguration' });
  const konfiguration = read.data ?? {};
  const regeln = read.head ? tellRegeln(konfiguration, read.head) : [];
  const logo = findLogo(konfiguration);
  const { head } = read;
  const placed = (wert: string, path: Path): [string, Place][] =>
    head ? [[wert, { file: configFile, range: findRange(head, path) }]] : [];
  const schriften = konfiguration.gestaltung?.schriften ?? [];
  return {
    konfiguration,
    diagnostics: [...read.diagnostics, ...regeln],
    hinweise: read.head ? tellUnnamed(konfiguration, read.head) : [],
    bilder: new Map(logo === undefined ? [] : placed(logo, ['gestaltung', 'logo'])),
    schriften: new Map(schriften.flatMap((name, index) => placed(name, ['gestaltung', 'schriften', index]))),
  };
}

/** Who answers for a website, where it has an address. */
function tellUnnamed({ website = {} }: Konfiguration, head: Head): Diagnostic[] {
  const felder = (['impressum', 'kontakt'] as const).filter(
    // What `konzept init` leaves to be written is nothing yet.
    (feld) => website[feld]?.startsWith('Bitte eintragen') ?? true,
  );
  if (website.adresse === undefined || felder.length === 0) return [];
  const worte = felder.map((feld) => feld.charAt(0).toUpperCase() + feld.slice(1));
  return [
    diagnose(websiteUnnamed, { file: head.file, range: findRange(head, ['website', 'adresse']) }, { felder: worte }),
  ];
}

/** The keys of `regeln` that mean no kind of finding, or one that weighs always the same. */
function tellRegeln({ regeln = {} }: Konfiguration, head: Head): Diagnostic[] {
  return Object.keys(regeln).flatMap((regel) => {
    const entry = findEntry(regel);
    const place = { file: head.file, range: findRange(head, ['regeln', regel], true) };
    if (!entry) return [diagnose(ruleUnknown, place, { regel, nah: suggestMeldung(catalogue, regel) })];
    return entry.fest ? [diagnose(notToSilence, place, { regel })] : [];
  });
}

/** Gives the severity that a project wants for each kind of finding, or `off`; what is a matter of taste it has to ask for. */
export function severitiesOf({ regeln = {} }: Konfiguration): (diagnostic: Diagnostic) => Severity | 'off' {
  const wanted = new Map<string, Severity | 'off'>(catalogue.flatMap(({ code, aus }) => (aus ? [[code, 'off']] : [])));
  for (const [regel, severity] of Object.entries(regeln)) {
    const code = findEntry(regel)?.code;
    if (code !== undefined) wanted.set(code, severity);
  }
  return ({ code, severity }) => wanted.get(code) ?? severity;
}
