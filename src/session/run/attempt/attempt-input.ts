/** The standard input of a CLI process: a pipe that keeps the conversation open, or a file with the prompt. */
import fs from 'node:fs'
import path from 'node:path'
import type { StandardInput } from '../../../process/contract/supervised-process.js'
import { openInputPipe, type InputPipe } from '../../../process/terminal/input-pipe.js'
import { explainFailure } from '../../../util/command-failure.js'
import { removeFile } from '../../../util/files/remove-file.js'
import type { SessionContext } from '../../lifecycle/session-context.js'
import type { AttemptPlace, AttemptStart } from './attempt.js'
import { openConversation, type Conversation } from './conversation.js'

/** The open input. */
export interface AttemptInput {
  readonly stdin: StandardInput
  /** Undefined when the process gets its prompt only. */
  readonly conversation: Conversation | undefined
}

/**
 * Opens a conversation where the attempt is one and a pipe can be made; otherwise writes the input to a file. Undefined if the
 * input is not known yet and no conversation can take it later.
 */
export async function openAttemptInput(
  start: AttemptStart,
  { session, own }: AttemptPlace
): Promise<AttemptInput | undefined> {
  const { input } = start
  if (start.isConversation) {
    const pipe = await openPipe(path.join(own.temporary, '..', 'input'), session.warnOnce)
    if (pipe !== undefined) {
      const conversation = openConversation(pipe)
      if (input !== undefined) conversation.begin(input)
      return { stdin: { kind: 'file', path: pipe.path }, conversation }
    }
  }
  if (input === undefined) return undefined
  // Not `prompt.md`, which is redacted.
  const file = path.join(own.temporary, '..', 'input.md')
  fs.writeFileSync(file, input, { mode: 0o600 })
  return { stdin: { kind: 'file', path: file }, conversation: undefined }
}

/** A machine that cannot make one pipe cannot make any, so the warning is logged once. */
async function openPipe(file: string, warnOnce: SessionContext['warnOnce']): Promise<InputPipe | undefined> {
  try {
    removeFile(file)
    return await openInputPipe(file)
  } catch (error) {
    warnOnce(
      'conversation',
      `No named pipe can be made here (${explainFailure(error)}): agents get their task and cannot be reached after that. They are not ` +
        'asked to wrap up (wrap-up-seconds), and no message can be sent to them.'
    )
    return undefined
  }
}
