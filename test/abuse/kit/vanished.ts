/** Peers that vanish without a word: everything they send, and everything sent to them, is swallowed on the way. */
import { setTimeout as wait } from 'node:timers/promises';
import { bareLine, controlLine, offered } from './bare-line.ts';
import { chaosProxy } from './chaos-proxy.ts';
import { websocketFrame, opcodes } from './websocket-frame.ts';

export interface Vanishing {
  readonly port: number;
  readonly plane: 'documents' | 'control';
  readonly path: string;
  readonly ticket: string;
  readonly cafe: string;
  /** Connections that the server holds on this plane, however that can be told. */
  readonly connections: () => number | Promise<number>;
  /** How long to stay and answer first. */
  readonly stayMs: number;
  readonly patienceMs: number;
}

/** How long the server held on after its peer had vanished, in ms. */
export async function heldAfterVanishing(how: Vanishing): Promise<number> {
  const { port, plane, path, ticket, cafe, connections, stayMs, patienceMs } = how;
  const network = await chaosProxy(port);
  const without = await connections();
  const line = bareLine({
    port: network.port,
    path: plane === 'control' ? controlLine : path,
    protocols: plane === 'control' ? [] : offered(ticket),
    onMessage(payload, opcode) {
      // A good peer until then: it answers both kinds of ping.
      if (opcode === opcodes.ping) line.send(websocketFrame({ opcode: opcodes.pong, payload }));
      if (plane === 'control' && payload.toString() === '2') line.send(words('3'));
    },
  });
  await line.answered;
  if (plane === 'control') line.send(words(`40${JSON.stringify({ cafe, ticket })}`));
  await wait(stayMs);
  if ((await connections()) <= without) throw new Error('a peer that answers was let go');
  network.weather.swallows = true;
  const started = performance.now();
  while ((await connections()) > without && performance.now() - started < patienceMs) await wait(25);
  const held = performance.now() - started;
  line.leave();
  await network.close();
  return held;
}

const words = (said: string): Buffer => websocketFrame({ opcode: opcodes.text, payload: Buffer.from(said) });
