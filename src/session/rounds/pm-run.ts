/** PM's conversation: the prompt and the limits of each turn. Every turn is a CLI process of its own. */
import { randomUUID } from 'node:crypto'
import type { Failure } from '../../claude/outcome/failure.js'
import { decideAdmission } from '../scheduling/admission.js'
import { runOrReuse } from '../run/reuse-result.js'
import type { OpenSession } from '../lifecycle/open-session.js'
import { withProjectNotes } from '../prompts/project-notes.js'
import { resultWithoutRun } from '../record/record-draft.js'
import { renderCheckRules } from '../prompts/check-prompts.js'
import { PM_FINDINGS_RULES } from '../review/findings-prompt.js'
import { createPmInstructions } from '../prompts/prompts.js'
import { answerFolders } from './answer-access.js'
import type { ClaudeRun, ClaudeRunEnd } from '../run/attempt/run-spec.js'
import { errorMessage } from '../../util/error-message.js'

/** One turn of PM. */
export interface PmTurn {
  /** `pm`, `pm-02`, `pm-result`; also the name of its folder. */
  readonly id: string
  readonly round: number
  readonly task: string
  readonly prompt: string
  readonly jsonSchema?: string
}

/** The conversation with PM. */
export interface PmConversation {
  /** Asks PM; each turn resumes the conversation of the one before. */
  readonly ask: (turn: PmTurn) => Promise<ClaudeRunEnd>
}

/** Opens PM's conversation; the first turn starts its first process. */
export function openPmConversation(session: OpenSession): PmConversation {
  const { configuration, roster, framework, folder } = session
  const { maxDelegations, maxRounds, model, workingDirectory } = configuration
  // Agents whose files cannot be used are left out, because they cannot do the work.
  const usable = roster.filter(({ problem }) => problem === undefined)
  const rules = renderCheckRules(configuration.checks, usable, maxRounds)
  const instructions = withProjectNotes(
    [
      createPmInstructions(usable, framework, { maxDelegations, maxRounds }),
      ...(rules === undefined ? [] : [rules]),
      ...(configuration.review === 'none' ? [] : [PM_FINDINGS_RULES])
    ].join('\n\n'),
    workingDirectory,
    // Warn here only: agents read the same file.
    (message) => {
      folder.emit({ type: 'notice', level: 'warning', message })
    }
  )
  let id: string = randomUUID()
  let turns = 0
  // An answer is reused, too, because the delegations follow from it; but not when its conversation is resumed later.
  const isOneTurn = maxRounds === 1 && session.responseSchema === undefined

  const ask = async (turn: PmTurn): Promise<ClaudeRunEnd> => {
    // The first turn starts in any case: its result reports the cause.
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
        ...limitsNow(session),
        conversation: { id, resumes, privateFolder: 'pm' },
        ...(resumes ? { readableFolders: answerFolders(session) } : {}),
        ...(jsonSchema === undefined ? {} : { jsonSchema })
      },
      session
    )
    // A retry may have started a new conversation.
    id = end.conversationId ?? id
    return end
  }
  return { ask }
}

/** Why PM cannot be asked any more. */
function blockReasonOf({ lifetime, budget }: OpenSession): Failure | string | undefined {
  if (!lifetime.stopSignal.aborted) return budget.blockReason()
  const reason: unknown = lifetime.stopSignal.reason
  return errorMessage(reason)
}

function limitsNow(session: OpenSession): Pick<ClaudeRun, 'limits' | 'timeLimitedBy' | 'memoryLimitedBy'> {
  const own = session.configuration.limits
  const wanted = { limitBytes: own.pmMemoryLimitBytes, usedBytes: 0 }
  // Nothing else is running, so it starts at once, with a lower limit if necessary.
  const admission = decideAdmission(wanted, [], session.readMachineMemory())
  const limits = session.lifetime.clampLimits({
    memoryLimitBytes: admission.kind === 'start' ? admission.limitBytes : wanted.limitBytes,
    timeoutSeconds: own.pmTimeoutSeconds
  })
  return {
    limits,
    ...(limits.timeoutSeconds < own.pmTimeoutSeconds ? { timeLimitedBy: 'session' as const } : {}),
    ...(limits.memoryLimitBytes < own.pmMemoryLimitBytes ? { memoryLimitedBy: 'machine' as const } : {})
  }
}
