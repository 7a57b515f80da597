/** Checks memory limits against the machine's memory: a limit that can never be reached limits nothing. Pure. */
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import { PROFILES } from '../../configuration/profiles.js'
import type { Notice } from '../../record/record.js'

const MEBIBYTE = 1024 * 1024

/** The limits that apply on this machine. */
export interface CheckedMemoryLimits {
  /** Undefined if it is not given and the default applies. */
  readonly memoryLimitMb: number | undefined
  readonly pmMemoryLimitMb: number
  readonly problems: readonly InputProblem[]
  readonly notices: readonly Notice[]
}

/** A given limit above the machine's memory is a problem; a default above it is lowered, with a warning. */
export function checkMemoryLimits(
  values: Partial<SessionValues>,
  totalMemoryBytes: number
): CheckedMemoryLimits {
  const memoryLimitMb = values['memory-limit-mb']
  const pmMemoryLimitMb = values['pm-memory-limit-mb']
  const machineMb = Math.floor(totalMemoryBytes / MEBIBYTE)
  const tooHigh = (input: string, value: string, limitMb: number | undefined): InputProblem[] =>
    limitMb === undefined || limitMb <= machineMb
      ? []
      : [
          {
            input,
            value,
            reason: `exceeds the memory of this machine (${machineMb} MiB)`,
            allowed: `up to ${machineMb}`
          }
        ]
  const problems = [
    ...tooHigh('memory-limit-mb', String(memoryLimitMb), memoryLimitMb),
    ...tooHigh('pm-memory-limit-mb', String(pmMemoryLimitMb), pmMemoryLimitMb),
    ...[...(values['agent-memory-limits'] ?? [])].flatMap(([name, limitMb]) =>
      tooHigh('agent-memory-limits', `${name}: ${limitMb}`, limitMb)
    )
  ]
  const profile = PROFILES[values.profile ?? 'standard']
  const agentsMb = Math.max(
    profile.agents.memoryLimitMb,
    ...Object.values(profile.roles).map((role) => role.memoryLimitMb)
  )
  const agents = memoryLimitMb === undefined && machineMb < agentsMb
  const pm = pmMemoryLimitMb === undefined && machineMb < profile.pm.memoryLimitMb
  return {
    memoryLimitMb: agents ? machineMb : memoryLimitMb,
    pmMemoryLimitMb: pmMemoryLimitMb ?? Math.min(profile.pm.memoryLimitMb, machineMb),
    problems,
    notices: [
      ...(agents ? [lowered('memory-limit-mb', agentsMb, machineMb)] : []),
      ...(pm ? [lowered('pm-memory-limit-mb', profile.pm.memoryLimitMb, machineMb)] : [])
    ]
  }
}

function lowered(input: string, defaultMb: number, machineMb: number): Notice {
  return {
    level: 'warning',
    message: `${input}: the default of ${defaultMb} MiB exceeds the memory of this machine, so ${machineMb} MiB is used. Set ${input} to choose another limit.`
  }
}
