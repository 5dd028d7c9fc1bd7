/**
 * The café's one authority: a command either becomes events or a refusal, and nothing else happens.
 *
 * Pure. The café is not changed; `evolve` does that with the events, after they are on disk.
 */
import type { CommandOf, Command } from './commands.ts';
import type { DecideContext } from './context.ts';
import { decideOffer, decideRevoke, decideTake } from './decide-access.ts';
import { decideArrive } from './decide-arrive.ts';
import { decideMark, decideOwner, decideSignUp, decideStand, decideVision } from './decide-choices.ts';
import { decideClock, decideMove, decideTimeUp } from './decide-clock.ts';
import { decideBoards, decideEntry } from './decide-entries.ts';
import { decideMerge } from './decide-merge.ts';
import { decideHidden, decideSigned, decideStar } from './decide-notes.ts';
import { decideChangePerson, decideJoin, decideLeave, decideRemove, decideReturn } from './decide-people.ts';
import { decidePhone } from './decide-phone.ts';
import { decideIssue, withFirstVersion } from './decide-plan.ts';
import { decideAnswer, decidePoll } from './decide-polls.ts';
import { decideMinutes, decideProgramme, decideStageWords } from './decide-programme.ts';
import { decideUseSeats } from './decide-repair.ts';
import { decideAddRound, decideDropRound } from './decide-rounds.ts';
import { decideThemeTeam } from './decide-theme-team.ts';
import { decideDraw, decideHost, decideSeat } from './decide-seats.ts';
import { decideCloseTable, decideOpenTable, decideReopenTable, decideTableWords } from './decide-tables.ts';
import { decideBallot, decideDots, decideVote } from './decide-votes.ts';
import { decideAddWish, decideAttendance, decideDropWish, decideLanguages, decideLock } from './decide-wishes.ts';
import type { CafeEvent } from './events.ts';
import { personById } from './find.ts';
import type { Cafe, CafeSettings } from './model.ts';
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
      return withFirstVersion(cafe, decideMove(cafe, command, context), context);
    case 'pause':
    case 'resume':
    case 'extend':
    case 'endNow':
    case 'endQuiet':
    case 'releaseTable':
      return decideClock(cafe, command, context);
    case 'timeUp':
      return decideTimeUp(cafe, command, context);
    case 'showOnWall':
      return decideWall(cafe, command);
    case 'join':
      return decideJoin(cafe, command, context);
    case 'addPerson':
      return decideJoin(
        cafe,
        { ...command, type: 'join', person: context.newId(), keyHash: null, phone: false },
        context,
      );
    case 'takeUpPhone':
      return decidePhone(cafe, command, context);
    case 'changePerson':
      return decideChangePerson(cafe, command, context);
    case 'removePerson':
      return decideRemove(cafe, command, context);
    case 'mergePeople':
      return decideMerge(cafe, command, context);
    case 'leave':
      return context.by.role === 'participant' ? decideLeave(cafe, context.by.person) : refuse('not-allowed');
    case 'arrive':
      return decideArrive(cafe, command, context);
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
    case 'setThemeTeam':
      return decideThemeTeam(cafe, command);
    case 'openVote':
    case 'closeVote':
      return decideVote(cafe, command);
    case 'placeDot':
    case 'takeDot':
      return decideDots(cafe, command, context);
    case 'setDots':
      return decideBallot(cafe, command, context);
    case 'addPoll':
    case 'changePoll':
    case 'openPoll':
    case 'closePoll':
    case 'dropPoll':
      return decidePoll(cafe, command, context);
    case 'answerPoll':
      return decideAnswer(cafe, command, context);
    case 'chooseVision':
      return decideVision(command, context);
    case 'takeStand':
      return decideStand(cafe, command, context);
    case 'markVision':
      return decideMark(cafe, command, context);
    case 'answerForOwner':
      return decideOwner(cafe, command, context);
    case 'signUp':
      return decideSignUp(cafe, command, context);
    case 'issuePlan':
      return decideIssue(cafe, command, context);
    case 'setEntry':
      return decideEntry(cafe, command, context);
    case 'changeBoards':
      return decideBoards(cafe, command);
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
    case 'changeStage':
      return decideStageWords(cafe, command);
    case 'addStage':
    case 'dropStage':
    case 'moveStage':
      return decideProgramme(cafe, command, context);
    case 'setMinutes':
      return decideMinutes(cafe, command);
    case 'setEnd':
      return accept([{ type: 'endSet', endsBy: command.endsBy }]);
    case 'offerAccess':
      return decideOffer(cafe, command, context);
    case 'takeAccess':
      return decideTake(cafe, command, context);
    case 'revokeAccess':
      return decideRevoke(cafe, command);
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
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const next = { ...cafe.settings, ...(Object.fromEntries(given) as Partial<CafeSettings>) };
  if (next.anonymity !== cafe.settings.anonymity && cafe.people.length > 0) return refuse('anonymity-is-fixed');
  return accept([{ type: 'settingsChanged', settings: next }]);
}

function decideWall({ polls }: Cafe, { wall }: CommandOf<'showOnWall'>): Decision<readonly CafeEvent[]> {
  if (wall.show === 'poll' && polls.every(({ id }) => id !== wall.poll)) return refuse('poll-unknown');
  return accept([{ type: 'wallSet', wall }]);
}
