// Entries as a calendar file (RFC 5545). Folding, escaping and line ends are the library's.
import type { ICalEventData, ICalLuxonDateTimeStub } from 'ical-generator';
import type { Tag } from '../../base/datum.ts';
import type { Ereignis } from './ereignisse.ts';
import { berlin, vtimezone } from './vtimezone.ts';

export interface Kalenderkopf {
  readonly titel: string;
  /** What makes UIDs differ from those of other concepts; it stays the same over all builds. */
  readonly herkunft: string;
  /** The day that the calendar was made for: its DTSTAMP, so that the same content gives the same bytes. */
  readonly stand: Tag;
}

/** The text of a calendar file. */
export async function writeIcs(ereignisse: readonly Ereignis[], kopf: Kalenderkopf): Promise<string> {
  const library = await import('ical-generator');
  const { ICalEventStatus: status, ICalEventTransparency: transparenz } = library;
  const toEvent = (ereignis: Ereignis): ICalEventData => ({
    id: `${ereignis.id}@${kopf.herkunft}`,
    stamp: midnight(kopf.stand),
    sequence: ereignis.sequence,
    summary: ereignis.titel,
    ...(ereignis.beschreibung === '' ? {} : { description: ereignis.beschreibung }),
    ...(ereignis.ort === undefined ? {} : { location: ereignis.ort }),
    status: ereignis.abgesagt ? status.CANCELLED : status.CONFIRMED,
    transparency: ereignis.frei ? transparenz.TRANSPARENT : transparenz.OPAQUE,
    ...zeitOf(ereignis),
  });
  const calendar = library.default({
    // The library escapes texts of entries, but not the name.
    name: library.escape(kopf.titel, false),
    prodId: { company: 'konzept', product: 'konzept', language: 'DE' },
    timezone: { name: null, generator: () => vtimezone },
    events: ereignisse.map(toEvent),
  });
  return `${calendar.toString()}\r\n`;
}

const midnight = (tag: Tag): Date => new Date(`${tag}T00:00:00Z`);

/** A whole day with its exclusive end, or a begin in local time; how long a session takes nobody knows before. */
function zeitOf({ tag, zeit }: Ereignis): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (zeit !== undefined) return { start: ortszeit(tag, zeit), timezone: berlin };
  const start = midnight(tag);
  return { start, end: new Date(start.getTime() + 86_400_000), allDay: true };
}

/**
 * A time as it is told on site, in the one form that the library writes without asking the machine's time zone: what it
 * wants of Luxon.
 */
function ortszeit(tag: Tag, zeit: string): ICalLuxonDateTimeStub {
  const parts: Readonly<Record<string, string>> = {
    yyyyLLdd: tag.replaceAll('-', ''),
    HHmmss: `${zeit.replace(':', '')}00`,
  };
  const stub: ICalLuxonDateTimeStub = {
    isValid: true,
    zone: { type: 'iana' },
    setZone: () => stub,
    toFormat: (form) => parts[form] ?? '',
    toJSDate: () => new Date(`${tag}T${zeit}:00Z`),
    toJSON: () => `${tag}T${zeit}:00`,
  };
  return stub;
}
