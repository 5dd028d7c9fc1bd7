/** The thread of an attacker. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Order } from './aside.ts';
import { attackWithFrames } from './attack-frames.ts';
import { attackWithPackets } from './attack-packets.ts';

const order = workerData as Order;
const outcome = order.what === 'frames' ? await attackWithFrames(order.attack) : await attackWithPackets(order.attack);
parentPort?.postMessage(outcome);
