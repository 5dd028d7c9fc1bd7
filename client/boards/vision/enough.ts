/** More proposals than this are no longer a choice that a room can make. */
export const enough = 5;
/** More letters than this nobody remembers. */
export const easyToRemember = 140;
