// What is known of a file as small JSON and back. Places are packed as text and unpacked where a finding asks for one: most
// files have none.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileFacts, Places } from '../model/facts.ts';
import { leereProsa, type Prosa } from '../model/prosafakten.ts';
import type { Einzelfakten } from './file-facts.ts';

/** What only files with faults, or with comments about them, have. */
type Stoerung = 'unlesbar' | 'luecken' | 'ungewiss' | 'unterdrueckungen' | 'diagnostics';

type Kept = Omit<FileFacts, Stoerung | 'roh' | 'prosa' | 'places' | 'starts'>;

interface PackedEntity extends Kept {
  /** Front matter as it was read, where it is not the same as `data`. */
  readonly roh?: FileFacts['roh'];
  readonly prosa?: Prosa;
  readonly rest?: Pick<FileFacts, Stoerung>;
  /** Places and line starts, as JSON within JSON. */
  readonly stellen: string;
}

/** What is known of a file, as JSON has it. */
export interface PackedFacts extends Omit<Einzelfakten, 'geladen' | 'entitaet'> {
  readonly geladen?: readonly Diagnostic[];
  readonly entitaet?: PackedEntity;
}

/** Packs; undefined where JSON cannot hold it. */
export function pack({ geladen, entitaet, ...others }: Einzelfakten): PackedFacts | undefined {
  if (entitaet && entitaet.diagnostics.length > 0 && !isJson(entitaet.roh)) return undefined;
  return {
    ...(geladen.length > 0 ? { geladen } : {}),
    ...(entitaet ? { entitaet: packEntity(entitaet) } : {}),
    ...others,
  };
}

/** What was packed. */
export const unpack = ({ geladen = [], entitaet, ...others }: PackedFacts): Einzelfakten => ({
  geladen,
  ...(entitaet ? { entitaet: unpackEntity(entitaet) } : {}),
  ...others,
});

/** True where a value comes back from JSON as it went in: YAML knows numbers that JSON does not. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isJson);
}

function packEntity(facts: FileFacts): PackedEntity {
  const { roh, prosa, starts, places, unlesbar, luecken, ungewiss, unterdrueckungen, diagnostics, ...kept } = facts;
  const isPlain = !unlesbar && unterdrueckungen.length === 0 && diagnostics.length === 0;
  return {
    ...kept,
    ...(kept.data && JSON.stringify(kept.data) === JSON.stringify(roh) ? {} : { roh }),
    ...(prosa === leereProsa ? {} : { prosa }),
    ...(isPlain ? {} : { rest: { unlesbar, luecken, ungewiss, unterdrueckungen, diagnostics } }),
    stellen: JSON.stringify([places, starts]),
  };
}

function unpackEntity(packed: PackedEntity): FileFacts {
  const { stellen, rest, roh, prosa = leereProsa, ...kept } = packed;
  let open: readonly [Places, readonly number[]] | undefined;
  const opened = (): readonly [Places, readonly number[]] => (open ??= JSON.parse(stellen) as [Places, number[]]);
  return {
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
