/** Chooses the credentials of the agent CLI: those of the inputs, else those in the environment. Pure. */
import { detectCredentials } from '../../../claude/environment/credentials.js'
import { meantSwitch } from '../../../claude/environment/providers.js'
import { findWithheldVariables } from '../../../claude/environment/withheld-variables.js'
import type { Credentials } from '../../configuration/configuration.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Notice } from '../../record/record.js'
import type { Host } from './host.js'

/** Returns the credentials; none in a rehearsal. Missing credentials are a problem. */
export function chooseCredentials(
  values: Partial<SessionValues>,
  { env, form }: Pick<Host, 'env' | 'form'>,
  problems: InputProblem[],
  notices: Notice[]
): Credentials {
  if (values.rehearse === true) return { kind: 'none' }
  const credentials = givenCredentials(values, notices) ?? detectCredentials(env)
  if (credentials.kind === 'none') problems.push(missingCredentials(env, form))
  else {
    if (credentials.kind === 'cloud-provider')
      for (const chosenBy of (credentials.source ?? '').split(', ')) {
        const meant = meantSwitch(chosenBy)
        if (meant !== undefined)
          notices.push({
            level: 'warning',
            message: `${chosenBy} chooses no provider that is known (did you mean ${meant}?). No other credentials are used.`
          })
      }
    const withheld = findWithheldVariables(env, credentials, values['pass-env'] ?? [])
    if (withheld.length > 0) notices.push({ level: 'info', message: describeWithheld(withheld) })
  }
  return credentials
}

/** Inputs take precedence over the environment. */
function givenCredentials(values: Partial<SessionValues>, notices: Notice[]): Credentials | undefined {
  const apiKey = values['anthropic-api-key']
  const oauthToken = values['claude-code-oauth-token']
  if (apiKey !== undefined && oauthToken !== undefined) notices.push(BOTH_GIVEN)
  if (apiKey !== undefined) return { kind: 'api-key', value: apiKey, source: 'anthropic-api-key' }
  if (oauthToken !== undefined)
    return { kind: 'oauth-token', value: oauthToken, source: 'claude-code-oauth-token' }
  return undefined
}

function describeWithheld(names: readonly string[]): string {
  return (
    `PM and agents do not get ${names.join(', ')}: only the variables of the credentials in use, and those that configure ` +
    'requests to the model, are passed on. Name in pass-env any others that they need.'
  )
}

const BOTH_GIVEN: Notice = {
  level: 'warning',
  message:
    'anthropic-api-key and claude-code-oauth-token are both given: the API key is used. Give only one of them.'
}

/** Dependabot's login on GitHub. A run that it started only ever gets its secrets, even when somebody else re-runs it. */
const DEPENDABOT = 'dependabot[bot]'

function missingCredentials({ GITHUB_ACTOR: actor }: Host['env'], form: Host['form']): InputProblem {
  if (form === 'flags' && actor === undefined)
    return {
      input: 'anthropic-api-key',
      reason:
        'is missing: set the variable ANTHROPIC_API_KEY, CLAUDE_CODE_OAUTH_TOKEN, ANTHROPIC_AUTH_TOKEN, ANTHROPIC_FEDERATION_RULE_ID ' +
        "or a cloud provider's (CLAUDE_CODE_USE_BEDROCK=1, for example), or add --rehearse to try it without credentials"
    }
  const why =
    actor === DEPENDABOT
      ? "(a run that Dependabot started gets Dependabot's own secrets only): add it there under the same name " +
        '(Settings, Secrets and variables, Dependabot)'
      : '(a secret is empty on pull requests from forks): give anthropic-api-key or claude-code-oauth-token'
  return {
    input: 'anthropic-api-key',
    reason:
      `is missing ${why}, set ANTHROPIC_API_KEY, ANTHROPIC_AUTH_TOKEN, ANTHROPIC_FEDERATION_RULE_ID or a cloud ` +
      "provider's variables (CLAUDE_CODE_USE_BEDROCK: 1, for example), or set rehearse to true to try it without credentials",
    example: 'anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}'
  }
}
