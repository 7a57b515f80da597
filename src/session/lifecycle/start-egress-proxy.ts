/** Starts the proxy of a session whose network is sealed; its connections go into `network.csv` and into the record. */
import path from 'node:path'
import { openConnectionLog } from '../network/connection-log.js'
import { createDenialReporter } from '../network/denied-hosts.js'
import type { EgressProxy, EgressProxyOptions } from '../network/egress-proxy.js'
import type { EmitEvent } from '../record/events.js'
import type { SessionFolder } from '../record/session-folder.js'
import { errorMessage } from '../../util/error-message.js'

/**
 * Starts it; closing it completes `network.csv`.
 * @throws Error when this machine allows no listener: without the proxy nothing could be reached
 */
export async function startSessionEgressProxy(
  { directory, emit, redactor }: Pick<SessionFolder, 'directory' | 'emit' | 'redactor'>,
  options: Omit<EgressProxyOptions, 'onConnection'> = {}
): Promise<EgressProxy> {
  const log = openConnectionLog(path.join(directory, 'network.csv'), warnBy(emit))
  const reportDenial = createDenialReporter((run, denied) => {
    emit({ type: 'run-host-denied', run, ...denied })
  })
  try {
    // Loaded on demand, because HTTP takes long to load.
    const { startEgressProxy } = await import('../network/egress-proxy.js')
    const proxy = await startEgressProxy({
      ...options,
      onConnection: (connection) => {
        // A name may carry a secret out, or try to.
        log.write({ ...connection, host: redactor.redact(connection.host) })
        reportDenial(connection)
      }
    })
    return {
      ...proxy,
      close: async () => {
        await proxy.close()
        log.close()
      }
    }
  } catch (error) {
    log.close()
    throw new Error(`The proxy for allowed-hosts does not start: ${errorMessage(error)}.`, { cause: error })
  }
}

function warnBy(emit: EmitEvent): (message: string) => void {
  return (message) => {
    emit({ type: 'notice', level: 'warning', message })
  }
}
