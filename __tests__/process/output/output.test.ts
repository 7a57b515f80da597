import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { renderCut } from '../../../src/process/output/transcript.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { noPerlReason } from '../../support/tools/perl.js'
import { fixture, ProcessStage } from '../process-stage.js'

const RUNS = 600
const PARALLEL = 32

const SECRET = 'my-own-secret-12345'
/** What is not on a slow disk yet: 64 KiB each in our buffer, in the pipe and in its reader, and an unfinished line. */
const MOST_PENDING_BYTES = 4 * 65_536

/** In place of a file a pipe, from which 64 KiB at a time are written to a file, with a pause after each. */
function openSlowDisk(file: string, written: string) {
  spawnSync('mkfifo', [file])
  fs.writeFileSync(written, '')
  const program =
    'while (sysread(STDIN, $_, 65536)) { syswrite(STDOUT, $_); select(undef, undef, undef, 0.02) }'
  const reader = spawn('sh', ['-c', `perl -e '${program}' < ${file} > ${written}`], { stdio: 'ignore' })
  return { file, written, writtenBytes: () => fs.statSync(written).size, closed: once(reader, 'exit') }
}

describeUnless(noPerlReason, 'the output of a process', () => {
  let stage: ProcessStage
  beforeEach(() => {
    stage = new ProcessStage()
  })
  afterEach(async () => {
    await stage.clear()
  })

  it(`is whole in ${RUNS} short lives, ${PARALLEL} at a time`, async () => {
    const expected = `${'x'.repeat(59_999)}E`
    const faults: string[] = []
    let next = 0
    const lane = async (): Promise<void> => {
      while (next < RUNS) {
        const transcriptFile = stage.file(`transcript-${next++}`)
        const { result } = await stage.run([fixture('no-trailing-newline'), '60000'], { transcriptFile })
        const text = fs.readFileSync(transcriptFile, 'latin1')
        if (text !== expected || result.exitCode !== 7)
          faults.push(`${text.length} bytes, ${JSON.stringify(result)}`)
        fs.rmSync(transcriptFile)
      }
    }
    await Promise.all(Array.from({ length: PARALLEL }, lane))
    expect(faults).toEqual([])
    expect(stage.newDescriptors()).toEqual([])
  }, 300_000)

  it('is complete when our event loop is blocked while the process ends', async () => {
    const running = stage.run([fixture('no-trailing-newline'), '15000'])
    await new Promise<void>((resolve) => setTimeout(resolve, 1))
    for (let blocks = 0; blocks < 3; blocks++) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await running).output.length).toBe(15_000)
  })

  it('is whole at 20 MB from each of 4 processes', async () => {
    const bytes = 20_000_000
    const hashes = await Promise.all(
      Array.from({ length: 4 }, async (_, index) => {
        const transcriptFile = stage.file(`flood-${index}`)
        const hash = createHash('sha256')
        const result = await stage.manager.run(
          stage.spec(['sh', '-c', `stty -opost; exec ${fixture('flood-output')} ${bytes}`], {
            transcriptFile
          }),
          { onData: (chunk) => hash.update(chunk) },
          new AbortController().signal
        )
        expect(result).toMatchObject({
          outputBytes: bytes,
          cutBytes: 0,
          end: { kind: 'exited', exitCode: 0 }
        })
        const onDisk = createHash('sha256').update(fs.readFileSync(transcriptFile)).digest('hex')
        fs.rmSync(transcriptFile)
        expect(onDisk).toBe(hash.digest('hex'))
        return onDisk
      })
    )
    expect(new Set(hashes).size).toBe(1)
  })

  it('waits in the terminals for a slow disk, redacted, whole and in order', async () => {
    const lines = 40_000
    const line = (index: number, secret: string): string =>
      `${String(index).padStart(6, '0')} ${secret} ${'.'.repeat(40)}\n`
    const program = `printf "%06d my-own-secret-%s %s\\n", $_, 12345, "." x 40 for 0 .. ${lines - 1}`
    const share = line(0, '***').length / line(0, SECRET).length
    const runs = Array.from({ length: 4 }, async (_, index) => {
      const disk = openSlowDisk(stage.file(`disk-${index}`), stage.file(`written-${index}`))
      let received = 0
      let mostPending = 0
      await stage.manager.run(
        stage.spec(['sh', '-c', `stty -opost; exec perl -e '${program}'`], {
          transcriptFile: disk.file,
          startTranscriptFilter: createRedactor([SECRET]).startStream
        }),
        {
          onData: (chunk) => {
            received += chunk.length
            mostPending = Math.max(mostPending, received * share - disk.writtenBytes())
          }
        },
        new AbortController().signal
      )
      await disk.closed
      return { text: fs.readFileSync(disk.written, 'latin1'), received, mostPending }
    })
    const expected = Array.from({ length: lines }, (_, index) => line(index, '***')).join('')
    for (const { text, received, mostPending } of await Promise.all(runs)) {
      expect(text === expected).toBe(true)
      expect(received).toBe(expected.length / share)
      expect(mostPending).toBeGreaterThan(0)
      expect(mostPending).toBeLessThan(MOST_PENDING_BYTES)
    }
  })

  it('may be any bytes, and one line of 5 MB', async () => {
    const program = 'binmode STDOUT; print pack("C*", 0 .. 255) x 20480'
    const { output } = await stage.run(['sh', '-c', `stty -opost; exec perl -e '${program}'`])
    expect(
      output.equals(Buffer.alloc(256 * 20_480, Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))))
    ).toBe(true)
  })

  it('that begins like a word of the launcher is the process’s own', async () => {
    const { output } = await stage.run(['printf', '\\000mpm'])
    expect(output.toString('latin1')).toBe('\0mpm')
  })

  it('above the transcript’s limit loses its middle, counted and said', async () => {
    const transcriptFile = stage.file('transcript')
    const { result, output, warnings } = await stage.run(
      ['sh', '-c', `stty -opost; exec ${fixture('flood-output')} 1000000`],
      { transcriptFile, transcriptLimitBytes: 100_000 }
    )
    expect(result).toMatchObject({ outputBytes: 1_000_000, cutBytes: 900_000 })
    const text = fs.readFileSync(transcriptFile)
    expect(
      text.equals(
        Buffer.concat([output.subarray(0, 75_000), Buffer.from(renderCut(900_000)), output.subarray(-25_000)])
      )
    ).toBe(true)
    expect(warnings).toEqual([expect.stringContaining('900000 bytes were cut')])
  })

  it('continues when the disk is full, which is reported once', async () => {
    const { result, output, warnings } = await stage.run([fixture('no-trailing-newline'), '60000'], {
      transcriptFile: '/dev/full',
      memoryCsvFile: '/dev/full'
    })
    expect(result).toMatchObject({
      end: { kind: 'exited', exitCode: 7 },
      outputBytes: 60_000,
      cutBytes: 60_000
    })
    expect(output.length).toBe(60_000)
    expect(warnings.filter((message) => message.includes('transcript'))).toEqual([
      expect.stringContaining('ENOSPC')
    ])
    expect(warnings.filter((message) => message.includes('memory log')).length).toBeLessThanOrEqual(1)
  })
})
