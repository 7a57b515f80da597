/** Checks that agents can run as the given user. */
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Host } from './host.js'

/** Returns the problem of `agent-user`; none if it is not given. */
export async function checkAgentUser(
  values: Partial<SessionValues>,
  { agentUserRefusal }: Pick<Host, 'agentUserRefusal'>
): Promise<readonly InputProblem[]> {
  const name = values['agent-user']
  if (name === undefined) return []
  const reason = await agentUserRefusal(name)
  return reason === undefined ? [] : [{ input: 'agent-user', value: name, reason }]
}
