/** What a part of the programme can be. */
export const stageKinds = [
  'doors',
  'plenary',
  'pause',
  'round',
  'travel',
  'lift',
  'harvest',
  'vision',
  'stones',
  'actions',
  'close',
] as const;
export type StageKind = (typeof stageKinds)[number];
