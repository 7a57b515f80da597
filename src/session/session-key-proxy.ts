/** The key proxy of a session: started where it can keep the key from agents, and said where it cannot. */
import { canProxy } from '../claude/key-proxy-choice.js'
import type { KeyProxy, KeyProxyOptions } from '../claude/key-proxy.js'
import type { BudgetLedger } from './budget.js'
import type { SessionConfiguration } from './configuration.js'

/**
 * Starts it for an API key or an OAuth token, unless `key-proxy` is false or it is a rehearsal; undefined: the CLI gets the credentials
 * themselves.
 * @throws Error where this machine lets nobody listen: the key is not handed out instead, as that is the author's to say.
 */
export async function startSessionKeyProxy(
  configuration: SessionConfiguration,
  environment: Readonly<Record<string, string | undefined>>,
  warn: (message: string) => void,
  budget?: BudgetLedger
): Promise<KeyProxy | undefined> {
  const { credentials } = configuration
  if (!configuration.keyProxy || configuration.rehearse || !isOneSecret(credentials.kind)) return undefined
  const choice = canProxy(credentials, environment)
  if (!choice.possible) {
    const what = credentials.kind === 'api-key' ? 'API key' : 'OAuth token'
    warn(`Agents can read the ${what}: there is no key proxy, because ${choice.reason}.`)
    return undefined
  }
  try {
    // It brings HTTP and TLS along, which take their time to load.
    const { startKeyProxy } = await import('../claude/key-proxy.js')
    return await startKeyProxy({ ...choice, ...(budget === undefined ? {} : budgetHooks(budget)) })
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The key proxy does not start: ${cause}. With key-proxy: false the key is given to the agents themselves.`,
      { cause: error }
    )
  }
}

/** The proxy counts each answer for the budget, and shuts runs out when it is spent. */
function budgetHooks(budget: BudgetLedger): Pick<KeyProxyOptions, 'onTokens' | 'refusal'> {
  return {
    onTokens: (run, { model, costUsd, isPriceKnown }) => {
      // An answer that names no model is none that is charged.
      if (!isPriceKnown && model !== '') budget.unknownPrice(run, model)
      if (costUsd !== 0) budget.estimate(run, 'key-proxy', costUsd)
    },
    refusal: () => budget.refusal()
  }
}

/**
 * A cloud provider's or gateway's way in is the author's own and stays as it is. With an OAuth token the CLI is told of
 * the run's own one in the same variable, so it asks as a subscriber does (`anthropic-beta: oauth-...`, its models, its
 * prompt; seen on Claude Code 2.1.197): the proxy changes nothing but the token.
 */
function isOneSecret(kind: SessionConfiguration['credentials']['kind']): boolean {
  return kind === 'api-key' || kind === 'oauth-token'
}
