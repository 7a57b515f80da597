/** Starts the key proxy of a session; warns when it cannot keep the key from agents. */
import fs from 'node:fs'
import { parseCustomHeaders } from '../../claude/environment/custom-headers.js'
import { canProxy } from '../../claude/key-proxy/choice.js'
import type { KeyProxy, KeyProxyOptions } from '../../claude/key-proxy/key-proxy.js'
import { OPEN_ENDPOINTS } from '../../claude/key-proxy/target.js'
import type { BudgetLedger } from './budget.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { errorMessage } from '../../util/error-message.js'

/**
 * Starts it for an API key or a token, unless `key-proxy` is false or this is a rehearsal. Undefined: the CLI gets the
 * credentials themselves.
 * @throws Error when this machine allows no listener: handing out the key instead is for the author to decide
 */
export async function startSessionKeyProxy(
  configuration: SessionConfiguration,
  environment: Readonly<Record<string, string | undefined>>,
  warn: (message: string) => void,
  budget?: BudgetLedger
): Promise<KeyProxy | undefined> {
  const { credentials } = configuration
  // Credentials of a provider or of federation are passed on as they are.
  if (!configuration.keyProxy || configuration.rehearse || !('value' in credentials)) return undefined
  const choice = canProxy(credentials, environment)
  if (!choice.ok) {
    warn(
      `Agents can read the ${CREDENTIAL_NAMES[credentials.kind]}: there is no key proxy, because ${choice.error}.`
    )
    return undefined
  }
  const { headers: customHeaders, ignored } = parseCustomHeaders(environment['ANTHROPIC_CUSTOM_HEADERS'])
  if (ignored.length > 0) warn(`ANTHROPIC_CUSTOM_HEADERS: ${ignored.join('; ')}: not sent.`)
  try {
    // Loaded on demand, because HTTP and TLS take long to load.
    const { startKeyProxy } = await import('../../claude/key-proxy/key-proxy.js')
    return await startKeyProxy({
      ...choice.value,
      customHeaders,
      tls: readClientCertificate(environment),
      onRefused: (run, request) => {
        warn(
          `${run} requested ${request} from the API, which the token of a run does not allow: it was refused. A run may use ` +
            `${OPEN_ENDPOINTS}. Further refusals of this run are not logged.`
        )
      },
      ...(budget === undefined ? {} : budgetHooks(budget))
    })
  } catch (error) {
    const cause = errorMessage(error)
    throw new Error(
      `The key proxy does not start: ${cause}. With key-proxy: false agents get the key itself.`,
      { cause: error }
    )
  }
}

/** The proxy counts each answer for the budget, and asks it before each request. */
function budgetHooks(budget: BudgetLedger): Pick<KeyProxyOptions, 'onTokens' | 'budget'> {
  return {
    onTokens: (run, { model, costUsd, isPriceKnown }) => {
      // An answer without a model is not charged.
      if (!isPriceKnown && model !== '') budget.unknownPrice(run, model)
      if (costUsd !== 0) budget.estimate(run, 'key-proxy', costUsd)
    },
    budget: budget.requests
  }
}

const CREDENTIAL_NAMES = {
  'api-key': 'API key',
  'oauth-token': 'OAuth token',
  'auth-token': 'token of the gateway'
}

/**
 * Reads the client certificate that the CLI's own variables name, because the proxy connects in place of the CLI.
 * @throws Error that names the variable whose file cannot be read
 */
function readClientCertificate(
  environment: Readonly<Record<string, string | undefined>>
): NonNullable<KeyProxyOptions['tls']> {
  const read = (name: string): Buffer | undefined => {
    const file = environment[name]?.trim() ?? ''
    try {
      return file === '' ? undefined : fs.readFileSync(file)
    } catch (error) {
      throw new Error(
        `the file that ${name} names cannot be read (${(error as NodeJS.ErrnoException).code})`,
        {
          cause: error
        }
      )
    }
  }
  const cert = read('CLAUDE_CODE_CLIENT_CERT')
  const key = read('CLAUDE_CODE_CLIENT_KEY')
  const passphrase = environment['CLAUDE_CODE_CLIENT_KEY_PASSPHRASE']
  return {
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(passphrase === undefined ? {} : { passphrase })
  }
}
