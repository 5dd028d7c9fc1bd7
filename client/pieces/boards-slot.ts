/** How the phone, the console and the observer get the boards without knowing them: the page that puts everything together hands them in. */
import type { ComponentType } from 'react';

/** `facilitator` may change everything, `participant` what the stage allows, `reader` nothing. */
export type BoardMode = 'facilitator' | 'participant' | 'reader';
export type BoardName = 'harvest' | 'vision' | 'stones' | 'actions';

export type BoardsSlot = ComponentType<{ readonly board: BoardName; readonly mode: BoardMode }>;
