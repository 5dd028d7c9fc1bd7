import type { JoiningMessages } from '../nb/joining.ts';

const either = (letters: readonly string[]): string => letters.join(' or ');

export const joining: JoiningMessages = {
  next: 'Next',
  straightIn: 'Go straight in',
  straightInHint: 'You can say more about yourself later, under “About me”.',
  code: {
    label: 'The code of the café',
    hint: 'Seven characters. You find it on the screen in the room.',
    go: 'Find the café',
    empty: 'Type the code. You find it on the screen in the room.',
    letter: (letter, perhaps) =>
      perhaps.length === 0
        ? `“${letter}” is in none of our codes. Please look at the code again.`
        : `“${letter}” is in none of our codes. Could it be ${either(perhaps)}?`,
    length: (count) => `You have typed ${count} characters. The code has seven.`,
    wrongText: (code) => `No café has the code ${code} now. Look at the code in the room and correct it here.`,
    notCode: 'This is not a code',
  },
  again: {
    link: 'I have been here before',
    title: 'Welcome back',
    text: 'You get back your seat, your notes and all you have chosen.',
    name: 'The name you gave',
    nameHint: 'If you gave none, type your number.',
    number: 'Your number',
    numberHint: 'It stands with the code, on the phone or on the journey card.',
    code: 'Your code',
    codeHint:
      'Four digits. They are on the other phone, under “About me”, and on the journey card. The facilitator sees them as well.',
    fourDigits: 'The code has four digits. Please look again.',
    lost: 'The old phone is gone',
    lostHint: 'Then nobody comes in as you with it.',
    go: 'Come back in',
    asNew: 'Come in as somebody new',
  },
  mine: {
    title: 'Your code',
    number: (number) => `Your number is ${number}`,
    text: 'With your name and the code you come back in with another phone.',
    textNumber: 'With the number and the code you come back in with another phone.',
  },
  dropped: {
    title: 'This phone is no longer in',
    text: 'Somebody came in as you with another phone and said that this one is gone. If that was not you, talk to the facilitator.',
    go: 'Come in here',
  },
  person: {
    code: 'Their code',
    codeText: 'Read it aloud to somebody who is to use another phone. On the phone: “I have been here before”.',
  },
  card: (code) => `Code ${code}`,
};
