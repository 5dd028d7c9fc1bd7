/** Where this server can be reached from: the machine itself, and every address of it on the local network. */
import type { NetworkInterfaceInfo } from 'node:os';

export interface Addresses {
  readonly local: string;
  /** Most likely first: real networks before the virtual ones that containers and virtual machines make. */
  readonly lan: readonly string[];
}

const virtual = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt|tailscale|lo)/u;

export function addressesOf(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
  host: string,
  port: number,
): Addresses {
  const found = Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, ...info })))
    .filter((info) => info.family === 'IPv4' && !info.internal)
    .sort((one, other) => Number(virtual.test(one.name)) - Number(virtual.test(other.name)))
    .map((info) => info.address);
  const everywhere = host === '0.0.0.0' || host === '::';
  const lan = everywhere ? found : found.filter((address) => address === host);
  return { local: `http://localhost:${port}`, lan: lan.map((address) => `http://${address}:${port}`) };
}
