/** What the seating is planned from, as far as a console knows it. */
import { useMemo } from 'react';
import type { Cafe } from '../../../shared/cafe/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import type { SeatingSituation } from '../../../shared/cafe/seating-situation.ts';
import type { FacilitatorView, RoomView } from '../../../shared/cafe/views.ts';
import type { SeatingPlan, SeatingProblem } from '../../../shared/seating/problem.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';

/** `seatsVersion` says which seats a plan is made from. */
export type ConsoleSituation = SeatingSituation & Pick<Cafe, 'seatsVersion'>;

export function situationOf(room: RoomView, facilitator: FacilitatorView): ConsoleSituation {
  const { tables, rounds, programme, stage, settings } = room;
  const { people, hosts, seats, wishes, locked, seatsVersion } = facilitator;
  return { tables, rounds, programme, stage, settings, people, hosts, seats, wishes, locked, seatsVersion };
}

/** The plan in force, for a problem that has one. */
export function planInForce({ past }: SeatingProblem): SeatingPlan | null {
  return past === null || past.seats.length === 0 ? null : { rounds: past.seats, hosts: {} };
}

export function useSituation(): ConsoleSituation {
  const room = useRoom();
  const facilitator = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  return useMemo(() => situationOf(room, facilitator), [room, facilitator]);
}
