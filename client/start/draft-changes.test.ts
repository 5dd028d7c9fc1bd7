import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { designSchema } from '../../shared/cafe/design.ts';
import { blankTemplate, templates } from '../../shared/templates/templates.ts';
import { browserKeep } from '../../test/kit/browser-keep.ts';
import * as change from './draft-changes.ts';
import { draftFrom, storeDraft, storedDraft, type Draft } from './draft.ts';

const day = { date: '2026-09-17', timeZone: 'Europe/Oslo' };
const untouched = (template = blankTemplate): Draft => draftFrom(template, 'nb', day, 'AAAAAAAAAAAAAAAAAAAAAA');
const start = (template = blankTemplate): Draft => change.changeSettings(untouched(template), { title: 'Prøvekafé' });
const fits = (draft: Draft): boolean => v.safeParse(designSchema, draft.design).success;
const outline = ({ design }: Draft): string =>
  design.programme
    .filter(({ kind }) => kind === 'round' || kind === 'travel' || kind === 'pause')
    .map(({ kind, round, title }) => (kind === 'round' ? title : `${kind}${round ?? ''}`))
    .join(', ');

describe('changing the draft of a café', () => {
  it('a café that starts empty needs a name before it can open; a template brings one', () => {
    expect(change.isNameless(untouched())).toBe(true);
    expect(fits(untouched())).toBe(false);
    for (const template of templates) expect(change.isNameless(untouched(template))).toBe(false);
  });

  it('[EV3] what is set up is there again when the page is opened anew, and so is a draft from before a setting existed', () => {
    vi.stubGlobal('localStorage', browserKeep());
    for (const template of [blankTemplate, ...templates]) {
      const draft = change.changeSettings(start(template), { quietMinutes: 3, holdForEssentials: true });
      storeDraft(draft);
      expect(storedDraft()).toEqual(draft);
      const { quietMinutes: _1, holdForEssentials: _2, ...settings } = draft.design.settings;
      const before = { ...draft, design: { ...draft.design, settings } };
      storeDraft(before);
      expect(storedDraft()).toEqual(before);
      expect(fits(before)).toBe(true);
    }
    vi.unstubAllGlobals();
  });

  it('a round comes in with its travel and goes out with it', () => {
    const more = change.addRound(start());
    expect(outline(more)).toBe('Runde 1, travel2, Runde 2, travel3, Runde 3, travel4, Runde 4');
    expect(fits(more)).toBe(true);
    expect(outline(change.removeRound(more, 1))).toBe('Runde 1, travel2, Runde 2, travel3, Runde 3');
    expect(outline(change.removeRound(more, 0))).toBe('Runde 1, travel2, Runde 2, travel3, Runde 3');
  });

  it('every template stays a plan whichever round is removed, and one round always remains', () => {
    for (const template of templates) {
      for (const index of [0, 1, 2]) expect(fits(change.removeRound(start(template), index))).toBe(true);
      const one = change.removeRound(change.removeRound(start(template), 0), 0);
      expect(fits(one)).toBe(true);
      expect(change.removeRound(one, 0)).toBe(one);
    }
  });

  it('rounds change places with their minutes and words', () => {
    const network = change.changeStage(start(templates[1]), 2, { minutes: 31 });
    const swapped = change.swapRounds(network, 0);
    expect(swapped.design.rounds[0]?.title).toBe('Hva kan vi lage sammen?');
    expect(outline(swapped)).toBe('Runde 1: sammen, travel2, Runde 2: bli kjent, pause, Runde 3: velge');
    expect(change.roundStage(swapped, 1).stage.minutes).toBe(31);
    expect(fits(swapped)).toBe(true);
  });

  it('tables that were taken away come back with their words', () => {
    const cluster = start(templates[0]);
    const fewer = change.setTableCount(cluster, 5);
    expect(fewer.design.tables).toHaveLength(5);
    expect(change.setTableCount(fewer, 8).design.tables).toEqual(cluster.design.tables);
    expect(change.setTableCount(cluster, 9).design.tables[8]).toEqual({ name: '', theme: '', prompt: '' });
    expect(change.setTableCount(change.removeTable(cluster, 2), 8).design.tables[7]?.name).toBe('Marked');
  });

  it('a part that a template lacks comes in at its place, once', () => {
    const kinds = ({ design }: Draft): string => design.programme.map(({ kind }) => kind).join(' ');
    const network = start(templates[1]);
    expect(change.missingOneOffs(network)).toEqual(['vision', 'stones']);
    const whole = change.insertOneOff(change.insertOneOff(network, 'stones'), 'vision');
    expect(kinds(whole)).toContain('round lift harvest vision stones plenary plenary actions');
    expect(change.missingOneOffs(whole)).toEqual([]);
    for (const template of templates) {
      const draft = start(template);
      const filled = change.missingOneOffs(draft).reduce(change.insertOneOff, draft);
      expect(fits(filled)).toBe(true);
      const order = kinds(filled).split(' ');
      expect(order.filter((kind) => change.oneOffs.some((one) => one === kind))).toEqual(change.oneOffs);
      expect(order.lastIndexOf('round')).toBeLessThan(order.indexOf('lift'));
    }
  });

  it('a pause may stand anywhere but before a round that travel leads to, and after the close', () => {
    const draft = start();
    for (const index of draft.design.programme.keys()) {
      const with_ = change.insertStage(draft, index, 'pause');
      expect(fits(with_)).toBe(change.mayInsertAfter(draft, index));
    }
  });
});
