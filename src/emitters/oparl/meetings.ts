// The public sessions that deal with public papers as OParl's Meetings, with the papers as their AgendaItems.
import { ersterTag, isTag } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import { gremiumOf, type Sitzung } from '../../model/queries/gremien.ts';
import type { Entity } from '../../model/model.ts';
import { compareGerman } from '../../model/ordnung.ts';
import type { Oparlkontext } from './body.ts';
import { type OparlObjekt, zeitpunkt } from './objekt.ts';
import { findOrganization } from './organizations.ts';
import { fileOfMeeting, listSchritte, type Tagesordnungspunkt } from './schritte.ts';

/** The Meetings, and what they hold as objects of their own that know their Meeting. */
export function makeMeetings(
  kontext: Oparlkontext,
  vorlagen: readonly Entity<'vorlage'>[],
): { readonly meetings: readonly OparlObjekt[]; readonly teile: readonly OparlObjekt[] } {
  const schritte = vorlagen.flatMap((vorlage) => listSchritte(kontext.model, vorlage));
  const groups = [...groupBy(schritte, ({ sitzung }) => sitzung.id).values()].map((group) => ({
    sitzung: group[0]?.sitzung,
    schritte: group.sort((a, b) => compareGerman(String(a.data.top ?? ''), String(b.data.top ?? ''))),
  }));
  return {
    meetings: groups.flatMap(({ sitzung, schritte: punkte }) => (sitzung ? makeMeeting(kontext, sitzung, punkte) : [])),
    teile: groups.flatMap(({ sitzung, schritte: punkte }) => [
      ...(sitzung ? makeLocation(kontext, sitzung) : []),
      ...punkte.map((schritt, order) =>
        makeAgendaItem(kontext, schritt, order, kontext.urlOf(fileOfMeeting(schritt.sitzung))),
      ),
    ]),
  };
}

/** A session. `start` needs a time; where there is none, a field of our own tells the day, or the month, as it is known. */
function makeMeeting(kontext: Oparlkontext, sitzung: Sitzung, schritte: readonly Tagesordnungspunkt[]): OparlObjekt {
  const { datum, zeit, abgesagt = false } = sitzung.data;
  return kontext.make('Meeting', fileOfMeeting(sitzung), {
    name: gremiumOf(sitzung),
    cancelled: abgesagt,
    start: zeit !== undefined && isTag(datum) ? zeitpunkt(datum, zeit) : undefined,
    'konzept:datum': datum,
    location: makeLocation(kontext, sitzung)[0],
    organization: [kontext.urlOf(findOrganization(sitzung.gremium, ersterTag(datum)))],
    agendaItem: schritte.map((schritt, order) => makeAgendaItem(kontext, schritt, order)),
  });
}

/** Where a session takes place, as far as that is known. */
const makeLocation = ({ make }: Oparlkontext, sitzung: Sitzung): readonly OparlObjekt[] =>
  sitzung.data.ort === undefined
    ? []
    : [make('Location', fileOfMeeting(sitzung).replace('meeting', 'location'), { description: sitzung.data.ort })];

const makeAgendaItem = (
  { make, urlOf }: Oparlkontext,
  { vorlage, data, agendaItem, consultation }: Tagesordnungspunkt,
  order: number,
  meeting?: string,
): OparlObjekt =>
  make('AgendaItem', agendaItem, {
    meeting,
    order,
    number: data.top === undefined ? undefined : String(data.top),
    name: vorlage.titel,
    public: true,
    consultation: urlOf(consultation),
    result: data.ergebnis,
  });
