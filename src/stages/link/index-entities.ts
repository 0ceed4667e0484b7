// The first half of linking: who is who. Gives every file its id and finds ids that do not fit or stand twice.
import { ersterTag, formatLang } from '../../base/datum.ts';
import { type Diagnostic, diagnose, type Fault, fileStart, type Place } from '../../diagnostics/diagnostic.ts';
import type { Ebenenworte } from '../../domain/ebenen.ts';
import { type DataOf, idFor, kindOf, kinds, labelOfTyp, type Teiltyp, type Typ } from '../../domain/registry.ts';
import { toIdForm } from '../../diagnostics/vorschlag.ts';
import { type FileFacts, findRange } from '../../model/facts.ts';
import { nameOn } from '../../model/queries/gremien.ts';
import { type Bekannt, type Entity, keyOf } from '../../model/model.ts';
import { agreedKuerzel, type FilesByOrdner, readKuerzel } from './kuerzel.ts';
import * as faults from './link.faults.ts';

/** Every file with its id, and everything that has one. */
export interface EntityIndex {
  readonly entities: readonly Entity[];
  readonly bekannt: ReadonlyMap<string, Bekannt>;
  /** The id of each file's entity. */
  readonly ids: ReadonlyMap<string, string>;
  /** The kinds of which an id stands twice. */
  readonly doppelt: ReadonlySet<Typ>;
  readonly diagnostics: readonly Diagnostic[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

type Complain = <P>(fault: Fault<P>, place: Place, params: P, more?: Pick<Diagnostic, 'related'>) => void;

/** Who tells a finding, and in which words. */
interface Melder {
  readonly complain: Complain;
  readonly worte: Ebenenworte;
}

/** Names the entity of every file. `stichtag` decides which name of a body counts. */
export function indexEntities(
  facts: readonly FileFacts[],
  byOrdner: FilesByOrdner,
  { stichtag, worte }: { readonly stichtag: string; readonly worte: Ebenenworte },
): EntityIndex {
  const diagnostics: Diagnostic[] = [];
  const complain: Complain = (fault, place, params, more) => {
    diagnostics.push(diagnose(fault, place, params, more));
  };
  const kuerzel = readKuerzel(byOrdner, complain);
  const bekannt = new Map<string, Bekannt>();
  const firsts = new Map<string, FileFacts>();
  const ids = new Map<string, string>();
  const entities: Entity[] = [];
  const doppelt = new Set<Typ>();
  for (const file of facts) {
    const feld = file.ordner === undefined ? undefined : kuerzel.get(file.ordner);
    const id = idOf(file, feld);
    ids.set(file.file, id);
    const taken = isTaken(file, id, firsts, { complain, worte });
    if (taken) doppelt.add(file.typ);
    // A copy in the folder of another Handlungsfeld is one mistake.
    else checkId(file, id, feld, { complain, worte });
    const titel = titelOf(file, id, stichtag);
    // An id that differs from another in its capitals alone is told once; references to either arrive.
    for (const thing of [{ typ: file.typ, id, titel, file: file.file }, ...partsOf(file, id)])
      if (!bekannt.has(keyOf(thing))) bekannt.set(keyOf(thing), thing);
    if (taken || !file.data) continue;
    const data = completeData(file, file.data, id) as DataOf<typeof file.typ>;
    entities.push({ typ: file.typ, id, titel, data, facts: file, ...(feld ? { feld } : {}) });
  }
  for (const home of tellHomeless(byOrdner, kuerzel, complain)) bekannt.set(keyOf(home), home);
  return { entities, bekannt, ids, doppelt, diagnostics };
}

/** A Handlungsfeld that does not say its kuerzel or number has those of its folder. */
const completeData = (
  { typ, ordner = '', luecken }: FileFacts,
  data: NonNullable<FileFacts['data']>,
  id: string,
): NonNullable<FileFacts['data']> =>
  typ === 'handlungsfeld' && luecken.length > 0
    ? { ...data, kuerzel: id, nummer: data['nummer'] || Number.parseInt(ordner, 10) || 0 }
    : data;

/** The ids that every page of the website has for itself. */
const seitenIds: ReadonlySet<string> = new Set(['hauptinhalt', 'kopfsuche']);

const placeOfId = (file: FileFacts): Place => ({
  file: file.file,
  range: file.typ === 'handlungsfeld' ? findRange(file, ['kuerzel']) : fileStart,
});

/** Tells an id that another file has already; otherwise it is this file's from now on. */
function isTaken(file: FileFacts, id: string, firsts: Map<string, FileFacts>, melder: Melder): boolean {
  const folded = keyOf({ typ: file.typ, id: id.toLowerCase() });
  const first = firsts.get(folded);
  if (!first) {
    firsts.set(folded, file);
    return false;
  }
  const related = [{ message: 'hier zuerst vergeben', ...placeOfId(first) }];
  const label = labelOfTyp(file.typ, melder.worte);
  melder.complain(faults.idTwice, placeOfId(file), { id, label }, { related });
  return true;
}

/** Folders without handlungsfeld.md: told once each, and known by the kuerzel that their files agree on. */
function tellHomeless(
  byOrdner: FilesByOrdner,
  kuerzel: ReadonlyMap<string, string>,
  complain: Complain,
): readonly Bekannt[] {
  return [...byOrdner.keys()].flatMap((ordner) => {
    if (ordner === '' || kuerzel.has(ordner)) return [];
    const file = `content/handlungsfelder/${ordner}/handlungsfeld.md`;
    complain(faults.feldMissing, { file, range: fileStart }, { ordner });
    const { agreed } = agreedKuerzel(byOrdner, ordner);
    return agreed === undefined ? [] : [{ typ: 'handlungsfeld' as const, id: agreed, titel: agreed, file }];
  });
}

/** True for a file whose name is its id; the ids of others are those of their folder. */
const isNamed = ({ typ }: FileFacts): boolean => kindOf(typ).pfad.includes('{id}');

function idOf(file: FileFacts, feld: string | undefined): string {
  return isNamed(file) || file.ordner === undefined ? file.stamm : idFor(kindOf(file.typ), feld || file.ordner);
}

function checkId(file: FileFacts, id: string, feld: string | undefined, { complain, worte }: Melder): void {
  const kind = kindOf(file.typ);
  const place = placeOfId(file);
  if (!isNamed(file)) return;
  if (kind.seite.form === 'gemeinsam' && seitenIds.has(id.toLowerCase())) complain(faults.idOfPage, place, { id });
  const match = kind.id.muster.exec(id);
  if (!match)
    complain(faults.idForm, place, {
      id,
      label: labelOfTyp(kind.typ, worte),
      beispiel: `${proposeId(id, kind.id.muster) ?? kind.id.beispiel}.md`,
    });
  else if (match.groups && feld !== undefined && feld !== '' && match.groups['kuerzel'] !== feld)
    complain(faults.idPlace, place, { id, kuerzel: feld, ordner: file.ordner ?? '' });
}

/** What a file could be called instead: its name without umlauts, spaces and capitals, or in capitals, where that is an id. */
const proposeId = (id: string, pattern: RegExp): string | undefined =>
  [toIdForm(id), toIdForm(id).toUpperCase()].find((candidate) => pattern.test(candidate));

/** What an entity is called: its title field; for a body the name on the Stichtag, for a report its day. */
function titelOf(file: FileFacts, id: string, stichtag: string): string {
  const name = file.typ === 'gremium' && file.data ? nameOn(file.data as DataOf<'gremium'>, stichtag) : '';
  if (name !== '') return name;
  const value = file.roh[kinds[file.typ].titelfeld];
  if (isText(value)) return value.trim();
  return file.typ === 'bericht' ? `Umsetzungsbericht zum ${formatLang(id)}` : id;
}

/** The parts of an entity that references can reach: a body's sessions, the concept's Vorgänger. */
function partsOf(file: FileFacts, id: string): Bekannt[] {
  const { teil } = kindOf(file.typ);
  if (!teil) return [];
  const list = file.roh[teil.feld];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const { id: own, titel } = (entry ?? {}) as { id?: unknown; titel?: unknown };
    if (!isText(own) && typeof own !== 'number') return [];
    const name = file.typ === 'gremium' ? titelOfSitzung(file, String(own)) : undefined;
    return [
      {
        typ: teil.typ as Teiltyp,
        id: teil.id(id, String(own)),
        titel: name ?? (isText(titel) ? titel : String(own)),
        file: file.file,
      },
    ];
  });
}

/** What a session is called: its body by its name on that day, and the day. */
function titelOfSitzung({ data }: FileFacts, id: string): string | undefined {
  const gremium = data as DataOf<'gremium'> | undefined;
  const datum = gremium?.sitzungen?.find((each) => each.id === id)?.datum;
  return gremium && datum !== undefined ? `${nameOn(gremium, ersterTag(datum))}, ${formatLang(datum)}` : undefined;
}
