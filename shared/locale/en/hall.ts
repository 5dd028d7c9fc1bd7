/** The hall: the check before the doors open, the rehearsal with simulated phones, and the page on which a phone tries the network. */
import type { Messages } from '../nb/messages.ts';
import { many } from './words.ts';

const phones = (count: number): string => many(count, 'phone');

export const hall: Messages['hall'] = {
  title: 'Check the hall',
  intro: 'Do this in the hall and on its network, before people come. It takes a couple of minutes.',
  levels: { waiting: 'Not checked', good: 'Ready', warn: 'Look at this', bad: 'Must be mended' },
  summary: {
    waiting: 'Something has not been checked yet.',
    good: 'The hall is ready. Off you go.',
    warn: 'You can begin, but look at what is marked.',
    bad: 'Something must be mended before the doors open.',
  },
  lost: 'No answer from Kafébord. Trying again.',
  card: {
    title: 'Is the hall ready?',
    text: 'See in two minutes whether phones get through, and whether this machine can hold everybody who comes.',
    open: 'Check the hall',
  },

  address: {
    name: 'The address',
    says: {
      reached: { title: 'Kafébord answers on the network here.', advice: '' },
      'only-virtual': {
        title: 'No address on an ordinary network answers.',
        advice: 'Connect this machine to the hall’s network, by Wi-Fi or cable. The address turns up here by itself.',
      },
      unreached: {
        title: 'This machine has an address, but Kafébord does not answer there.',
        advice:
          'Let Kafébord (Node) through the firewall of this machine, and turn off VPN. The check goes on by itself.',
      },
      none: {
        title: 'This machine is on no network.',
        advice: 'Connect to the hall’s network, or turn on this machine’s own hotspot and let the phones use it.',
      },
    },
    choose: 'The address phones use',
    chooseHint: 'For the QR code everywhere: here, on the projector and on posters.',
    automatic: 'Choose for me',
    automaticHint: (address: string) => `Now: ${address}`,
    kinds: {
      name: 'the name in the certificate',
      lan: 'ordinary network',
      virtual: 'made by a program on this machine',
      'link-local': 'the network has given this machine no address',
      ipv6: 'IPv6',
    },
    silent: 'does not answer',
  },

  phones: {
    name: 'The phones',
    scan: 'Scan this with your phone, on the network the guests will use.',
    more: 'Try several phones if you can, and walk to the farthest corner of the hall.',
    qr: (address: string) => `QR code to ${address}`,
    list: 'Phones that have answered',
    says: {
      'no-address': { title: 'No address to try yet.', advice: 'Mend the address first.' },
      scan: { title: 'Waiting for the first phone.', advice: '' },
      nobody: {
        title: 'This machine reaches itself, but no phone has answered.',
        advice:
          'The network may keep devices apart (this is called client isolation, and is common on guest networks). First see that the phone is on the same network and has signed in if the network asks for it. If that does not help: ask for a network without client isolation, bring a router of your own, or turn on this machine’s hotspot and let the phones use it.',
      },
      well: { title: 'Phones get through.', advice: '' },
      'some-polling': {
        title: 'Some phones get no websocket.',
        advice:
          'Everything arrives all the same, notes included, only a little later. Turn off VPN and data saving on them if it is slow.',
      },
      'all-polling': {
        title: 'The network stops websockets.',
        advice:
          'Everything arrives all the same, notes included, but with many people it is heavier going. Ask for a network without a proxy, or use this machine’s hotspot.',
      },
      slow: {
        title: 'Phones get through, but slowly.',
        advice: 'Move this machine closer to the router, connect it to the router by cable, or ask for 5 GHz.',
      },
    },
    answered: (ms: number) => `${ms} ms`,
    websocket: 'A phone answered, websocket',
    polling: 'A phone answered, no websocket',
    thisMachine: 'This machine answered. That says nothing about the network.',
    otherNetwork: 'from another network',
  },

  disk: {
    name: 'The disk',
    says: {
      unknown: { title: 'Not measured yet.', advice: '' },
      measuring: { title: 'Measuring …', advice: '' },
      well: { title: 'Room enough, and fast enough.', advice: '' },
      slow: {
        title: 'The disk is a little slow.',
        advice: 'The mark “Saved” comes a little late. Do not keep the data on a memory stick or a network drive.',
      },
      'very-slow': {
        title: 'The disk is too slow.',
        advice:
          'Notes are marked as saved only after a second or more. Keep the data on this machine’s own disk (DATA_DIR), and let no virus scanner or cloud storage watch the folder.',
      },
      'little-room': { title: 'Little room on the disk.', advice: 'It will do for today. Tidy up when you can.' },
      'no-room': { title: 'Too little room on the disk.', advice: 'Free at least 1 GB before the café begins.' },
      refuses: {
        title: 'Nothing can be written in the data folder.',
        advice: 'See that the user who started Kafébord may write there.',
      },
    },
    figures: (free: string, ms: string) => `${free} free. 19 of 20 saves took less than ${ms} ms.`,
    again: 'Measure again',
  },

  clock: {
    name: 'The clock',
    says: {
      unknown: { title: 'Not compared with anything yet.', advice: 'Clocks are compared once a phone has answered.' },
      right: { title: 'This machine’s clock is right.', advice: '' },
      off: {
        title: 'This machine’s clock is wrong.',
        advice:
          'The countdown is right all the same, but times of day are not. Set this machine’s clock before the café.',
      },
    },
    behind: (minutes: number) => `It is about ${many(minutes, 'minute')} slow.`,
    ahead: (minutes: number) => `It is about ${many(minutes, 'minute')} fast.`,
    zone: {
      title: 'This machine has another time zone than the café.',
      advice: (machine: string, cafe: string) =>
        `This machine shows times for ${machine}, but the café is set up for ${cafe}. Change this machine’s time zone.`,
    },
  },

  rehearsal: {
    name: 'Rehearsal with simulated phones',
    text: 'This machine pretends that so many phones come in, sit down and write one note each. It happens in a café of its own that is gone afterwards. Takes half a minute at most.',
    people: 'So many phones',
    start: 'Start the rehearsal',
    stop: 'Stop',
    again: 'Try again',
    onlyFacilitator: 'Only the facilitator can start the rehearsal.',
    otherCafe: 'Another café on this machine is rehearsing.',
    progress: (inside: number, people: number) => `${inside} of ${people} are in.`,
    notes: (seen: number, written: number) => `${seen} of ${written} notes have arrived.`,
    notYet: { title: 'Not tried yet.', advice: '' },
    running: { title: 'Rehearsing …', advice: '' },
    ask: {
      title: 'The café’s clock is running',
      text: 'The rehearsal works on the same machine. Phones in the hall may be slower for half a minute.',
      yes: 'Start all the same',
      no: 'Wait',
    },
    says: {
      stopped: { title: 'The rehearsal was stopped.', advice: '' },
      broken: { title: 'The rehearsal did not work.', advice: 'Try again, or with fewer phones.' },
      'too-few-files': {
        title: 'This machine allows too few connections.',
        advice: 'Stop Kafébord, type “ulimit -n 8192” in the same window, and start it again.',
      },
      'nobody-in': {
        title: 'Nobody came in.',
        advice: 'Look at the address and at the firewall of this machine, and try again.',
      },
      'some-outside': {
        title: 'Not everybody came in.',
        advice:
          'Close other programs, plug in the power, and try again. If that does not help you need a faster machine.',
      },
      'no-notes': {
        title: 'No notes arrived.',
        advice: 'Something on this machine stops websockets. Turn off VPN, proxy and web filters, and try again.',
      },
      'notes-missing': {
        title: 'Not all notes arrived in time.',
        advice: 'Close other programs, plug in the power, and try again.',
      },
      'very-slow': {
        title: 'This machine answers too late with so many.',
        advice:
          'Close other programs, plug in the power, and try again. If that does not help you need a faster machine.',
      },
      slow: {
        title: 'Everybody came in, but answers were slow.',
        advice: 'Close other programs, and plug in the power.',
      },
      well: { title: 'This machine can hold them.', advice: '' },
    },
    result: (inside: number, people: number) => `${inside} of ${people} came in.`,
    trips: (typical: string, slow: string) => `Answers in ${typical} ms. 19 of 20 under ${slow} ms.`,
    noteTrips: (typical: string, slow: string) => `A note arrives in ${typical} ms. 19 of 20 under ${slow} ms.`,
    files: (most: number, people: number) =>
      `The system allows ${most} connections at once; ${phones(people)} need about ${3 * people}.`,
    notNetwork: 'The rehearsal shows what this machine can hold. Try the hall’s network with real phones.',
  },

  refusals: {
    'not-allowed': 'This link does not allow that.',
    unreadable: 'Kafébord did not understand that. Reload the page and try again.',
    'too-fast': 'That was a little fast. Wait a few seconds and try again.',
    'cafe-not-found': 'The café is not on this machine.',
    'check-is-over': 'This check is over. Scan the code again.',
    'address-unknown': 'The address no longer answers. Choose another.',
    'no-address': 'No address answers yet. Mend the address first.',
    'disk-unknown': 'The disk cannot be measured here.',
    'rehearsal-under-way': 'A rehearsal is under way. Wait until it is done.',
    'clock-is-running': 'The café’s clock is running.',
    'another-cafe-is-running': 'Another café on this machine is running. Wait until it is over.',
    'not-saving': 'Kafébord cannot write to the disk right now.',
    unreachable: 'No answer from Kafébord. Try again.',
  },

  phone: {
    title: 'Network check',
    working: 'Trying the network …',
    well: 'This phone gets through',
    wellText: 'That is all. You can close the page, or try again elsewhere in the hall.',
    polling: 'The phone gets through, but not by websocket',
    pollingText: 'Turn off VPN and data saving on the phone and try again. Show this to whoever leads the café.',
    over: 'This check is over',
    overText: 'Scan the code in the console again.',
    lost: 'Lost contact',
    lostText: 'See that the phone is on the hall’s network, and try again.',
    again: 'Try again',
    facts: {
      page: 'The page',
      pageText: 'arrived',
      line: 'Connection',
      websocket: 'websocket',
      pollingWord: 'plain requests only',
      trip: 'There and back',
      clock: 'Clock',
      clockRight: 'as on the machine',
      clockAhead: (seconds: string) => `${seconds} s ahead of the machine`,
      clockBehind: (seconds: string) => `${seconds} s behind the machine`,
      network: 'Network',
      same: 'the same as the machine',
      other: 'another than the machine',
      unknown: 'cannot be told',
    },
    ms: (ms: number) => `${ms} ms`,
  },
};
