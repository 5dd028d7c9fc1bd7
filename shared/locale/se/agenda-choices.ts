/** Mielddus mas leat ortnet, čuoggát ja bulsa, davvisámegillii. */
import type { AgendaWords } from '../nb/agenda.ts';

export const agendaChoicesSe: AgendaWords['choices'] = {
  heading: 'Ortnet, čuoggát ja bulsa',
  vote: (number, of) => (of === 1 ? 'Čuoggát' : `Čuoggát, jienasteapmi ${number}`),
  voteText: ({ on, by, each, voters, total }) => {
    const what = { notes: 'lihpuide', lifted: 'lihpuide maid beavddit ledje lokten ovdan', themes: 'fáttáide' }[on];
    return `${by === 'table' ? 'Beavddit' : 'Oasseváldit'} mat adde: ${voters}. Čuoggát ${what}: ${total}. Juohkehaččas ledje ${each}. Ii oktage oaidnán čuoggáid ovdal go jienasteapmi lei nohkan.`;
  },
  dotsTooFew: ({ by, voters }) =>
    `${by === 'table' ? 'Beavddit' : 'Oasseváldit'} mat adde čuoggáid: ${voters}. Dat leat menddo unnán čájehit almmá almmustahttimis gii daid attii.`,
  theme: 'Fáddá',
  ranking: (title) => `Ortnet: ${title}`,
  rankingText: (answered) =>
    `Vástádusat: ${answered}. Unnimus gaskamearri lea bajimusas. Juhkkojuvvon sajit rehkenastojuvvojit gaskamearrin, ja «ii leat áigeguovdil» rehkenastojuvvo maŋimussan.`,
  tooFew: (answered) =>
    `Vástádusat: ${answered}. Dat leat menddo unnán čájehit almmá almmustahttimis gii maid oaivvildii.`,
  widest: (items) =>
    `Stuorámus sierramielalašvuohta: ${items.join('; ')}. Iešguđet rolla addá iešguđet ortnega – ságastehket dan birra.`,
  columns: {
    place: 'Sadji',
    item: 'Mii',
    mean: 'Gaskamearri',
    median: 'Mediána',
    range: 'Gos–gosa',
    answers: 'Vástádusat',
  },
  byActor: 'Dan mielde makkár doaibmit olbmot leat',
  byActorText:
    'Gaskamearri juohke joavkkus mas leat unnimusat vihtta vástádusa. Čájehuvvo dušše go ii oktage vástádus sáhte lohkkojuvvot loguin.',
  pulse: (title) => `Bulsa: ${title}`,
  pulseText:
    'Man gallis vástidedje maid, 1 (áibbas sierra oaivilis) gitta 5 (áibbas ovtta oaivilis). Unnit go vihtta vástádusa ii čájehuvvo.',
  sentence: 'Cealkka',
  asked: 'Goas',
  when: { before: 'Ovdal', after: 'Maŋŋil', any: 'Vástádusat' },
  few: 'unnit go vihtta',
};
