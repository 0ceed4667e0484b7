// The life of a Maßnahme as a dated line: from the proposal in the Beteiligung to the last report, and what lies ahead. It
// holds what the model knows and nothing else; what has no day is told apart (herkunftOf).
import { byText } from '../../../base/text.ts';
import { ersterTag, letzterTag, type Tag } from '../../../base/datum.ts';
import type { DataOf } from '../../../domain/registry.ts';
import { type Entity, findEntity, keyOf, listOf, type Model } from '../../model.ts';
import { findAusgabe, listAnlagepfade } from '../ausgaben.ts';
import { findSitzung, type Sitzung } from '../gremien.ts';
import { entriesUntil, reachedAt, ruhtAt, type Sachstand, terminOf, type Zwischenziel } from './stand.ts';
import { isOffen, termineOf } from './termine.ts';
import { verlegungenUntil, type Verlegung } from './veraenderung.ts';
import { findVorschlaege, type Vorschlag } from '../vorschlaege.ts';

type Massnahme = Entity<'massnahme'>;
type Beratungsschritt = NonNullable<DataOf<'vorlage'>['beratungsfolge']>[number];

/** What happened, or is due, at a time. */
export type Begebenheit =
  | { readonly art: 'vorschlag'; readonly vorschlag: Vorschlag; readonly ueber: string }
  | {
      readonly art: 'beratung';
      readonly sitzung: Sitzung;
      readonly vorlage: Entity<'vorlage'>;
      readonly schritt: Beratungsschritt;
    }
  | { readonly art: 'beschluss'; readonly sitzung: Sitzung }
  | { readonly art: 'beginn' | 'ende' | 'antrag' | 'bewilligt' | 'verstetigt' }
  | { readonly art: 'erreicht' | 'versaeumt' | 'faellig'; readonly zwischenziel: Zwischenziel }
  | { readonly art: 'verlegt'; readonly verlegung: Verlegung }
  | { readonly art: 'sachstand'; readonly eintrag: Sachstand }
  | { readonly art: 'bericht'; readonly bericht: Entity<'bericht'> };

/** A Begebenheit with its time as it was written, and the day by which it stands in line. */
export type Station = Begebenheit & { readonly zeit: string; readonly tag: Tag };

/** Needs and goals that a Maßnahme answers: they stand in the concept and have no day of their own. */
export interface Herkunft {
  readonly bedarfe: readonly Entity<'bedarf'>[];
  readonly ziele: readonly Entity<'ziel'>[];
}

/** What a Maßnahme comes from: its Ziele and the Bedarfe that these answer. */
export function herkunftOf(model: Model, massnahme: Massnahme): Herkunft {
  const ziele = massnahme.data.ziele.flatMap((id) => findEntity(model, 'ziel', id) ?? []);
  const ids = new Set(ziele.flatMap(({ data }) => data.bedarfe ?? []));
  return { ziele, bedarfe: [...ids].flatMap((id) => findEntity(model, 'bedarf', id) ?? []) };
}

/** All stations of a Maßnahme at the Stichtag of the model, the earliest first. */
export function lebenslaufOf(model: Model, massnahme: Massnahme): readonly Station[] {
  const stationen = [
    ...vorschlagsstationen(model, massnahme),
    ...beratungsstationen(model, massnahme),
    ...planstationen(massnahme),
    ...zielstationen(massnahme, model.stichtag),
    ...entriesUntil(massnahme, model.stichtag).map((eintrag): Station => ({
      art: 'sachstand',
      eintrag,
      ...am(eintrag.datum),
    })),
    ...listOf(model, 'bericht')
      .filter(({ id }) => id <= model.stichtag)
      .map((bericht): Station => ({ art: 'bericht', bericht, ...am(bericht.id) })),
  ];
  return stationen.sort(byText(({ tag }) => tag));
}

/** A time that counts from its last day. */
const am = (zeit: string): { readonly zeit: string; readonly tag: Tag } => ({ zeit, tag: letzterTag(zeit) });

/** Proposals that went into the Maßnahme itself, its Ziele or their Bedarfe, each once; those of a day that is not known are left out. */
function vorschlagsstationen(model: Model, massnahme: Massnahme): Station[] {
  const { ziele, bedarfe } = herkunftOf(model, massnahme);
  const known = new Set<string>();
  return [massnahme, ...ziele, ...bedarfe].flatMap((ding) =>
    findVorschlaege(model, ding).flatMap((vorschlag): Station[] => {
      const key = `${vorschlag.event.id} ${vorschlag.text}`;
      const { datum } = vorschlag.event.data;
      if (datum === undefined || known.has(key)) return [];
      known.add(key);
      return [{ art: 'vorschlag', vorschlag, ueber: keyOf(ding), ...am(datum) }];
    }),
  );
}

/** Sessions that decided on the concept, or had a paper before them that encloses it or names the Maßnahme. */
function beratungsstationen(model: Model, massnahme: Massnahme): Station[] {
  const beschluss = model.konzept?.data.fassung?.beschluss;
  const naming = new Set((model.eingehend.get(keyOf(massnahme)) ?? []).map(({ von }) => von));
  const stationen = listOf(model, 'vorlage')
    .filter((vorlage) => naming.has(keyOf(vorlage)) || enthaeltKonzept(model, vorlage))
    .flatMap((vorlage) => (vorlage.data.beratungsfolge ?? []).map((schritt) => ({ vorlage, schritt })))
    .filter(({ schritt }) => schritt.zustaendigkeit === 'entscheidung' && schritt.sitzung !== beschluss)
    .flatMap(({ vorlage, schritt }): Station[] => {
      const sitzung = findSitzung(model, schritt.sitzung);
      return sitzung ? [{ art: 'beratung', sitzung, vorlage, schritt, ...am(sitzung.data.datum) }] : [];
    });
  const entschieden = beschluss === undefined ? undefined : findSitzung(model, beschluss);
  return entschieden
    ? [...stationen, { art: 'beschluss', sitzung: entschieden, ...am(entschieden.data.datum) }]
    : stationen;
}

/** True for a paper that encloses a document of the whole concept. */
function enthaeltKonzept(model: Model, { data }: Entity<'vorlage'>): boolean {
  const pfade = listAnlagepfade(model);
  return (data.anlagen ?? []).some((anlage) => {
    const pfad = pfade.get(anlage);
    return pfad !== undefined && findAusgabe(model, pfad)?.art.je === undefined;
  });
}

/** What the plan itself dates: beginning and end, and the steps of an idea from the Innovationsbudget. */
function planstationen({ data: { zeitraum, innovationsbudget: idee } }: Massnahme): Station[] {
  const stationen: readonly (readonly [
    'beginn' | 'ende' | 'antrag' | 'bewilligt' | 'verstetigt',
    string | undefined,
  ])[] = [
    ['antrag', idee?.antrag],
    ['bewilligt', idee?.bewilligt],
    ['verstetigt', idee?.am],
    ['ende', zeitraum?.bis],
  ];
  const beginn: Station[] = zeitraum ? [{ art: 'beginn', zeit: zeitraum.von, tag: ersterTag(zeitraum.von) }] : [];
  return [
    ...beginn,
    ...stationen.flatMap(([art, zeit]): Station[] => (zeit === undefined ? [] : [{ art, ...am(zeit) }])),
  ];
}

/** The Zwischenziele: reached, moved, missed, and those that are still ahead. */
function zielstationen(massnahme: Massnahme, stichtag: Tag): Station[] {
  const erreicht = entriesUntil(massnahme, stichtag).flatMap(({ datum, erreicht: nummern = [] }) =>
    (massnahme.data.zwischenziele ?? [])
      .filter(({ nr }) => nummern.includes(nr))
      .map((zwischenziel): Station => ({ art: 'erreicht', zwischenziel, ...am(datum) })),
  );
  const verlegt = verlegungenUntil(massnahme, stichtag).map((verlegung): Station => ({
    art: 'verlegt',
    verlegung,
    ...am(verlegung.gemeldet),
  }));
  const versaeumt = (massnahme.data.zwischenziele ?? []).flatMap((zwischenziel) =>
    versaeumteOf(massnahme, zwischenziel, stichtag).map((zeit): Station => ({
      art: 'versaeumt',
      zwischenziel,
      ...am(zeit),
    })),
  );
  const faellig = termineOf(massnahme, stichtag)
    .filter((termin) => isOffen(termin) && termin.tag >= stichtag)
    .map(({ zwischenziel, termin }): Station => ({ art: 'faellig', zwischenziel, ...am(termin) }));
  return [...versaeumt, ...erreicht, ...verlegt, ...faellig];
}

/**
 * The Termine of a Zwischenziel that passed without word: it held on its day, and the first Sachstand after it tells neither that
 * it is reached nor that it is moved. What a later entry tells was perhaps so in time.
 */
function versaeumteOf(massnahme: Massnahme, zwischenziel: Zwischenziel, stichtag: Tag): readonly string[] {
  const { nr } = zwischenziel;
  const termine = new Set([
    zwischenziel.termin,
    ...verlegungenUntil(massnahme, stichtag).flatMap((move) => (move.zwischenziel.nr === nr ? [move.nach] : [])),
  ]);
  return [...termine].filter((termin) => {
    const tag = letzterTag(termin);
    if (tag >= stichtag || terminOf(massnahme, zwischenziel, tag) !== termin) return false;
    if (reachedAt(massnahme, tag).has(nr) || ruhtAt(massnahme, tag)) return false;
    const next = entriesUntil(massnahme, stichtag).find(({ datum }) => letzterTag(datum) > tag);
    const told =
      next?.erreicht?.includes(nr) === true || next?.verlegt?.some((move) => move.zwischenziel === nr) === true;
    return !told;
  });
}
