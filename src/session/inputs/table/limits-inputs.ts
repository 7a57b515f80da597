import { DEFAULT_MEMORY_LIMIT_BYTES, DEFAULT_TIMEOUT_SECONDS } from '../../scheduling/limits.js'
import { PROFILES } from '../../configuration/profiles.js'
import { mapOf } from '../parse/parse-map.js'
import { mebibytes, wholeSeconds } from '../parse/quantities.js'
import { MIB } from '../../../util/mebibyte.js'
import { MOST_SECONDS } from './most-seconds.js'
import { choice } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

/** No agent CLI can start with less. */
const LEAST_MEMORY_MB = 32
/** 16 TiB: far beyond any runner. The limit is compared with the machine's memory elsewhere (`check/memory.ts`). */
const MOST_MEMORY_MB = 16_777_216
const memory = (example: number) => mebibytes(LEAST_MEMORY_MB, MOST_MEMORY_MB, example)
const seconds = (example: number) => wholeSeconds(1, MOST_SECONDS, example)

/** What a run may use before it is ended. */
export const limitsInputs = {
  profile: {
    ...choice(['light', 'standard', 'heavy', 'by-role']),
    example: 'heavy',
    description: 'Default limits by kind of work; inputs and agent files override them.',
    default: 'standard'
  },
  'memory-limit-mb': {
    ...memory(2048),
    description:
      'Memory limit of one agent run with all its processes, in MiB. A run that reaches it is ended.',
    otherwise: `${DEFAULT_MEMORY_LIMIT_BYTES / MIB} (by \`profile\`)`,
    isCommon: true
  },
  'agent-memory-limits': {
    ...mapOf(memory(2048)),
    description: 'Memory limits of individual agents in MiB, one line `Name: 2048` each.'
  },
  'pm-memory-limit-mb': {
    ...memory(2048),
    description: 'Memory limit of PM with all its processes, in MiB.',
    otherwise: `${PROFILES.standard.pm.memoryLimitBytes / MIB} (by \`profile\`)`
  },
  'timeout-seconds': {
    ...seconds(900),
    description: 'Time limit of one agent run, in seconds.',
    otherwise: `${DEFAULT_TIMEOUT_SECONDS} (by \`profile\`)`,
    isCommon: true
  },
  'agent-timeouts': {
    ...mapOf(seconds(900)),
    description: 'Time limits of individual agents in seconds, one line `Name: 900` each.'
  },
  'pm-timeout-seconds': {
    ...seconds(600),
    description: 'Time limit for an answer of PM, in seconds.',
    otherwise: `${PROFILES.standard.pm.timeoutSeconds} (by \`profile\`)`
  },
  'session-timeout-seconds': {
    ...seconds(3600),
    description: 'Time limit of the whole session, in seconds.',
    default: '3600'
  },
  'wrap-up-seconds': {
    ...wholeSeconds(0, MOST_SECONDS, 120),
    description:
      'How long before its time limit an agent is asked to wrap up, in seconds; at most a fifth of the limit; 0 disables it.',
    default: '60'
  },
  'memory-enforcement': {
    ...choice(['auto', 'cgroup', 'polling']),
    description:
      'How memory limits are enforced: by the kernel (`cgroup`), by polling (`polling`), or the best that is available (`auto`).',
    default: 'auto'
  },
  'stall-seconds': {
    ...wholeSeconds(0, MOST_SECONDS, 300),
    description:
      'Time without output or CPU use after which a run counts as stalled, in seconds; 0 disables it.',
    default: '300'
  },
  'on-stall': {
    ...choice(['report', 'end']),
    description: 'Whether a stalled run is only reported, or also ended.',
    default: 'report'
  },
  'transcript-limit-mb': {
    ...mebibytes(1, 10_240, 64),
    description:
      'Size limit of the transcript of each run, in MiB. Beyond it the middle is left out, and the transcript says how much.',
    default: '256'
  }
} as const satisfies InputTable
