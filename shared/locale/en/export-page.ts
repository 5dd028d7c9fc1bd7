/** The page of files that leave the café, in English. */
import type { ExportPageWords } from '../nb/export-page.ts';

export const exportPage: ExportPageWords = {
  intro:
    'Everything can be downloaded at any time, also in the middle of the café. The files show what is saved right now.',
  download: 'Download',
  downloadOne: (what: string): string => `Download ${what}`,
  done: (file: string): string => `${file} has been downloaded.`,
  lacking: (file: string, lacks: readonly string[]): string =>
    `${file} has been downloaded, but without ${lacks.join(' and ')}. Try once more.`,
  cancel: 'Cancel',
  cancelOne: (what: string): string => `Cancel ${what}`,
  groups: { tomorrow: 'What people need tomorrow', work: 'For those who carry on', keep: 'For the archive' },
  edition: {
    title: 'Who are the files for?',
    internal: 'Those who were here',
    internalText: 'Everything the room has seen, with reservations and who is in the working groups.',
    public: 'Everybody else',
    publicText: 'Without names of people and without reservations. Organisations are named.',
    reservations: 'Include the reservations',
    reservationsHint: 'Word for word, as the room wrote them.',
    language: 'Language of the files',
  },
  caseNumber: 'Case number',
  caseHint: 'May be left empty. It is put into the archive package.',
  stages: {
    waiting: 'Waiting for its turn',
    reading: 'Reading what is written',
    gathering: 'Putting it together',
    writing: 'Writing the file',
  },
  part: (done: number, of: number): string => `Writing file ${done} of ${of}`,
  files: {
    'agenda.pdf': { name: 'Action plan as PDF', text: 'To read, send and print.' },
    'agenda.docx': { name: 'Action plan in Word', text: 'To correct and work on.' },
    'calendar.ics': {
      name: 'The dates for the calendar',
      text: 'Follow-up, first steps and deadlines. Not sent as an invitation.',
    },
    'tables.xlsx': { name: 'Spreadsheet', text: 'Actions, steps, themes and notes, a sheet for each board.' },
    'tables.zip': { name: 'The tables as CSV', text: 'One file for each table. For other programs.' },
    'agenda.md': { name: 'Action plan as text', text: 'Markdown. Can be pasted anywhere.' },
    'archive.zip': {
      name: 'Archive package',
      text: 'The plan, the tables and the data, with particulars and checksums.',
    },
    'cafe.json': {
      name: 'The whole café',
      text: 'A backup with everything. Can be opened again from the front page, as a new café.',
    },
  },
  version: {
    title: 'The version',
    draft: (version: string): string => `Draft of version ${version}`,
    issued: (version: string, day: string): string => `Version ${version}, sent out ${day}`,
    first: 'The plan becomes version 1.0 when you send it out, or when the café closes.',
    changed: (version: string): string =>
      `Something has changed since version ${version}. Send out a new one when you have finished correcting.`,
    current: 'This is the plan that people have.',
    mistakes: 'Participants can report mistakes on their phones, on a board that only you see.',
    addMistakes: (board: string): string => `Add the board “${board}”`,
    correct: (day: string): string => `Take corrections until ${day}. Then send out the next version.`,
    issue: (version: string): string => `Send out version ${version}`,
    again: (version: string): string => `Send out version ${version} anyway`,
    ask: (version: string): string => `Send out version ${version}?`,
    askFirst: 'The plan gets number 1.0 and today’s date. Download it afterwards, and send it to those who were here.',
    askNext:
      'Write what is new since the last version. It stands at the end of the plan, so that nobody has to read it all again.',
    changes: 'What has changed?',
    changesHint: 'One change on each line.',
    tooMany: 'At most 20 lines of at most 280 letters.',
    no: 'Not yet',
    sent: (version: string): string => `Version ${version} is ready. Download it and send it.`,
    history: 'What has been sent out',
    noChanges: 'First version',
  },
};
