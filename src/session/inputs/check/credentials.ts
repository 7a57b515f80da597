/** Which key opens the agent CLI: one that was given, else what the environment holds. Pure. */
import { detectCredentials } from '../../../claude/environment/credentials.js'
import { findWithheldVariables } from '../../../claude/environment/withheld-variables.js'
import type { Credentials } from '../../configuration/configuration.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Notice } from '../../record/record.js'
import type { Host } from './host.js'

/** The credentials; none in a rehearsal. Nothing to be found is a problem. */
export function chooseCredentials(
  values: Partial<SessionValues>,
  env: Host['env'],
  problems: InputProblem[],
  notices: Notice[]
): Credentials {
  if (values.rehearse === true) return { kind: 'none' }
  const credentials = givenCredentials(values, notices) ?? detectCredentials(env)
  if (credentials.kind === 'none') problems.push(missingCredentials(env))
  else {
    const withheld = findWithheldVariables(env, credentials, values['pass-env'] ?? [])
    if (withheld.length > 0) notices.push({ level: 'info', message: describeWithheld(withheld) })
  }
  return credentials
}

/** An input comes before all that the environment holds. */
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
    `PM and agents do not get ${names.join(', ')}: only the variables of the credentials in use, and those that say how ` +
    'the model is asked, are handed on. Name in pass-env what they need all the same.'
  )
}

const BOTH_GIVEN: Notice = {
  level: 'warning',
  message:
    'anthropic-api-key and claude-code-oauth-token are both given: the API key is used. Give one of them.'
}

/** GitHub's login for it; a run that it started gets its secrets and no others, whoever runs it again. */
const DEPENDABOT = 'dependabot[bot]'

function missingCredentials({ GITHUB_ACTOR: actor }: Host['env']): InputProblem {
  const why =
    actor === DEPENDABOT
      ? "(a run that Dependabot started gets Dependabot's own secrets only): add it there under the same name " +
        '(Settings, Secrets and variables, Dependabot)'
      : '(a secret is empty on pull requests from forks): give anthropic-api-key or claude-code-oauth-token'
  return {
    input: 'anthropic-api-key',
    reason:
      `is missing ${why}, set ANTHROPIC_API_KEY, ANTHROPIC_AUTH_TOKEN, ANTHROPIC_FEDERATION_RULE_ID or a cloud ` +
      "provider's variables (CLAUDE_CODE_USE_BEDROCK: 1, for example), or set rehearse to true to try without",
    example: 'anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}'
  }
}
