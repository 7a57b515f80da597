/** Performs a behaviour step by step, in the order of a real run. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Behaviour } from './behaviour.js'
import { growMemory, takeMemory } from './memory.js'
import {
  errorMessage,
  initMessage,
  resultMessage,
  textMessage,
  thinkingMessage,
  toolMessages
} from './messages.js'
import type { Conversation, Denial, Message } from './messages.js'
import { REHEARSAL_MARK } from './plan.js'
import { sampleOf } from './sample-object.js'
import { makeFolder } from '../../util/files/make-folder.js'

/** Writes a line; resolves when the stream can take more. */
export type WriteLine = (message: Message) => Promise<void>

/** Pause between two lines; in total well under a second. */
const PACE_MS = 40

/** Interval of output during long work. */
const SIGN_OF_LIFE_MS = 1_000

/** Text in one block of a long answer. */
const BLOCK_BYTES = 16_384

/**
 * Performs a behaviour; `answer` is the response if the behaviour names none. `furtherMessage` interrupts the work of
 * one that wraps up early. Resolves to the exit code.
 */
export async function perform(
  conversation: Conversation,
  behaviour: Behaviour,
  answer: string,
  furtherMessage: AbortSignal,
  write: WriteLine
): Promise<number> {
  const startedAt = performance.now()
  const work = new AbortController()
  const handIn = behaviour['hand-in']
  const wrapUp = handIn === undefined ? new AbortController().signal : furtherMessage
  const denials: Denial[] = []
  const step = async (...messages: readonly Message[]): Promise<void> => {
    for (const message of messages) await write(message)
    await sleep(PACE_MS)
  }
  const useTool = async (name: string, input: Record<string, unknown>, content: string): Promise<void> => {
    await step(...toolMessages(conversation, name, input, { content, isError: false }).messages)
  }
  // Before the first line, so that a reader of that line can rely on it.
  if (behaviour['ignore-term'] === true) process.on('SIGTERM', () => undefined)

  await step(initMessage(conversation))
  for (const [index, text] of (behaviour.say ?? []).entries())
    await step(textMessage(conversation, index === 0 ? `${REHEARSAL_MARK} ${text}` : text))
  for (const tool of behaviour.tools ?? []) await useTool(tool, { description: 'rehearsed' }, REHEARSAL_MARK)
  const file = behaviour['write-file']
  if (file !== undefined) {
    const target = path.join(conversation.cwd, file.path)
    makeFolder(path.dirname(target))
    fs.writeFileSync(target, file.content)
    await useTool(
      'Write',
      { file_path: target, content: file.content },
      `File created successfully at: ${target}`
    )
  }
  const denied = behaviour['denied-tool']
  if (denied !== undefined) {
    const { denial, messages } = denyTool(conversation, denied)
    denials.push(denial)
    await step(...messages)
  }
  if (behaviour['leave-background'] === true) leaveBackground()
  if (behaviour['memory-mb'] !== undefined) takeMemory(behaviour['memory-mb'])
  const growth = behaviour['memory-growth-mb-per-second']
  if (growth !== undefined) growMemory(growth, work.signal)

  if (behaviour['silent-seconds'] !== undefined) await workFor(behaviour['silent-seconds'] * 1000, wrapUp)
  const delaySeconds = behaviour['delay-seconds'] ?? (growth === undefined ? 0 : Number.POSITIVE_INFINITY)
  for (let leftMs = delaySeconds * 1000; leftMs > 0 && !wrapUp.aborted; leftMs -= SIGN_OF_LIFE_MS) {
    await write(thinkingMessage(conversation))
    await workFor(Math.min(leftMs, SIGN_OF_LIFE_MS), wrapUp)
  }
  for (const block of blocksOf(behaviour['output-bytes'] ?? 0)) await write(textMessage(conversation, block))
  if (behaviour.hang === true) await forever(wrapUp)
  if (behaviour.signal !== undefined) {
    process.kill(process.pid, behaviour.signal)
    // The signal may take effect later, or be ignored.
    await forever(new AbortController().signal)
  }
  work.abort()
  if (behaviour['no-result'] === true) return behaviour['exit-code'] ?? 0

  const isError = behaviour.error !== undefined
  const text = behaviour.error ?? (wrapUp.aborted ? `${REHEARSAL_MARK}\n\n${handIn ?? ''}` : answer)
  await step(
    isError ? errorMessage(conversation, text, behaviour['error-kind']) : textMessage(conversation, text)
  )
  const durationMs = Math.round(performance.now() - startedAt)
  const { jsonSchema } = conversation
  const structured =
    jsonSchema === undefined
      ? {}
      : { structuredOutput: behaviour['structured-response'] ?? sampleOf(jsonSchema) }
  const costUsd = behaviour['cost-usd'] ?? 0
  await write(
    resultMessage(conversation, { text, isError, durationMs, turns: 1, costUsd, denials, ...structured })
  )
  return behaviour['exit-code'] ?? (isError ? 1 : 0)
}

function denyTool(
  conversation: Conversation,
  entry: string
): { readonly denial: Denial; readonly messages: readonly Message[] } {
  const [, name = entry, detail = ''] = /^(\w+)\((.*)\)$/.exec(entry) ?? []
  const input = { [name === 'Bash' ? 'command' : 'file_path']: detail }
  const answer = { content: 'This command requires approval', isError: true }
  const { id, messages } = toolMessages(conversation, name, input, answer)
  return { denial: { tool_name: name, tool_use_id: id, tool_input: input }, messages }
}

/** Starts a process in a separate session, like the CLI's Bash tool; it ends by itself after ten minutes. */
function leaveBackground(): void {
  const script = 'setTimeout(() => undefined, 600_000)'
  spawn(process.execPath, ['-e', script], { detached: true, stdio: 'ignore' }).unref()
}

function* blocksOf(bytes: number): Generator<string> {
  const line = `${REHEARSAL_MARK.padEnd(63, '.')}\n`
  for (let left = bytes; left > 0; left -= BLOCK_BYTES)
    yield line.repeat(BLOCK_BYTES / line.length).slice(0, Math.min(left, BLOCK_BYTES))
}

/** Waits, but no longer than until a message arrives. */
async function workFor(milliseconds: number, wrapUp: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: wrapUp }).catch(() => undefined)
}

async function forever(wrapUp: AbortSignal): Promise<void> {
  // A timer keeps the process alive; a promise would not.
  while (!wrapUp.aborted) await workFor(3_600_000, wrapUp)
}
