/** Words that several screens share, in Northern Sámi. */
import type { StageKind } from '../../cafe/model.ts';
import type { CommonMessages } from '../nb/common.ts';
import { many } from './words.ts';

const lastTask: Partial<Record<StageKind, string>> = {
  round: 'čále lihpu gárvvisin',
  travel: 'gávnna iežat saji',
  lift: 'sohpet lihpuid birra',
};

export const common: CommonMessages = {
  appName: 'Kafébord',
  language: 'Giella',
  reading: {
    title: 'Giella ja teavstta sturrodat',
    size: 'Teavstta sturrodat',
    sizes: { normal: 'Dábálaš teaksta', large: 'Stuorát teaksta', largest: 'Stuorámus teaksta' },
  },
  skipToContent: 'Mana njuolga sisdollui',
  save: 'Vurke',
  cancel: 'Gaskkalduhte',
  close: 'Gidde',
  back: 'Ruovttoluotta',
  undo: 'Máhcat',
  remove: 'Váldde eret',
  edit: 'Rievdat',
  add: 'Lasit',
  copy: 'Máŋge',
  copied: 'Máŋgejuvvon',
  retry: 'Geahččal ođđasit',
  loading: 'Viežžamin …',
  connecting: 'Váldimin oktavuođa …',
  more: 'Eanet',
  table: (number) => `Beavdi ${number}`,
  round: (number) => `Vuorru ${number}`,
  person: 'Oassálasti',
  people: (count) => many(count, 'olmmoš', 'olbmo', 'olbmo'),
  notes: (count) => many(count, 'lihppu', 'lihpu', 'lihpu'),
  minutes: (count) => many(count, 'minuhtta', 'minuhta', 'minuhta'),
  clock: {
    left: 'báhcán',
    over: 'Áigi lea nohkan',
    paused: 'Boddu',
    notStarted: 'Ii leat álgán',
    near: 'Maŋimuš vihtta minuhta',
    last: (kind) => (lastTask[kind] ? `Maŋimuš minuhtta: ${lastTask[kind]}` : 'Maŋimuš minuhtta'),
    spoken: {
      near: 'Vel 5 minuhta',
      last: (kind) => (lastTask[kind] ? `Vel 1 minuhtta: ${lastTask[kind]}` : 'Vel 1 minuhtta'),
      over: 'Áigi lea nohkan',
    },
  },
  lostTitle: 'Neahtta ii leat doaimmas dál',
  lost: 'Joatkke čállima – buot sáddejuvvo go neahtta lea fas doaimmas.',
  captiveTitle: 'Logge vuos sisa lanja nehttii',
  captive:
    'Neahtta ii luoitte du čađa ovdal go leat loggen sisa. Daga dan neahttalohkkis, ja boađe fas deike. Dat maid leat čállán, lea dorvvolaččat vurkejuvvon ja sáddejuvvo maŋŋel.',
  silentTitle: 'Bálvá ii vástit',
  silent:
    'Buot joatkašuvvá diimmu mielde. Dat mii lea čállojuvvon, lea dorvvolaččat vurkejuvvon ja sáddejuvvo go bálvá lea fas doaimmas.',
  lostShort: 'Neahta haga',
  notSaving:
    'Kafébord ii sáhte vurket justte dál. Vuordde veaháš ovdal go čálát eanet. Fasilitáhtor oaidná seamma ja divvu ášši.',
  notSavingShort: 'Ii vurke',
  damaged:
    'Oassi das mii lea vurkejuvvon dán kafeas, lea billašuvvan. Buot mii lea vejolaš lohkat, čájehuvvo ja lea vejolaš viežžat. Ođđa sisdoallu ii vurkejuvvo.',
  kinds: {
    idea: 'Idea',
    need: 'Dárbu',
    offer: 'Fálaldat',
    question: 'Gažaldat',
    concern: 'Fuolla',
  },
  mark: {
    waiting: 'Dán ovttadagas',
    saved: 'Vurkejuvvon',
    refused: 'Ii sáddejuvvon',
    late: 'Bođii vuoru maŋŋel',
  },
  crashed: {
    title: 'Dáppe manai juoga boastut',
    text: 'Dat maid leat čállán, lea vurkejuvvon. Ođasmahte siiddu, de leat fas doppe gos ledjet.',
    reload: 'Ođasmahte siiddu',
  },
  starred: 'Loktejuvvon ovdan',
  buildsOn: 'Vuođđu',
  withdrawn: 'gessojuvvon ruovttoluotta',
  mine: 'Du',
  shapes: {
    circle: 'riekkis',
    square: 'njealječiegat',
    star: 'násti',
    drop: 'goaikkanas',
    triangle: 'golmmačiegat',
    flower: 'lieđđi',
    diamond: 'diamánta',
    cross: 'ruossa',
  },
  colours: {
    pine: 'beahceruonas',
    sun: 'beaivefiskes',
    plum: 'sevdnjesfiolehtta',
    sky: 'albmealit',
    clay: 'láirarukses',
    mint: 'minttaruonas',
    fjord: 'vuotnaalit',
    rose: 'čuvgesrukses',
    cocoa: 'kakaoruškes',
    lilac: 'čuvgesfiolehtta',
    berry: 'muorjerukses',
    stone: 'geađgeránes',
  },
};
