/** The words that hold the document together, in northern Sámi. */
import type { AgendaLayoutWords } from '../nb/agenda-layout.ts';

export const agendaLayoutSe: AgendaLayoutWords = {
  versionShort: (version, draft) => (draft ? `Evttohus veršuvdnii ${version}` : `Veršuvdna ${version}`),
  sent: (day) => `, sáddejuvvon ${day}`,
  publicVersion: 'Almmolaš veršuvdna.',
  annex: (letter, title) => `Mielddus ${letter}: ${title}`,
  pages: { page: 'Siidu', of: '/' },
  unsettled: 'Maid eat čielggadan',
  noUnsettled: 'Buot doaibmabijuin lea ovddasvástideaddji gii lea miehtan.',
  changes: 'Rievdadusat maŋŋel veršuvnna 1.0',
  moreLowHanging: (count) =>
    count === 1
      ? 'Vel okta doaibmabidju sáhttá álgit dál. Dat lea čuoggás 4.'
      : `Vel ${count} doaibmabiju sáhttet álgit dál. Dat leat čuoggás 4.`,
  figure: (title) => `Govus: ${title}.`,
  path: {
    title: 'Geaidnu višuvdnii, lávki lávkki mielde',
    alt: (count, first, vision) =>
      `Bálggis mas leat ${count} lávkki ortnegis. Dat álgá dáinna: «${first}» ja nohká ${vision === '' ? 'višuvdnii, mii ii leat vel válljejuvvon' : `višuvdnii: «${vision}»`}. Buot lávkkit leat tabeallas vuolábealde.`,
    noVision: 'Višuvdna ii leat vel válljejuvvon',
  },
  matrix: {
    title: 'Bargu ja ávki',
    effort: 'Bargu',
    effect: 'Ávki',
    levels: { low: 'unnán', medium: 'gaskamearálaš', high: 'ollu' },
    cell: (effort, effect, actions) => `bargu ${effort}, ávki ${effect}: ${actions}`,
    legend: 'Logut leat doaibmabijuid nummirat.',
  },
  unknownLetters: (count) => (count === 1 ? '[1 mearka]' : `[${count} mearkka]`),
  aboutUnknown:
    'Dán fiillas váilot muhtun mearkkat. Daid sajis lea nummir dahje lohku ruođuid siste. Word-fiillas leat mearkkat nugo daid čálle.',
};
