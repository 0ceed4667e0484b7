// The day for which a concept tells where things stand, when nobody names another: never today.
import { letzterTag, parseZeitangabe, type Tag } from '../base/datum.ts';
import type { FileFacts } from './facts.ts';
import { type Bekannt, type Entity, keyOf, listOf, type Model } from './model.ts';
import { oncePerModelAnd } from './once.ts';
import { nameOn } from './queries/gremien.ts';

const readTag = (value: unknown): string | undefined =>
  typeof value === 'string' && typeof parseZeitangabe(value) === 'object' ? letzterTag(value) : undefined;

/** `stichtag` of konzept.md, else the Stand of its Fassung, else the end of the Laufzeit; without all of these 1900-01-01. */
export function stichtagOf(facts: readonly FileFacts[]): string {
  const roh = facts.find((file) => file.typ === 'konzept')?.roh ?? {};
  const { stichtag, fassung, laufzeit } = roh as {
    stichtag?: unknown;
    fassung?: { stand?: unknown };
    laufzeit?: { bis?: unknown };
  };
  return readTag(stichtag) ?? readTag(fassung?.stand) ?? readTag(laufzeit?.bis) ?? '1900-01-01';
}

/** The model as it tells of another day: what follows from the log up to then, and bodies by the names that they had. */
export const atStichtag = (model: Model, stichtag: Tag): Model =>
  stichtag === model.stichtag ? model : anderntags(model, stichtag);

const anderntags = oncePerModelAnd((model, stichtag): Model => {
  const gremien = new Map(
    listOf(model, 'gremium').map((gremium): [string, Entity] => [
      keyOf(gremium),
      { ...gremium, titel: nameOn(gremium.data, stichtag) || gremium.titel },
    ]),
  );
  const renamed = ([key, thing]: [string, Bekannt]): [string, Bekannt] => [
    key,
    { ...thing, titel: gremien.get(key)?.titel ?? thing.titel },
  ];
  return {
    ...model,
    stichtag,
    byTyp: new Map([...model.byTyp, ['gremium', [...gremien.values()]]]),
    byKey: new Map([...model.byKey, ...gremien]),
    bekannt: new Map([...model.bekannt].map(renamed)),
  };
});

/** The day that a paper tells of: its own. One without a date is still being written and tells of the Stichtag. */
export const tagOfVorlage = ({ stichtag }: Model, { data }: Entity<'vorlage'>): Tag => data.datum ?? stichtag;
