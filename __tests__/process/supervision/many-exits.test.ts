import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { noPerlReason } from '../../support/tools/perl.js'
import { ProcessStage } from '../process-stage.js'

/**
 * How many programs end. A tail is lost in one exit of some hundreds where it can be lost at all; `MPM_EXITS` asks for
 * more than a test run has time for.
 */
const EXITS = Number(process.env['MPM_EXITS'] ?? 1000)
const AT_A_TIME = 8
/** Under its limit a test has time for this many exits on a slow machine. */
const PATIENCE_MS = 60_000 + EXITS * 120

/** Ends right after its last byte, which no line end follows. Sizes go around those of the kernel's buffers. */
const SIZES = [0, 1, 7, 100, 4095, 4096, 4097, 16_384, 17_409, 60_000]
const PROGRAM = [
  'perl',
  '-e',
  'print "x" x $ARGV[0], "<$ARGV[1]>"; $| = 1; kill 9, $$ if $ARGV[1] % 5 == 0'
] as const

interface Ending {
  readonly output: string
  readonly end: unknown
  readonly outputBytes: number
}

describeUnless(noPerlReason, 'programs that end right after their last word', () => {
  let stage: ProcessStage
  beforeEach(() => {
    stage = new ProcessStage()
  })
  afterEach(async () => {
    await stage.clear()
  })

  function expectEnding(number: number): Ending {
    const output = `${'x'.repeat(SIZES[number % SIZES.length] ?? 0)}<${number}>`
    const end = number % 5 === 0 ? { kind: 'signalled', signal: 'SIGKILL' } : { kind: 'exited', exitCode: 0 }
    return { output, end, outputBytes: output.length }
  }

  async function runToEnd(number: number): Promise<Ending> {
    const size = SIZES[number % SIZES.length] ?? 0
    const { result, output } = await stage.run([...PROGRAM, String(size), String(number)])
    return { output: output.toString('latin1'), end: result.end, outputBytes: result.outputBytes }
  }

  it(
    `lose no byte of it, leave no process and no descriptor, ${EXITS} times`,
    async () => {
      const wrong: { number: number; got: Ending }[] = []
      let next = 0
      const takeTurns = async (): Promise<void> => {
        while (next < EXITS) {
          const number = next++
          const got = await runToEnd(number)
          if (JSON.stringify(got) !== JSON.stringify(expectEnding(number)))
            wrong.push({ number, got: { ...got, output: got.output.slice(-40) } })
        }
      }
      await Promise.all(Array.from({ length: AT_A_TIME }, takeTurns))
      expect(wrong).toEqual([])
      expect(stage.survivors()).toEqual([])
      expect(stage.newDescriptors()).toEqual([])
    },
    PATIENCE_MS
  )
})
