// What is known of a file as small JSON and back. Places are packed as text and unpacked where a finding asks for one: most
// files have none.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AnderesKonzept, Bild, FileFacts, Pdffakten, Places, Tabelle } from '../model/facts.ts';
import { leereProsa, type Prosa } from '../model/prosafakten.ts';
import type { Einzelfakten } from './file-facts.ts';

/** What only files with faults, or with comments about them, have. */
type Stoerung = 'unlesbar' | 'luecken' | 'ungewiss' | 'unterdrueckungen' | 'diagnostics';

type Kept = Pick<FileFacts, 'typ' | 'stamm' | 'ordner' | 'data' | 'verweise'>;

interface PackedEntity extends Kept {
  /** Front matter as it was read, where it is not the same as `data`. */
  readonly roh?: FileFacts['roh'];
  readonly prosa?: Prosa;
  readonly rest?: Pick<FileFacts, Stoerung>;
  /** Places and line starts, as JSON within JSON. */
  readonly stellen: string;
}

/** What is known of a file, as JSON has it. */
export interface PackedFacts {
  readonly geladen?: readonly Diagnostic[];
  readonly entitaet?: PackedEntity;
  readonly tabelle?: Tabelle;
  readonly verzahnung?: AnderesKonzept | null;
  readonly bild?: Bild;
  readonly pdf?: Pdffakten;
}

/** Packs; undefined where JSON cannot hold it. */
export function pack({ geladen, entitaet, tabelle, verzahnung, bild, pdf }: Einzelfakten): PackedFacts | undefined {
  if (entitaet && entitaet.diagnostics.length > 0 && !isJson(entitaet.roh)) return undefined;
  return {
    ...(geladen.length > 0 ? { geladen } : {}),
    ...(entitaet ? { entitaet: packEntity(entitaet) } : {}),
    ...(tabelle ? { tabelle } : {}),
    ...(verzahnung === undefined ? {} : { verzahnung }),
    ...(bild ? { bild } : {}),
    ...(pdf ? { pdf } : {}),
  };
}

export function unpack(
  file: string,
  { geladen = [], entitaet, tabelle, verzahnung, bild, pdf }: PackedFacts,
): Einzelfakten {
  return {
    geladen,
    ...(entitaet ? { entitaet: unpackEntity(file, entitaet) } : {}),
    ...(tabelle ? { tabelle } : {}),
    ...(verzahnung === undefined ? {} : { verzahnung }),
    ...(bild ? { bild } : {}),
    ...(pdf ? { pdf } : {}),
  };
}

/** True where a value comes back from JSON as it went in: YAML knows numbers that JSON does not. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isJson);
}

function packEntity(facts: FileFacts): PackedEntity {
  const { typ, stamm, ordner, data, roh, verweise, prosa, starts, places } = facts;
  const { unlesbar, luecken, ungewiss, unterdrueckungen, diagnostics } = facts;
  const isPlain = !unlesbar && unterdrueckungen.length === 0 && diagnostics.length === 0;
  return {
    typ,
    stamm,
    ...(ordner === undefined ? {} : { ordner }),
    ...(data ? { data } : {}),
    ...(data && JSON.stringify(data) === JSON.stringify(roh) ? {} : { roh }),
    verweise,
    ...(prosa === leereProsa ? {} : { prosa }),
    ...(isPlain ? {} : { rest: { unlesbar, luecken, ungewiss, unterdrueckungen, diagnostics } }),
    stellen: JSON.stringify([places, starts]),
  };
}

function unpackEntity(file: string, packed: PackedEntity): FileFacts {
  const { stellen, rest, roh, prosa = leereProsa, ...kept } = packed;
  let open: readonly [Places, readonly number[]] | undefined;
  const opened = (): readonly [Places, readonly number[]] => (open ??= JSON.parse(stellen) as [Places, number[]]);
  return {
    file,
    unlesbar: false,
    luecken: [],
    ungewiss: [],
    unterdrueckungen: [],
    diagnostics: [],
    ...rest,
    ...kept,
    roh: roh ?? kept.data ?? {},
    prosa,
    get places() {
      return opened()[0];
    },
    get starts() {
      return opened()[1];
    },
  };
}
