import { afterEach, beforeEach, expect, it } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { listGroups } from '../../../src/process/cgroup/cgroup-files.js'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-groups-'))
})

afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

it('lists the groups of a folder, and none of one that has only files or is gone', () => {
  fs.mkdirSync(path.join(folder, 'run/below'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'run/cgroup.procs'), '')
  expect(listGroups(folder)).toEqual(['run'])
  expect(listGroups(path.join(folder, 'run'))).toEqual(['below'])
  expect(listGroups(path.join(folder, 'run/below'))).toEqual([])
  expect(listGroups(path.join(folder, 'gone'))).toEqual([])
})
