/**
 * The café's one authority: a command either becomes events or a refusal, and nothing else happens.
 *
 * Pure. The café is not changed; `evolve` does that with the events, after they are on disk.
 */
import type { CommandOf, Command } from './commands.ts';
import type { DecideContext } from './context.ts';
import { decideDots, decideOwner, decideStand, decideVision, decideVote } from './decide-choices.ts';
import { decideClock, decideMove, decideTimeUp } from './decide-clock.ts';
import { decideHidden, decideSigned, decideStar } from './decide-notes.ts';
import { decideChangePerson, decideJoin, decideLeave, decideRemove, decideReturn } from './decide-people.ts';
import { decideUseSeats } from './decide-repair.ts';
import { decideAddRound, decideDropRound } from './decide-rounds.ts';
import { decideDraw, decideHost, decideSeat } from './decide-seats.ts';
import { decideCloseTable, decideOpenTable, decideReopenTable, decideTableWords } from './decide-tables.ts';
import { decideAddWish, decideAttendance, decideDropWish, decideLanguages, decideLock } from './decide-wishes.ts';
import type { CafeEvent } from './events.ts';
import { personById, stageIndex } from './find.ts';
import type { Cafe } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';
import { mayCommand } from './roles.ts';

export function decide(cafe: Cafe, command: Command, context: DecideContext): Decision<readonly CafeEvent[]> {
  if (!mayCommand(context.by.role, command.type)) return refuse('not-allowed');
  if (context.by.role === 'participant' && personById(cafe, context.by.person)?.here !== true)
    return refuse('person-has-left');
  switch (command.type) {
    case 'next':
    case 'back':
    case 'goTo':
      return decideMove(cafe, command, context);
    case 'pause':
    case 'resume':
    case 'extend':
    case 'endNow':
      return decideClock(cafe, command, context);
    case 'timeUp':
      return decideTimeUp(cafe, command, context);
    case 'join':
      return decideJoin(cafe, command, context);
    case 'addPerson':
      return decideJoin(
        cafe,
        { ...command, type: 'join', person: context.newId(), keyHash: null, phone: false },
        context,
      );
    case 'changePerson':
      return decideChangePerson(cafe, command, context);
    case 'removePerson':
      return decideRemove(cafe, command, context);
    case 'leave':
      return context.by.role === 'participant' ? decideLeave(cafe, context.by.person) : refuse('not-allowed');
    case 'bringBack':
      return decideReturn(cafe, command.person, context);
    case 'markHost':
      return decideHost(cafe, command, context);
    case 'drawSeats':
      return decideDraw(cafe, context);
    case 'movePerson':
      return decideSeat(cafe, command, context);
    case 'useSeats':
      return decideUseSeats(cafe, command, context);
    case 'setAttendance':
      return decideAttendance(cafe, command);
    case 'setLanguages':
      return decideLanguages(cafe, command);
    case 'addWish':
      return decideAddWish(cafe, command, context);
    case 'dropWish':
      return decideDropWish(cafe, command);
    case 'lockPerson':
    case 'unlockPerson':
      return decideLock(cafe, command);
    case 'openTable':
      return decideOpenTable(cafe, command, context);
    case 'closeTable':
      return decideCloseTable(cafe, command, context);
    case 'reopenTable':
      return decideReopenTable(cafe, command, context);
    case 'addRound':
      return decideAddRound(cafe, command, context);
    case 'dropRound':
      return decideDropRound(cafe, command, context);
    case 'starNote':
    case 'unstarNote':
      return decideStar(cafe, command, context);
    case 'signNote':
      return decideSigned(cafe, command, context);
    case 'hideNote':
    case 'showNote':
      return decideHidden(cafe, command, context);
    case 'openVote':
    case 'closeVote':
      return decideVote(cafe, command);
    case 'placeDot':
    case 'takeDot':
      return decideDots(cafe, command, context);
    case 'chooseVision':
      return decideVision(command, context);
    case 'takeStand':
      return decideStand(cafe, command, context);
    case 'answerForOwner':
      return decideOwner(cafe, command, context);
    case 'changeSettings':
      return decideSettings(cafe, command);
    case 'changeTable':
      return decideTableWords(cafe, command);
    case 'changeRound': {
      const round = cafe.rounds.find((candidate) => candidate.number === command.round);
      if (!round) return refuse('round-unknown');
      return accept([
        {
          type: 'roundChanged',
          round: { ...round, title: command.title, question: command.question, hint: command.hint },
        },
      ]);
    }
    case 'changeStage': {
      const stage = cafe.programme[stageIndex(cafe, command.stage)];
      if (!stage) return refuse('no-stage-there');
      return accept([{ type: 'stageChanged', stage: { ...stage, title: command.title, minutes: command.minutes } }]);
    }
    case 'addOrganisation':
      return accept([
        {
          type: 'organisationAdded',
          organisation: { id: context.newId(), name: command.name, facilitates: command.facilitates },
        },
      ]);
  }
}

/** Anonymity is a promise people read when they came in, so it cannot change once somebody has. */
function decideSettings(cafe: Cafe, { settings }: CommandOf<'changeSettings'>): Decision<readonly CafeEvent[]> {
  if (settings.anonymity !== cafe.settings.anonymity && cafe.people.length > 0) return refuse('anonymity-is-fixed');
  return accept([{ type: 'settingsChanged', settings }]);
}
