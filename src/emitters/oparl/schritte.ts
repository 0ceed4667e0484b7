// The steps of the papers' ways: each is a Consultation, and an AgendaItem of the Meeting that deals with it.
import { findSitzung, type Sitzung } from '../../model/queries/gremien.ts';
import type { Entity, Model } from '../../model/model.ts';

export interface Tagesordnungspunkt {
  readonly vorlage: Entity<'vorlage'>;
  readonly data: NonNullable<Entity<'vorlage'>['data']['beratungsfolge']>[number];
  readonly sitzung: Sitzung;
  /** The files of its objects. */
  readonly consultation: string;
  readonly agendaItem: string;
}

/** The file of a Meeting. */
export const fileOfMeeting = (sitzung: Sitzung): string => `meeting-${sitzung.id.replace('/', '-')}`;

/** The public steps of a paper in their order. Their names follow from paper and session, never from a number or a day. */
export const listSchritte = (model: Model, vorlage: Entity<'vorlage'>): readonly Tagesordnungspunkt[] =>
  (vorlage.data.beratungsfolge ?? []).flatMap((data) => {
    const sitzung = findSitzung(model, data.sitzung);
    if (!sitzung) return [];
    const name = `${vorlage.id}-${sitzung.id.replace('/', '-')}`;
    return [{ vorlage, data, sitzung, consultation: `consultation-${name}`, agendaItem: `agendaitem-${name}` }];
  });
