/** What of the plan belongs in a calendar: when everybody follows up, when a step is taken, when something is due. */
import type { Agenda, AgendaAction, AgendaBoard, FollowUpDay } from './model.ts';

export type CalendarThing =
  | { readonly kind: 'follow-up'; readonly followUp: FollowUpDay }
  | { readonly kind: 'first-step' | 'deadline'; readonly action: AgendaAction }
  | { readonly kind: 'meeting'; readonly group: string; readonly at: string; readonly place: string }
  /** What stands on a board that is a year, such as the annual wheel. */
  | { readonly kind: 'in-the-year'; readonly board: AgendaBoard; readonly row: AgendaBoard['rows'][number] };

/** `time`: from when to when on that day, `HH:MM`; null for the whole day. */
export type CalendarEntry = CalendarThing & {
  /** The same for the same thing in every version of the plan. */
  readonly id: string;
  readonly day: string;
  readonly time: { readonly from: string; readonly to: string } | null;
};

const followUpTime = { from: '09:00', to: '09:30' };
const meetingMinutes = 60;

/** By day. What is done or closed is over, and in no calendar any more. [EX8] */
export function calendarOf({ followUp, groups, workingGroups, boards }: Agenda): readonly CalendarEntry[] {
  const actions = groups
    .flatMap((group) => group.actions)
    .filter(({ status }) => status !== 'done' && status !== 'closed');
  const entries: CalendarEntry[] = [
    ...followUp.map(({ day, date }): CalendarEntry => ({
      kind: 'follow-up',
      id: `follow-up-${day}`,
      followUp: day,
      day: date,
      time: followUpTime,
    })),
    ...workingGroups.flatMap(({ name, firstMeeting, firstMeetingAt, place }): readonly CalendarEntry[] =>
      firstMeeting === null
        ? []
        : [
            {
              kind: 'meeting',
              id: `meeting-${idOf(name)}`,
              group: name,
              at: firstMeetingAt,
              place,
              day: firstMeeting,
              time: timeIn(firstMeetingAt),
            },
          ],
    ),
    ...actions.flatMap((action) => [
      ...dated(action, 'first-step', action.firstStepBy),
      ...dated(action, 'deadline', action.deadline),
    ]),
    ...boards.flatMap(inTheYear),
  ];
  return entries.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

function dated(action: AgendaAction, kind: 'first-step' | 'deadline', day: string | null): readonly CalendarEntry[] {
  return day === null ? [] : [{ kind, id: `${kind}-${action.id}`, action, day, time: null }];
}

/** What has a day, and not only a month. */
function inTheYear(board: AgendaBoard): readonly CalendarEntry[] {
  const field = board.months === null ? undefined : board.fields.find(({ kind }) => kind === 'day');
  const named = board.fields[0]?.id ?? '';
  const seen = new Map<string, number>();
  return board.rows.flatMap((row): readonly CalendarEntry[] => {
    const day = field ? row.values[field.id] : undefined;
    if (typeof day !== 'string') return [];
    const name = row.values[named];
    const id = `${board.id}-${day}-${idOf(typeof name === 'string' ? name : '')}`;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return [{ kind: 'in-the-year', id: before === 0 ? id : `${id}-${before}`, board, row, day, time: null }];
  });
}

/** Groups go by their names alone: letters and figures stay, so that the same name is the same meeting. */
function idOf(name: string): string {
  const plain = (letter: string): string =>
    /[a-z0-9]/u.test(letter) ? letter : `-${(letter.codePointAt(0) ?? 0).toString(36)}-`;
  return Array.from(name.trim().toLocaleLowerCase('nb'), plain).join('');
}

/** The first time of day in somebody's words, such as `kl. 9.30` or `14:00`, and an hour from then. Null when there is none. */
function timeIn(words: string): CalendarEntry['time'] {
  const [, hours, minutes = '00'] =
    /(?<![\d.:])([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?![\d.:]|\s*(?:min|t\b))/u.exec(words) ?? [];
  if (hours === undefined) return null;
  const from = Number(hours) * 60 + Number(minutes);
  // A meeting that would end tomorrow ends with the day.
  return { from: clock(from), to: clock(Math.min(from + meetingMinutes, 23 * 60 + 59)) };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
