/** Resolves a name once, and refuses it when any of its addresses is not public. */
import dns from 'node:dns'
import os from 'node:os'
import { fail, ok, type Result } from '../../util/result.js'
import { isPublicAddress } from './public-address.js'

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Why there is no address to connect to. */
export type ResolveFailure = 'unresolved' | 'private-address'

const TIMEOUT_MS = 15_000

/** Asks the system. The final dot keeps its resolver from trying the search domains of the machine. */
export const resolveBySystem: Resolve = async (host) => {
  const found = await dns.promises.lookup(`${host}.`, { all: true })
  return found.map(({ address }) => address)
}

/**
 * Public addresses of a name, IPv4 first. One private address refuses all: a public name that points into the machine's
 * own network is a mistake or an attack.
 */
export async function resolvePublic(
  host: string,
  resolve: Resolve
): Promise<Result<readonly string[], ResolveFailure>> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<readonly string[]>((settle) => {
    timer = setTimeout(settle, TIMEOUT_MS, [])
  })
  try {
    const addresses = await Promise.race([resolve(host), timeout])
    if (addresses.length === 0) return fail('unresolved')
    if (!addresses.every((address) => isPublicAddress(address) && !isOwnAddress(address)))
      return fail('private-address')
    return ok(addresses.toSorted((left, right) => Number(left.includes(':')) - Number(right.includes(':'))))
  } catch {
    return fail('unresolved')
  } finally {
    clearTimeout(timer)
  }
}

/** A machine with a public address has services on it that are meant for itself. */
function isOwnAddress(address: string): boolean {
  return Object.values(os.networkInterfaces()).some((all) => all?.some((own) => own.address === address))
}
