/** Whether agents can run as the user of the input, and whether the session's own files are then out of their reach. */
import type { InputProblem } from '../parse/input-problem.js'
import type { Places } from './places.js'
import type { SessionValues } from '../table/input-table.js'
import { isWithin } from './path-escape.js'
import type { Host } from './host.js'

/** The problems of `agent-user`; none where it is not given. */
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
        'lies in the working directory, where agents of another user (agent-user) could replace the files of the session; name a folder outside of it'
    })
  return problems
}
