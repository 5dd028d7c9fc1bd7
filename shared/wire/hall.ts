/** The hall: the addresses that lead here, the phones that answered, the disk, the clock, and the rehearsal with simulated phones. */
import * as v from 'valibot';
import { identifier } from '../cafe/text.ts';

/** Followed by a check's token: a websocket that answers every message with the server's time, for measuring. */
export const checkLinePath = '/check-line';

/** Messages on one such websocket, and bytes of one of them. */
export const checkLineMessages = 40;
export const checkLineBytes = 64;

/** The bounds of a rehearsal. */
export const rehearsalPeople = { min: 2, max: 1000 } as const;
export const rehearsalMs = 30_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));
const bytes = v.pipe(v.number(), v.minValue(0));
/** Server time in milliseconds since 1970. */
const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]{1,300}$/u));

/** What anybody may ask: where phones find this server, most likely first, each tried by the server itself. */
export const addressesSchema = v.object({
  lan: v.array(origin),
  /** One of `lan` that a facilitator has chosen for all screens. */
  chosen: v.nullable(origin),
});
export type AddressesAnswer = v.InferOutput<typeof addressesSchema>;

/** Answered by every server with a name that only this run of it has. */
export const probeSchema = v.object({ server: v.string() });

/** `name`: from the certificate. `lan`: a network card. `virtual`: made by a program. `link-local`: nobody gave it an address. */
const addressSchema = v.object({
  origin,
  kind: v.picklist(['name', 'lan', 'virtual', 'link-local', 'ipv6']),
  /** The server has reached itself there. */
  reached: v.boolean(),
});
export type HallAddress = v.InferOutput<typeof addressSchema>;

/** What a phone tells about itself: its middle round trip, and how far its clock is before the server's. */
export const phoneReportSchema = v.strictObject({
  device: identifier,
  line: v.picklist(['websocket', 'polling']),
  tripMs: v.pipe(ms, v.maxValue(60_000)),
  clockOffMs: v.pipe(v.number(), v.finite(), v.minValue(-8.64e15), v.maxValue(8.64e15)),
});
export type PhoneReport = v.InferOutput<typeof phoneReportSchema>;

const placeSchema = v.object({
  /** Null when it cannot be told, behind a proxy for example. */
  sameNetwork: v.nullable(v.boolean()),
  /** It runs on the machine of the server, so it shows nothing about the network. */
  thisMachine: v.boolean(),
});

const phoneSchema = v.object({ ...phoneReportSchema.entries, ...placeSchema.entries });
export type CheckedPhone = v.InferOutput<typeof phoneSchema>;

/** What a phone is told when it asks and when it reports. */
export const checkSchema = v.object({ at: time, ...placeSchema.entries });
export type CheckAnswer = v.InferOutput<typeof checkSchema>;

/** `typicalMs` is the middle, `slowMs` what one in twenty is slower than. */
const spreadSchema = v.object({ typicalMs: ms, slowMs: ms });
export type Spread = v.InferOutput<typeof spreadSchema>;

export const diskSchema = v.variant('state', [
  v.object({ state: v.literal('unknown') }),
  v.object({ state: v.literal('measuring') }),
  v.object({ state: v.literal('measured'), freeBytes: bytes, ...spreadSchema.entries }),
  v.object({ state: v.literal('failed'), full: v.boolean() }),
]);
export type DiskMeasure = v.InferOutput<typeof diskSchema>;

const countsSchema = v.object({
  people: count,
  /** Phones that came in and were shown the room. */
  inside: count,
  /** Notes that were written, and those that somebody else at the table saw. */
  written: count,
  seen: count,
});
export type RehearsalCounts = v.InferOutput<typeof countsSchema>;

const resultSchema = v.object({
  ...countsSchema.entries,
  /** Question and answer on the control plane while everybody writes; null when nobody came so far. */
  trips: v.nullable(spreadSchema),
  /** From writing a note until a table-mate has it. */
  notes: v.nullable(spreadSchema),
  /** How many connections and files one program may have open here; null when the system does not say. */
  mostOpen: v.nullable(count),
  ended: v.picklist(['whole', 'stopped', 'time', 'broken']),
});
export type RehearsalResult = v.InferOutput<typeof resultSchema>;

/** What the process of the simulated phones says to the server. */
export const rehearsalNewsSchema = v.variant('type', [
  v.object({ type: v.literal('progress'), counts: countsSchema }),
  v.object({ type: v.literal('result'), result: resultSchema }),
]);
export type RehearsalNews = v.InferOutput<typeof rehearsalNewsSchema>;

/** What that process is told before it begins. */
export const rehearsalTaskSchema = v.strictObject({
  server: origin,
  cafe: identifier,
  code: v.string(),
  /** The throw-away café's facilitator, who lets the round begin. */
  secret: v.string(),
  people: v.pipe(count, v.minValue(rehearsalPeople.min), v.maxValue(rehearsalPeople.max)),
  ms,
});
export type RehearsalTask = v.InferOutput<typeof rehearsalTaskSchema>;

export const rehearsalSchema = v.variant('state', [
  v.object({ state: v.literal('none') }),
  v.object({ state: v.literal('running'), counts: countsSchema, passedMs: ms, mine: v.boolean() }),
  v.object({ state: v.literal('done'), result: resultSchema }),
]);
export type RehearsalState = v.InferOutput<typeof rehearsalSchema>;

/** Everything the console shows about the hall. */
export const hallSchema = v.object({
  at: time,
  addresses: v.array(addressSchema),
  chosen: v.nullable(origin),
  /** For the test code: `/check/<token>`. */
  token: identifier,
  /** How long the console has been waiting for phones. */
  waitedMs: ms,
  phones: v.array(phoneSchema),
  disk: diskSchema,
  rehearsal: rehearsalSchema,
});
export type HallAnswer = v.InferOutput<typeof hallSchema>;

export const chooseAddressSchema = v.strictObject({ origin: v.nullable(origin) });
export const startRehearsalSchema = v.strictObject({
  people: v.pipe(count, v.minValue(rehearsalPeople.min), v.maxValue(rehearsalPeople.max)),
  /** The asker knows that this café's clock is running. */
  confirmed: v.boolean(),
});

/** Why something in the hall was not done. */
export const hallRefusals = [
  'not-allowed',
  'unreadable',
  'too-fast',
  'cafe-not-found',
  'check-is-over',
  'address-unknown',
  'no-address',
  'disk-unknown',
  'rehearsal-under-way',
  'clock-is-running',
  'another-cafe-is-running',
  'not-saving',
] as const;
export type HallRefusal = (typeof hallRefusals)[number];
