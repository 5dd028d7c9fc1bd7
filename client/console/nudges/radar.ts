/** When something is worth a nudge. Each threshold with its reason: too early is noise, too late is no help. */

const minuteMs = 60_000;

export const radar = {
  /** People talk, and a note now and then is plenty. A third of a round of twenty minutes without one is a table that has forgotten the cloth. */
  silentMs: 7 * minuteMs,
  /** With less left than this a visit to a quiet table would end the talk instead of helping it. */
  tooLateMs: minuteMs,
  /** Writing three short lines takes a host a minute or two, and somebody must have walked there first. */
  essentialsMs: 3 * minuteMs,
  /** A phone that changes network or is started again is back within a minute. */
  awayMs: 2 * minuteMs,
  /** One phone without contact has been switched off by its owner; several at one table are the network. */
  awayPhones: 2,
  /** A minute is made up by walking faster. */
  behindMinutes: 2,
  /** More tables than this that wait to travel are one matter, not one each. */
  heldOneByOne: 3,
} as const;
