import type { PhoneMessages } from '../nb/phone.ts';

/** The door: what a participant reads before they are in. */
export const join: PhoneMessages['join'] = {
  welcome: 'Bures boahtin',
  intro: 'It dárbbaš logget sisa. Buot dáppe lea eaktodáhtolaš.',
  name: 'Mii du namma lea?',
  nameHint: 'Ovdanamma lea doarvái',
  organisation: 'Gos don boađát?',
  organisationHint: 'Fitnodat, gielda, joavku dahje searvi',
  municipality: 'Guđe gielddas don boađát?',
  municipalityHint: 'De mii seaguhit olbmuid iešguđet báikkiin',
  actorType: 'Makkár doaibmi don leat?',
  actorTypeNone: 'In háliit dadjat',
  button: 'Searvva',
  promise: {
    names:
      'Jus čálát iežat nama, de buohkat lanjas oidnet dan, maiddái stuorra šearpmas. Du lihput čájehuvvojit buohkaide nama haga.',
    facilitator: 'Dušše fasilitáhtor oaidná du nama. Du lihput čájehuvvojit buohkaide nama haga.',
    never: 'Namat eai vurkejuvvo dán kafeas. Du lihput čájehuvvojit buohkaide nama haga.',
  },
  closed: 'Kafea lea loahpahuvvon',
  closedText: 'Dát kafea ii váldde šat ođđa olbmuid. Huma fasilitáhtoriin jus dat lea boastut.',
  wrongCode: 'Mii eat gávdnan kafea',
};
