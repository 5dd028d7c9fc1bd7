/** Changing what is to come: minutes, words, order, one stage more or less. What has begun is never touched. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { mostStages, programmeHolds } from './design.ts';
import type { CafeEvent } from './events.ts';
import { stageIndex } from './find.ts';
import type { Cafe, Stage } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

type Programme = readonly Stage[];

export function decideStageWords(cafe: Cafe, command: CommandOf<'changeStage'>): Decision<readonly CafeEvent[]> {
  const stage = cafe.programme[stageIndex(cafe, command.stage)];
  if (!stage) return refuse('no-stage-there');
  const { title, minutes, screen = stage.screen, cue = stage.cue } = command;
  const { board: before, ...same } = stage;
  const { board = before ?? null } = command;
  if (board !== null && board !== before && !cafe.boards.some(({ id }) => id === board)) return refuse('board-unknown');
  const about = board === null ? {} : { board };
  return accept([{ type: 'stageChanged', stage: { ...same, title, minutes, screen, cue, ...about } }]);
}

export function decideMinutes(cafe: Cafe, { minutes }: CommandOf<'setMinutes'>): Decision<readonly CafeEvent[]> {
  const events: CafeEvent[] = [];
  for (const [id, planned] of Object.entries(minutes)) {
    const index = stageIndex(cafe, id);
    const stage = cafe.programme[index];
    if (!stage) return refuse('no-stage-there');
    if (index <= stageIndex(cafe, cafe.stage)) return refuse('stage-has-begun');
    if (stage.minutes !== planned) events.push({ type: 'stageChanged', stage: { ...stage, minutes: planned } });
  }
  return accept(events);
}

export function decideProgramme(
  cafe: Cafe,
  command: CommandOf<'addStage' | 'dropStage' | 'moveStage'>,
  context: Pick<DecideContext, 'newId'>,
): Decision<readonly CafeEvent[]> {
  const changed = changedProgramme(cafe, command, context);
  if (!changed.ok) return changed;
  const { value: programme } = changed;
  if (programme.length > mostStages) return refuse('list-is-full');
  if (!programmeHolds(programme, cafe.rounds.length)) return refuse('programme-would-break');
  const same = programme.every(({ id }, index) => cafe.programme[index]?.id === id);
  return accept(same && programme.length === cafe.programme.length ? [] : [{ type: 'programmeChanged', programme }]);
}

function changedProgramme(
  cafe: Cafe,
  command: CommandOf<'addStage' | 'dropStage' | 'moveStage'>,
  { newId }: Pick<DecideContext, 'newId'>,
): Decision<Programme> {
  switch (command.type) {
    case 'addStage': {
      const { type: _, after, ...stage } = command;
      return placedAfter(cafe, cafe.programme, after, [{ id: newId(), ...stage }]);
    }
    case 'dropStage': {
      const stage = cafe.programme[stageIndex(cafe, command.stage)];
      if (!stage) return refuse('no-stage-there');
      if (!isAhead(cafe, stage)) return refuse('stage-has-begun');
      if (stage.kind === 'round' || stage.kind === 'close') return refuse('stage-stays');
      return accept(cafe.programme.filter(({ id }) => id !== stage.id));
    }
    case 'moveStage': {
      const moving = movingWith(cafe.programme, command.stage);
      if (moving.length === 0) return refuse('no-stage-there');
      if (moving.some((stage) => !isAhead(cafe, stage))) return refuse('stage-has-begun');
      if (moving.some(({ kind }) => kind === 'close')) return refuse('stage-stays');
      const rest = cafe.programme.filter((stage) => !moving.includes(stage));
      return placedAfter(cafe, rest, command.after, moving);
    }
  }
}

/** A round and the travel that leads to it are one piece, whichever of them is taken hold of. */
export function movingWith(programme: Programme, id: string): readonly Stage[] {
  const index = programme.findIndex((stage) => stage.id === id);
  const stage = programme[index];
  if (!stage) return [];
  const [before, after] = [programme[index - 1], programme[index + 1]];
  if (stage.kind === 'round' && before?.kind === 'travel') return [before, stage];
  return stage.kind === 'travel' && after ? [stage, after] : [stage];
}

function placedAfter(cafe: Cafe, programme: Programme, after: string, stages: Programme): Decision<Programme> {
  const at = programme.findIndex(({ id }) => id === after);
  const stage = programme[at];
  if (!stage) return refuse('no-stage-there');
  if (stage.id !== cafe.stage && !isAhead(cafe, stage)) return refuse('stage-has-begun');
  return accept([...programme.slice(0, at + 1), ...stages, ...programme.slice(at + 1)]);
}

function isAhead(cafe: Cafe, stage: Stage): boolean {
  return stageIndex(cafe, stage.id) > stageIndex(cafe, cafe.stage);
}
