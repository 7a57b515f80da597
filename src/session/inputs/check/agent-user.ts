/** Checks that agents can run as the given user, and that this user cannot replace the session's own files. */
import type { InputProblem } from '../parse/input-problem.js'
import type { Places } from './places.js'
import type { SessionValues } from '../table/input-table.js'
import { isWithin } from './path-escape.js'
import type { Host } from './host.js'

/** Returns the problems of `agent-user`; none if it is not given. */
export async function checkAgentUser(
  values: Partial<SessionValues>,
  { workingDirectory, logDirectory }: Pick<Places, 'workingDirectory' | 'logDirectory'>,
  { agentUserRefusal }: Pick<Host, 'agentUserRefusal'>
): Promise<readonly InputProblem[]> {
  const name = values['agent-user']
  if (name === undefined) return []
  const reason = await agentUserRefusal(name)
  const problems: InputProblem[] = reason === undefined ? [] : [{ input: 'agent-user', value: name, reason }]
  if (logDirectory !== undefined && isWithin(logDirectory, workingDirectory))
    problems.push({
      input: 'log-dir',
      value: values['log-dir'] ?? '',
      reason:
        'is in the working directory, where agents that run as another user (agent-user) could replace the files of the session; use a folder outside it'
    })
  return problems
}
