/** Checks memory limits against the machine's memory: a limit that can never be reached limits nothing. Pure. */
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import { PROFILES } from '../../configuration/profiles.js'
import type { Notice } from '../../record/record.js'
import { MIB } from '../../../util/mebibyte.js'

/** The limits that apply on this machine. */
export interface CheckedMemoryLimits {
  /** Undefined if it is not given and the default applies. */
  readonly memoryLimitBytes: number | undefined
  readonly pmMemoryLimitBytes: number
  readonly problems: readonly InputProblem[]
  readonly notices: readonly Notice[]
}

/** A given limit above the machine's memory is a problem; a default above it is lowered, with a warning. */
export function checkMemoryLimits(
  values: Partial<SessionValues>,
  totalMemoryBytes: number
): CheckedMemoryLimits {
  const memoryLimitBytes = values['memory-limit-mb']
  const pmMemoryLimitBytes = values['pm-memory-limit-mb']
  // Inputs are whole MiB, so a default that is lowered becomes one that could be given.
  const machineBytes = Math.floor(totalMemoryBytes / MIB) * MIB
  const tooHigh = (input: string, limitBytes: number | undefined, agent = ''): InputProblem[] =>
    limitBytes === undefined || limitBytes <= machineBytes
      ? []
      : [
          {
            input,
            value: `${agent}${limitBytes / MIB}`,
            reason: `exceeds the memory of this machine (${machineBytes / MIB} MiB)`,
            allowed: `up to ${machineBytes / MIB}`
          }
        ]
  const problems = [
    ...tooHigh('memory-limit-mb', memoryLimitBytes),
    ...tooHigh('pm-memory-limit-mb', pmMemoryLimitBytes),
    ...[...(values['agent-memory-limits'] ?? [])].flatMap(([name, limitBytes]) =>
      tooHigh('agent-memory-limits', limitBytes, `${name}: `)
    )
  ]
  const profile = PROFILES[values.profile ?? 'standard']
  const agentsBytes = Math.max(
    profile.agents.memoryLimitBytes,
    ...Object.values(profile.roles).map((role) => role.memoryLimitBytes)
  )
  const agents = memoryLimitBytes === undefined && machineBytes < agentsBytes
  const pm = pmMemoryLimitBytes === undefined && machineBytes < profile.pm.memoryLimitBytes
  return {
    memoryLimitBytes: agents ? machineBytes : memoryLimitBytes,
    pmMemoryLimitBytes: pmMemoryLimitBytes ?? Math.min(profile.pm.memoryLimitBytes, machineBytes),
    problems,
    notices: [
      ...(agents ? [lowered('memory-limit-mb', agentsBytes, machineBytes)] : []),
      ...(pm ? [lowered('pm-memory-limit-mb', profile.pm.memoryLimitBytes, machineBytes)] : [])
    ]
  }
}

function lowered(input: string, defaultBytes: number, machineBytes: number): Notice {
  return {
    level: 'warning',
    message: `${input}: the default of ${defaultBytes / MIB} MiB exceeds the memory of this machine, so ${machineBytes / MIB} MiB is used. Set ${input} to choose another limit.`
  }
}
