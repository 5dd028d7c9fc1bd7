/** The package for an archive: the plan, its tables and its data, with particulars and checksums. */
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { longDay } from '../../../shared/locale/formats.ts';
import { versionName } from '../../../shared/cafe/plan-versions.ts';
import { cafeFileSchemaDocument } from '../cafe-file-reference.ts';
import { tablesOf } from '../tables/tables.ts';
import { csvFiles } from '../tables/csv.ts';
import { nameOf, type Format, type Making } from './making.ts';

const archiveFormat = 'kafebord-archive/1';

const parts = [
  { folder: 'plan', name: 'agenda.docx' },
  { folder: 'plan', name: 'agenda.md' },
  { folder: 'tables', name: 'tables.xlsx' },
  { folder: 'calendar', name: 'calendar.ics' },
  { folder: 'plan', name: 'agenda.pdf' },
] as const;

/** What a file of this name is. */
type FormatNamed = (name: string) => Format | null;

/** One that fails is named in the package, and takes none of the others with it. [EX9] */
export async function archive(making: Making, formatNamed: FormatNamed): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const missing: string[] = [];
  // What takes longest is made in a thread of its own, while the others are made here.
  const pdf = part(formatNamed('agenda.pdf'), making);
  for (const [done, { folder, name }] of parts.entries()) {
    making.progress({ stage: 'writing', done, of: parts.length + 1 });
    const made = await (name === 'agenda.pdf' ? pdf : part(formatNamed(name), making));
    if (made) files[`${folder}/${made.name}`] = made.bytes;
    else missing.push(name);
  }
  making.progress({ stage: 'writing', done: parts.length, of: parts.length + 1 });
  for (const [name, bytes] of Object.entries(csvFiles(making.facts))) files[`tables/${name}`] = bytes;
  Object.assign(files, await data(making, formatNamed, missing));
  for (const name of missing) making.lacks(name);
  files['README.txt'] = strToU8(readme(making, missing));
  files['metadata.json'] = json(metadata(making, files, missing));
  files['SHA256SUMS'] = strToU8(sums(files));
  return zipSync(files, { level: 6, mtime: zipTime(making.at) });
}

/** A zip knows no other years than these. */
function zipTime(at: number): Date {
  return new Date(Math.min(Math.max(at, Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30)));
}

async function part(format: Format | null, making: Making): Promise<{ name: string; bytes: Uint8Array } | null> {
  try {
    return format && { name: nameOf(format, making), bytes: await format.make(making) };
  } catch {
    return null;
  }
}

/** Everything in open form. The whole café is for those who run it: it is in the internal edition alone. */
async function data(making: Making, formatNamed: FormatNamed, missing: string[]): Promise<Record<string, Uint8Array>> {
  const tables = { 'data/tables.json': json({ language: making.wanted.locale, tables: tablesOf(making.facts) }) };
  if (making.wanted.options.version === 'public') return tables;
  const whole = await part(formatNamed('cafe.json'), making);
  if (whole === null) {
    missing.push('cafe.json');
    return tables;
  }
  return {
    ...tables,
    'data/cafe.json': whole.bytes,
    'data/kafebord-1.schema.json': json(cafeFileSchemaDocument()),
  };
}

function metadata(
  { cafe, at, wanted, agenda: { header, short } }: Making,
  files: Readonly<Record<string, Uint8Array>>,
  missing: readonly string[],
) {
  return {
    format: archiveFormat,
    title: header.title,
    date: header.date,
    place: header.place,
    organiser: header.organiser,
    purpose: header.purpose,
    caseNumber: wanted.caseNumber,
    edition: wanted.options.version,
    version: header.version,
    draft: header.draft,
    versions: cafe.plan.map(({ day, changes }, index) => ({ version: versionName(index), day, changes })),
    languages: { document: wanted.locale, cafe: cafe.settings.locale },
    participants: short.people,
    organisations: short.organisations,
    cafe: cafe.id,
    madeAt: new Date(at).toISOString(),
    madeBy: 'Kafébord',
    files: Object.entries(files).map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
    missing,
  };
}

function readme(
  { agenda: { header }, facts, wanted: { locale, options } }: Making,
  missing: readonly string[],
): string {
  const { archive: words } = facts.own;
  return [
    words.title,
    '',
    header.title.replaceAll(/\s+/gu, ' '),
    `${longDay(header.date, locale)}, ${words.version(header.version, header.draft)}`,
    words[options.version],
    '',
    ...words.contents,
    '',
    ...(options.version === 'internal' ? [words.whole] : []),
    words.notPdfA,
    ...(missing.length === 0 ? [] : ['', words.missing, ...missing]),
    '',
  ].join('\n');
}

/** As `sha256sum -c` reads them. */
function sums(files: Readonly<Record<string, Uint8Array>>): string {
  return Object.entries(files)
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join('');
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
