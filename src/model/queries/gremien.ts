// Bodies over time: what one was called on a day, and which session is meant.
import { ersterTag, formatKurz, formatLang, isTag, type Tag } from '../../base/datum.ts';
import type { DataOf } from '../../domain/registry.ts';
import { type Entity, findEntity, type Model } from '../model.ts';

export type Sitzungsdaten = NonNullable<DataOf<'gremium'>['sitzungen']>[number];

/** A session with the body that holds it. Its id is `gremium/sitzung`. */
export interface Sitzung {
  readonly id: string;
  readonly gremium: Entity<'gremium'>;
  readonly index: number;
  readonly data: Sitzungsdaten;
}

export type Gremienname = DataOf<'gremium'>['namen'][number];

/** The name that held on a day, with its period; before the first and after the last name the nearest one. */
export function nameEntryOn({ namen }: DataOf<'gremium'>, tag: Tag): Gremienname | undefined {
  const fitting = namen.find(({ ab, bis }) => (ab === undefined || ab <= tag) && (bis === undefined || tag <= bis));
  const [first] = namen;
  return fitting ?? (first?.ab !== undefined && tag < first.ab ? first : namen.at(-1));
}

/** The name of a body on a day. */
export const nameOn = (data: DataOf<'gremium'>, tag: Tag): string => nameEntryOn(data, tag)?.name ?? '';

/** The sessions of a body, in the order in which they are written. */
export const sitzungenOf = (gremium: Entity<'gremium'>): readonly Sitzung[] =>
  (gremium.data.sitzungen ?? []).map((data, index) => ({ id: `${gremium.id}/${data.id}`, gremium, index, data }));

/** A session by `gremium/sitzung`. */
export function findSitzung(model: Model, id: string): Sitzung | undefined {
  const slash = id.indexOf('/');
  const gremium = slash < 0 ? undefined : findEntity(model, 'gremium', id.slice(0, slash));
  return gremium && sitzungenOf(gremium).find((sitzung) => sitzung.id === id);
}

/** The name that a session's body had on its day. */
export const gremiumOf = (sitzung: Sitzung): string => nameOn(sitzung.gremium.data, ersterTag(sitzung.data.datum));

/** 'Integrationsrat am 2. September 2025', 'Verwaltungsvorstand im Juli 2025'. */
export function nameSitzung(sitzung: Sitzung): string {
  const { datum } = sitzung.data;
  const isJahr = datum.length === 4;
  const wann = isTag(datum) ? 'am' : isJahr ? '' : 'im';
  return [gremiumOf(sitzung), wann, formatLang(datum)].filter((part) => part !== '').join(' ');
}

/** The date of a session for tables, with the word that it was moved or cancelled. */
export function datumOf({ data }: Sitzung): string {
  const von = (data.verlegt ?? []).map(({ von: tag }) => formatKurz(tag));
  const zusatz = [
    ...(data.unbestaetigt ? ['nicht bestätigt'] : []),
    ...(von.length > 0 ? [`verlegt vom ${von.join(', ')}`] : []),
    ...(data.abgesagt ? ['abgesagt'] : []),
  ];
  return formatKurz(data.datum) + (zusatz.length > 0 ? ` (${zusatz.join('; ')})` : '');
}
