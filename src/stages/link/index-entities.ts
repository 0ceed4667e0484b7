// The first half of linking: who is who. Gives every file its id and finds ids that do not fit or stand twice.
import { ersterTag, formatLang } from '../../base/datum.ts';
import { type Diagnostic, diagnose, type Fault, fileStart, type Place } from '../../diagnostics/diagnostic.ts';
import { kinds, type DataOf } from '../../domain/registry.ts';
import { type FileFacts, findRange } from '../../model/facts.ts';
import { nameOn } from '../../model/gremien.ts';
import { type Bekannt, type Entity, keyOf } from '../../model/model.ts';
import * as faults from './link.faults.ts';

/** Every file with its id, and everything that has one. */
export interface EntityIndex {
  readonly entities: readonly Entity[];
  readonly bekannt: ReadonlyMap<string, Bekannt>;
  /** The id of each file's entity. */
  readonly ids: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Names the entity of every file. `stichtag` decides which name of a body counts. */
export function indexEntities(facts: readonly FileFacts[], stichtag: string): EntityIndex {
  const diagnostics: Diagnostic[] = [];
  const complain = <P>(fault: Fault<P>, place: Place, params: P, more = {}): void => {
    diagnostics.push(diagnose(fault, place, params, more));
  };
  const kuerzel = readKuerzel(facts, complain);
  const bekannt = new Map<string, Bekannt>();
  const byFolded = new Map<string, FileFacts>();
  const ids = new Map<string, string>();
  const entities: Entity[] = [];
  const homeless = new Set<string>();

  for (const file of facts) {
    const feld = file.ordner === undefined ? undefined : kuerzel.get(file.ordner);
    if (file.ordner !== undefined && feld === undefined) homeless.add(file.ordner);
    const id = idOf(file, feld);
    ids.set(file.file, id);
    const place = { file: file.file, range: file.typ === 'handlungsfeld' ? findRange(file, ['kuerzel']) : fileStart };
    checkId(file, id, feld, place, complain);
    const folded = keyOf({ typ: file.typ, id: id.toLowerCase() });
    const first = byFolded.get(folded);
    if (first) {
      const related = [
        {
          message: 'hier zuerst vergeben',
          file: first.file,
          range: findRange(first, first.typ === 'handlungsfeld' ? ['kuerzel'] : []),
        },
      ];
      complain(faults.idTwice, place, { id, label: kinds[file.typ].label }, { related });
      continue;
    }
    byFolded.set(folded, file);
    const titel = titelOf(file, id, stichtag);
    bekannt.set(keyOf({ typ: file.typ, id }), { typ: file.typ, id, titel, file: file.file });
    for (const teil of partsOf(file, id)) bekannt.set(keyOf(teil), teil);
    if (file.data) {
      const data = file.data as DataOf<typeof file.typ>;
      entities.push({
        typ: file.typ,
        id,
        titel,
        data,
        facts: file,
        ...(feld === undefined || feld === '' ? {} : { feld }),
      });
    }
  }
  for (const ordner of homeless) {
    const file = `content/handlungsfelder/${ordner}/handlungsfeld.md`;
    complain(faults.feldMissing, { file, range: fileStart }, { ordner });
    const { agreed } = agreedKuerzel(facts, ordner);
    if (agreed !== undefined)
      bekannt.set(`handlungsfeld:${agreed}`, { typ: 'handlungsfeld', id: agreed, titel: agreed, file });
  }
  return { entities, bekannt, ids, diagnostics };
}

type Complain = <P>(fault: Fault<P>, place: Place, params: P, more?: Pick<Diagnostic, 'related'>) => void;

/** The kuerzel in the ids of a folder's files, where they all name the same, and how many do. */
function agreedKuerzel(facts: readonly FileFacts[], ordner: string): { agreed: string | undefined; count: number } {
  const named = facts.flatMap((file) =>
    file.ordner === ordner ? (kinds[file.typ].id.exec(file.stamm)?.groups?.['kuerzel'] ?? []) : [],
  );
  const [first] = named;
  return { agreed: named.every((each) => each === first) ? first : undefined, count: named.length };
}

/**
 * The kuerzel of each Handlungsfeld's folder. Where handlungsfeld.md names none that can be one, or another than all files
 * beside it, theirs counts: then the one mistake is told once, and not at every file.
 */
function readKuerzel(facts: readonly FileFacts[], complain: Complain): ReadonlyMap<string, string> {
  const kuerzel = new Map<string, string>();
  for (const file of facts) {
    if (file.typ !== 'handlungsfeld' || file.ordner === undefined) continue;
    const { ordner } = file;
    const written = file.roh['kuerzel'];
    const own = isText(written) && kinds.handlungsfeld.id.test(written) ? written : undefined;
    const { agreed, count } = agreedKuerzel(facts, ordner);
    const outvoted = own !== undefined && agreed !== undefined && agreed !== own && count > 1;
    if (outvoted)
      complain(
        faults.idPlace,
        { file: file.file, range: findRange(file, ['kuerzel']) },
        { kuerzel: own, ordner, alle: agreed },
      );
    kuerzel.set(ordner, (outvoted ? agreed : (own ?? agreed)) ?? '');
  }
  return kuerzel;
}

function idOf(file: FileFacts, feld: string | undefined): string {
  if (file.typ === 'handlungsfeld') return feld === undefined || feld === '' ? (file.ordner ?? file.stamm) : feld;
  if (file.typ === 'leitziel') return `L-${feld === undefined || feld === '' ? (file.ordner ?? '') : feld}`;
  return file.stamm;
}

function checkId(
  file: FileFacts,
  id: string,
  feld: string | undefined,
  place: Place,
  complain: <P>(fault: Fault<P>, place: Place, params: P) => void,
): void {
  const kind = kinds[file.typ];
  if (file.typ === 'handlungsfeld' || file.typ === 'leitziel') return;
  const match = kind.id.exec(id);
  if (!match) complain(faults.idForm, place, { id, label: kind.label, beispiel: `${kind.idBeispiel}.md` });
  else if (match.groups && feld !== undefined && feld !== '' && match.groups['kuerzel'] !== feld)
    complain(faults.idPlace, place, { id, kuerzel: feld, ordner: file.ordner ?? '' });
}

/** What an entity is called: its title field; for a body the name on the Stichtag, for a report its day. */
function titelOf(file: FileFacts, id: string, stichtag: string): string {
  if (file.typ === 'gremium' && file.data) return nameOn(file.data as DataOf<'gremium'>, stichtag);
  const value = file.roh[kinds[file.typ].titelfeld];
  if (isText(value)) return value.trim();
  return file.typ === 'bericht' ? `Umsetzungsbericht zum ${formatLang(id)}` : id;
}

/** The parts of an entity that references can reach: a body's sessions, the concept's Vorgänger. */
function partsOf(file: FileFacts, id: string): Bekannt[] {
  if (file.typ === 'gremium') {
    const data = file.data as DataOf<'gremium'> | undefined;
    const sitzungen = Array.isArray(file.roh['sitzungen']) ? (file.roh['sitzungen'] as unknown[]) : [];
    return sitzungen.flatMap((sitzung, index) => {
      const own = (sitzung as { id?: unknown } | null)?.id;
      if (!isText(own) && typeof own !== 'number') return [];
      const datum = data?.sitzungen?.[index]?.datum;
      const titel =
        data && datum !== undefined ? `${nameOn(data, ersterTag(datum))}, ${formatLang(datum)}` : String(own);
      return [{ typ: 'sitzung' as const, id: `${id}/${own}`, titel, file: file.file }];
    });
  }
  if (file.typ !== 'konzept') return [];
  const vorgaenger = Array.isArray(file.roh['vorgaenger']) ? (file.roh['vorgaenger'] as unknown[]) : [];
  return vorgaenger.flatMap((entry) => {
    const { id: own, titel } = (entry ?? {}) as { id?: unknown; titel?: unknown };
    return isText(own)
      ? [{ typ: 'vorgaenger' as const, id: own, titel: isText(titel) ? titel : own, file: file.file }]
      : [];
  });
}
