// What a renaming is asked to do: which things get which new ids, told by what its author calls them.
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { kuerzelmuster } from '../../domain/kind.ts';
import {
  allKinds,
  findTeil,
  idFor,
  isTyp,
  kindOf,
  labelOfTyp,
  type Typ,
  type TargetTyp,
} from '../../domain/registry.ts';
import { type Bekannt, keyOf, listOf, type Model } from '../../model/model.ts';

/** New ids by the keys of what bears the old ones, parts of things included. */
export type NeueIds = ReadonlyMap<string, string>;

/** What stands for a thing within one file: a step of a Maßnahme or of a Ziel, a column of a table. */
export interface Innen {
  readonly art: 'zwischenziel' | 'teilziel' | 'spalte';
  /** The id of the thing that it belongs to. */
  readonly in: string;
  readonly alt: string;
  readonly neu: string;
}

/** A renaming that is possible as far as its words tell. */
export interface Umbenennung {
  readonly ids: NeueIds;
  readonly innen?: Innen;
}

/** An order, or why there is none, as a sentence. */
type Verstanden = Umbenennung | { readonly fehler: string };

/** Understands what is to be renamed. `alt` may name the kind before a colon. */
export function readAuftrag(model: Model, alt: string, neu: string): Verstanden {
  if (alt === neu) return { fehler: 'Alter und neuer Name sind gleich.' };
  const innen = readInnen(model, alt, neu);
  if (innen) return innen;
  const things = findThings(model, alt);
  const [thing, ...others] = things;
  if (!thing) {
    const nearest = findNearest(alt, [...model.bekannt.values()]);
    return { fehler: `${alt} gibt es nicht. ${askMeinten(nearest) ?? '„konzept list“ zeigt, was es gibt.'}` };
  }
  if (others.length > 0)
    return {
      fehler: `${alt} heißen mehrere: ${things.map((each) => keyOf(each)).join(', ')}. Nennen Sie eines davon so, mit der Art davor.`,
    };
  const bare = neu.startsWith(`${thing.typ}:`) ? neu.slice(thing.typ.length + 1) : neu;
  return nameThing(model, thing, bare);
}

function findThings(model: Model, alt: string): readonly Bekannt[] {
  const exact = model.bekannt.get(alt);
  if (exact) return [exact];
  return [...model.bekannt.values()].filter(({ id, typ }) => id === alt && typ !== 'extern');
}

function nameThing(model: Model, thing: Bekannt, neu: string): Verstanden {
  const { typ, id } = thing;
  if (typ === 'extern') return { fehler: `${id} steht in einem anderen Konzept und heißt dort so.` };
  if (!isTyp(typ)) return nameTeil(model, typ, id, neu);
  if (typ === 'handlungsfeld') return nameHandlungsfeld(model, id, neu);
  const kind = kindOf(typ);
  if (typ === 'konzept' || typ === 'leitziel')
    return {
      fehler: `${labelOfTyp(typ, model.worte)} ${id} folgt seinem Ort und lässt sich nicht für sich umbenennen.`,
    };
  if (!kind.id.muster.test(neu))
    return { fehler: `„${neu}“ hat nicht die Form einer solchen Id. Sie sieht so aus: ${kind.id.beispiel}.` };
  if (isTaken(model, typ, neu, id)) return { fehler: `${neu} gibt es schon.` };
  const [vor, nach] = [id, neu].map((each) => kind.id.muster.exec(each)?.groups?.['kuerzel']);
  if (kind.pfad.includes('{ordner}') && vor !== nach)
    return {
      fehler: `${neu} gehört in ein anderes Handlungsfeld. Dahin bringt sie „konzept move ${id} ${nach ?? ''}“, mit der nächsten freien Id.`,
    };
  return { ids: withParts(model, typ, id, neu) };
}

/** True where another thing of the kind is called so, capitals apart: not every system tells them from small letters. */
const isTaken = (model: Model, typ: TargetTyp, neu: string, alt: string): boolean =>
  [...model.bekannt.values()].some(
    (each) => each.typ === typ && each.id !== alt && each.id.toLowerCase() === neu.toLowerCase(),
  );

/** The thing with its new id, and its parts, whose ids hold it. */
export function withParts(model: Model, typ: Typ, id: string, neu: string): NeueIds {
  const { teil } = kindOf(typ);
  const ids = new Map([[`${typ}:${id}`, neu]]);
  for (const part of teil ? model.bekannt.values() : [])
    if (part.typ === teil?.typ && part.id.startsWith(`${id}/`)) ids.set(keyOf(part), neu + part.id.slice(id.length));
  return ids;
}

function nameTeil(model: Model, typ: TargetTyp, id: string, neu: string): Verstanden {
  const label = findTeil(typ)?.teil.label ?? typ;
  const [home, rest] = splitLast(id);
  const [newHome, newRest] = splitLast(neu.includes('/') || rest === undefined ? neu : `${home}/${neu}`);
  if (rest !== undefined && home !== newHome)
    return { fehler: `${label} ${id} bleibt in ${home}; der neue Name beginnt mit ${home}/.` };
  if (!/^[A-Za-z0-9][\w.-]*$/.test(newRest ?? newHome))
    return { fehler: `„${neu}“ ist kein Name aus Buchstaben ohne Umlaute, Ziffern, - und _.` };
  const whole = newRest === undefined ? newHome : `${newHome}/${newRest}`;
  if (isTaken(model, typ, whole, id)) return { fehler: `${whole} gibt es schon.` };
  return { ids: new Map([[`${typ}:${id}`, whole]]) };
}

function splitLast(id: string): readonly [string, string | undefined] {
  const at = id.indexOf('/');
  return at < 0 ? [id, undefined] : [id.slice(0, at), id.slice(at + 1)];
}

/** A Handlungsfeld's kuerzel stands in the ids of all that bear it. */
function nameHandlungsfeld(model: Model, alt: string, neu: string): Verstanden {
  if (!new RegExp(`^${kuerzelmuster}$`).test(neu))
    return { fehler: `„${neu}“ ist kein Kürzel aus 2 bis 6 Großbuchstaben.` };
  if (isTaken(model, 'handlungsfeld', neu, alt)) return { fehler: `Das Kürzel ${neu} gibt es schon.` };
  const ids = new Map([[`handlungsfeld:${alt}`, neu]]);
  for (const { typ } of allKinds.filter(({ id }) => id.buchstabe !== undefined))
    for (const { id } of listKnown(model, typ)) {
      const vorn = idFor({ ...kindOf(typ), id: { ...kindOf(typ).id, ende: '' } }, alt);
      if (id === vorn || id.startsWith(`${vorn}-`))
        ids.set(
          `${typ}:${id}`,
          idFor({ ...kindOf(typ), id: { ...kindOf(typ).id, ende: '' } }, neu) + id.slice(vorn.length),
        );
    }
  return { ids };
}

const listKnown = (model: Model, typ: Typ): readonly Bekannt[] =>
  [...model.bekannt.values()].filter((each) => each.typ === typ);

/** `M-TEIL-03/2`, `Z-TEIL-01/1`, `bevoelkerung/einwohner`: what has no id of its own. Undefined where that is not what is meant. */
function readInnen(model: Model, alt: string, neu: string): Verstanden | undefined {
  const [home, own] = splitLast(alt);
  if (own === undefined || model.bekannt.has(alt) || findThings(model, alt).length > 0) return undefined;
  const [newHome, newOwn = newHome] = splitLast(neu);
  if (neu.includes('/') && newHome !== home)
    return { fehler: `${alt} bleibt in ${home}; der neue Name beginnt mit ${home}/.` };
  const schritte = (['massnahme', 'ziel'] as const).find((typ) => model.bekannt.has(`${typ}:${home}`));
  if (schritte) return readSchritt(model, schritte, { home, own, neu: newOwn });
  const datensatz = listOf(model, 'datensatz').find(({ id }) => id === home);
  if (!datensatz) return undefined;
  const namen = datensatz.data.spalten?.map(({ name }) => name) ?? [];
  if (!namen.includes(own)) return { fehler: `${home} hat keine Spalte „${own}“; es gibt ${namen.join(', ')}.` };
  if (namen.includes(newOwn)) return { fehler: `${home} hat schon eine Spalte „${newOwn}“.` };
  if (!/^[\p{L}\d_][\p{L}\d_.-]*$/u.test(newOwn))
    return { fehler: `„${newOwn}“ ist kein Name einer Spalte: Buchstaben, Ziffern, -, _ und Punkt.` };
  return { ids: new Map(), innen: { art: 'spalte', in: home, alt: own, neu: newOwn } };
}

function readSchritt(
  model: Model,
  typ: 'massnahme' | 'ziel',
  { home, own, neu }: { readonly home: string; readonly own: string; readonly neu: string },
): Verstanden {
  const entity = model.byKey.get(`${typ}:${home}`);
  const feld = typ === 'massnahme' ? 'zwischenziele' : 'teilziele';
  const list =
    (entity?.data as Readonly<Record<string, readonly { readonly nr: number }[] | undefined>> | undefined)?.[feld] ??
    [];
  const nummern = list.map(({ nr }) => String(nr));
  const { keinen, einen } = typ === 'massnahme' ? model.worte.zwischenziel : model.worte.teilziel;
  if (!nummern.includes(own))
    return { fehler: `${home} hat ${keinen} ${own}; es gibt ${nummern.join(', ') || 'keines'}.` };
  if (!/^[1-9]\d*$/.test(neu)) return { fehler: `„${neu}“ ist keine Nummer von 1 an.` };
  if (nummern.includes(neu)) return { fehler: `${home} hat schon ${einen} ${neu}.` };
  return { ids: new Map(), innen: { art: typ === 'massnahme' ? 'zwischenziel' : 'teilziel', in: home, alt: own, neu } };
}
