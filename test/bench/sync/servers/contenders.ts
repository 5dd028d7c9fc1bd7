/** Who is measured: each server with its program, the language it speaks, and whether it keeps what it is told. */
import { fileURLToPath } from 'node:url';
import { hocuspocus, pages, yWebsocket, type Dialect } from '../wire/dialect.ts';
import { ourProgram } from './our-build.ts';

export const contenderNames = [
  'relay',
  'floor',
  'y-websocket',
  'y-websocket+leveldb',
  'hocuspocus',
  'hocuspocus+sqlite',
  'kafebord',
] as const;
export type ContenderName = (typeof contenderNames)[number];

export interface Contender {
  readonly name: ContenderName;
  /** Path of the program to start. */
  readonly program: string;
  readonly dialect: Dialect;
  readonly stores: boolean;
  /** Its documents can be read at the end: the floor and the relay know only the longest update they have seen. */
  readonly knowsDocuments: boolean;
  /** Lives in the peers' folder, whose packages must be installed first. */
  readonly isPeer: boolean;
  /** Several documents over one connection. */
  readonly multiplexes: boolean;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `marks`: ours is spoken to as our pages do, with saved marks and all documents on one websocket; else as a stock client does. */
export function contender(name: ContenderName, marks: boolean): Contender {
  switch (name) {
    case 'relay':
      return { ...plain, name, program: at('relay.ts'), knowsDocuments: false };
    case 'floor':
      return {
        ...plain,
        name,
        program: at('floor.ts'),
        dialect: pages,
        stores: true,
        knowsDocuments: false,
        multiplexes: true,
      };
    case 'kafebord':
      return {
        ...plain,
        name,
        program: ourProgram,
        stores: true,
        ...(marks ? { dialect: pages, multiplexes: true } : {}),
      };
    case 'y-websocket':
    case 'y-websocket+leveldb':
      return {
        ...plain,
        name,
        program: at('../../peers/y-websocket.mjs'),
        stores: name === 'y-websocket+leveldb',
        isPeer: true,
      };
    case 'hocuspocus':
    case 'hocuspocus+sqlite':
      return {
        name,
        program: at('../../peers/hocuspocus.mjs'),
        dialect: hocuspocus,
        stores: name === 'hocuspocus+sqlite',
        knowsDocuments: true,
        isPeer: true,
        multiplexes: true,
      };
  }
}

const plain = { dialect: yWebsocket, stores: false, knowsDocuments: true, isPeer: false, multiplexes: false };
