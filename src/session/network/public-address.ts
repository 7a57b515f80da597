/** Whether an IP address belongs to the public internet. Pure. */
import net from 'node:net'

/** IANA's special-purpose registries, multicast, and addresses of clouds that are formally public. */
const NOT_PUBLIC: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  // Azure's host, which answers every virtual machine (learn.microsoft.com, "IP address 168.63.129.16").
  '168.63.129.16/32'
]

/** All IPv6 unicast is in this block; loopback, link-local, unique local, multicast, mapped and NAT64 addresses are not. */
const GLOBAL_UNICAST = '2000::/3'

const NOT_PUBLIC_6: readonly string[] = [
  // Teredo, benchmarking, ORCHID and the rest of IETF's protocol assignments.
  '2001::/23',
  '2001:db8::/32',
  // 6to4 contains an IPv4 address, which could be a private one.
  '2002::/16',
  '3fff::/20'
]

const blocked = blockList(NOT_PUBLIC, 'ipv4')
const blocked6 = blockList(NOT_PUBLIC_6, 'ipv6')
const global6 = blockList([GLOBAL_UNICAST], 'ipv6')

/** False for everything that is not plainly a public IPv4 or IPv6 address. */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) belongs to a link.
  if (address.includes('%')) return false
  switch (net.isIP(address)) {
    case 4:
      return !blocked.check(address, 'ipv4')
    case 6:
      return global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6')
    default:
      return false
  }
}

function blockList(subnets: readonly string[], family: 'ipv4' | 'ipv6'): net.BlockList {
  const list = new net.BlockList()
  for (const subnet of subnets) {
    const [address = '', prefix] = subnet.split('/')
    list.addSubnet(address, Number(prefix), family)
  }
  return list
}
