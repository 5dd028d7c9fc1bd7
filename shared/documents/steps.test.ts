/** Joining, splitting and taking back on the wall, alone and by three at once. */
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { Hand } from '../../test/kit/hand-on-wall.ts';
import { addCard, changeCard, restoreCard } from './cards.ts';
import { joinThemes, removeTheme } from './joined-themes.ts';
import { groupNotes } from './wall.ts';

function two(): { readonly anne: Hand; readonly berit: Hand; readonly meet: () => void } {
  const anne = new Hand(1);
  const berit = new Hand(2);
  const meet = (): void => {
    const [fromAnne, fromBerit] = [anne.sent, berit.sent];
    anne.sent = [];
    berit.sent = [];
    anne.hears(fromBerit);
    berit.hears(fromAnne);
  };
  anne.does((doc) => {
    addCard(doc, 'themes', 'a', { title: 'Bolig' });
    groupNotes(doc, ['n1', 'n2'], 'a');
  });
  berit.does((doc) => {
    addCard(doc, 'themes', 'b', { title: 'Buss' });
    groupNotes(doc, ['n3'], 'b');
  });
  meet();
  return { anne, berit, meet };
}

describe('themes that are joined', () => {
  it('[TH4] the notes are found in the theme it went into, also those that are put under the old one later, and it comes back whole', () => {
    const { anne, berit, meet } = two();
    anne.does((doc) => joinThemes(doc, ['a'], 'b'));
    berit.does((doc) => groupNotes(doc, ['n4'], 'a'));
    meet();
    expect(berit.titles).toEqual(['Buss']);
    expect(berit.wall.themeOf).toEqual({ n1: 'b', n2: 'b', n3: 'b', n4: 'b' });
    expect(anne.undoes()).toBe(true);
    expect(anne.titles).toEqual(['Bolig', 'Buss']);
    expect(anne.wall.themeOf).toEqual({ n1: 'a', n2: 'a', n3: 'b', n4: 'a' });
  });

  it('[TH4] two that are joined to each other at once leave one', () => {
    const { anne, berit, meet } = two();
    anne.does((doc) => joinThemes(doc, ['a'], 'b'));
    berit.does((doc) => joinThemes(doc, ['b'], 'a'));
    meet();
    for (const { wall } of [anne, berit]) {
      expect(wall.themes.map(({ id }) => id)).toEqual(['a']);
      expect(wall.themeOf).toEqual({ n1: 'a', n2: 'a', n3: 'a' });
    }
  });

  it('[TH4] a theme that is removed leaves its notes on the wall, and comes back with them', () => {
    const { anne } = two();
    anne.does((doc) => removeTheme(doc, 'a'));
    expect(anne.wall.themeOf).toEqual({ n3: 'b' });
    restoreCard(anne.doc, 'themes', 'a');
    expect(anne.wall.themeOf).toEqual({ n1: 'a', n2: 'a', n3: 'b' });
  });

  it('[TH4] removing one that was joined to another and had come back leaves its notes loose', () => {
    const { anne } = two();
    anne.does((doc) => joinThemes(doc, ['a'], 'b'));
    restoreCard(anne.doc, 'themes', 'a');
    anne.does((doc) => removeTheme(doc, 'a'));
    expect(anne.wall.themeOf).toEqual({ n3: 'b' });
  });
});

describe('taking back one’s own steps', () => {
  it('[TH5] puts the notes back where they lay, step by step', () => {
    const { anne } = two();
    anne.does((doc) => groupNotes(doc, ['n1'], 'b'));
    anne.does((doc) => groupNotes(doc, ['n1', 'n2'], null));
    expect(anne.undoes()).toBe(true);
    expect(anne.wall.themeOf).toEqual({ n1: 'b', n2: 'a', n3: 'b' });
    expect(anne.undoes()).toBe(true);
    expect(anne.wall.themeOf).toEqual({ n1: 'a', n2: 'a', n3: 'b' });
    expect(anne.undoes()).toBe(true);
    expect(anne.titles).toEqual(['Buss']);
    expect(anne.undoes()).toBe(false);
  });

  it('[TH5] leaves what somebody else has done since, the same choice included', () => {
    const { anne, berit, meet } = two();
    anne.does((doc) => groupNotes(doc, ['n1', 'n2', 'n4'], 'b'));
    meet();
    berit.does((doc) => groupNotes(doc, ['n1'], null));
    berit.does((doc) => groupNotes(doc, ['n1'], 'b'));
    meet();
    expect(anne.undoes()).toBe(true);
    expect(anne.wall.themeOf).toEqual({ n1: 'b', n2: 'a', n3: 'b' });
  });

  it.each([
    ['put notes under it', (doc: Y.Doc) => groupNotes(doc, ['n5'], 'c')],
    ['joined a theme to it', (doc: Y.Doc) => joinThemes(doc, ['b'], 'c')],
    ['described it', (doc: Y.Doc) => changeCard(doc, 'themes', 'c', { description: 'Om natt' })],
    ['renamed it', (doc: Y.Doc) => changeCard(doc, 'themes', 'c', { title: 'Nattbuss' })],
    [
      'made a vision from it',
      (doc: Y.Doc) => addCard(doc, 'vision', 'v', { text: 'Alle kommer hjem.', sources: ['theme/c'] }),
    ],
  ])('[TH5] a new theme stays when somebody else has %s', (_, act) => {
    const { anne, berit, meet } = two();
    anne.does((doc) => {
      addCard(doc, 'themes', 'c', { title: 'Natt' });
      groupNotes(doc, ['n1'], 'c');
    });
    meet();
    berit.does(act);
    meet();
    const mine = anne.titles.filter((title) => title !== 'Buss');
    anne.undoes();
    expect(anne.titles.filter((title) => title !== 'Buss')).toEqual(mine);
    expect(anne.wall.themeOf['n1']).toBe('a');
  });

  it('[TH5] a joint wording and a new name are taken back as well', () => {
    const { anne } = two();
    anne.does((doc) => changeCard(doc, 'themes', 'a', { title: 'Bolig for unge' }));
    anne.does((doc) => addCard(doc, 'wordings', 'w', { text: 'Flere små boliger', sources: ['note/n1', 'note/n2'] }));
    expect(anne.wall.wordings).toMatchObject([{ text: 'Flere små boliger' }]);
    anne.undoes();
    expect(anne.wall.wordings).toEqual([]);
    anne.undoes();
    expect(anne.titles).toContain('Bolig');
  });
});
