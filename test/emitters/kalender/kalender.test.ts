// The calendars, read back by another library than the one that wrote them.
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Example } from '../../../src/diagnostics/diagnostic.ts';
import { emitKalender } from '../../../src/emitters/kalender/kalender.emitter.ts';
import { doLater, emitBeispiel } from '../../helpers/daten.ts';

const icsOf = async (overlay: Example = {}, pfad = 'daten/termine.ics'): Promise<string> =>
  String((await emitBeispiel(emitKalender, overlay)).find((artefakt) => artefakt.pfad === pfad)?.inhalt);

interface Gelesen {
  readonly start: string;
  readonly sequence: number;
  readonly status: unknown;
  readonly summary: string;
  readonly description: unknown;
  readonly zone: unknown;
}

/** The events by the first part of their UID. */
const read = (ics: string): Map<string, Gelesen> =>
  new Map(
    new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return [
        event.uid.split('@')[0] ?? '',
        {
          start: event.startDate.toString(),
          sequence: event.sequence,
          status: component.getFirstPropertyValue('status'),
          summary: event.summary,
          description: component.getFirstPropertyValue('description'),
          zone: component.getFirstProperty('dtstart')?.getParameter('tzid'),
        },
      ];
    }),
  );

const gremium = (sitzung: string): Example => ({
  'content/gremien/kreis.md': `---\nnamen: [{ name: 'Kreis; Runde, Rat' }]\nsitzungen:\n  - ${sitzung}\n---\n`,
});

describe('termine.ics', () => {
  test('a session without a time takes its day, one with a time stands in the zone of Berlin', async () => {
    const ics = await icsOf();
    const events = read(ics);
    expect(events.get('sitzung-rat/2025-2')).toMatchObject({ start: '2025-09-29', zone: undefined });
    expect(events.get('sitzung-rat/2025-1')).toMatchObject({ start: '2025-03-10T17:00:00', zone: 'Europe/Berlin' });
    const zone = new ICAL.Component(ICAL.parse(ics) as unknown[]).getFirstSubcomponent('vtimezone');
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Europe/Berlin');
    expect(ics).toMatch(/DTSTART;VALUE=DATE:20250929\r\nDTEND;VALUE=DATE:20250930\r\n/);
  });

  test('each entry says what the concept tells of itself on every page', async () => {
    const notes = [...read(await icsOf()).values()].map(({ description }) => String(description).split('\n').at(-1));
    expect(notes.length).toBeGreaterThan(3);
    expect(new Set(notes)).toEqual(new Set(['Erfundenes Beispiel.']));
  });

  test('a moved session keeps its UID and counts its moves, a cancelled one says so', async () => {
    expect(read(await icsOf()).get('sitzung-ausschuss/2025-1')).toMatchObject({ sequence: 1, status: 'CONFIRMED' });
    const twice = '{ id: a, datum: 2026-05-05, verlegt: [{ von: 2026-04-01 }, { von: 2026-04-20 }] }';
    expect(read(await icsOf(gremium(twice))).get('sitzung-kreis/a')).toMatchObject({
      start: '2026-05-05',
      sequence: 2,
    });
    const cancelled = '{ id: a, datum: 2026-05-05, abgesagt: true }';
    expect(read(await icsOf(gremium(cancelled))).get('sitzung-kreis/a')).toMatchObject({ status: 'CANCELLED' });
    const unconfirmed = '{ id: a, datum: 2026-05-05, unbestaetigt: true }';
    expect(read(await icsOf(gremium(unconfirmed))).get('sitzung-kreis/a')).toMatchObject({
      status: 'TENTATIVE',
      description: expect.stringContaining('Termin: 05.05.2026 (nicht bestätigt)') as string,
    });
  });

  test('only public sessions with a known day', async () => {
    expect(read(await icsOf(gremium('{ id: a, datum: 2026-05-05, oeffentlich: false }'))).has('sitzung-kreis/a')).toBe(
      false,
    );
    expect(read(await icsOf(gremium('{ id: a, datum: 2026-05 }'))).has('sitzung-kreis/a')).toBe(false);
  });

  test('a Zwischenziel is due on the last day of its period, a moved one on the new day under the same UID', async () => {
    expect(read(await icsOf()).get('zwischenziel-M-TEIL-05-1')).toMatchObject({ start: '2026-09-30', sequence: 0 });
    const moved = {
      'M-TEIL-05': `sachstand:
  - { datum: 2026-03-31, status: begonnen, text: t, verlegt: [{ zwischenziel: 1, nach: 2026-Q4, grund: g }] }
`,
    };
    expect(read(await icsOf(moved)).get('zwischenziel-M-TEIL-05-1')).toMatchObject({
      start: '2026-12-31',
      sequence: 1,
      status: 'CONFIRMED',
    });
    const dropped = { 'M-TEIL-05': 'sachstand:\n  - { datum: 2026-03-31, status: entfallen, text: t, grund: g }\n' };
    expect(read(await icsOf(dropped)).get('zwischenziel-M-TEIL-05-1')).toMatchObject({ status: 'CANCELLED' });
    const rests = {
      'M-TEIL-05': 'sachstand:\n  - { datum: 2026-03-31, status: zurueckgestellt, text: t, grund: g }\n',
    };
    expect(read(await icsOf(rests)).get('zwischenziel-M-TEIL-05-1')).toMatchObject({ status: 'TENTATIVE' });
  });

  test('lines end with CRLF and hold at most 75 octets; texts come back as they were', async () => {
    const ics = await icsOf({
      ...gremium('{ id: a, datum: 2026-05-05 }'),
      'M-TEIL-05': `titel: '${'Überäußerung, für „alle“; '.repeat(8)}Schluß'\n`,
    });
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\uFFFD]/);
    }
    expect(read(ics).get('sitzung-kreis/a')?.summary).toBe('Sitzung: Kreis; Runde, Rat');
    expect(ics.replaceAll('\r\n ', '')).toContain('Überäußerung\\, für „alle“\\;');
  });

  test('says the same at every time and in every zone', async () => {
    const { first, later } = await doLater(() => icsOf());
    expect(later).toBe(first);
    expect(new Set([...first.matchAll(/DTSTAMP:(\w+)/g)].map(([, stamp]) => stamp))).toEqual(
      new Set(['20260630T000000Z']),
    );
  });
});

test('an Akteur has a calendar of what it leads or sees to, and none where that is nothing', async () => {
  const pfade = (await emitBeispiel(emitKalender)).map(({ pfad }) => pfad);
  expect(pfade).toEqual(['daten/termine.ics', 'daten/termine-KI.ics']);
  const zustaendig = {
    'M-TEIL-05': 'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-09, zustaendig: amt }\n',
  };
  const own = read(await icsOf(zustaendig, 'daten/termine-amt.ics'));
  expect([...own.keys()]).toEqual(['zwischenziel-M-TEIL-05-1']);
});
