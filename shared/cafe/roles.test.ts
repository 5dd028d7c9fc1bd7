import { describe, expect, it } from 'vitest';
import { participant, tableTop } from '../../test/kit/table-top.ts';
import type { Command, CommandType } from './commands.ts';
import type { Actor, Role } from './model.ts';
import { commandRoles } from './roles.ts';

/** One command of each type, so that a new type without a row here does not compile. */
function commands(person: string, phoneless: string | undefined): Readonly<Record<CommandType, Command>> {
  const { settings } = tableTop().cafe;
  const introduction = { name: '', organisation: '', actorType: null };
  const forWhom = phoneless === undefined ? {} : { person: phoneless };
  return {
    next: { type: 'next', from: 's1' },
    back: { type: 'back', from: 's1' },
    goTo: { type: 'goTo', from: 's1', to: 's2' },
    pause: { type: 'pause', from: 's1' },
    resume: { type: 'resume', from: 's1' },
    extend: { type: 'extend', from: 's1', minutes: 1 },
    endNow: { type: 'endNow', from: 's1' },
    timeUp: { type: 'timeUp', from: 's1', deadline: 0 },
    endQuiet: { type: 'endQuiet', from: 's1' },
    releaseTable: { type: 'releaseTable', from: 's1', table: 't1' },
    showOnWall: { type: 'showOnWall', wall: { show: 'blank' } },
    join: { type: 'join', ...introduction, person: 'new', keyHash: null, phone: true },
    takeUpPhone: { type: 'takeUpPhone', called: '', code: '0000', keyHash: 'k', lost: false },
    addPerson: { type: 'addPerson', ...introduction },
    changePerson: { type: 'changePerson', person, ...introduction },
    removePerson: { type: 'removePerson', person },
    mergePeople: { type: 'mergePeople', keep: person, gone: person },
    bringBack: { type: 'bringBack', person },
    markHost: { type: 'markHost', table: 't1', person },
    drawSeats: { type: 'drawSeats' },
    movePerson: { type: 'movePerson', person, round: 1, table: 't1' },
    useSeats: { type: 'useSeats', plan: { base: 0, seats: [], hosts: {} } },
    setAttendance: { type: 'setAttendance', person, attends: null },
    setLanguages: { type: 'setLanguages', person, languages: ['nb'], interpreted: false },
    addWish: { type: 'addWish', wish: { kind: 'pin', person, tables: ['t1'] } },
    dropWish: { type: 'dropWish', wish: 'w' },
    lockPerson: { type: 'lockPerson', person },
    unlockPerson: { type: 'unlockPerson', person },
    leave: { type: 'leave' },
    arrive: { type: 'arrive', round: 1 },
    starNote: { type: 'starNote', table: 't1', note: 'n' },
    unstarNote: { type: 'unstarNote', table: 't1', note: 'n' },
    signNote: { type: 'signNote', note: 'n', person },
    hideNote: { type: 'hideNote', note: 'n' },
    showNote: { type: 'showNote', note: 'n' },
    setThemeTeam: { type: 'setThemeTeam', people: null },
    openVote: { type: 'openVote' },
    closeVote: { type: 'closeVote' },
    placeDot: { type: 'placeDot', note: 'n', person: phoneless },
    takeDot: { type: 'takeDot', note: 'n', person: phoneless },
    setDots: { type: 'setDots', notes: ['n'] },
    issuePlan: { type: 'issuePlan', after: 0, changes: [] },
    addPoll: { type: 'addPoll', asks: { kind: 'ranking', when: 'any', title: 'Rangering', items: ['a', 'b'] } },
    changePoll: { type: 'changePoll', poll: 'p', asks: { kind: 'scale', when: 'any', title: 'Puls', items: ['a'] } },
    openPoll: { type: 'openPoll', poll: 'p' },
    closePoll: { type: 'closePoll', poll: 'p' },
    dropPoll: { type: 'dropPoll', poll: 'p', from: 'before' },
    answerPoll: { type: 'answerPoll', poll: 'p', answer: [1], ...forWhom },
    chooseVision: { type: 'chooseVision', vision: null },
    takeStand: { type: 'takeStand', stone: 's', stand: 'agree', words: '', ...forWhom },
    markVision: { type: 'markVision', vision: 'v', stretch: 4, possible: null, fist: 2, words: 'Tid', ...forWhom },
    answerForOwner: { type: 'answerForOwner', action: 'a', yes: true },
    signUp: { type: 'signUp', action: 'a', takesPart: true, ...forWhom },
    changeSettings: {
      type: 'changeSettings',
      settings: { ...settings, houseRules: [...settings.houseRules], invitedAbsent: [...settings.invitedAbsent] },
    },
    changeTable: { type: 'changeTable', table: 't1', name: '', theme: '', prompt: '' },
    openTable: { type: 'openTable', name: '', theme: '', prompt: '', seats: null, plan: null },
    closeTable: { type: 'closeTable', table: 't1', plan: null },
    reopenTable: { type: 'reopenTable', table: 't1', plan: null },
    addRound: { type: 'addRound', title: '', question: '', hint: '', minutes: 20, plan: null },
    dropRound: { type: 'dropRound', plan: null },
    changeRound: { type: 'changeRound', round: 1, title: '', question: '', hint: '' },
    changeStage: { type: 'changeStage', stage: 's1', title: '', minutes: 1 },
    addStage: { type: 'addStage', after: 's1', kind: 'pause', title: '', minutes: 5, screen: '', cue: '' },
    dropStage: { type: 'dropStage', stage: 's1' },
    moveStage: { type: 'moveStage', stage: 's2', after: 's2' },
    setMinutes: { type: 'setMinutes', minutes: { s2: 10 } },
    setEnd: { type: 'setEnd', endsBy: 0 },
    offerAccess: { type: 'offerAccess', code: 'ACDEFGHJ', role: 'facilitator' },
    takeAccess: { type: 'takeAccess', code: 'ACDEFGHJ', label: '', key: 'k', more: [], paper: null },
    revokeAccess: { type: 'revokeAccess', grant: null },
    setEntry: { type: 'setEntry', board: 'b', entry: 'e', values: {}, agreed: false, removed: false },
    changeBoards: { type: 'changeBoards', boards: [] },
    addOrganisation: { type: 'addOrganisation', name: 'Ny', facilitates: false },
  };
}

/** The table as it is meant, written out once more by hand: who may even ask. */
const forParticipants = [
  'changePerson',
  'leave',
  'arrive',
  'starNote',
  'unstarNote',
  'signNote',
  'placeDot',
  'takeDot',
  'setDots',
  'answerPoll',
  'takeStand',
  'markVision',
  'answerForOwner',
  'signUp',
  'setEntry',
];
const forTheServer: Readonly<Record<string, Role>> = {
  timeUp: 'clock',
  join: 'door',
  takeUpPhone: 'door',
  takeAccess: 'door',
};
const notForCofacilitators = [
  'changeBoards',
  'changeSettings',
  'changeTable',
  'changeRound',
  'changeStage',
  'offerAccess',
  'revokeAccess',
];
const notForFacilitators = ['leave', 'arrive', 'signNote', 'setDots', 'timeUp', 'join', 'takeUpPhone', 'takeAccess'];

function meant(role: Role, type: CommandType): boolean {
  switch (role) {
    case 'facilitator':
      return !notForFacilitators.includes(type);
    case 'cofacilitator':
      return !notForFacilitators.includes(type) && !notForCofacilitators.includes(type);
    case 'participant':
      return forParticipants.includes(type);
    case 'door':
    case 'clock':
      return forTheServer[type] === role;
    case 'projector':
    case 'observer':
      return false;
  }
}

describe('roles', () => {
  const roles: readonly Role[] = [
    'facilitator',
    'cofacilitator',
    'participant',
    'projector',
    'observer',
    'door',
    'clock',
  ];

  it('[RO1] every command of every role is allowed or refused as the written table says, whatever the café looks like', () => {
    for (const role of roles) {
      for (const type of Object.keys(commandRoles) as CommandType[]) {
        const top = tableTop();
        const person = top.joins('Anne');
        top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
        const phoneless = role === 'participant' ? undefined : top.cafe.people.at(-1)?.id;
        const by: Actor = role === 'participant' ? participant(person) : { role };
        const before = top.cafe;
        const refusal = top.ask(commands(person, phoneless)[type], by);
        expect(refusal === 'not-allowed', `${role} ${type}`).toBe(!meant(role, type));
        if (refusal !== null) expect(top.cafe).toBe(before);
      }
    }
  });
});
