import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeFolder } from '../../../src/util/files/make-folder.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('making a folder', () => {
  it('makes those above it too, each with its mode, and takes one that is there', () => {
    const folder = path.join(root, 'a/b/c')
    makeFolder(folder, 0o700)
    makeFolder(folder, 0o711)
    expect(['a', 'a/b', 'a/b/c'].map((name) => statSync(path.join(root, name)).mode & 0o777)).toEqual([
      0o700, 0o700, 0o700
    ])
  })

  it('takes a path of bytes that are no UTF-8', () => {
    const folder = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xe9]), Buffer.from('/x')])
    makeFolder(folder)
    expect(existsSync(folder)).toBe(true)
  })

  // Node's own recursive mkdir never returns from the first of them.
  const elsewhere = process.platform === 'linux' ? ['/proc/x/y', '/dev/null/x'] : ['/dev/null/x']
  it.each([...elsewhere, '\0', `${'a/'.repeat(2_500)}b`, 'a'.repeat(5_000)])(
    'fails at once: %j',
    (folder) => {
      expect(() => {
        makeFolder(path.resolve(root, folder))
      }).toThrow()
    }
  )

  it('does not take a file for a folder', () => {
    writeFileSync(path.join(root, 'file'), '')
    for (const name of ['file', 'file/below'])
      expect(() => {
        makeFolder(path.join(root, name))
      }).toThrow(/EEXIST|ENOTDIR/)
  })
})
