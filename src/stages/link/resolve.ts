// What a reference means: found by kind and id, or told with what may have been meant.
import { formatKurz, isTag } from '../../base/datum.ts';
import {
  type Diagnostic,
  diagnose,
  type Edit,
  type Fault,
  fileStart,
  type Place,
} from '../../diagnostics/diagnostic.ts';
import { findNearest, type Kandidat } from '../../diagnostics/vorschlag.ts';
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Ebenenworte } from '../../domain/ebenen.ts';
import { namensmuster } from '../../domain/kind.ts';
import { findStamm, findTeil, nameTarget, type LinkTarget, type TargetTyp } from '../../domain/registry.ts';
import { type AnderesKonzept, type FileFacts, findRange, type Tabelle } from '../../model/facts.ts';
import { type Bekannt, type Beziehung, keyOf, type VerwendetesBild, type VerwendetesPdf } from '../../model/model.ts';
import type { Konfiguration } from '../../projekt/konfiguration.ts';
import * as faults from './link.faults.ts';

/** What linking takes: the facts of all files, the tables by Datensatz id, all files below content/. */
export interface LinkInput {
  readonly facts: readonly FileFacts[];
  readonly tabellen: ReadonlyMap<string, Tabelle>;
  readonly dateien: ReadonlySet<string>;
  readonly bilder: ReadonlyMap<string, VerwendetesBild>;
  readonly pdfs: ReadonlyMap<string, VerwendetesPdf>;
  readonly ausgaben: readonly Dateiart[];
  /** Other concepts by name in verzahnung/, where their konzept.json lies beside it and could be read. */
  readonly andere: ReadonlyMap<string, AnderesKonzept>;
  readonly stichtag?: string | undefined;
  /** What the project says of the levels of its concept. */
  readonly ebenen?: Konfiguration['ebenen'];
  /** What the project says of its commune. */
  readonly kommune?: Konfiguration['kommune'];
}

/** Where a reference stands: the whole of it for a finding, its id for a fix. Read only where there is something to tell. */
export interface Verweisstelle {
  readonly place: () => Place;
  readonly edit: (id: string) => Edit | undefined;
}

export interface Linker {
  readonly input: LinkInput;
  readonly byOrdner: ReadonlyMap<string, readonly FileFacts[]>;
  /** Grows by the entities of other concepts that are referred to. */
  readonly bekannt: Map<string, Bekannt>;
  readonly byId: ReadonlyMap<string, readonly Bekannt[]>;
  readonly diagnostics: Diagnostic[];
  readonly beziehungen: Beziehung[];
  readonly ebenenworte: Ebenenworte;
  readonly zweifel: Set<TargetTyp>;
  /** The names, without ending, of Markdown files that lie where none is read. */
  readonly verirrt: ReadonlySet<string>;
}

/** Tells a finding of linking. */
export function complainAt<P>(linker: Linker, fault: Fault<P>, place: Place, params: P, more = {}): void {
  linker.diagnostics.push(diagnose(fault, place, params, more));
}

/** Finds what a field's reference means; tells what is wrong with it. */
export function resolve(linker: Linker, id: string, erwartet: LinkTarget, stelle: Verweisstelle): Bekannt | undefined {
  if (erwartet === 'extern' || (erwartet === 'beliebig' && id.includes(':'))) return resolveExtern(linker, id, stelle);
  const exact = erwartet === 'beliebig' ? undefined : linker.bekannt.get(`${erwartet}:${id}`);
  if (exact) return exact;
  const others = linker.byId.get(id) ?? [];
  if (erwartet === 'beliebig' && others.length === 1) return others[0];
  if (erwartet === 'beliebig' && others.length > 1) {
    complainAt(linker, faults.referenceAmbiguous, stelle.place(), { id, arten: others.map((other) => other.typ) });
    return undefined;
  }
  if (isHidden(linker, id, erwartet) || isLost(linker, id, erwartet)) return undefined;
  // Another number is another thing: it may have been deleted, and its neighbour is not what was meant.
  const nearest = findNearest(id, candidatesOf(linker, erwartet));
  const nah = isSameNumber(id, nearest) || shapeOf(id) !== shapeOf(nearest?.id ?? '') ? nearest : undefined;
  const [other] = others;
  if (other)
    complainAt(linker, faults.referenceKind, stelle.place(), {
      id,
      istLabel: nameTarget(other.typ, linker.ebenenworte),
      erwartet: nameTarget(erwartet, linker.ebenenworte),
      nah,
    });
  else
    complainAt(
      linker,
      faults.referenceUnknown,
      stelle.place(),
      {
        id,
        erwartet: erwartet === 'beliebig' ? undefined : nameTarget(erwartet, linker.ebenenworte),
        nah,
        verwandt: findVerwandte(linker, id),
      },
      isSameNumber(id, nah) ? fixOf(nah, stelle) : {},
    );
  if (erwartet !== 'beliebig') linker.zweifel.add(erwartet);
  return undefined;
}

/** True for a session or Vorgänger that may stand in a list that could not be read: that is told where the list stands. */
function isHidden(linker: Linker, id: string, erwartet: LinkTarget): boolean {
  if (erwartet === 'beliebig') return isHidden(linker, id, id.includes('/') ? 'sitzung' : 'vorgaenger');
  const found = findTeil(erwartet);
  if (!found) return false;
  const { kind, teil } = found;
  const isHome = ({ typ, stamm }: FileFacts): boolean =>
    typ === kind.typ && (!kind.pfad.includes('{id}') || stamm === id.split('/')[0]);
  const home = linker.input.facts.find(isHome);
  if (!home || home.diagnostics.length === 0) return home?.unlesbar ?? false;
  const list = home.roh[teil.feld];
  return home.unlesbar || !Array.isArray(list) || list.some((entry) => !hasId(entry));
}

/** True for the id of a file that is told where it lies: in a wrong place, or as a Datensatz beside the table of another name. */
function isLost({ verirrt, zweifel, input }: Linker, id: string, erwartet: LinkTarget): boolean {
  const stray = verirrt.has(id.split('/')[0] ?? '');
  if (stray && erwartet !== 'beliebig') zweifel.add(erwartet);
  const renamed = (): boolean =>
    input.tabellen.has(id) && input.facts.some(({ typ, stamm }) => typ === 'datensatz' && !input.tabellen.has(stamm));
  return stray || (erwartet === 'datensatz' && renamed());
}

/** True where a part of an entity says by which id it is called. */
function hasId(entry: unknown): boolean {
  const { id } = (entry ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && namensmuster.test(id);
}

function* candidatesOf(linker: Linker, typ: LinkTarget): Generator<Kandidat> {
  for (const thing of linker.bekannt.values()) if (typ === 'beliebig' || thing.typ === typ) yield thing;
}

/** The ids that share everything but the digits with one that does not exist: Z-TEIL-01 to Z-TEIL-04 for Z-TEIL-99. */
function findVerwandte(linker: Linker, id: string): readonly string[] {
  const stem = findStamm(id);
  return stem === undefined ? [] : [...linker.byId.keys()].filter((known) => known.startsWith(stem)).sort();
}

/** True where what was meant has the same numbers: Z-TEIL-2 is Z-TEIL-02 misspelt, Z-TEIL-03 may be something else. */
const isSameNumber = (written: string, nah: Kandidat | undefined): boolean =>
  numbersIn(written) === '' || numbersIn(written) === numbersIn(nah?.id ?? '');

/** An id with every digit as 0: where it is the same for two, another number was meant, and no slip of the finger. */
const shapeOf = (id: string): string => id.replaceAll(/\d/g, '0');

const numbersIn = (id: string): string => (id.match(/\d+/g) ?? []).map(Number).join();

function fixOf(nah: Kandidat | undefined, stelle: Verweisstelle): object {
  const edit = nah && stelle.edit(nah.id);
  return edit ? { fix: { title: `${nah.id} schreiben`, edits: [edit] } } : {};
}

/** `pflege:M-AMB-02`: an entity of another concept, checked where its konzept.json is here. */
export function resolveExtern(linker: Linker, written: string, { place }: Verweisstelle): Bekannt | undefined {
  const colon = written.indexOf(':');
  const name = colon < 0 ? written : written.slice(0, colon);
  const id = colon < 0 ? '' : written.slice(colon + 1);
  const home = linker.bekannt.get(`verzahnung:${name}`);
  if (!home && linker.verirrt.has(name)) return undefined;
  if (!home) {
    const nah = findNearest(name, candidatesOf(linker, 'verzahnung'));
    complainAt(linker, faults.prefixUnknown, place(), { vorsatz: name, nah });
    return undefined;
  }
  const entities = linker.input.andere.get(name)?.entitaeten;
  const found = entities?.find((entity) => entity.id === id);
  if (entities && !found) {
    complainAt(
      linker,
      faults.referenceUnknown,
      place(),
      { id: written, nah: findNearest(id, entities) },
      {
        related: [tellAbruf(linker, name, home)],
      },
    );
    return undefined;
  }
  const titel = `${found?.titel ?? id} (${home.titel})`;
  const extern = { typ: 'extern' as const, id: written, titel, file: home.file };
  linker.bekannt.set(keyOf(extern), extern);
  return extern;
}

/** From when what is known of the other concept is: what is gone there since may still be known here, and the other way round. */
function tellAbruf({ input }: Linker, name: string, home: Bekannt) {
  const facts = input.facts.find(({ file }) => file === home.file);
  const abgerufen = facts?.roh['abgerufen'];
  const stichtag = input.andere.get(name)?.stichtag;
  const stand = [
    ...(typeof abgerufen === 'string' && isTag(abgerufen) ? [`zuletzt abgerufen am ${formatKurz(abgerufen)}`] : []),
    ...(stichtag !== undefined && isTag(stichtag) ? [`dort gilt der Stichtag ${formatKurz(stichtag)}`] : []),
  ].join(', ');
  return {
    message: `„${home.titel}“${stand === '' ? '' : `: ${stand}`}`,
    file: home.file,
    range: facts ? findRange(facts, ['abgerufen']) : fileStart,
  };
}
