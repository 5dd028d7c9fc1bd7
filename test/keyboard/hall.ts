/** A café with one table, three notes and a board of its own, for people who have a keyboard and no pointer. */
import { copyOfPlan } from '../../shared/boards/plan.ts';
import { must } from '../../shared/cafe/must.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe } from '../kit/people.ts';

export const roles = copyOfPlan(must(readyBoard('roles', 'nb'), 'roles'));
/** The only field that must be filled in. */
export const task = must(roles.fields[0], 'a task').label;

export async function openHall() {
  const here = await serveHere();
  const design = testDesign({ tables: 1, boards: [roles] });
  const about = { kind: 'plenary' as const, title: roles.name, minutes: 10, screen: '', cue: '', board: roles.id };
  const programme = [...design.programme.slice(0, -1), about, ...design.programme.slice(-1)];
  const cafe = await openTestCafe(here.url, { ...design, programme });
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const guest = await joinAs(cafe, { name: 'Anne', organisation: 'Hamar kommune' });
  const other = await joinAs(cafe, { name: 'Berit', organisation: 'Høgskolen' });
  leader.visit.control.watch(roles.id);
  await leader.goTo('round');
  await guest.isSeated();
  for (const number of [1, 2, 3]) await guest.writes(`Lapp ${number}`);
  return {
    here,
    cafe,
    leader,
    tasks: () =>
      leader.visit.store.getState().entries[roles.id]?.map(({ values }) => values[roles.fields[0]?.id ?? '']),
    async goesToBoard(): Promise<void> {
      const stage = must(
        leader.room.programme.find(({ board }) => board === roles.id),
        'its part',
      );
      await leader.order({ type: 'goTo', from: leader.room.stage, to: stage.id });
      await leader.sees((room) => room.stage === stage.id);
    },
    async close(): Promise<void> {
      for (const person of [guest, other, leader]) person.close();
      await here.close();
    },
  };
}

export type KeyboardHall = Awaited<ReturnType<typeof openHall>>;
