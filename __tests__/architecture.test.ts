import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ACTION_ROOT } from './support/action-manifest.js'

interface Rooms {
  readonly FOLDERS: Readonly<Record<string, { readonly rooms: readonly string[] }>>
  readonly importProblem: (from: string, to: string) => string | undefined
}

const { FOLDERS, importProblem } = (await import(path.join(ACTION_ROOT, 'scripts/rooms.mjs'))) as Rooms
const documentText = readFileSync(path.join(ACTION_ROOT, 'docs/architecture.md'), 'utf8')

/** Folders of `src/<folder>` that hold files, `.` for the folder itself. */
function foldersOf(folder: string): string[] {
  const root = path.join(ACTION_ROOT, 'src', folder)
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return [...new Set(files.map((file) => path.relative(root, file.parentPath) || '.'))].sort()
}

/** The names in the first column of the table below a heading. */
function documentedRows(heading: string): string[] {
  const section = documentText.split(`\n${heading}\n`)[1]?.split('\n#')[0] ?? ''
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name)
}

describe('the folders of src/', () => {
  it('are those of scripts/rooms.mjs and of the table in docs/architecture.md', () => {
    const tree = readdirSync(path.join(ACTION_ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
    expect(Object.keys(FOLDERS).sort()).toEqual(tree)
    expect(
      documentedRows('## Modules')
        .map((name) => name.replace('src/', ''))
        .sort()
    ).toEqual(tree)
  })

  it.each(Object.entries(FOLDERS))('%s holds the folders that the list orders', (folder, { rooms }) => {
    expect([...rooms].sort()).toEqual(foldersOf(folder))
  })

  it.each(Object.entries(FOLDERS).filter(([, { rooms }]) => rooms.length > 1))(
    '%s is documented in the order of the list',
    (folder, { rooms }) => {
      expect(documentedRows(`### src/${folder}`)).toEqual(rooms)
    }
  )
})

describe('the order of imports', () => {
  it.each([
    ['process/launch/launcher.ts', 'process/kill/terminate.ts', /above it/],
    ['process/process-manager.ts', 'claude/stream/stream.ts', /may import from util only/],
    ['report/log/live-log.ts', 'action/publish.ts', /may import from page, session, util only/],
    ['session/record/record.ts', 'main.ts', /may not import an entry/]
  ])('%s may not import %s', (from, to, reason) => {
    expect(importProblem(from, to)).toMatch(reason)
  })

  it.each([
    ['process/kill/terminate.ts', 'process/launch/launcher.ts'],
    ['session/rounds/rounds.ts', 'claude/outcome/outcome.ts'],
    ['main.ts', 'action/main-step.ts']
  ])('%s may import %s', (from, to) => {
    expect(importProblem(from, to)).toBeUndefined()
  })
})
