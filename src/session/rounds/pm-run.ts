/** PM's conversation: what it is told in each turn, and within which limits. Every turn is a CLI process of its own. */
import { randomUUID } from 'node:crypto'
import { decideAdmission } from '../scheduling/admission.js'
import { runOrReuse } from '../run/reuse-result.js'
import type { OpenSession } from '../lifecycle/open-session.js'
import { withProjectNotes } from '../prompts/project-notes.js'
import { resultWithoutRun } from '../record/record-draft.js'
import { createPmInstructions } from '../prompts/prompts.js'
import { answerFolders } from './answer-access.js'
import type { ClaudeRunEnd } from '../run/run-spec.js'
import { errorMessage } from '../../util/error-message.js'

const MIB = 2 ** 20

/** One turn of PM's. */
export interface PmTurn {
  /** `pm`, `pm-02`, `pm-result`; also its folder. */
  readonly id: string
  readonly round: number
  readonly task: string
  readonly prompt: string
  readonly jsonSchema?: string
}

/** PM, in one conversation. */
export interface PmConversation {
  /** Asks PM; each turn goes on with the one before. */
  readonly ask: (turn: PmTurn) => Promise<ClaudeRunEnd>
}

/** Begins PM's conversation. Nothing is started before it is asked. */
export function openPmConversation(session: OpenSession): PmConversation {
  const { configuration, roster, framework, folder } = session
  const { maxDelegations, maxRounds, model, workingDirectory } = configuration
  const instructions = withProjectNotes(
    // An agent whose file cannot be used could not do the work.
    createPmInstructions(
      roster.filter(({ problem }) => problem === undefined),
      framework,
      { maxDelegations, maxRounds }
    ),
    workingDirectory,
    // Told once in a session: agents meet the same file.
    (message) => {
      folder.emit({ type: 'notice', level: 'warning', message })
    }
  )
  let id: string = randomUUID()
  let turns = 0
  // The delegations hang on the answer, so it is reused, too; but not where a conversation must be there to go on with.
  const isOneTurn = maxRounds === 1 && session.responseSchema === undefined

  const ask = async (turn: PmTurn): Promise<ClaudeRunEnd> => {
    // The first turn is started whatever is: its own end tells the cause.
    const blockReason = turns === 0 ? undefined : blockReasonOf(session)
    if (blockReason !== undefined) {
      const result = resultWithoutRun('skipped', blockReason)
      folder.emit({ type: 'run-ended', run: turn.id, result })
      return { result, response: '' }
    }
    const resumes = turns++ > 0
    const { id: run, round, task, prompt, jsonSchema } = turn
    const end = await runOrReuse(
      {
        id: run,
        role: 'pm',
        round,
        agent: { slug: 'pm', name: 'PM' },
        task,
        folder: run,
        prompt,
        ...(isOneTurn ? { identity: prompt } : {}),
        instructions,
        model,
        limits: limitsNow(session),
        conversation: { id, resumes, privateFolder: 'pm' },
        ...(resumes ? { readableFolders: answerFolders(session) } : {}),
        ...(jsonSchema === undefined ? {} : { jsonSchema })
      },
      session
    )
    // A further attempt may have had to begin anew.
    id = end.conversationId ?? id
    return end
  }
  return { ask }
}

/** Why PM cannot be asked any more. */
function blockReasonOf({ signal, budget }: OpenSession): string | undefined {
  if (!signal.aborted) return budget.blockReason()
  const reason: unknown = signal.reason
  return errorMessage(reason)
}

function limitsNow(session: OpenSession): { memoryLimitMb: number; timeoutSeconds: number } {
  const { limits } = session.configuration
  const wanted = { limitBytes: limits.pmMemoryLimitMb * MIB, usedBytes: 0 }
  // Nothing else runs, so it starts at once, if need be with less.
  const admission = decideAdmission(wanted, [], session.readMachineMemory())
  const admittedBytes = admission.kind === 'start' ? admission.limitBytes : wanted.limitBytes
  return session.withinSession({
    memoryLimitMb: Math.floor(admittedBytes / MIB),
    timeoutSeconds: limits.pmTimeoutSeconds
  })
}
