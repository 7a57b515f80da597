import { afterEach, beforeEach, expect, it } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { leadsTo } from '../../../src/util/files/leads-to.js'

let folder: string
let file: string
let descriptor: number

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-leads-to-'))
  file = path.join(folder, 'file')
  descriptor = fs.openSync(file, 'w')
})

afterEach(() => {
  fs.closeSync(descriptor)
  fs.rmSync(folder, { recursive: true })
})

it('finds the file that is open', () => {
  expect(leadsTo(file, descriptor)).toBe(true)
})

it.each<[string, () => void]>([
  [
    'was deleted',
    () => {
      fs.rmSync(file)
    }
  ],
  [
    'was replaced',
    () => {
      fs.writeFileSync(`${file}.new`, '')
      fs.renameSync(`${file}.new`, file)
    }
  ],
  [
    'was deleted with its folder, which is a file now',
    () => {
      fs.rmSync(folder, { recursive: true })
      fs.writeFileSync(folder, '')
    }
  ]
])('does not find one that %s', (_title, change) => {
  change()
  expect(leadsTo(file, descriptor)).toBe(false)
})
