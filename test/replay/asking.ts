/** Pulse and rankings of a real café, answered by its people; those without a phone tell the facilitator. */
import type { PollPlan } from '../../shared/cafe/commands.ts';
import { must } from '../../shared/cafe/must.ts';
import type { Answer, PollTime } from '../../shared/cafe/polls.ts';
import { personId, type Replay } from './replay.ts';

export interface Asked {
  /** Everybody who is here and has not answered yet does so, as long as the file has answers. */
  answered(): Promise<void>;
  closed(): Promise<void>;
}

/** Null in a café that was not asked. What cannot be answered from 1 to 5 is left out. */
export async function askPulse(replay: Replay, when: Extract<PollTime, 'before' | 'after'>): Promise<Asked | null> {
  const questions = (replay.file.pulse?.questions ?? []).flatMap((question) => {
    const counts = question[when];
    return 'mean' in counts ? [] : [{ sentence: question.nb, counts }];
  });
  const columns = questions.map(({ counts }) =>
    counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1)),
  );
  const [first] = columns;
  if (!first) return null;
  const items = questions.map(({ sentence }) => sentence);
  const rows = first.map((_, row) => columns.map((column) => column[row] ?? null));
  return ask(replay, { kind: 'scale', when, title: 'Puls', items }, rows);
}

/** The rankings that were really made, by as many people as made them. */
export async function askRanking(replay: Replay): Promise<Asked | null> {
  const { rankingExercise: exercise } = replay.file;
  if (!exercise) return null;
  const items = exercise.items.map(({ nb }) => nb);
  const rows = exercise.realBallotsFromSeed.map(({ ranks }) =>
    // Shared places are one number, as people say it: «1c, then a, b, d and f».
    exercise.items.map(
      ({ key }) => 1 + exercise.items.filter((other) => (ranks[other.key] ?? 0) < (ranks[key] ?? 0)).length,
    ),
  );
  return ask(replay, { kind: 'ranking', when: 'any', title: exercise.title, items }, rows);
}

async function ask(replay: Replay, asks: PollPlan, answers: readonly Answer[]): Promise<Asked> {
  const { leader, guests, file } = replay;
  const known = new Set(leader.room.polls.map(({ id }) => id));
  await replay.leader.order({ type: 'addPoll', asks });
  const { polls } = await leader.sees((room) => room.polls.some(({ id }) => !known.has(id)));
  const poll = must(
    polls.find(({ id }) => !known.has(id)),
    'the poll is there',
  ).id;
  await replay.leader.order({ type: 'openPoll', poll });
  const said = new Map<string, Answer>();
  return {
    async answered() {
      for (const { id, attendance } of file.participants) {
        const answer = answers[said.size];
        if (said.has(id) || !answer) continue;
        const guest = guests.get(id);
        const isPhoneless = attendance.phone === 'none' && attendance.joinedFromRound === 1;
        if (!guest && !isPhoneless) continue;
        said.set(id, answer);
        if (guest) await guest.order({ type: 'answerPoll', poll, answer: [...answer] });
        else await replay.leader.order({ type: 'answerPoll', poll, answer: [...answer], person: personId(replay, id) });
      }
    },
    async closed() {
      await replay.leader.order({ type: 'closePoll', poll });
    },
  };
}
