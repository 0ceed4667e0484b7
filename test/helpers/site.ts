// The website in memory, as the tests look at it: pages by path, their ids and links.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alleDateiarten } from '../../src/emitters/emitters.ts';
import type { Artefakt, EmitContext, Vorhanden } from '../../src/emitters/emitter.ts';
import { emitSite } from '../../src/emitters/site/site.emitter.ts';
import { readTemplates } from '../../src/host/templates.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { openProjekt } from '../../src/workspace/open.ts';
import type { Snapshot } from '../../src/workspace/pipeline.ts';
import { compileBeispiel } from './beispiel.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files that other targets would have made. */
export const vorhanden: readonly Vorhanden[] = [
  { pfad: 'pdf/handlungskonzept.pdf', bytes: 1_234_567, seiten: 148 },
  { pfad: 'pdf/aktionsplan.pdf', bytes: 334_000, seiten: 1 },
  { pfad: 'pdf/intern.pdf', bytes: 1, seiten: 1 },
  { pfad: 'daten/aktionsplan.csv', bytes: 2_000 },
];

/** What an emitter gets of a checked concept. */
export const contextOf = ({ model }: Snapshot): EmitContext => ({
  model: derivePublic(model),
  konfiguration: {},
  templates: readTemplates(root),
  readDatei: (datei) => readFileSync(join(root, datei)),
  vorhanden,
  readAusgabe: () => undefined,
  mitAnlagen: false,
});

/** The website of a checked concept. */
export const siteOf = (snapshot: Snapshot, more: Partial<EmitContext> = {}): Promise<Artefakt[]> =>
  emitSite({ ...contextOf(snapshot), ...more });

/** The website of the small example, with files laid over it. */
export const siteOfBeispiel = (
  overlay: Parameters<typeof compileBeispiel>[0] = {},
  more: Partial<EmitContext> = {},
): Promise<Artefakt[]> => siteOf(compileBeispiel(overlay, { writeFragment }), more);

/** The website of the real content, made anew. */
export const makeOberhausen = (): Promise<readonly Artefakt[]> =>
  siteOf(openProjekt(root, { ausgaben: alleDateiarten, writeFragment }).snapshot);

let oberhausen: Promise<readonly Artefakt[]> | undefined;

/** The same, made once for all tests of a worker. Nobody may change it. */
export const siteOfOberhausen = (): Promise<readonly Artefakt[]> => (oberhausen ??= makeOberhausen());

/** HTML with no-break spaces as the signs that they are, whoever wrote them. */
export const readHtml = (inhalt: Artefakt['inhalt']): string => String(inhalt).replaceAll('&nbsp;', '\u00A0');

/** The pages among the artefacts, by path. */
export const pagesOf = (artefakte: readonly Artefakt[]): ReadonlyMap<string, string> =>
  new Map(artefakte.filter(({ pfad }) => pfad.endsWith('.html')).map(({ pfad, inhalt }) => [pfad, readHtml(inhalt)]));

/** All that a pattern's first group finds. */
export const findAll = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');
