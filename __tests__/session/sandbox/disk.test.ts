import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DISK } from '../../../src/session/sandbox/disk.js'
import { machineLayers } from '../../../src/session/sandbox/machine-layers.js'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'disk-'))
  mkdirSync(path.join(folder, 'a', 'b'), { recursive: true })
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the real path', () => {
  const link = (name: string, target: string | Buffer): string => {
    const at = path.join(folder, name)
    symlinkSync(target, at)
    return at
  }

  it('is where links lead, as the kernel follows them', () => {
    expect(DISK.realPath(link('one', 'a/b'))).toBe(path.join(folder, 'a', 'b'))
    expect(DISK.realPath(`${link('two', 'one')}/..`)).toBe(path.join(folder, 'a'))
  })

  it('is undefined for what does not exist', () => {
    expect(DISK.realPath(link('loop', 'loop'))).toBeUndefined()
    expect(DISK.realPath(link('broken', 'missing'))).toBeUndefined()
    expect(DISK.realPath(`${folder}/missing/..`)).toBeUndefined()
    expect(DISK.realPath('')).toBeUndefined()
  })

  it('is undefined where it is not UTF-8: as text it would be that of another folder', () => {
    const bytes = Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([0xff])])
    mkdirSync(bytes)
    mkdirSync(bytes.toString())
    expect(DISK.realPath(link('other', bytes))).toBeUndefined()
    expect(DISK.realPath(bytes.toString())).toBe(bytes.toString())
  })
})

describe('the folder that the program was started in', () => {
  it.each([{}, { GITHUB_WORKSPACE: '' }, { GITHUB_WORKSPACE: '.' }])(
    'is not shown to agents that work in a folder of it: %j',
    (env) => {
      const here = process.cwd()
      const layers = machineLayers(
        {
          env,
          home: here,
          workingDirectory: path.join(here, 'src'),
          programFolder: undefined,
          closedFolders: [],
          command: [],
          readPaths: [],
          writePaths: []
        },
        DISK
      )
      expect(layers.filter((layer) => layer.path === here)).toEqual([{ kind: 'empty', path: here }])
    }
  )
})
