/** Agents of one folder that undo or overwrite the work of others. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { containsLines } from '../../../src/session/workspace/shared-conflicts.js'
import { NO_TOOL_USE, type MergeReport, type RunToolUse } from '../../../src/session/workspace/workspace.js'
import {
  makeRepository,
  openTestWorkspace,
  runNumber,
  type TestRepository,
  type TestWorkspace
} from '../../support/repository.js'

let repository: TestRepository
let workspace: TestWorkspace
beforeEach(async () => {
  repository = makeRepository({ 'a.txt': 'one\ntwo\n', 'b.txt': 'b\n' })
  workspace = await openTestWorkspace(repository, { isolation: 'shared' })
})
afterEach(async () => {
  await workspace.close()
  repository.dispose()
})

const BASH: RunToolUse = { ...NO_TOOL_USE, usesCommands: true }
/** Writes a file as an editing tool does. */
const edit = (file: string, content: string, added = content): RunToolUse => {
  repository.write(file, content)
  return { ...NO_TOOL_USE, edited: new Map([[path.join(repository.top, file), added]]) }
}
const start = (number: number): Promise<unknown> => workspace.prepare(runNumber(number))
const end = (number: number, use: RunToolUse): Promise<unknown> => workspace.collect(runNumber(number), use)
const merge = (): Promise<readonly MergeReport[]> => workspace.merge([runNumber(1), runNumber(2)])

describe('two agents side by side', () => {
  it("that write one file are in conflict: the first one's work is gone", async () => {
    await start(1)
    await start(2)
    const first = edit('a.txt', 'by the first\n')
    const second = edit('a.txt', 'by the second\n')
    await end(1, first)
    await end(2, second)
    expect(await merge()).toEqual([
      {
        run: '01',
        merge: 'conflict',
        error: expect.stringMatching(/Agent 1 \(01\).*a\.txt was overwritten by Agent 2 \(02\)/)
      }
    ])
    // Reported once.
    expect(await merge()).toEqual([])
  })

  it('that write one file, which is a named pipe in the end, do not block the session', async () => {
    await start(1)
    await start(2)
    const first = edit('a.txt', 'by the first\n')
    const second = edit('a.txt', 'by the second\n')
    fs.rmSync(path.join(repository.top, 'a.txt'))
    execFileSync('mkfifo', [path.join(repository.top, 'a.txt')])
    await end(1, first)
    await end(2, second)
    expect(await merge()).toMatchObject([{ run: '01', merge: 'conflict' }, {}])
  })

  it('that both add to one file are not: all is there', async () => {
    await start(1)
    await start(2)
    const first = edit('a.txt', 'one\ntwo\nthree\n', 'three')
    const second = edit('a.txt', 'zero\none\ntwo\nthree\n', 'zero\none')
    await end(1, first)
    await end(2, second)
    expect(await merge()).toEqual([])
  })

  it('conflict when a command of one restores or removes what the other wrote, in either order of their ends', async () => {
    await start(1)
    await start(2)
    const first = edit('a.txt', 'by the first\n')
    await end(1, first)
    repository.git('checkout', '-q', '--', '.')
    await end(2, BASH)
    expect(await merge()).toMatchObject([
      { run: '01', error: expect.stringMatching(/a\.txt was undone by Agent 2/) }
    ])
    workspace.endRound()
    await start(3)
    await start(4)
    const third = edit('new.txt', 'new\n')
    fs.rmSync(path.join(repository.top, 'new.txt'))
    await end(4, BASH)
    await end(3, third)
    expect(await workspace.merge([runNumber(3), runNumber(4)])).toMatchObject([
      { run: '03', error: expect.stringMatching(/new\.txt was undone by Agent 4/) }
    ])
  })

  it('do not conflict when one runs commands that change other files, or removes a file of its own', async () => {
    await start(1)
    await start(2)
    const first = edit('a.txt', 'by the first\n')
    repository.write('b.txt', 'by a command\n')
    const own = { ...edit('scratch.txt', 'x\n'), usesCommands: true }
    fs.rmSync(path.join(repository.top, 'scratch.txt'))
    await end(2, own)
    await end(1, first)
    expect(await merge()).toEqual([])
  })
})

describe('an agent after another', () => {
  it('may edit and format its files, but not undo them unnoticed', async () => {
    await start(1)
    await end(1, edit('a.txt', 'by the first\n'))
    await start(2)
    await end(2, { ...edit('a.txt', 'edited\n'), usesCommands: true })
    expect(await merge()).toEqual([])
    repository.git('stash', '-q')
    await start(3)
    await end(3, BASH)
    expect(await merge()).toEqual([])
  })

  it('that discards all changes undoes them, whatever made them', async () => {
    await start(1)
    repository.write('a.txt', 'by a command\n')
    fs.rmSync(path.join(repository.top, 'b.txt'))
    repository.write('new.txt', 'new\n')
    await end(1, BASH)
    await start(2)
    repository.git('checkout', '-q', '--', '.')
    repository.git('clean', '-qfd')
    await end(2, BASH)
    const [report] = await merge()
    expect(report?.error).toMatch(/a\.txt was undone.*b\.txt was undone.*new\.txt was undone/)
  })

  it('of a later round may: PM has seen the work', async () => {
    await start(1)
    await end(1, edit('a.txt', 'by the first\n'))
    expect(await merge()).toEqual([])
    workspace.endRound()
    await start(2)
    repository.git('checkout', '-q', '--', '.')
    await end(2, BASH)
    expect(await merge()).toEqual([])
  })
})

it('conflict markers that an agent leaves are a conflict, those of the user are not', async () => {
  await start(1)
  const marked = '<<<<<<< HEAD\none\n=======\nother\n>>>>>>> other\n'
  expect(await workspace.collect(runNumber(1), edit('a.txt', marked))).toMatchObject({
    fault: { merge: 'conflict', error: expect.stringMatching(/Agent 1.*unfinished.*a\.txt/) }
  })
  await start(2)
  expect(await workspace.collect(runNumber(2), edit('b.txt', 'ok\n'))).not.toHaveProperty('fault')
})

it('a text contains the lines of another in any place, each as often', () => {
  expect(containsLines('a\n  b\nc\n', 'c\nb')).toBe(true)
  expect(containsLines('a\nb\n', 'a\na')).toBe(false)
  expect(containsLines('a\n', 'a\nb')).toBe(false)
})
