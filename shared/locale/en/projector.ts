import type { ProjectorMessages } from '../nb/projector.ts';
import { many } from './words.ts';

/** What the room reads from the wall, what the observer sees, and the development stage, in English. */
export const projector: ProjectorMessages = {
  noKey: 'This page needs a link of its own',
  noKeyHelp: 'Open the screen from the facilitator’s page. The link there shows what goes on and can change nothing.',
  noObserverKeyHelp: 'Ask the facilitator for the link for those who follow along.',
  refused: 'This link does not open this café',
  connecting: 'Connecting to the café …',
  lost: 'No contact. The clock goes on.',
  join: (address, code) => `Join: ${address} – code ${code}`,
  joinByCode: (code) => `Join: code ${code}`,
  next: (title) => `Next: ${title}`,
  page: (page, of) => `Page ${page} of ${of}`,
  fullScreen: 'Fill the screen (F)',
  blank: 'The screen is blank',
  joined: (parts) => parts.join(' · '),

  clock: {
    name: (stage) => `Time left: ${stage}`,
    spoken: (minutes) => (minutes < 1 ? 'less than a minute left' : `${many(minutes, 'minute', 'minutes')} left`),
  },

  sound: {
    label: 'Sound',
    hint: 'A soft bell when one minute is left, and when time is up.',
    touch: 'Click anywhere on the screen, and the browser will let the sound through.',
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
    quiet: 'Write quietly, each on your own',
    quietTime: 'quiet',
    talk: 'Now talk together',
  },

  travel: {
    title: 'Change tables',
    hostsStay: 'The host stays. Everybody else moves on.',
    everybodyMoves: 'Everybody moves on.',
    ownTable: 'Find your table on your phone or on your slip of paper.',
    somebodyWaits: 'Where it says waiting, the essentials are written first.',
    waits: 'waiting',
    over: 'Find your seat. The round begins now.',
    host: 'Host:',
    here: (here, of) => `${here} of ${of} are there.`,
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
    more: (count) => `and ${count} more on the phone`,
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
    notAnswered: 'proposed',
    by: (day) => `First step ${day}`,
  },

  close: {
    thanks: 'Thank you for today',
    notes: (count) => (count === 1 ? 'note on the tables' : 'notes on the tables'),
    actions: (count) => (count === 1 ? 'action' : 'actions'),
    saidYes: (count) => (count === 1 ? 'has an owner who has said yes' : 'have an owner who has said yes'),
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
      'agenda.pdf': 'The action plan (PDF)',
      'tables.xlsx': 'The tables (spreadsheet)',
      'calendar.ics': 'The dates for the calendar',
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
