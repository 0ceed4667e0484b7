// Which kind a file below content/ is, told by its path alone.
import type { Kind } from './kind.ts';
import { allKinds, findKindOfId, type Typ } from './registry.ts';

/** What a path says about a file: its kind, the id in its name, the Handlungsfeld's folder that it lies in. */
export interface Dateiort {
  readonly typ: Typ;
  /** The file name without its ending; for a Handlungsfeld and its Leitziel the folder says who they are. */
  readonly stamm: string;
  readonly ordner?: string;
}

const patterns = allKinds.map((kind) => ({ kind, pattern: patternOf(kind) }));

function patternOf(kind: Kind): RegExp {
  const source = kind.pfad
    .replaceAll('.', '\\.')
    .replace('{ordner}', '(?<ordner>[^/]+)')
    .replace('{id}', '(?<id>[^/]+)');
  return new RegExp(`^content/${source}$`);
}

/** The place of a Markdown file, or undefined where no kind has its files there or the name is an id of another kind. `file` is relative to the root. */
export function findDateiort(file: string): Dateiort | undefined {
  for (const { kind, pattern } of patterns) {
    const groups = pattern.exec(file);
    if (!groups) continue;
    const { id, ordner } = groups.groups ?? {};
    if (id !== undefined && !kind.id.muster.test(id) && findKindOfId(id)) return undefined;
    return { typ: kind.typ, stamm: id ?? kind.typ, ...(ordner === undefined ? {} : { ordner }) };
  }
  return undefined;
}

/** The folder where a file with such a name would belong, told by its id; undefined where the name says nothing. */
export function findHeimat(stamm: string, ordner = '<Handlungsfeld>'): string | undefined {
  const kind = findKindOfId(stamm);
  return kind && `content/${kind.pfad.replace('{ordner}', ordner).replace('{id}', stamm)}`;
}

const beilage = /^content\/(?:bilder|anlagen)\//;

const beiwerk = [/^content\/daten\/[^/]+\.csv$/, /^content\/verzahnung\/[^/]+\.json$/, beilage];

/** True for a file that texts and papers show or enclose as it is. */
export const isBeilage = (file: string): boolean => beilage.test(file);

/** True for an enclosure that would run where it is opened: pages, scripts, programs. */
export const isProgramm = (file: string): boolean =>
  isBeilage(file) &&
  /\.(?:x?html?|xht|mht(?:ml)?|xml|xslt?|svgz|m?js|jar|hta|exe|com|bat|cmd|msi|ps1|vbs?|wsf|scr|lnk|sh)$/i.test(file);

/** True for files that belong to the concept without being an entity: tables, images, Anlagen, other concepts' data. */
export const isBeiwerk = (file: string): boolean => beiwerk.some((pattern) => pattern.test(file));

/** True for what systems and editors leave behind and nobody means: dot files, Thumbs.db, lock and backup files. */
export const isAbfall = (file: string): boolean =>
  /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*|[^/]*~)(?:\/|$)/i.test(file);
