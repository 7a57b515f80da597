import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { describeCredentials } from '../../../src/claude/environment/credentials.js'
import { decideOutcome } from '../../../src/claude/outcome/outcome.js'
import type { OutcomeFacts, Verdict } from '../../../src/claude/outcome/outcome.js'
import { createStreamReader } from '../../../src/claude/stream/stream.js'
import type { StreamState } from '../../../src/claude/stream/stream.js'

const MB = 1024 * 1024

function streamOf(...lines: readonly unknown[]): StreamState {
  const reader = createStreamReader()
  for (const line of lines)
    reader.push(Buffer.from(`${typeof line === 'string' ? line : JSON.stringify(line)}\r\n`))
  return reader.state()
}

/** A real line of the CLI, by the name of its event. */
function sampleLine(event: string): unknown {
  const file = path.join(import.meta.dirname, '../../fixtures/stream-samples.jsonl')
  const samples = fs.readFileSync(file, 'utf8').trim().split('\n')
  const found = samples
    .map((line) => JSON.parse(line) as { event: string; line: unknown })
    .find((sample) => sample.event.startsWith(event))
  if (found === undefined) throw new Error(`no sample ${event}`)
  return found.line
}

const success = { type: 'result', subtype: 'success', is_error: false, result: 'done' }
const failure = (result: string, more: object = {}): unknown => ({
  type: 'result',
  subtype: 'success',
  is_error: true,
  result,
  ...more
})
const ls = {
  type: 'assistant',
  message: { content: [{ type: 'tool_use', name: 'Bash', input: { command: 'ls' } }] }
}

function decide(facts: Partial<OutcomeFacts>): Verdict {
  const exited = { kind: 'exited', exitCode: 0 } as const
  return decideOutcome({
    role: 'agent',
    end: exited,
    stream: streamOf(),
    stderrTail: '',
    ...facts
  })
}

const exit = (exitCode: number): OutcomeFacts['end'] => ({ kind: 'exited', exitCode })

describe('completed', () => {
  it('needs exit code 0 and a result that is not an error', () => {
    expect(decide({ stream: streamOf(success) })).toEqual({ outcome: 'completed', error: null })
  })

  it('is not an exit with 0 without a result', () => {
    const { outcome, error } = decide({ stream: streamOf(ls) })
    expect(outcome).toBe('failed')
    expect(error).toContain('exit code 0 without a result')
    expect(error).toContain('Last activity: Bash ls')
  })

  it('is not a result that is an error, whatever its subtype and the exit code say', () => {
    expect(decide({ stream: streamOf(failure('API Error: 400 bad')) }).outcome).toBe('failed')
  })

  it('is not a good result with another exit code', () => {
    const { outcome, error } = decide({
      end: exit(3),
      stream: streamOf(success),
      stderrTail: 'segmentation of lines'
    })
    expect(outcome).toBe('failed')
    expect(error).toContain('exit code 3')
    expect(error).toContain('segmentation of lines')
  })

  it('follows the last of several results', () => {
    expect(decide({ stream: streamOf(failure('x'), success) }).outcome).toBe('completed')
    expect(decide({ stream: streamOf(success, failure('x')) }).outcome).toBe('failed')
  })
})

describe('a budget that is reached', () => {
  const stream = streamOf(sampleLine('result/error_max_budget_usd'))

  it('is told by the figure of the session, which the CLI does not know', () => {
    const reachedBudget = 'The budget of the session is reached: $0.52 of $0.50 are spent (max-cost-usd)'
    const { outcome, error } = decide({ end: exit(1), stream, reachedBudget })
    expect(outcome).toBe('budget-exceeded')
    expect(error).toMatch(/^The budget of the session is reached: \$0\.52 of \$0\.50/)
    expect(error).toContain('Raise `max-cost-usd`')
    expect(error).not.toContain('$0.0001')
  })

  it('names the input of the day where that is the tighter one', () => {
    const reachedBudget =
      'The budget of the session is reached: $0.52 of $0.50 are spent (max-cost-usd-per-day)'
    const { error } = decide({ end: exit(1), stream, reachedBudget })
    expect(error).toContain('Raise `max-cost-usd-per-day`, or ask for less.')
  })

  it("is told in the CLI's words where it is the author's own argument", () => {
    const { outcome, error } = decide({ end: exit(1), stream })
    expect(outcome).toBe('budget-exceeded')
    expect(error).toContain('Reached maximum budget ($0.0001)')
    expect(error).toContain('--max-budget-usd')
  })

  it('ends what does not wrap up', () => {
    const end = { kind: 'cancelled', reason: 'x' } as const
    expect(decide({ end, stream: streamOf(ls), overBudget: 'The budget of 5 USD is reached' })).toEqual({
      outcome: 'budget-exceeded',
      cause: 'The budget of 5 USD is reached.',
      lastActivity: 'Bash ls',
      advice: 'Raise `max-cost-usd`, or ask for less.',
      error: 'The budget of 5 USD is reached. Last activity: Bash ls. Raise `max-cost-usd`, or ask for less.'
    })
  })
})

describe('an answer before a turn that only wraps up', () => {
  const said = { type: 'assistant', message: { content: [{ type: 'text', text: 'Done.' }] } }
  const answer = { ...success, stop_reason: 'end_turn' }
  const answered = streamOf(said, answer)

  it.each<[string, Partial<OutcomeFacts>]>([
    ['its end', { end: exit(1), stream: streamOf(said, answer, failure('x')) }],
    ['its time limit', { end: { kind: 'timed-out', timeoutMs: 1 } }],
    ['the budget', { end: { kind: 'cancelled', reason: 'x' }, overBudget: 'The budget is reached' }],
    ['a stall', { end: { kind: 'stalled', silentMs: 1 } }]
  ])('stands, whatever %s was', (_, facts) => {
    expect(decide({ ...facts, answered })).toEqual({ outcome: 'completed', error: null })
  })

  it('does not outweigh a cancellation, and is judged as any answer', () => {
    const end = { kind: 'cancelled', reason: 'no longer needed' } as const
    expect(decide({ end, answered }).outcome).toBe('cancelled')
    const empty = streamOf(said, { ...answer, result: '' })
    expect(decide({ answered: empty }).error).toContain('The answer is empty')
  })
})

describe('advice on refused credentials', () => {
  it.each([
    'Failed to authenticate. API Error: 401 no',
    'Failed to authenticate. API Error: 403 no',
    'Invalid API key · Fix external API key',
    'Not logged in · Please run /login',
    'API Error: Could not load AWS credentials · Could not load credentials from any providers.',
    'AWS authentication failed · refresh your AWS credentials and retry · API Error: 403 no'
  ])('names those that are in use: %s', (words) => {
    const credentials = describeCredentials({ kind: 'cloud-provider', source: 'CLAUDE_CODE_USE_MANTLE' })
    const { error } = decide({ end: exit(1), stderrTail: words, credentials })
    expect(error).toContain('Check the credentials of the provider that `CLAUDE_CODE_USE_MANTLE` chooses')
    expect(error).not.toContain('anthropic-api-key')
  })
})

describe('the cause of a failure', () => {
  it.each([
    ['result/success/err/completed/api=401', 'Invalid API key', 'anthropic-api-key'],
    ['result/success/err/completed/api=403', 'Failed to authenticate', 'Check the secret behind'],
    ['result/success/err/completed/api=429', 'Request rejected (429)', 'max-parallel'],
    ['result/success/err/completed/api=500', 'API Error: 500', 'run again later'],
    ['result/success/err/completed/api=-', 'Repeated 529 Overloaded', 'fallback-model'],
    ['result/error_max_turns', 'Reached maximum number of turns (1)', '--max-turns']
  ])('of %s is reported in the words of the CLI, with advice', (event, words, advice) => {
    const { outcome, error } = decide({ end: exit(1), stream: streamOf(sampleLine(event)) })
    expect(outcome).toBe('failed')
    expect(error).toContain(words)
    expect(error).toContain(advice)
  })

  it.each([
    ['Not logged in · Please run /login', 'claude-code-oauth-token'],
    ['Credit balance is too low', 'Add credit'],
    ["You've hit your session limit - resets 3pm", 'used up'],
    ["There's an issue with the selected model (foo)", '`model`'],
    ['Prompt is too long · 250000 tokens', 'Shorten'],
    ['Unable to connect to API (ConnectionRefused)', 'HTTPS_PROXY'],
    [
      'API Error: Claude Code is unable to respond to this request, which appears to violate our Usage Policy',
      'declined'
    ]
  ])('"%s" comes with advice', (words, advice) => {
    const { error } = decide({ end: exit(1), stream: streamOf(failure(words)) })
    expect(error).toContain(words)
    expect(error).toContain(advice)
  })

  it('of an interrupt from outside is not its diagnostic code', () => {
    const { error } = decide({
      end: exit(0),
      stream: streamOf(sampleLine('result/error_during_execution/err/aborted'))
    })
    expect(error).toContain('interrupted from outside')
    expect(error).not.toContain('ede_diagnostic')
  })

  it('is taken from standard error where the CLI wrote no line at all', () => {
    const root =
      '--dangerously-skip-permissions cannot be used with root/sudo privileges for security reasons'
    const { error } = decide({ end: exit(1), stderrTail: `${root}\n` })
    expect(error).toContain(root)
    expect(error).toContain('permission-mode')
    expect(decide({ end: exit(1), stderrTail: "error: unknown option '--x'" }).error).toContain('claude-args')
  })

  it('is taken from plain lines of the terminal if nothing else reports it', () => {
    expect(decide({ end: exit(1), stream: streamOf('Credit balance is too low') }).error).toContain(
      'Add credit'
    )
  })

  it('is the last failed request of a CLI that gave up without a message', () => {
    const { error } = decide({ end: exit(1), stream: streamOf(sampleLine('system/api_retry')) })
    expect(error).toContain('authentication_failed 401')
  })

  it('shows only the end of a long text', () => {
    const { error } = decide({ end: exit(1), stderrTail: `${'x'.repeat(10_000)} the end` })
    expect(error).toContain('the end')
    expect(error?.length).toBeLessThan(1_000)
  })
})

describe('an end by the session', () => {
  it('that protects the machine is reported with the memory that was left, and not as an exceeded limit', () => {
    const end = {
      kind: 'machine-low',
      pid: 12345,
      memoryBytes: 900 * MB,
      availableBytes: 120 * MB
    } as const
    const { outcome, error } = decide({ end, stream: streamOf(ls) })
    expect(outcome).toBe('memory-exceeded')
    expect(error).toContain('The machine was about to run out of memory (120MB left)')
    expect(error).toContain('the largest agent run (900MB)')
    expect(error).toContain('max-parallel')
    expect(error).not.toContain('memory-limit-mb')
  })

  it('by the memory limit states the limit, and never a comparison that rounding makes untrue', () => {
    const end = {
      kind: 'memory-exceeded',
      pid: 12345,
      memoryBytes: 2048.3 * MB,
      limitBytes: 2048 * MB,
      enforcement: 'polling'
    } as const
    const { outcome, error } = decide({ end, stream: streamOf(ls) })
    expect(outcome).toBe('memory-exceeded')
    expect(error).toMatch(
      /^Memory limit exceeded: its processes needed more than 2048MB\. Last activity: Bash ls\. /
    )
    expect(error).toContain('`memory-limit-mb` (for example 4096)')
    expect(decide({ end, role: 'pm' }).error).toContain('`pm-memory-limit-mb` (for example 4096)')
  })

  it('by the timeout is reported with the last activity and the input to change', () => {
    const end = { kind: 'timed-out', timeoutMs: 600_000 } as const
    const { outcome, error } = decide({ end, stream: streamOf(ls) })
    expect(outcome).toBe('timed-out')
    expect(error).toMatch(/^Timed out after 600s\. Last activity: Bash ls\. Raise `timeout-seconds`/)
    expect(decide({ end, stream: streamOf(ls), role: 'pm' }).error).toContain('`pm-timeout-seconds`')
  })

  it('by the timeout advises on the limit that was the shortest', () => {
    const end = { kind: 'timed-out', timeoutMs: 600_000 } as const
    const limits = { time: 'session', memory: 'machine' } as const
    const { error } = decide({ end, stream: streamOf(ls), limits })
    expect(error).toMatch(
      /^Timed out after 600s\. The session had no more time left for it \(session-timeout-seconds\)\. .* Raise `session-timeout-seconds`/
    )
    expect(error).not.toMatch(/`timeout-seconds`|smaller task/)
    const exceeded = {
      kind: 'memory-exceeded',
      pid: 1,
      memoryBytes: 2 * MB,
      limitBytes: MB,
      enforcement: 'polling'
    } as const
    const { error: memory } = decide({ end: exceeded, stream: streamOf(ls), limits })
    expect(memory).toContain('larger runner')
    expect(memory).not.toMatch(/memory-limit-mb|smaller task/)
  })

  it.each([
    ['timed-out', { kind: 'timed-out', timeoutMs: 600_000 }],
    ['stalled', { kind: 'stalled', silentMs: 600_000 }]
  ] as const)('by an API that did not answer is no matter of the task: %s', (_, end) => {
    const init = { type: 'system', subtype: 'init', model: 'm', session_id: 's' }
    const retry = (status: number, error: string): unknown => ({
      ...{ type: 'system', subtype: 'api_retry', attempt: 3, max_retries: 10, retry_delay_ms: 5 },
      ...{ error_status: status, error }
    })
    const silent = decide({ end, stream: streamOf(init) })
    expect(silent.error).toMatch(
      /The API never answered\. Last activity: started\. Check whether the runner reaches it/
    )
    const busy = decide({ end, stream: streamOf(init, ls, retry(529, 'overloaded')) })
    expect(busy.error).toMatch(
      /attempt 3 failed \(overloaded 529\)\. Last activity: .* The service is at capacity/
    )
    for (const { error } of [silent, busy]) expect(error).not.toMatch(/smaller task|`timeout-seconds`/)
  })

  it('by the end of the session is not blamed on an API that had no time to answer', () => {
    const end = { kind: 'timed-out', timeoutMs: 10_000 } as const
    const limits = { time: 'session', memory: 'run' } as const
    const init = { type: 'system', subtype: 'init', model: 'm', session_id: 's' }
    const { cause, advice } = decide({ end, stream: streamOf(init), limits })
    expect(cause).toBe(
      'Timed out after 10s. The session had no more time left for it (session-timeout-seconds).'
    )
    expect(advice).toBe('Raise `session-timeout-seconds`, or ask for less.')
  })

  it('takes precedence over what the CLI said before it was ended', () => {
    const end = { kind: 'timed-out', timeoutMs: 1_500 } as const
    const { outcome, error } = decide({ end, stream: streamOf(success) })
    expect(outcome).toBe('timed-out')
    expect(error).toContain('1.5s')
  })

  it('is the same for each run with the same limit, so that lists can group it', () => {
    const after = (memoryBytes: number, pid: number) =>
      decide({
        end: { kind: 'memory-exceeded', pid, memoryBytes, limitBytes: 200 * MB, enforcement: 'kernel' }
      })
    expect(after(224.8 * MB, 7)).toEqual(after(200 * MB, 8))
  })

  it('is reported for a stall, a cancel and a failed start', () => {
    const stalled = decide({ end: { kind: 'stalled', silentMs: 60_000 } })
    expect(stalled.outcome).toBe('timed-out')
    expect(stalled.error).toContain('no output and no work for 60s')
    expect(decide({ end: { kind: 'cancelled', reason: 'the job was cancelled' } })).toEqual({
      outcome: 'cancelled',
      error: 'Cancelled: the job was cancelled.',
      cause: 'Cancelled: the job was cancelled.'
    })
    expect(decide({ end: { kind: 'cancelled', reason: 'cancelled from the terminal' } }).error).toBe(
      'Cancelled from the terminal.'
    )
    expect(decide({ end: { kind: 'spawn-failed', message: 'ENOENT: claude' } })).toEqual({
      outcome: 'spawn-failed',
      error: 'Could not be started: ENOENT: claude. Check `claude-path` and `working-directory`.',
      cause: 'Could not be started: ENOENT: claude.',
      advice: 'Check `claude-path` and `working-directory`.'
    })
  })
})

describe('an end from outside', () => {
  it('by SIGKILL names the likely cause', () => {
    const { outcome, error } = decide({ end: { kind: 'signalled', signal: 'SIGKILL' } })
    expect(outcome).toBe('failed')
    expect(error).toContain('Ended by SIGKILL from outside the session')
    expect(error).toContain('larger runner')
  })

  it.each([
    ['kill -9 $PPID', true],
    ['pkill -f claude', true],
    ['cd x && killall node', true],
    ['for p in 1 2; do kill $p; done', true],
    ['/usr/bin/pkill claude', true],
    ['sudo kill 7', true],
    ['npm run skill-check', false],
    ['grep -n kill src', false],
    ['echo "to kill a process"', false]
  ])('while %j ran is told as the agent’s own: %p', (command, isOwn) => {
    const call = {
      type: 'assistant',
      message: { content: [{ type: 'tool_use', id: 't', name: 'Bash', input: { command } }] }
    }
    for (const end of [{ kind: 'signalled', signal: 'SIGKILL' } as const, exit(143)]) {
      const { error } = decide({ end, stream: streamOf(call) })
      expect(error?.startsWith('The agent ended its own CLI (SIG')).toBe(isOwn)
      expect(error?.includes('from outside the session')).toBe(!isOwn)
    }
  })

  it('is not blamed on a tool that had ended', () => {
    const kill = {
      type: 'assistant',
      message: { content: [{ type: 'tool_use', id: 't', name: 'Bash', input: { command: 'kill 7' } }] }
    }
    const result = {
      type: 'user',
      message: { content: [{ type: 'tool_result', tool_use_id: 't', content: 'ok' }] }
    }
    const { error } = decide({ end: exit(137), stream: streamOf(kill, result) })
    expect(error).toContain('Ended by SIGKILL from outside')
    const failed = {
      type: 'user',
      message: { content: [{ type: 'tool_result', tool_use_id: 't', content: 'x', is_error: true }] }
    }
    // A CLI that has time to end reports its running tool as failed.
    expect(decide({ end: exit(143), stream: streamOf(kill, failed) }).error).toContain('ended its own CLI')
    expect(decide({ end: exit(143), stream: streamOf(kill, failed, ls) }).error).not.toContain('its own CLI')
  })

  it('is recognized by the exit code that the CLI derives from a signal', () => {
    expect(decide({ end: exit(143) }).error).toContain('Ended by SIGTERM from outside the session')
  })
})

/** What the CLI writes to standard error when it cannot start another process or thread. */
const BUN_PANIC = [
  '============================================================',
  'Bun v1.3.6 (b3529b2d) Linux x64',
  'Args: "claude" "-p"',
  'Elapsed: 1010ms | User: 106ms | Sys: 28ms',
  '',
  'panic: Failed to start HTTP Client thread: Resource temporarily unavailable (os error 11)',
  'oh no: Bun has crashed. This indicates a bug in Bun, not your code.'
].join('\n')
const NODE_ASSERTION = [
  '  #  Assertion failed: (0) == (uv_thread_create(t.get(), start_thread, this))',
  ' 1: 0xcb5167 node::Assert(node::AssertionInfo const&) [node]'
].join('\n')

describe('a crash of the CLI', () => {
  it.each<[string, string, string, string]>([
    ['too few processes, of Bun', BUN_PANIC, 'Resource temporarily unavailable', '--pids-limit'],
    ['too few processes, of Node', NODE_ASSERTION, 'uv_thread_create', 'ulimit -u'],
    [
      'too few processes, of Python',
      "RuntimeError: can't start new thread",
      "can't start new",
      '--pids-limit'
    ],
    ['an abort without a reason', 'panic(main thread): abort() called', 'abort() called', '--pids-limit'],
    ['a full disk', 'ENOSPC: no space left on device, write', 'ENOSPC', 'free some space'],
    ['too few open files', 'error: EMFILE: too many open files', 'EMFILE', 'ulimit -n'],
    ['too little memory', 'terminate called: Cannot allocate memory', 'Cannot allocate', 'larger runner'],
    ['its heap', 'FATAL ERROR: JavaScript heap out of memory', 'heap out of memory', 'max-old-space-size']
  ])('for %s says so, with what to do', (_, stderrTail, words, advice) => {
    for (const end of [{ kind: 'signalled', signal: 'SIGABRT' } as const, exit(134)]) {
      const { outcome, error } = decide({ end, stderrTail, stream: streamOf(ls) })
      expect(outcome).toBe('failed')
      expect(error).toMatch(/^The CLI crashed \(SIGABRT\)/)
      expect(error).toContain(words)
      expect(error).toContain(advice)
      expect(error).not.toContain('from outside')
    }
  })

  it('without a known cause shows no crash report', () => {
    const stderrTail = 'Bun v1.3.6\n 1: 0x529 frame\n'
    expect(decide({ end: { kind: 'signalled', signal: 'SIGSEGV' }, stderrTail }).error).toBe(
      'The CLI crashed (SIGSEGV). Run again. If it happens again, try another `claude-version`.'
    )
  })
})

describe('a result that is not an error', () => {
  const answered = { ...success, stop_reason: 'end_turn', terminal_reason: 'completed' }
  const said = { type: 'assistant', message: { content: [{ type: 'text', text: 'done' }] } }
  const byCli = {
    type: 'assistant',
    message: { model: '<synthetic>', content: [{ type: 'text', text: 'Connection lost' }] },
    error: 'server_error'
  }

  it.each<[string, readonly unknown[]]>([
    ['a finished turn', [said, answered]],
    ['a stop sequence', [{ ...answered, stop_reason: 'stop_sequence' }]],
    ['a CLI that does not report why it stopped', [success]],
    ['a structured output', [ls, { ...answered, stop_reason: 'tool_use', structured_output: {} }]],
    ["words after the CLI's own", [byCli, said, answered]]
  ])('completes with %s', (_, lines) => {
    expect(decide({ stream: streamOf(...lines) })).toEqual({ outcome: 'completed', error: null })
  })

  it.each<[string, RegExp, readonly unknown[]]>([
    ['no reason to stop', /cut off.*stop_reason: null/, [said, { ...answered, stop_reason: null }]],
    [
      'the reason of an earlier message',
      /cut off.*tool_use/,
      [said, { ...answered, stop_reason: 'tool_use' }]
    ],
    ['a pause', /paused the turn.*pause_turn/, [said, { ...answered, stop_reason: 'pause_turn' }]],
    ['a tool without an answer', /tool call was left without its result/, [ls, answered]],
    ['another reason', /did not finish.*max_tokens/, [said, { ...answered, stop_reason: 'max_tokens' }]],
    ['an empty answer', /answer is empty/, [said, { ...answered, result: ' \n' }]],
    ['an answer that nobody sees', /answer is empty/, [said, { ...answered, result: '\u200b\u2060\n' }]],
    ["the CLI's own last words", /CLI's own.*Connection lost/, [said, byCli, answered]],
    [
      'another subtype',
      /without an answer.*error_during/,
      [{ ...answered, subtype: 'error_during_execution' }]
    ],
    ['an interruption', /interrupted/, [{ ...answered, terminal_reason: 'aborted_streaming' }]]
  ])('has not completed with %s', (_, error, lines) => {
    const verdict = decide({ stream: streamOf(...lines) })
    expect(verdict).toMatchObject({ outcome: 'failed', error: expect.stringMatching(error) })
  })
})
