// The second half of linking: every reference of every file to what it means, in both directions. Pure and fast; always
// done anew for the whole concept.
import { parseZeitangabe } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import { rangeOf, type Span } from '../../base/text.ts';
import { yamlScalar } from '../../base/yaml-scalar.ts';
import { type Diagnostic, diagnose, type Edit, type Fault, type Place } from '../../diagnostics/diagnostic.ts';
import { findNearest, type Kandidat } from '../../diagnostics/vorschlag.ts';
import { direktiven } from '../../domain/direktiven.ts';
import type { Verweisziel } from '../../domain/felder.ts';
import { namensId } from '../../domain/kind.ts';
import { allKinds, alleTypen, isTyp, kinds } from '../../domain/registry.ts';
import { type FileFacts, findRange, type Tabelle } from '../../model/facts.ts';
import {
  type Bekannt,
  type Beziehung,
  type Entity,
  feldOf,
  keyOf,
  type Linked,
  type Model,
  type Zieltyp,
} from '../../model/model.ts';
import { compareEntities } from '../../model/ordnung.ts';
import { stichtagOf } from '../../model/stichtag.ts';
import { fieldEmpty, fieldType } from '../validate/validate.faults.ts';
import { indexEntities } from './index-entities.ts';
import * as faults from './link.faults.ts';

/** What linking takes: the facts of all files, the tables by Datensatz id, all files below content/. */
export interface LinkInput {
  readonly facts: readonly FileFacts[];
  readonly tabellen: ReadonlyMap<string, Tabelle>;
  readonly dateien: ReadonlySet<string>;
  /** The ids of other concepts, by name in verzahnung/; undefined where one has no konzept.json beside it. */
  readonly andere: ReadonlyMap<string, ReadonlyMap<string, string> | undefined>;
  readonly stichtag?: string | undefined;
}

/** Where a reference stands: the whole of it for a finding, its id for a fix. Read only where there is something to tell. */
interface Stelle {
  readonly place: () => Place;
  readonly edit: (id: string) => Edit | undefined;
}

interface Linker {
  readonly input: LinkInput;
  readonly byOrdner: ReadonlyMap<string, readonly FileFacts[]>;
  /** Grows by the entities of other concepts that are referred to. */
  readonly bekannt: Map<string, Bekannt>;
  readonly byId: ReadonlyMap<string, readonly Bekannt[]>;
  readonly diagnostics: Diagnostic[];
  readonly beziehungen: Beziehung[];
  readonly zweifel: Set<Zieltyp>;
  /** The names, without ending, of Markdown files that lie where none is read. */
  readonly verirrt: ReadonlySet<string>;
}

/** Joins all files to one model. */
export function link(input: LinkInput): Linked {
  const stichtag = input.stichtag ?? stichtagOf(input.facts);
  const byOrdner = groupBy(input.facts, ({ ordner = '' }) => ordner);
  const { entities, bekannt, ids, doppelt, diagnostics } = indexEntities(input.facts, byOrdner, stichtag);
  const linker: Linker = {
    input,
    byOrdner,
    bekannt: new Map(bekannt),
    byId: groupBy(bekannt.values(), ({ id }) => id),
    diagnostics: [...diagnostics],
    beziehungen: [],
    zweifel: new Set(doppelt),
    verirrt: listVerirrte(input),
  };
  // A file that is not read may have referred to anything.
  if (linker.verirrt.size > 0) for (const typ of alleTypen) linker.zweifel.add(typ);
  const prosaziele = new Map<string, readonly (Bekannt | undefined)[]>();
  for (const file of input.facts) {
    const von = keyOf({ typ: file.typ, id: ids.get(file.file) ?? file.stamm });
    if (file.unlesbar || file.diagnostics.some(isUnreadValue)) markDoubt(linker, file);
    linkFields(linker, file, von);
    prosaziele.set(file.file, linkProsa(linker, file, von));
    linkDirektiven(linker, file, von);
    linkDateien(linker, file);
  }
  return { model: buildModel(linker, entities, prosaziele, stichtag), diagnostics: linker.diagnostics };
}

function listVerirrte({ dateien, facts }: LinkInput): ReadonlySet<string> {
  const read = new Set(facts.map(({ file }) => file));
  const lost = [...dateien].filter((file) => !read.has(file));
  return new Set(lost.flatMap((file) => /([^/]+)\.md$/.exec(file)?.[1] ?? []));
}

/** True for a field whose value could not be read, and with it what it may have referred to. */
const isUnreadValue = ({ code }: Diagnostic): boolean => code === fieldEmpty.code || code === fieldType.code;

/** An unreadable file or field may have referred to anything that its kind can refer to. */
function markDoubt(linker: Linker, file: FileFacts): void {
  const referable: Partial<Record<typeof file.typ, readonly Zieltyp[]>> = {
    ziel: ['bedarf', 'indikator'],
    massnahme: ['ziel', 'akteur', 'indikator', 'budget'],
  };
  for (const typ of referable[file.typ] ?? []) linker.zweifel.add(typ);
}

function complain<P>(linker: Linker, fault: Fault<P>, place: Place, params: P, more = {}): void {
  linker.diagnostics.push(diagnose(fault, place, params, more));
}

const labelOf = (typ: Verweisziel): string =>
  isTyp(typ)
    ? kinds[typ].label
    : { sitzung: 'Sitzung', vorgaenger: 'Vorgänger', extern: 'Entität eines anderen Konzepts', beliebig: 'Entität' }[
        typ
      ];

function linkFields(linker: Linker, file: FileFacts, von: string): void {
  for (const verweis of file.verweise) {
    const place = (): Place => ({ file: file.file, range: findRange(file, verweis.path) });
    const edit = (id: string): Edit => ({ ...place(), text: yamlScalar(id) });
    const ziel = resolve(linker, verweis.id, verweis.ziel, { place, edit });
    if (ziel)
      linker.beziehungen.push({ von, nach: keyOf(ziel), feld: feldOf(verweis.path), umkehrung: verweis.umkehrung });
  }
}

/** Finds what a field's reference means; tells what is wrong with it. */
function resolve(linker: Linker, id: string, erwartet: Verweisziel, stelle: Stelle): Bekannt | undefined {
  if (erwartet === 'extern' || (erwartet === 'beliebig' && id.includes(':'))) return resolveExtern(linker, id, stelle);
  const exact = erwartet === 'beliebig' ? undefined : linker.bekannt.get(`${erwartet}:${id}`);
  if (exact) return exact;
  const others = linker.byId.get(id) ?? [];
  if (erwartet === 'beliebig' && others.length === 1) return others[0];
  if (erwartet === 'beliebig' && others.length > 1) {
    complain(linker, faults.referenceAmbiguous, stelle.place(), { id, arten: others.map((other) => other.typ) });
    return undefined;
  }
  if (isHidden(linker, id, erwartet) || isLost(linker, id, erwartet)) return undefined;
  const nah = findNearest(id, candidatesOf(linker, erwartet));
  const [other] = others;
  if (other)
    complain(linker, faults.referenceKind, stelle.place(), {
      id,
      istLabel: labelOf(other.typ),
      erwartet: labelOf(erwartet),
      nah,
    });
  else
    complain(
      linker,
      faults.referenceUnknown,
      stelle.place(),
      {
        id,
        erwartet: erwartet === 'beliebig' ? undefined : labelOf(erwartet),
        nah,
        verwandt: findVerwandte(linker, id),
      },
      fixOf(nah, stelle),
    );
  if (erwartet !== 'beliebig') linker.zweifel.add(erwartet);
  return undefined;
}

/** True for a session or Vorgänger that may stand in a list that could not be read: that is told where the list stands. */
function isHidden(linker: Linker, id: string, erwartet: Verweisziel): boolean {
  if (erwartet === 'beliebig') return isHidden(linker, id, id.includes('/') ? 'sitzung' : 'vorgaenger');
  if (erwartet !== 'sitzung' && erwartet !== 'vorgaenger') return false;
  const [typ, stamm, feld] =
    erwartet === 'sitzung' ? ['gremium', id.split('/')[0], 'sitzungen'] : ['konzept', 'konzept', 'vorgaenger'];
  const home = linker.input.facts.find((file) => file.typ === typ && file.stamm === stamm);
  if (!home || home.diagnostics.length === 0) return home?.unlesbar ?? false;
  const list: unknown = home.roh[feld];
  return home.unlesbar || !Array.isArray(list) || list.some((entry) => !hasId(entry));
}

/** True for the id of a file that is told where it lies: in a wrong place, or as a Datensatz beside the table of another name. */
function isLost({ verirrt, zweifel, input }: Linker, id: string, erwartet: Verweisziel): boolean {
  const stray = verirrt.has(id.split('/')[0] ?? '');
  if (stray && erwartet !== 'beliebig') zweifel.add(erwartet);
  const renamed = (): boolean =>
    input.tabellen.has(id) && input.facts.some(({ typ, stamm }) => typ === 'datensatz' && !input.tabellen.has(stamm));
  return stray || (erwartet === 'datensatz' && renamed());
}

/** True where a part of an entity says by which id it is called. */
function hasId(entry: unknown): boolean {
  const { id } = (entry ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && namensId.test(id);
}

function* candidatesOf(linker: Linker, typ: Verweisziel): Generator<Kandidat> {
  for (const thing of linker.bekannt.values()) if (typ === 'beliebig' || thing.typ === typ) yield thing;
}

/** The ids that share everything but the digits with one that does not exist: Z-TEIL-01 to Z-TEIL-04 for Z-TEIL-99. */
function findVerwandte(linker: Linker, id: string): readonly string[] {
  const stem = /^[BZMI]-[A-Z]{2,6}-/.exec(id)?.[0];
  return stem === undefined ? [] : [...linker.byId.keys()].filter((known) => known.startsWith(stem)).sort();
}

function fixOf(nah: Kandidat | undefined, stelle: Stelle): object {
  const edit = nah && stelle.edit(nah.id);
  return edit ? { fix: { title: `${nah.id} schreiben`, edits: [edit] } } : {};
}

/** `pflege:M-AMB-02`: an entity of another concept, checked where its konzept.json is here. */
function resolveExtern(linker: Linker, written: string, { place }: Stelle): Bekannt | undefined {
  const colon = written.indexOf(':');
  const name = colon < 0 ? written : written.slice(0, colon);
  const id = colon < 0 ? '' : written.slice(colon + 1);
  const home = linker.bekannt.get(`verzahnung:${name}`);
  if (!home && linker.verirrt.has(name)) return undefined;
  if (!home) {
    const nah = findNearest(name, candidatesOf(linker, 'verzahnung'));
    complain(linker, faults.prefixUnknown, place(), { vorsatz: name, nah });
    return undefined;
  }
  const entities = linker.input.andere.get(name);
  if (entities && !entities.has(id)) {
    const nah = findNearest(
      id,
      [...entities].map(([known, titel]) => ({ id: known, titel })),
    );
    complain(linker, faults.referenceUnknown, place(), { id: written, nah });
    return undefined;
  }
  const titel = `${entities?.get(id) ?? id} (${home.titel})`;
  const extern = { typ: 'extern' as const, id: written, titel, file: home.file };
  linker.bekannt.set(keyOf(extern), extern);
  return extern;
}

/** A place in prose. Only a name can be put there: what needs quotes is no id. */
function stelleIn(file: FileFacts, span: Span, idSpan: Span | undefined): Stelle {
  const placeAt = (at: Span): Place => ({ file: file.file, range: rangeOf(file.starts, at) });
  return {
    place: () => placeAt(span),
    edit: (id) => (idSpan && /^[\p{L}\d_./-]+$/u.test(id) ? { ...placeAt(idSpan), text: id } : undefined),
  };
}

function linkProsa(linker: Linker, file: FileFacts, von: string): (Bekannt | undefined)[] {
  return file.prosa.verweise.map(({ vorsatz, id, am, span, idSpan }) => {
    const stelle = stelleIn(file, span, idSpan);
    const ziel =
      vorsatz === undefined || isTyp(vorsatz)
        ? resolve(linker, id, vorsatz ?? 'beliebig', stelle)
        : resolveExtern(linker, `${vorsatz}:${id}`, stelle);
    if (ziel && am !== undefined && (ziel.typ !== 'gremium' || typeof parseZeitangabe(am) !== 'object'))
      complain(linker, faults.dayMisplaced, stelle.place(), { am });
    if (ziel) linker.beziehungen.push({ von, nach: keyOf(ziel), feld: 'text', umkehrung: 'im Text genannt von' });
    return ziel;
  });
}

function linkDirektiven(linker: Linker, file: FileFacts, von: string): void {
  for (const { name, attribute } of file.prosa.direktiven) {
    for (const [key, { wert, span, wertSpan }] of Object.entries(attribute)) {
      const ziel = direktiven[name]?.attribute[key]?.ziel;
      if (ziel === undefined) continue;
      const found = resolve(linker, wert, ziel, stelleIn(file, span, wertSpan));
      if (found) linker.beziehungen.push({ von, nach: keyOf(found), feld: 'text', umkehrung: 'im Text genannt von' });
    }
  }
}

function linkDateien(linker: Linker, file: FileFacts): void {
  for (const { datei, span } of file.prosa.dateien) {
    if (linker.input.dateien.has(datei)) continue;
    const nah = findNearest(
      datei,
      [...linker.input.dateien].filter((known) => /\/(?:bilder|anlagen)\//.test(known)).map((id) => ({ id })),
    );
    complain(linker, faults.fileUnknown, { file: file.file, range: rangeOf(file.starts, span) }, { datei, nah });
  }
}

function buildModel(
  linker: Linker,
  entities: readonly Entity[],
  prosaziele: Model['prosaziele'],
  stichtag: string,
): Model {
  const { input, bekannt, beziehungen, zweifel } = linker;
  const felder = entities.filter((entity): entity is Entity<'handlungsfeld'> => entity.typ === 'handlungsfeld');
  const nummern = new Map(felder.map(({ id, data }) => [id, data.nummer]));
  const ordered = [...entities].sort((a, b) => compareEntities(a, b, nummern));
  const konzept = ordered.find((entity) => entity.typ === 'konzept') as Entity<'konzept'> | undefined;
  return {
    stichtag,
    konzept,
    byTyp: new Map(allKinds.map(({ typ }) => [typ, ordered.filter((entity) => entity.typ === typ)])),
    byKey: new Map(ordered.map((entity) => [keyOf(entity), entity])),
    bekannt,
    ausgehend: groupBy(beziehungen, ({ von }) => von),
    eingehend: groupBy(beziehungen, ({ nach }) => nach),
    prosaziele,
    tabellen: input.tabellen,
    dateien: input.dateien,
    facts: input.facts,
    byOrdner: linker.byOrdner,
    zweifel,
  };
}
