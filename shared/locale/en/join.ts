import type { PhoneMessages } from '../nb/phone.ts';

/** The door: what a participant reads before they are in. */
export const join: PhoneMessages['join'] = {
  welcome: 'Welcome to',
  intro: 'You need no account. Everything here is optional.',
  name: 'What is your name?',
  nameHint: 'Your first name is enough',
  organisation: 'Where do you come from?',
  organisationHint: 'Company, municipality, club or society',
  municipality: 'Which municipality?',
  municipalityHint: 'So that people from different places meet',
  actorType: 'What kind of actor are you?',
  actorTypeNone: 'Rather not say',
  button: 'Join',
  promise: {
    names:
      'If you write your name, everybody in the room can see it, also on the big screen. Your notes are shown to everybody without a name.',
    facilitator: 'Only the facilitator sees your name. Your notes are shown to everybody without a name.',
    never: 'Names are not stored in this café. Your notes are shown to everybody without a name.',
  },
  closed: 'The café is over',
  closedText: 'This café takes in nobody more. Talk to the facilitator if that is wrong.',
  wrongCode: 'We did not find the café',
};
