// What stands in a calendar: public sessions of which the day is known, and the Zwischenziele as they hold at the Stichtag.
import { isTag, type Tag } from '../../base/datum.ts';
import { datumOf, gremiumOf, type Sitzung, sitzungenOf } from '../../model/queries/gremien.ts';
import { findReferrers, listOf, type Model } from '../../model/model.ts';
import { listTermine, type Termin } from '../../model/queries/massnahme/termine.ts';
import { tellTermin } from '../../render/worte/terminworte.ts';

/** One entry. `id` never changes, whatever happens to its day; `sequence` grows with each change of it. */
export interface Ereignis {
  readonly id: string;
  readonly titel: string;
  readonly beschreibung: string;
  readonly tag: Tag;
  /** The time of day there (Europe/Berlin); an entry without one takes the whole day. */
  readonly zeit: string | undefined;
  readonly ort: string | undefined;
  readonly sequence: number;
  readonly abgesagt: boolean;
  /** True for what may yet be another day, or none. */
  readonly offen: boolean;
  /** True for what leaves one's time free: a deadline. */
  readonly frei: boolean;
}

/** The public sessions. One of which only the month is known is left out: a calendar would show it on days that it is not on. */
export const listSitzungsereignisse = (model: Model): readonly Ereignis[] =>
  listOf(model, 'gremium')
    .flatMap((gremium) => sitzungenOf(gremium))
    .filter(({ data }) => isTag(data.datum))
    .map((sitzung) => ofSitzung(model, sitzung));

function ofSitzung(model: Model, sitzung: Sitzung): Ereignis {
  const { datum, zeit, ort, verlegt = [], abgesagt = false, unbestaetigt = false } = sitzung.data;
  const vorlagen = findReferrers(model, { typ: 'sitzung', id: sitzung.id }, 'vorlage', 'beratungsfolge.sitzung');
  return {
    id: `sitzung-${sitzung.id}`,
    titel: `Sitzung: ${gremiumOf(sitzung)}`,
    beschreibung: lines(
      verlegt.length > 0 || abgesagt || unbestaetigt ? `Termin: ${datumOf(sitzung)}` : '',
      ...vorlagen.map(({ data, titel }) => `Vorlage ${data.nummer ?? 'ohne Nummer'}: ${titel}`),
    ),
    tag: datum,
    zeit,
    ort,
    sequence: verlegt.length + (abgesagt ? 1 : 0),
    abgesagt,
    offen: unbestaetigt,
    frei: false,
  };
}

/** A Zwischenziel, with the Akteure in whose calendars it stands: those that are to see to it or lead. */
export interface Zwischenzielereignis extends Ereignis {
  readonly stellen: ReadonlySet<string | undefined>;
}

/** The Zwischenziele, each on the last day of its Termin. */
export const listZwischenzielereignisse = (model: Model): readonly Zwischenzielereignis[] =>
  listTermine(model).map((termin) => ({
    ...ofTermin(model, termin),
    stellen: new Set([termin.zustaendig, termin.massnahme.data.federfuehrung]),
  }));

function ofTermin(model: Model, termin: Termin): Ereignis {
  const { massnahme, zwischenziel, verlegungen } = termin;
  const entfallen = termin.stand === 'entfaellt';
  return {
    id: `zwischenziel-${massnahme.id}-${zwischenziel.nr}`,
    titel: `${massnahme.id}: ${zwischenziel.titel}`,
    beschreibung: lines(...tellTermin(model, termin)),
    tag: termin.tag,
    zeit: undefined,
    ort: undefined,
    sequence: verlegungen + (entfallen || termin.stand === 'ruht' ? 1 : 0),
    abgesagt: entfallen,
    offen: termin.stand === 'ruht',
    frei: true,
  };
}

const lines = (...texte: readonly string[]): string => texte.filter((text) => text !== '').join('\n');
