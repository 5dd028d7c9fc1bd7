/** Where a card came from and what became of it, in English. */
import type { TracingMessages } from '../nb/tracing.ts';
import { many } from './words.ts';

export const tracing: TracingMessages = {
  open: 'Where did this come from?',
  openFor: (words) => `Where did this come from? ${words}`,
  kinds: {
    note: 'Note',
    theme: 'Theme',
    wording: 'Joint wording',
    vision: 'Vision proposal',
    stone: 'Stepping stone',
    action: 'Action',
  },
  from: 'Builds on',
  notes: (notes, tables) => `${many(notes, 'note', 'notes')} from ${many(tables, 'table', 'tables')}`,
  noNotes: 'No notes stand behind this yet.',
  round: (round) => `Round ${round}`,
  through: (words) => `through “${words}”`,
  more: (count) => `Show ${count} more`,
  became: 'Led on to',
  nothing: 'Nobody has used it further yet.',
  builtOn: (notes) => `${many(notes, 'note builds', 'notes build')} on it`,
  echo: (tables) => `${tables} tables wrote it independently`,
  back: 'Back to the one before',
  gone: 'This was taken back or hidden.',
};
