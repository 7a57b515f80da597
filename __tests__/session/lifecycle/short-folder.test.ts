import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  LONGEST_TEMPORARY_PATH,
  makeShortFolder,
  openShortFolder,
  removeShortFolder
} from '../../../src/session/lifecycle/short-folder.js'

let root = ''
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-short-'))
})
afterEach(() => {
  removeShortFolder(root)
  fs.rmSync(root, { recursive: true })
})

describe('the folder of the private files of runs', () => {
  it('belongs to this user only, is noted, and is removed with its content', () => {
    const folder = makeShortFolder(root, [root]) ?? ''
    expect(path.dirname(folder)).toBe(root)
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700)
    fs.writeFileSync(path.join(folder, 'file'), '')
    removeShortFolder(root)
    expect(fs.existsSync(folder)).toBe(false)
    // A second call finds nothing and does not fail.
    removeShortFolder(root)
  })

  it('is never created where another user could replace it, or where its path would be long', () => {
    const [open, long, own] = ['open', 'l'.repeat(LONGEST_TEMPORARY_PATH), 'own'].map((name) =>
      path.join(root, name)
    )
    for (const each of [open, long, own]) fs.mkdirSync(each ?? '')
    fs.chmodSync(open ?? '', 0o777)
    const folder = makeShortFolder(root, ['relative', '/no/such/folder', open ?? '', long ?? '', own ?? ''])
    expect(path.dirname(folder ?? '')).toBe(own)
    expect(makeShortFolder(root, [open ?? '', long ?? ''])).toBeNull()
    fs.chmodSync(open ?? '', 0o1777)
    fs.rmdirSync(folder ?? '')
    expect(path.dirname(makeShortFolder(root, [open ?? '']) ?? '')).toBe(open)
  })

  it('is short for a session whose own folder has a long path, and never in the working directory', () => {
    const warnings: string[] = []
    const sessionDirectory = path.join(root, 'l'.repeat(150), 'session')
    fs.mkdirSync(path.dirname(sessionDirectory))
    const folder = openShortFolder({ sessionDirectory, workingDirectory: '/work' }, root, (each) =>
      warnings.push(each)
    )
    expect(path.join(folder, 'pm-10', 'tmp').length).toBeLessThanOrEqual(LONGEST_TEMPORARY_PATH)
    removeShortFolder(root)
    const elsewhere = openShortFolder(
      { sessionDirectory: path.join(root, 'logs'), workingDirectory: root },
      root,
      (each) => warnings.push(each)
    )
    expect(elsewhere.startsWith(`${root}/`)).toBe(false)
    expect(warnings).toEqual([])
  })

  it('is not removed by a note that names another user’s folder, or a link', () => {
    const kept = path.join(root, 'kept')
    fs.mkdirSync(kept)
    fs.symlinkSync(kept, path.join(root, 'link'))
    fs.writeFileSync(path.join(root, 'short-folder'), path.join(root, 'link'))
    removeShortFolder(root)
    expect(fs.existsSync(kept)).toBe(true)
  })
})
