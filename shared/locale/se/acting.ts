import type { Messages } from '../nb/messages.ts';
import { listed } from './words.ts';

const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');

/** What those who run a café do with steps, actions and working groups, in Northern Sámi. */
export const acting: Messages['acting'] = {
  stones: {
    grip: (number) => `Gease lávkki ${number} eará báikái. Njuollaboalut maid sirdet dan.`,
  },
  hints: {
    'no-verb': 'Álggat vearbbain: maid galgá muhtin dahkat?',
    'long-title': 'Guhkes bajilčála. Vuollel 80 mearkka lea álki lohkat.',
    'first-step-late': 'Vuosttaš lávki boahtá badjel guokte vahku maŋŋel kafea. Mii sáhttá dáhpáhuvvat ovdal?',
  },
  hintsLabel: 'Daga doaibmabiju álkibun álggahit',
  toStone: 'Daga doaibmabiju lávkin',
  toStoneWhy: 'Dat ii sáhte álgit iešalddis dál. Várra lea lávki geainnus.',
  madeStone: (title) => `«${title}» lea dál lávki.`,
  matrix: {
    title: 'Áŋgirvuohta ja váikkuhus',
    lead: 'Vállje doaibmabiju ja deaddil gosa dat gullá. Sáhtát maid geassit dan dahje sirdit njuollaboaluiguin.',
    effort: 'Áŋgirvuohta',
    effect: 'Váikkuhus',
    efforts: { low: 'Unnán bargu', medium: 'Muhtun muddui bargu', high: 'Ollu bargu' },
    effects: { low: 'Unnán váikkuhus', medium: 'Muhtun muddui váikkuhus', high: 'Stuorra váikkuhus' },
    unplaced: 'Eai leat bidjojuvvon',
    allPlaced: 'Buot doaibmabijut leat bidjojuvvon.',
    put: 'Bija deike',
    putIn: (effort, effect) => `Bija deike: ${effort}, ${effect}`,
    chip: 'Doaibmabidju',
    placed: (number, effort, effect) => `Doaibmabidju ${number}: ${effort}, ${effect}.`,
    chosen: (number, title) => `Doaibmabidju ${number}: ${title}`,
    none: 'Ii leat biddjon',
    takeOut: 'Váldde eret govas',
    close: 'Gárvvis',
  },
  share: {
    unreasoned: 'Fasilitáhtor eaiggáduššá doaibmabiju, ja ákka váilu.',
    look: 'Geahča juohkima',
    title: 'Ovddasvástádusa juohkin',
    levels: {
      even: 'Sis geain leat doaibmabijut, leat sulaid seamma ollu.',
      uneven: 'Muhtimiin leat guokte eanet go earáin. Sáhttetgo earát váldit ovtta?',
      heavy: 'Ovtta organisašuvnnas leat eanet go golbma logis. Gii sáhttá veahkehit?',
    },
    nobodyYet: 'Ii oktage leat váldán ovddasvástádusa vel.',
    count: (count) => (count === 1 ? '1 doaibmabidju' : `${count} doaibmabiju`),
    byOrganisation: 'Organisašuvnnaid mielde',
    byType: 'Doaibmišlájaid mielde',
    untyped: 'Ii leat muitaluvvon',
    byPerson: 'Mielde máŋgga bargojoavkkus',
    inGroups: (person, count) => `${person} lea mielde ${count} doaibmabiju bargojoavkkus.`,
    unowned: 'Doaibmabijut ovddasvástideaddji haga',
    relieve: 'Gii sáhttá veahkehit?',
    action: (number, title) => `${number}. ${title}`,
    ask: (owner) => `Evttot ${owner}`,
    more: (count) => `ja ${count} eará geain ii leat mihkkege vel`,
    nobodyFree: 'Buohkain geat leat dáppe, lea juo juoga.',
    proposed: (owner, title) => `${owner} lea evttohuvvon ovddasvástideaddjin: «${title}».`,
    idle: 'Sis ii leat mihkkege vel',
    idleMany: (count) => `ja vel ${count}`,
    facilitators: 'Fasilitáhtor galgá doarjut iige eaiggáduššat',
    owns: (number, owner) => `Doaibmabidju ${number}: ${owner}.`,
    because: (reason) => `Ákka: ${reason}`,
    noReason: 'Ákka váilu.',
    missing: 'Geat váilot lanjas',
    missingFor: (who, numbers) =>
      `${who} (${numbers.length === 1 ? `doaibmabidju ${numbers.join('')}` : `doaibmabijut ${listed(numbers.map(String))}`})`,
  },
  groups: {
    title: 'Bargojoavkkut',
    lead: 'Olbmot unnimusat guovtti organisašuvnnas guddet doaibmabijuid ovttas.',
    add: 'Ođđa bargojoavku',
    newName: 'Joavkku namma',
    name: 'Namma',
    leader: 'Jođiheaddji',
    noLeader: 'Ii oktage vel',
    firstMeeting: 'Vuosttaš čoahkkin',
    firstMeetingAt: 'Diibmu',
    place: 'Báiki',
    actions: (numbers) =>
      numbers.length === 0
        ? 'Eai leat doaibmabijut vel.'
        : `${numbers.length === 1 ? 'Doaibmabidju' : 'Doaibmabijut'} ${listed(numbers.map(String))}`,
    members: (count) => (count === 1 ? '1 olmmoš lea mielde' : `${count} olbmo leat mielde`),
    edit: (name) => `Rievdat joavkku «${name}»`,
    remove: (name) => `Sihko joavkku «${name}» goartta`,
    removed: (name) => `Joavkku «${name}» goarta lea sihkkojuvvon. Doaibmabijut bissot.`,
    concernsLabel: 'Mii joavkkus váilu',
    concerns: {
      'one-organisation': 'Oaččo unnimusat ovtta organisašuvnna lasi',
      'no-lead': 'Jođiheaddji váilu',
      'facilitator-leads': 'Fasilitáhtor doarju iige berre jođihit',
      'mostly-public': 'Eanet go bealli lea almmolaš suorggis',
      'no-first-meeting': 'Šiehtadehket vuosttaš čoahkkima',
    },
  },
  projector: {
    mean: (which, mean) => `${which === 'stretch' ? 'Olaha' : 'Vejolaš'} ${decimal(mean)}/5`,
    fist: (mean, count) => `Suorpmat ${decimal(mean)}/5 (${count} vástádusa)`,
  },
};
