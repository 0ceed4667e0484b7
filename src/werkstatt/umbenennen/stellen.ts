// Where a name stands in a file of the content: its definition, and every reference to it.
import type { Span } from '../../base/text.ts';
import { yamlScalar } from '../../base/yaml-scalar.ts';
import { dateinameOf, pfadOf } from '../../domain/dateiart.ts';
import { direktiven } from '../../domain/direktiven.ts';
import { findTeil, isTyp, kindOf, type LinkTarget } from '../../domain/registry.ts';
import { type FileFacts, type Path, pathKey } from '../../model/facts.ts';
import type { Model } from '../../model/model.ts';
import type { Innen, NeueIds } from './auftrag.ts';

/** A stretch of a file's text, and what comes in its place. */
export interface Ersatz extends Span {
  readonly text: string;
}

/** What is renamed, and the project that it is renamed in. */
interface Umgebung {
  readonly model: Model;
  readonly ids: NeueIds;
}

/** Everything in a file that a renaming of ids changes. `text` is that of the file. */
export function listErsatz(facts: FileFacts, text: string, umgebung: Umgebung): readonly Ersatz[] {
  return [
    ...ownNames(facts, text, umgebung),
    ...inFelder(facts, text, umgebung),
    ...inProsa(facts, text, umgebung),
    ...inDirektiven(facts, text, umgebung),
    ...inAnlagen(facts, text, umgebung),
  ];
}

/** The names that a file gives itself and its parts, where they stand in it and not in its path. */
function ownNames(facts: FileFacts, text: string, { ids }: Umgebung): readonly Ersatz[] {
  if (facts.typ === 'handlungsfeld') {
    const neu = ids.get(`handlungsfeld:${String(facts.roh['kuerzel'])}`);
    return neu === undefined ? [] : ersetze(facts, text, ['kuerzel'], neu);
  }
  const { teil } = kindOf(facts.typ);
  const list = teil && facts.roh[teil.feld];
  if (!teil || !Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) => {
    const own = String((entry as { readonly id?: unknown } | null)?.id);
    const alt = teil.id(facts.stamm, own);
    const neu = ids.get(`${teil.typ}:${alt}`)?.split('/').at(-1);
    return neu === undefined || neu === own ? [] : ersetze(facts, text, [teil.feld, index, 'id'], neu);
  });
}

function inFelder(facts: FileFacts, text: string, umgebung: Umgebung): readonly Ersatz[] {
  return facts.verweise.flatMap(({ target: ziel, id, path }) => {
    const neu = findNeue(umgebung, ziel, id);
    return neu === undefined ? [] : ersetze(facts, text, path, neu);
  });
}

/** The new id of what a reference means; undefined where it keeps its own. */
function findNeue({ ids, model }: Umgebung, ziel: LinkTarget, id: string): string | undefined {
  if (ziel === 'extern' || (ziel === 'beliebig' && id.includes(':'))) {
    const [name = ''] = id.split(':', 1);
    const neu = ids.get(`verzahnung:${name}`);
    return neu === undefined ? undefined : neu + id.slice(name.length);
  }
  if (ziel !== 'beliebig') return ids.get(`${ziel}:${id}`);
  const meant = [...model.bekannt.values()].filter((each) => each.id === id);
  return meant.length === 1 ? ids.get(`${meant[0]?.typ ?? ''}:${id}`) : undefined;
}

function inProsa(facts: FileFacts, text: string, umgebung: Umgebung): readonly Ersatz[] {
  return facts.prosa.verweise.flatMap(({ vorsatz, id, span, idSpan }) => {
    if (vorsatz !== undefined && !isTyp(vorsatz) && !findTeil(vorsatz)) {
      const neu = umgebung.ids.get(`verzahnung:${vorsatz}`);
      return neu === undefined ? [] : within(text, span, `${vorsatz}:${id}`, `${neu}:${id}`);
    }
    const neu = findNeue(umgebung, (vorsatz ?? 'beliebig') as LinkTarget, id);
    if (neu === undefined) return [];
    const name = text.startsWith(`[${id}]`, span.from)
      ? [{ from: span.from + 1, to: span.from + 1 + id.length, text: neu }]
      : [];
    return [...name, ...(idSpan ? [{ ...idSpan, text: neu }] : within(text, span, id, neu))];
  });
}

function inDirektiven(facts: FileFacts, text: string, umgebung: Umgebung): readonly Ersatz[] {
  return facts.prosa.direktiven.flatMap(({ name, attribute }) =>
    Object.entries(attribute).flatMap(([key, { wert, wertSpan }]) => {
      const ziel = direktiven[name]?.attribute[key]?.target;
      const neu = ziel === undefined ? undefined : findNeue(umgebung, ziel, wert);
      return neu === undefined ? [] : within(text, wertSpan, wert, neu);
    }),
  );
}

/** Files of the output that papers enclose carry the ids of what they are made of. */
function inAnlagen(facts: FileFacts, text: string, { ids, model }: Umgebung): readonly Ersatz[] {
  const { anlagen } = facts.roh;
  if (facts.typ !== 'vorlage' || !Array.isArray(anlagen)) return [];
  const namen = new Map(
    model.ausgaben.flatMap((art) =>
      [...ids].flatMap(([key, neu]) => {
        const [typ = '', id = ''] = key.split(':', 2);
        return art.je === typ ? [[dateinameOf(pfadOf(art, id)), dateinameOf(pfadOf(art, neu))] as const] : [];
      }),
    ),
  );
  return anlagen.flatMap((name: unknown, index) => {
    const neu = typeof name === 'string' ? namen.get(name) : undefined;
    return neu === undefined ? [] : ersetze(facts, text, ['anlagen', index], neu);
  });
}

/** The steps of a Maßnahme or a Ziel, and the columns of a table, in the file of the thing that has them and in others. */
export function listInnen(facts: FileFacts, text: string, innen: Innen): readonly Ersatz[] {
  const pfade = innen.art === 'spalte' ? spaltenpfade(facts, innen) : schrittpfade(facts, innen);
  const felder = pfade
    .filter((path) => String(valueAt(facts.roh, path)) === innen.alt)
    .flatMap((path) => ersetze(facts, text, path, innen.neu, innen.art !== 'spalte'));
  return innen.art === 'spalte' ? [...felder, ...spaltenInProsa(facts, text, innen)] : felder;
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[key], data);

/** The paths of a file, in the form of `Places`, that a pattern fits. */
const pathsLike = ({ places }: FileFacts, pattern: RegExp): readonly Path[] =>
  Object.keys(places)
    .filter((key) => pattern.test(key))
    .map((key) => key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)));

function schrittpfade(facts: FileFacts, { art, in: home }: Innen): readonly Path[] {
  if (facts.stamm !== home) return [];
  return art === 'teilziel'
    ? pathsLike(facts, /^teilziele\.\d+\.nr$/)
    : pathsLike(facts, /^(?:zwischenziele\.\d+\.nr|sachstand\.\d+\.(?:erreicht\.\d+|verlegt\.\d+\.zwischenziel))$/);
}

function spaltenpfade(facts: FileFacts, { in: datensatz }: Innen): readonly Path[] {
  if (facts.typ === 'datensatz' && facts.stamm === datensatz)
    return pathsLike(
      facts,
      /^(?:zeitspalte|spalten\.\d+\.(?:name|anteil\.(?:teil|ganzes))|schaetzungen\.\d+\.spalte)$/,
    );
  const reihe = facts.roh['reihe'] as { readonly daten?: unknown } | undefined;
  return facts.typ === 'indikator' && reihe?.daten === datensatz ? [['reihe', 'spalte']] : [];
}

function spaltenInProsa(facts: FileFacts, text: string, { in: datensatz, alt, neu }: Innen): readonly Ersatz[] {
  return facts.prosa.direktiven.flatMap(({ attribute }) => {
    const { daten, spalten } = attribute;
    if (daten?.wert !== datensatz || !spalten) return [];
    const { from, to } = spalten.wertSpan;
    const names = text.slice(from, to).split(',');
    const changed = names.map((name) => (name.trim() === alt ? name.replace(alt, () => neu) : name)).join(',');
    return changed === names.join(',') ? [] : [{ from, to, text: changed }];
  });
}

/** A new value at a path of the front matter, in the author's way of writing it. */
function ersetze({ places }: FileFacts, text: string, path: Path, neu: string, zahl = false): readonly Ersatz[] {
  const place = places[pathKey(path)];
  if (!place) return [];
  const [from, to] = place;
  const sign = text[from] ?? '';
  const quoted = sign === '"' || sign === "'";
  return [{ from, to, text: quoted ? sign + neu + sign : zahl ? neu : yamlScalar(neu) }];
}

/** A new text for one that stands in a span exactly once. */
function within(text: string, { from, to }: Span, alt: string, neu: string): readonly Ersatz[] {
  const at = text.slice(from, to).indexOf(alt);
  return at < 0 ? [] : [{ from: from + at, to: from + at + alt.length, text: neu }];
}
