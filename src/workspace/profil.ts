// The profile of council papers that a project uses, read from its templates or from those of the tool.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findNearest } from '../diagnostics/vorschlag.ts';
import { type Profil, profildatei, profilSchema, standardProfil } from '../projekt/profil.ts';
import type { Konfiguration } from '../projekt/konfiguration.ts';
import { configFile } from './konfiguration.ts';
import { readJson } from './json.ts';

/** A profile, or what is wrong: a sentence, and the findings in the file where it is there. */
export type ReadProfil =
  { readonly profil: Profil } | { readonly fehler: string; readonly diagnostics: readonly Diagnostic[] };

/** The profile that the configuration names. `templates` are those of project and tool by their path below templates/. */
export function readProfil(templates: ReadonlyMap<string, string>, { vorlage }: Konfiguration): ReadProfil {
  const name = vorlage?.profil ?? standardProfil;
  const file = profildatei(name);
  const text = templates.get(file);
  if (text === undefined) return { fehler: tellUnknown(templates, name), diagnostics: [] };
  const subject = { schema: profilSchema, dem: 'dem Profil' };
  const { data, diagnostics } = readJson(`templates/${file}`, Buffer.from(text), subject);
  if (data && diagnostics.length === 0) return { profil: data };
  return { fehler: `Das Profil für Vorlagen in templates/${file} ist fehlerhaft.`, diagnostics };
}

function tellUnknown(templates: ReadonlyMap<string, string>, name: string): string {
  const known = [...templates.keys()].flatMap((path) => /^profile\/(.*)\.json$/.exec(path)?.[1] ?? []).sort();
  const near = findNearest(name, known);
  const meant =
    near === undefined ? `eines von ${known.join(', ')}` : `etwa „${near.id}“ (es gibt ${known.join(', ')})`;
  return `${configFile}, vorlage.profil: Das Profil „${name}“ für Vorlagen gibt es nicht; nennen Sie ${meant} oder legen Sie templates/${profildatei(name)} an.`;
}

/** The profile where it is known to be sound: a build has checked it before it began. */
export function profilOf(context: {
  readonly templates: ReadonlyMap<string, string>;
  readonly konfiguration: Konfiguration;
}): Profil {
  const read = readProfil(context.templates, context.konfiguration);
  if ('profil' in read) return read.profil;
  throw new Error(read.fehler);
}
