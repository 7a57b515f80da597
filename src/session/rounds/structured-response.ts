/** The structured response: PM is asked for it in a turn of its own after the last round, so that it cannot replace a delegation. */
import type { OpenSession } from '../lifecycle/open-session.js'
import type { PmConversation } from './pm-run.js'
import { STRUCTURED_TURN } from '../record/run-ids.js'
import type { ResponseSchema } from '../configuration/response-schema.js'
import { createStructuredPrompt, type RoundReport } from '../prompts/round-prompts.js'
import type { ClaudeRunEnd } from '../run/attempt/run-spec.js'

/**
 * Asks for the structured response and emits it as an event.
 * @param report the results that PM has not seen yet
 * @returns why there is none; null when there is one that fits the schema
 */
export async function askStructuredResponse(
  session: OpenSession,
  pm: PmConversation,
  schema: ResponseSchema,
  report: RoundReport
): Promise<string | null> {
  const turn = await pm.ask({
    id: STRUCTURED_TURN,
    round: report.round,
    task: 'Structured response',
    prompt: createStructuredPrompt(report),
    jsonSchema: schema.text
  })
  const fault = faultOf(turn, schema)
  if (fault === null) session.folder.emit({ type: 'structured-response', value: turn.structuredOutput })
  return fault
}

function faultOf({ result, structuredOutput }: ClaudeRunEnd, schema: ResponseSchema): string | null {
  if (result.outcome !== 'completed')
    return `PM gave no structured response: ${result.error ?? result.outcome}`
  if (structuredOutput === undefined)
    return 'PM gave no structured response: it answered without the tool for it (response-schema). Say in the prompt what the object should contain, or simplify the schema.'
  const fault = schema.findFault(structuredOutput)
  return fault === undefined ? null : `The structured response does not fit response-schema: ${fault}.`
}
