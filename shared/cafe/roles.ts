/** Who may ask what. One table, read by the server for every command whatever the screen shows, and tested cell by cell. */
import type { CommandType } from './commands.ts';
import type { Role } from './model.ts';

const facilitators: readonly Role[] = ['facilitator', 'cofacilitator'];

/** Commands by the roles that may give them. Who is a table host is a question of state and stands in decide.ts. */
export const commandRoles: Readonly<Record<CommandType, readonly Role[]>> = {
  next: facilitators,
  back: facilitators,
  goTo: facilitators,
  pause: facilitators,
  resume: facilitators,
  extend: facilitators,
  endNow: facilitators,
  timeUp: ['clock'],
  join: ['door'],
  addPerson: facilitators,
  changePerson: [...facilitators, 'participant'],
  removePerson: facilitators,
  bringBack: facilitators,
  markHost: facilitators,
  drawSeats: facilitators,
  movePerson: facilitators,
  useSeats: facilitators,
  setAttendance: facilitators,
  setLanguages: facilitators,
  addWish: facilitators,
  dropWish: facilitators,
  lockPerson: facilitators,
  unlockPerson: facilitators,
  leave: ['participant'],
  starNote: [...facilitators, 'participant'],
  unstarNote: [...facilitators, 'participant'],
  signNote: ['participant'],
  hideNote: facilitators,
  showNote: facilitators,
  openVote: facilitators,
  closeVote: facilitators,
  placeDot: [...facilitators, 'participant'],
  takeDot: [...facilitators, 'participant'],
  chooseVision: facilitators,
  takeStand: ['participant'],
  answerForOwner: [...facilitators, 'participant'],
  changeSettings: ['facilitator'],
  changeTable: ['facilitator'],
  openTable: facilitators,
  closeTable: facilitators,
  reopenTable: facilitators,
  addRound: facilitators,
  dropRound: facilitators,
  changeRound: ['facilitator'],
  changeStage: ['facilitator'],
  addOrganisation: facilitators,
};

export function mayCommand(role: Role, type: CommandType): boolean {
  return commandRoles[type].includes(role);
}
