/** Which key opens the agent CLI: one that was given, else what the environment holds. Pure. */
import { detectCredentials } from '../../claude/environment.js'
import type { Credentials } from '../configuration.js'
import type { InputProblem } from './input-problem.js'
import type { SessionValues } from './input-table.js'
import type { Notice } from '../record.js'
import type { Surroundings } from './surroundings.js'

/** The credentials; none in a rehearsal. Nothing to be found is a problem. */
export function chooseCredentials(
  values: Partial<SessionValues>,
  env: Surroundings['env'],
  problems: InputProblem[],
  notices: Notice[]
): Credentials {
  if (values.rehearse === true) return { kind: 'none' }
  const apiKey = values['anthropic-api-key']
  const oauthToken = values['claude-code-oauth-token']
  if (apiKey !== undefined && oauthToken !== undefined) notices.push(BOTH_GIVEN)
  if (apiKey !== undefined) return { kind: 'api-key', value: apiKey }
  if (oauthToken !== undefined) return { kind: 'oauth-token', value: oauthToken }
  const found = detectCredentials(env)
  if (found.kind === 'none') problems.push(missingCredentials(env))
  return found
}

const BOTH_GIVEN: Notice = {
  level: 'warning',
  message:
    'anthropic-api-key and claude-code-oauth-token are both given: the API key is used. Give one of them.'
}

/** GitHub's login for it; a run that it started gets its secrets and no others, whoever runs it again. */
const DEPENDABOT = 'dependabot[bot]'

function missingCredentials({ GITHUB_ACTOR: actor }: Surroundings['env']): InputProblem {
  const why =
    actor === DEPENDABOT
      ? "(a run that Dependabot started gets Dependabot's own secrets only): add it there under the same name " +
        '(Settings, Secrets and variables, Dependabot)'
      : '(a secret is empty on pull requests from forks): give anthropic-api-key or claude-code-oauth-token'
  return {
    input: 'anthropic-api-key',
    reason: `is missing ${why}, set ANTHROPIC_API_KEY or a cloud provider's variables, or set rehearse to true to try without`,
    example: 'anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}'
  }
}
