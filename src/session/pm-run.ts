/** PM's run: what it is told, and within which limits. */
import { decideAdmission } from './admission.js'
import { runOrReuse } from './cache/reuse.js'
import type { ClaudeRunEnd } from './claude-run.js'
import type { OpenSession } from './open-session.js'
import { withProjectNotes } from './project-notes.js'
import { createPmInstructions, createPmPrompt } from './prompts.js'

const MIB = 2 ** 20

/** Asks PM for a plan. */
export function runPm(session: OpenSession, prompt: string): Promise<ClaudeRunEnd> {
  const { configuration, roster, framework } = session
  const { limits, maxDelegations, model, context, workingDirectory } = configuration
  const wanted = { limitBytes: limits.pmMemoryLimitMb * MIB, usedBytes: 0 }
  // Nothing else runs, so it starts at once, if need be with less.
  const admission = decideAdmission(wanted, [], session.readMachineMemory())
  const admittedBytes = admission.kind === 'start' ? admission.limitBytes : wanted.limitBytes
  return runOrReuse(
    {
      id: 'pm',
      role: 'pm',
      round: 1,
      agent: { slug: 'pm', name: 'PM' },
      task: prompt,
      folder: 'pm',
      prompt: createPmPrompt(prompt, context),
      // A session's later jobs hang on the answer: without the same one, nothing after it could be reused.
      identity: createPmPrompt(prompt, context),
      instructions: withProjectNotes(
        createPmInstructions(roster, framework, { maxDelegations }),
        workingDirectory
      ),
      model,
      limits: session.withinSession({
        memoryLimitMb: Math.floor(admittedBytes / MIB),
        timeoutSeconds: limits.pmTimeoutSeconds
      })
    },
    session
  )
}
