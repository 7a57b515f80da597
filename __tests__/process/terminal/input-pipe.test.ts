import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openInputPipe } from '../../../src/process/terminal/input-pipe.js'

let directory = ''
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'input-pipe-'))
})
afterEach(() => {
  fs.rmSync(directory, { recursive: true })
})

/** A program that reads the pipe to its end, as the launcher opens it. */
function reader(pipe: string) {
  return spawn('sh', ['-c', 'exec cat <"$0"', pipe], { stdio: ['ignore', 'pipe', 'inherit'] })
}

describe('an input pipe', () => {
  it('brings megabytes to a program whole, and then the end', async () => {
    const pipe = await openInputPipe(path.join(directory, 'input'))
    const long = 'äöü€ 0123456789\n'.repeat(200_000)
    const child = reader(pipe.path)
    const read = text(child.stdout)
    const written = pipe.write(long)
    // The end waits for what is being written.
    pipe.end()
    await written
    expect((await read) === long).toBe(true)
    expect(fs.existsSync(pipe.path)).toBe(false)
  })

  it('serves messages in order, with time between them', async () => {
    const pipe = await openInputPipe(path.join(directory, 'input'))
    const child = reader(pipe.path)
    const lines = child.stdout[Symbol.asyncIterator]()
    await pipe.write('one\n')
    expect(String((await lines.next()).value)).toBe('one\n')
    await pipe.write('two\n')
    expect(String((await lines.next()).value)).toBe('two\n')
    pipe.end()
    await once(child, 'exit')
    await expect(pipe.write('three\n')).rejects.toThrow(/has ended/)
  })

  it('keeps nothing of a program that never reads', async () => {
    const descriptors = (): number => fs.readdirSync('/dev/fd').length
    const before = descriptors()
    const pipe = await openInputPipe(path.join(directory, 'input'))
    const written = pipe.write('x'.repeat(1_000_000))
    pipe.close()
    await expect(written).rejects.toThrow()
    expect(descriptors()).toBe(before)
  })

  it('is created even when another one of its batch cannot be', async () => {
    const [first, second, third] = await Promise.allSettled(
      ['one', 'no/such/folder', 'three'].map((name) => openInputPipe(path.join(directory, name)))
    )
    expect([first?.status, second?.status, third?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(fs.readdirSync(directory)).toEqual(['one', 'three'])
    for (const made of [first, third]) if (made?.status === 'fulfilled') made.value.close()
  })
})
