import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenPromises } from './driver/check.ts';
import { endState } from './driver/end-state.ts';
import { FullDiskStory } from './full-disk.ts';
import { Computer } from './kit/computer.ts';
import { describeWithDisk } from './kit/with-disk.ts';

describeWithDisk('a disk that is full', () => {
  let computer: Computer;
  let story: FullDiskStory;
  beforeEach(async () => {
    computer = new Computer();
    const { board } = computer;
    const disk = { fill: () => board.set('full', 1), free: () => board.set('full', 0) };
    story = await FullDiskStory.begin(await computer.on(), 'f0', disk);
  });
  afterEach(async () => {
    story.crew.vanishes();
    await computer.scrap();
  });

  it('[SA8] nothing is promised, everybody knows within two seconds, reading and exports go on', async () => {
    expect(await story.fills()).toEqual([]);
    expect(computer.board.count('fullErrors')).toBeGreaterThan(0);
    expect(await computer.server.health()).toMatchObject({ status: 503, saving: false });
    story.crew.vanishes();
    computer.board.set('full', 0);
    await computer.cutPower();
    await computer.on();
    expect(brokenPromises(story.crew.history, await endState(story.crew.door, 'f0'))).toEqual([]);
  });

  it('[SA8] five seconds after there is room again it saves, by itself, and what it saves stays', async () => {
    expect(await story.fills()).toEqual([]);
    expect(await story.recovers()).toEqual([]);
    expect(await computer.server.health()).toMatchObject({ status: 200, saving: true });
    story.crew.vanishes();
    await computer.cutPower();
    await computer.on();
    expect(computer.integrity()).toEqual(['ok']);
    expect(brokenPromises(story.crew.history, await endState(story.crew.door, 'f0'))).toEqual([]);
  });
});
