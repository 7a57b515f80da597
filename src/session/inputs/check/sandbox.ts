/** Inputs of the sandbox and its network that contradict each other, and the paths that they name. Pure. */
import path from 'node:path'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Notice } from '../../record/record.js'
import type { Host } from './host.js'

type PathInput = 'read-paths' | 'write-paths'

/** Absolute paths of an input; `~` is the home folder. Nothing has to exist: a tool may create it. */
export function resolveSandboxPaths(
  input: PathInput,
  values: Partial<SessionValues>,
  { workspace, env }: Pick<Host, 'workspace' | 'env'>
): readonly string[] {
  const home = env['HOME'] ?? ''
  return (values[input] ?? []).map((given) =>
    path.resolve(workspace, home === '' ? given : given.replace(/^~(?=\/|$)/, home))
  )
}

/** Returns what cannot be meant: it would leave open what another input closes. */
export function findSandboxProblems(values: Partial<SessionValues>): InputProblem[] {
  const problems: InputProblem[] = []
  const { sandbox, network } = values
  if (network !== undefined && network !== 'open' && sandbox === 'off')
    problems.push({
      input: 'network',
      value: network,
      reason:
        'is given with sandbox: off, and only a sandbox can seal the network. Use sandbox: required, or network: open'
    })
  if (values['allowed-hosts'] !== undefined && network !== undefined && network !== 'allow-list')
    problems.push({
      input: 'allowed-hosts',
      value: values['allowed-hosts'].map(({ entry }) => entry).join(','),
      reason: `is given with network: ${network}, so the list would not be used. Add network: allow-list, or remove allowed-hosts`
    })
  for (const given of (values['write-paths'] ?? []).filter((each) => path.resolve('/', each) === '/'))
    problems.push({
      input: 'write-paths',
      value: given,
      reason: 'is the whole file system. Name the folders that agents change, or use sandbox: off'
    })
  return problems
}

/** Inputs without effect. */
export function warnUnusedPaths({ sandbox, ...values }: Partial<SessionValues>): Notice[] {
  if (sandbox !== 'off') return []
  return (['read-paths', 'write-paths'] as const)
    .filter((input) => values[input] !== undefined)
    .map((input) => ({
      level: 'warning',
      message: `${input} has no effect with sandbox: off, where agents may use whatever this user may.`
    }))
}
