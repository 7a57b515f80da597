import { afterEach, beforeEach, expect, it } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { removeFile } from '../../../src/util/files/remove-file.js'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-remove-'))
})

afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

it('removes a file, and takes a missing one', () => {
  const file = path.join(folder, 'file')
  fs.writeFileSync(file, '')
  removeFile(file)
  removeFile(file)
  expect(fs.readdirSync(folder)).toEqual([])
})

it('removes a link that leads nowhere, so that nothing is written to its end', () => {
  const link = path.join(folder, 'link')
  fs.symlinkSync(path.join(folder, 'elsewhere'), link)
  removeFile(link)
  expect(fs.readdirSync(folder)).toEqual([])
})
