/** Where this server may be reached from: the machine itself, and every address it has on a network. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import type { HallAddress } from '../../shared/wire/hall.ts';

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

export type Candidate = Omit<HallAddress, 'reached'>;

/** What is known once the candidates have been tried. */
export interface Addresses {
  readonly local: string;
  /** Most likely first; only those that lead to this server. */
  readonly lan: readonly string[];
}

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Served over https with a certificate for these names; null for plain http. */
  readonly certificateNames: readonly string[] | null;
}

// Docker, virtual machines, tunnels and Apple's own side channels, by the names they have on Linux, macOS and Windows.
const virtual =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun\d|tap\d|wg|zt|lxc|lxd|cni|podman|awdl|llw|anpi|lo\d*$)|vethernet|virtualbox|vmware|hyper-v|wsl|tailscale|zerotier|wireguard|loopback|bluetooth/iu;

const order = ['name', 'lan', 'virtual', 'link-local', 'ipv6'] as const;

/** Every address that phones might use, most likely first. None of them has been tried. */
export function candidatesOf(interfaces: Interfaces, { host, port, certificateNames }: Listening): Candidate[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  const scheme = certificateNames ? 'https' : 'http';
  const found = outward(interfaces)
    .filter(({ address }) => everywhere || address === host)
    .map(({ name, address }): Candidate => ({
      origin: `${scheme}://${isIPv6(address) ? `[${address}]` : address}:${port}`,
      kind: kindOf(name, address),
    }));
  const named = (certificateNames ?? []).map((name): Candidate => ({
    origin: `${scheme}://${name}:${port}`,
    kind: 'name',
  }));
  return [...named, ...found].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

export function localOrigin({ port, certificateNames }: Listening): string {
  return `${certificateNames ? 'https' : 'http'}://localhost:${port}`;
}

/** Addresses that mean something to others. An IPv6 address that needs the name of a card beside it fits in no link. */
function outward(interfaces: Interfaces): readonly { readonly name: string; readonly address: string }[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, ...info })))
    .filter(
      ({ internal, address }) => !internal && (isIPv4(address) || isIPv6(address)) && !/^fe[89ab]/iu.test(address),
    );
}

function kindOf(name: string, address: string): Candidate['kind'] {
  if (isIPv6(address)) return 'ipv6';
  if (address.startsWith('169.254.')) return 'link-local';
  return virtual.test(name) ? 'virtual' : 'lan';
}

/**
 * Where a caller is, seen from this machine. `sameNetwork` is null when that cannot be told: who comes by loopback and asked for another
 * host (`host`, as the request says it) has a proxy in between.
 */
export function placeOf(
  { remote, host }: { readonly remote: string | undefined; readonly host: string | undefined },
  interfaces: Interfaces,
): { readonly thisMachine: boolean; readonly sameNetwork: boolean | null } {
  const address = (remote ?? '').replace(/^::ffff:/iu, '').replace(/%.*$/u, '');
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : null;
  if (!family) return { thisMachine: false, sameNetwork: null };
  if (address === '::1' || address.startsWith('127.'))
    return { thisMachine: /^(?:localhost|127\.|\[::1\])/u.test(host ?? ''), sameNetwork: null };
  const near = new BlockList();
  let thisMachine = false;
  for (const info of Object.values(interfaces).flatMap((infos) => infos ?? [])) {
    if (info.address === address) thisMachine = true;
    const bits = Number(info.cidr?.split('/')[1]);
    if (!info.internal && Number.isInteger(bits))
      near.addSubnet(info.address, bits, isIPv6(info.address) ? 'ipv6' : 'ipv4');
  }
  return { thisMachine, sameNetwork: near.check(address, family) };
}
