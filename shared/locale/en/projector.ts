import type { ProjectorMessages } from '../nb/projector.ts';
import { many } from './words.ts';

/** What the room reads from the wall, what the observer sees, and the development stage, in English. */
export const projector: ProjectorMessages = {
  noKey: 'This page needs a link of its own',
  noKeyHelp: 'Open the screen from the facilitator’s page. The link there shows what goes on and can change nothing.',
  noObserverKeyHelp: 'Ask the facilitator for the link for those who follow along.',
  refused: 'This link does not open this café',
  connecting: 'Connecting to the café …',
  lost: 'The screen has lost contact. The clock goes on.',
  join: (address, code) => `Join: ${address} – code ${code}`,
  joinByCode: (code) => `Join: code ${code}`,
  next: (title) => `Next: ${title}`,
  page: (page, of) => `Page ${page} of ${of}`,
  joined: (parts) => parts.join(' · '),

  clock: {
    name: (stage) => `Time left: ${stage}`,
    near: 'nearly there',
    spoken: (minutes) => (minutes < 1 ? 'less than a minute left' : `${many(minutes, 'minute', 'minutes')} left`),
  },

  doors: {
    welcome: 'Welcome in',
    scan: 'Scan the code with your phone',
    qr: (address) => `QR code that opens ${address}`,
    orType: 'Or go to',
    andCode: 'and type the code',
    code: 'The code is',
    noAddress:
      'Phones cannot reach this machine yet. Connect it to the network in the room, and the address will be here.',
    inside: (count) => (count === 0 ? 'Nobody is in yet' : `${count} ${count === 1 ? 'is' : 'are'} in`),
  },

  plenary: {
    rules: 'How we do it',
    nextTable: 'Your phone shows which table to go to.',
  },

  round: {
    of: (round, rounds) => `Round ${round} of ${rounds}`,
    over: 'Time is up. Finish the thought you are writing.',
    written: (count) => `${many(count, 'note', 'notes')} so far`,
    here: (count) => `${count} at the table`,
  },

  travel: {
    title: 'Change tables',
    hostsStay: 'The host stays. Everybody else moves on.',
    everybodyMoves: 'Everybody moves on. Your phone shows where.',
    over: 'Find your seat. The round begins now.',
    host: 'Host:',
    guests: 'Guests:',
    comes: (count) => (count === 0 ? 'Nobody here this round' : `${count} go here`),
  },

  lift: {
    title: 'Lift',
    starred: (count, of) => `${count} of ${of}`,
    done: 'Done',
    help: 'Each table picks three notes that the room should see.',
  },

  harvest: {
    themes: 'The themes',
    starred: 'What the tables lift',
    empty: 'The notes that the tables lift will be here.',
    voteOpen: 'Give your dots',
    voteHelp: (dots) =>
      `You have ${many(dots, 'dot', 'dots')}. Give a note one at most. Nobody sees the result before the dots are closed.`,
    votedLabel: 'Have given dots',
    voted: (voters, people) => `${voters} of ${people}`,
    results: 'These got the most dots',
    noDots: 'Nobody gave dots this time.',
    dots: (count) => many(count, 'dot', 'dots'),
  },

  vision: {
    title: 'What is it like when we have succeeded?',
    empty: 'The proposals will be here. Write one on your phone.',
    chosen: 'Our vision',
  },

  stones: {
    title: 'The steps towards the vision',
    empty: 'What must be in place first? Write a step on your phone.',
    agree: (count) => `${count} ${count === 1 ? 'agrees' : 'agree'}`,
    reservation: (count) => `${count} with reservations`,
    disagree: (count) => `${count} ${count === 1 ? 'disagrees' : 'disagree'}`,
  },

  actions: {
    title: 'What we do now',
    empty: 'What can we begin with? Write an action on your phone.',
    lowHanging: 'Low-hanging fruit: costs little, goes fast',
    others: 'Other actions',
    noOwner: 'Who takes it?',
    saidYes: 'has said yes',
    saidNo: 'has said no',
    notAnswered: 'not answered',
    by: (day) => `First step ${day}`,
  },

  close: {
    thanks: 'Thank you for today',
    actions: (count) => many(count, 'action', 'actions'),
    saidYes: (count) => `${count} ${count === 1 ? 'has' : 'have'} an owner who has said yes`,
    followUpOn: (day) => `We follow up on ${day}`,
  },

  observer: {
    title: 'You are following along',
    lost: 'No contact with the café right now. What you see may be old. The clock goes on.',
    tabs: 'What the café has made',
    tab: {
      harvest: 'The wall',
      vision: 'Vision',
      stones: 'Steps',
      actions: 'Actions',
      papers: 'Documents',
    },
    stage: {
      doors: 'The doors are open',
      plenary: 'In plenary',
      pause: 'Break',
      round: 'Round',
      travel: 'Everybody changes tables',
      lift: 'The tables lift notes',
      harvest: 'Harvest',
      vision: 'Vision',
      stones: 'Steps',
      actions: 'Actions',
      close: 'The café is over',
    },
    inside: (count) => `${many(count, 'person', 'people')} taking part`,
    papersHelp:
      'The documents are made from what is written at this moment. Fetch them again when more has been written.',
    papers: {
      'agenda.md': 'The action agenda (text)',
      'actions.csv': 'The actions (spreadsheet)',
      'notes.csv': 'The notes (spreadsheet)',
    },
    fetched: (paper) => `Fetched: ${paper}`,
  },

  stage: {
    title: 'The whole café on one screen',
    missing: 'Start the show with “npm run demo” and open the address it prints.',
    console: 'The facilitator',
    screen: 'The screen in the room',
    phone: (number, language) => `Phone ${number}, ${language}`,
  },
};
