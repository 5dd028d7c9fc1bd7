/** How the phone, the console and the observer get the boards without knowing them: the page that puts everything together hands them in. */
import type { ComponentType } from 'react';

/** `facilitator` may change everything, `participant` what the stage allows, `reader` nothing. */
export type BoardMode = 'facilitator' | 'participant' | 'reader';
/** `lift`: what one's own table has written, to gather it before it meets the others'. */
export type BoardName = 'lift' | 'harvest' | 'vision' | 'stones' | 'actions';

export type BoardsSlot = ComponentType<
  | { readonly board: BoardName; readonly mode: BoardMode }
  /** One of the boards whose fields are data, by its id. */
  | { readonly board: 'entries'; readonly plan: string; readonly mode: BoardMode }
>;
