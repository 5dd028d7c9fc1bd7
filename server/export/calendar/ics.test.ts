import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../../shared/agenda/agenda.ts';
import type { Agenda } from '../../../shared/agenda/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import { fixtureCafe } from '../../../test/fixtures/fixture-cafe.ts';
import { hostileCafe } from '../../../test/fixtures/hostile-cafe.ts';
import { readSessionFile } from '../../../test/fixtures/session-file.ts';
import { calendarFile, type CalendarParticulars } from './ics.ts';

const particulars: CalendarParticulars = {
  cafe: 'c1',
  timeZone: 'Europe/Oslo',
  at: Date.parse('2026-09-17T15:04:05.678Z'),
  sequence: 2,
  locale: 'nb',
};

const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
const agenda = buildAgenda(cafe, documents);

/** Read by ical.js, which knows nothing of us. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(must(calendar.getFirstSubcomponent('vtimezone'), 'a time zone'));
  ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, events: new Map(events.map((event) => [event.uid, event])) };
}

describe('the calendar', () => {
  it('[EX8] has follow-up at nine where the café is, in summer and in winter', () => {
    const { events, calendar } = read(calendarFile(agenda, particulars));
    const at = (uid: string) =>
      must(events.get(`c1-${uid}@kafebord`), uid)
        .startDate.toJSDate()
        .toISOString();
    expect(at('follow-up-1')).toBe('2026-09-18T07:00:00.000Z');
    expect(at('follow-up-60')).toBe('2026-11-16T08:00:00.000Z');
    const first = must(events.get('c1-follow-up-1@kafebord'), 'day 1');
    expect(first.duration.toSeconds()).toBe(1800);
    expect(first.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-09-17T15:04:05Z');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  it('[EX8] has first steps and deadlines as whole days, and nothing of what is done', () => {
    const { events } = read(calendarFile(agenda, particulars));
    const deadline = must(events.get('c1-deadline-a1@kafebord'), 'a deadline');
    expect(deadline.startDate.isDate).toBe(true);
    expect([deadline.startDate, deadline.endDate].map(String)).toEqual(['2026-10-19', '2026-10-20']);
    expect(deadline.summary).toContain('Frist for tiltak 1');
    expect(deadline.description).toContain('Ansvarlig: Geno');
    expect(events.get('c1-first-step-a1@kafebord')?.startDate.toString()).toBe('2026-09-24');
    const done = {
      ...agenda,
      groups: agenda.groups.map((group) => ({
        ...group,
        actions: group.actions.map((action) => ({ ...action, status: 'done' as const })),
      })),
    };
    expect(
      [...read(calendarFile(done, particulars)).events.keys()].every((uid) => uid.startsWith('c1-follow-up-')),
    ).toBe(true);
  });

  it('[EX8] invites nobody and rings no bell', () => {
    const text = calendarFile(agenda, particulars);
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|VALARM|mailto/iu);
  });

  it.each([
    ['kl. 9.30', '09:30', '10:30'],
    ['14:00 på biblioteket', '14:00', '15:00'],
    ['9', '09:00', '10:00'],
    ['23.30', '23:30', '23:59'],
  ])('[EX8] a first meeting at "%s" is at %s', (firstMeetingAt, from, to) => {
    const { events } = read(calendarFile(withMeeting(firstMeetingAt), particulars));
    const meeting = must(meetingOf(events), 'a first meeting');
    expect(meeting.startDate.toString()).toBe(`2026-10-01T${from}:00`);
    expect(meeting.endDate.toString()).toBe(`2026-10-01T${to}:00`);
    expect(meeting.location).toBe('Hamar, rom 2');
  });

  it.each(['etter avtale', '', '2026', '30 min'])('[EX8] a first meeting at "%s" takes the whole day', (words) => {
    const { events } = read(calendarFile(withMeeting(words), particulars));
    expect(meetingOf(events)?.startDate.isDate).toBe(true);
  });

  it('[EX8] nothing that people type begins a line or is torn, and lines have at most 75 bytes', () => {
    const hostile = hostileCafe();
    const own = buildAgenda(hostile.cafe, hostile.documents);
    const title = 'BEGIN:VEVENT\r\nATTENDEE:mailto:a@example.invalid\u2028x; y, z\\ 👩‍👩‍👧‍👦';
    const text = calendarFile({ ...own, header: { ...own.header, title } }, particulars);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028\ufffd]/u);
    expect(text).not.toMatch(/^ATTENDEE/mu);
    const { events } = read(text);
    const first = must(events.get('c1-follow-up-1@kafebord'), 'day 1');
    expect(first.summary).toContain('BEGIN:VEVENT\nATTENDEE:mailto:a@example.invalid\nx; y, z\\ 👩‍👩‍👧‍👦');
    const titles = own.groups.flatMap(({ actions }) => actions.filter(({ deadline }) => deadline !== null));
    for (const { id, title: words } of titles)
      expect(events.get(`c1-deadline-${id}@kafebord`)?.summary).toContain(words.replaceAll(/\p{Cc}/gu, '').slice(0, 5));
  });

  it('[EX8] a day far away makes it no longer than its own entry, and a calendar reads it', () => {
    const due = (date: string): Agenda => ({
      ...withMeeting('kl. 9.30', date),
      groups: agenda.groups.map((group, at) => ({
        ...group,
        actions: group.actions.map((action, place) => (at + place === 0 ? { ...action, deadline: date } : action)),
      })),
    });
    const near = calendarFile(due('2026-12-31'), particulars);
    const far = calendarFile(due('9999-12-31'), particulars);
    expect(far.length - near.length).toBeLessThan(2000);
    const { events } = read(far);
    const deadline = must(events.get('c1-deadline-a1@kafebord'), 'a deadline');
    expect([deadline.startDate, deadline.endDate].map(String)[0]).toBe('9999-12-31');
    expect(deadline.duration.toString()).toBe('P1D');
    expect(must(meetingOf(events), 'a meeting').startDate.toJSDate().toISOString()).toBe('9999-12-31T08:30:00.000Z');
    expect(must(events.get('c1-follow-up-1@kafebord'), 'day 1').startDate.toJSDate().toISOString()).toBe(
      '2026-09-18T07:00:00.000Z',
    );
  });

  it('[EX8] what would fall after the last year of all calendars is left out', () => {
    const last = buildAgenda({ ...cafe, settings: { ...cafe.settings, date: '9999-12-20' } }, documents);
    const { events } = read(calendarFile(last, particulars));
    const followUps = [...events.keys()].filter((uid) => uid.startsWith('c1-follow-up-'));
    expect(followUps).toEqual(['c1-follow-up-1@kafebord', 'c1-follow-up-7@kafebord']);
  });

  it.each(['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'])(
    '[EX8] knows the clocks of %s',
    (timeZone) => {
      const { events } = read(calendarFile(agenda, { ...particulars, timeZone }));
      const start = must(events.get('c1-follow-up-30@kafebord'), 'day 30').startDate.toJSDate();
      expect(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(start)).toBe(
        '2026-10-19 09:00',
      );
    },
  );
});

const meetingOf = (events: ReadonlyMap<string, ICAL.Event>) =>
  [...events.values()].find(({ uid }) => uid.startsWith('c1-meeting-'));

function withMeeting(firstMeetingAt: string, firstMeeting = '2026-10-01'): Agenda {
  const [group] = agenda.workingGroups;
  const meeting = {
    ...must(group, 'a group'),
    name: 'Målbilde',
    firstMeeting,
    firstMeetingAt,
    place: 'Hamar, rom 2',
  };
  return { ...agenda, workingGroups: [meeting] };
}
