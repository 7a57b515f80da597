import { afterEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { NO_TOOL_USE } from '../../../src/session/workspace/workspace.js'
import {
  makeRepository,
  openTestWorkspace,
  readFolder,
  runNumber,
  type TestRepository,
  type TestWorkspace
} from '../../support/repository.js'

let repository: TestRepository
let workspace: TestWorkspace | undefined
afterEach(async () => {
  await workspace?.close()
  workspace = undefined
  repository.dispose()
})

/** Reproducible pseudo-random numbers (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Files by name: their lines, and whether they are executable. */
type Files = Map<string, { readonly lines: readonly string[]; readonly runs: boolean }>

/** An edit of a place that no other edit of a plan touches. */
type Edit = (files: Files) => void

/** Lines between two edits of one file: git merges edits that are closer into one hunk. */
const GAP = 4

const BASE_FILES = 6
const BASE_LINES = 40

/** Long enough for git to recognize a renamed file, with edits, by its content. */
function baseLine(file: number, line: number): string {
  return `${file}:${line} as it was in the beginning, before anybody came`
}

function baseFiles(): Files {
  return new Map(
    Array.from({ length: BASE_FILES }, (_, file) => [
      `folder-${file % 2}/file-${file}.txt`,
      { lines: Array.from({ length: BASE_LINES }, (__, line) => baseLine(file, line)), runs: false }
    ])
  )
}

/** Edits of one agent: changed, inserted and deleted lines, new, deleted, renamed and executable files. */
function planEdits(below: (limit: number) => number, agent: number, agents: number): Edit[] {
  const edits: Edit[] = []
  const places = BASE_LINES / GAP
  for (let file = 0; file < BASE_FILES; file++) {
    const name = `folder-${file % 2}/file-${file}.txt`
    // Each place of a file is edited by one agent.
    for (let place = agent; place < places; place += agents) {
      const marker = baseLine(file, place * GAP)
      const kind = below(5)
      if (kind < 2) continue
      const text = Array.from(
        { length: 1 + below(3) },
        (_, line) => `agent ${agent} at ${file}:${place} ${line}`
      )
      const replacement = kind === 2 ? text : kind === 3 ? [marker, ...text] : []
      edits.push((files) => {
        const [found, entry] = findFile(files, name)
        const lines = entry.lines.flatMap((line) => (line === marker ? replacement : [line]))
        files.set(found, { ...entry, lines })
      })
    }
    if (file % agents === agent) {
      const choice = below(4)
      if (choice === 0)
        edits.push((files) => {
          const [found, entry] = findFile(files, name)
          files.delete(found)
          files.set(`moved/by-${agent}-${file}.txt`, entry)
        })
      if (choice === 1)
        edits.push((files) => {
          const [found, entry] = findFile(files, name)
          files.set(found, { ...entry, runs: true })
        })
    }
  }
  for (let count = below(3); count > 0; count--)
    edits.push((files) => {
      files.set(`new/agent-${agent}-${count}.txt`, { lines: [`by ${agent}`, String(count)], runs: false })
    })
  return edits
}

/** A file by its original name, or by its new one if it was renamed. */
function findFile(
  files: Files,
  name: string
): [string, { readonly lines: readonly string[]; readonly runs: boolean }] {
  const number = /(\d+)\.txt$/.exec(name)?.[1] ?? ''
  const found = [...files].find(
    ([each]) => each === name || new RegExp(`^moved/by-\\d+-${number}\\.txt$`).test(each)
  )
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

function writeFiles(top: string, files: Files): void {
  for (const entry of fs.readdirSync(top))
    if (entry !== '.git') fs.rmSync(path.join(top, entry), { recursive: true })
  for (const [name, { lines, runs }] of files) {
    fs.mkdirSync(path.dirname(path.join(top, name)), { recursive: true })
    fs.writeFileSync(path.join(top, name), lines.map((line) => `${line}\n`).join(''), {
      mode: runs ? 0o755 : 0o644
    })
  }
}

function asFolder(files: Files): Map<string, string> {
  return new Map(
    [...files].map(([name, { lines, runs }]) => [
      name,
      `${runs ? 'x' : '-'} ${lines.map((line) => `${line}\n`).join('')}`
    ])
  )
}

const sorted = (folder: Map<string, string>): [string, string][] =>
  [...folder].sort(([left], [right]) => (left < right ? -1 : 1))

describe('merging generated edits', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'equals applying them one after another if they do not overlap (seed %i)',
    async (seed) => {
      const below = chance(seed)
      const agents = 2 + below(3)
      repository = makeRepository()
      writeFiles(repository.top, baseFiles())
      repository.commit()
      workspace = await openTestWorkspace(repository)
      const wanted = baseFiles()
      const runs = []
      const places = []
      for (let agent = 0; agent < agents; agent++) places.push(await workspace.prepare(runNumber(agent + 1)))
      for (let agent = 0; agent < agents; agent++) {
        const edits = planEdits(below, agent, agents)
        const own = baseFiles()
        for (const edit of edits) {
          edit(own)
          edit(wanted)
        }
        writeFiles(places[agent]?.cwd ?? '', own)
        const run = runNumber(agent + 1)
        runs.push(run)
        await workspace.collect(run, NO_TOOL_USE)
      }
      const reports = await workspace.merge(runs)
      expect(reports.filter(({ error }) => error !== null)).toEqual([])
      expect(sorted(readFolder(repository.top))).toEqual(sorted(asFolder(wanted)))
    }
  )

  it.each(Array.from({ length: 8 }, (_, seed) => seed + 100))(
    'takes all edits of an agent or none, and no conflict marker, if they may overlap (seed %i)',
    async (seed) => {
      const below = chance(seed)
      repository = makeRepository()
      writeFiles(repository.top, baseFiles())
      repository.commit()
      workspace = await openTestWorkspace(repository)
      const agents = 3
      const results: Map<string, string>[] = []
      for (let agent = 0; agent < agents; agent++) {
        const { cwd } = await workspace.prepare(runNumber(agent + 1))
        const own = baseFiles()
        for (const edit of planEdits(below, agent, agents)) edit(own)
        // Sometimes all agents edit the same line.
        if (below(2) === 0) {
          const [name, entry] = findFile(own, 'folder-0/file-0.txt')
          own.set(name, { ...entry, lines: [`contested by ${agent}`, ...entry.lines.slice(1)] })
        }
        writeFiles(cwd, own)
        results.push(readFolder(cwd))
        await workspace.collect(runNumber(agent + 1), NO_TOOL_USE)
      }
      const broken: string[] = []
      for (let agent = 0; agent < agents; agent++) {
        const before = sorted(readFolder(repository.top))
        const [report] = await workspace.merge([runNumber(agent + 1)])
        const after = sorted(readFolder(repository.top))
        const text = after.map(([, content]) => content).join('\n')
        if (/^(<{7}|={7}|>{7})/m.test(text)) broken.push(`markers after ${agent}`)
        const added = [...(results[agent]?.values() ?? [])]
          .join('\n')
          .split('\n')
          .filter((line) => line.includes(`agent ${agent} `))
        const isUntouched = JSON.stringify(after) === JSON.stringify(before)
        const isWhole = added.every((line) => text.includes(line))
        const isConflict = report?.merge === 'conflict'
        if (isConflict ? !isUntouched : !isWhole) broken.push(`${agent} is half done`)
        if (isConflict !== (report?.error?.includes('git apply --3way') === true))
          broken.push(`${agent} is not reported`)
      }
      expect(broken).toEqual([])
    }
  )
})
