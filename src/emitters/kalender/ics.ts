// Entries as a calendar file (RFC 5545). Folding, escaping and line ends are the library's.
import type { ICalEventData, ICalLuxonDateTimeStub } from 'ical-generator';
import type { Tag } from '../../base/datum.ts';
import type { Ereignis } from './ereignisse.ts';
import { berlin, vtimezone } from './vtimezone.ts';

/** What all calendars of a concept share. */
export interface Kalenderkopf {
  /** What makes UIDs differ from those of other concepts; it stays the same over all builds. */
  readonly herkunft: string;
  /** The day that the calendars were made for: their DTSTAMP, so that the same content gives the same bytes. */
  readonly stand: Tag;
  /** What the concept tells of itself on every page; each entry says it, for entries are copied one by one. */
  readonly hinweis: string | undefined;
}

/** Gives the text of a calendar file. */
export type Kalenderschreiber = (titel: string, ereignisse: readonly Ereignis[]) => string;

/** Opens the writer of a concept's calendars. An entry stands in several of them: it is written, and folded, once. */
export async function openIcs({ herkunft, stand, hinweis = '' }: Kalenderkopf): Promise<Kalenderschreiber> {
  const library = await import('ical-generator');
  const { ICalEventStatus: status, ICalEventTransparency: transparenz } = library;
  const describe = ({ beschreibung }: Ereignis): string =>
    [beschreibung, hinweis].filter((text) => text !== '').join('\n');
  const toEvent = (ereignis: Ereignis): ICalEventData => ({
    id: `${ereignis.id}@${herkunft}`,
    stamp: midnight(stand),
    sequence: ereignis.sequence,
    summary: ereignis.titel,
    ...(describe(ereignis) === '' ? {} : { description: describe(ereignis) }),
    ...(ereignis.ort === undefined ? {} : { location: ereignis.ort }),
    status: ereignis.abgesagt ? status.CANCELLED : ereignis.offen ? status.TENTATIVE : status.CONFIRMED,
    transparency: ereignis.frei ? transparenz.TRANSPARENT : transparenz.OPAQUE,
    ...zeitOf(ereignis),
  });
  const written = new Map<Ereignis, string>();
  return (titel, ereignisse) => {
    const calendar = library.default({
      // The library escapes texts of entries, but not the name.
      name: library.escape(titel, false),
      prodId: { company: 'konzept', product: 'konzept', language: 'DE' },
    });
    const eintraege = ereignisse.map((ereignis) => {
      const text =
        written.get(ereignis) ?? library.foldLines(new library.ICalEvent(toEvent(ereignis), calendar).toString());
      written.set(ereignis, text);
      return text;
    });
    const zone = ereignisse.some(({ zeit }) => zeit !== undefined) ? vtimezone : '';
    return calendar.toString().replace(/END:VCALENDAR$/, (ende) => `${zone}${eintraege.join('')}${ende}\r\n`);
  };
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
