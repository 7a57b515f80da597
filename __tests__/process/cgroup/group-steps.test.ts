import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  applySteps,
  buildStepArguments,
  make,
  remove,
  STEP_SCRIPT,
  write
} from '../../../src/process/cgroup/group-steps.js'
import type { GroupStep } from '../../../src/process/cgroup/group-steps.js'

/** Both ways to do the steps; sudo is left out, the shell is the same. */
const ways = [
  { way: 'in this process', apply: applySteps },
  {
    way: 'in a shell',
    apply: (steps: readonly GroupStep[]) =>
      Promise.resolve().then(() => {
        execFileSync('sh', ['-ec', STEP_SCRIPT, 'sh', ...buildStepArguments(steps)], { stdio: 'pipe' })
      })
  }
]

ways.forEach(({ way, apply }) => {
  describe(`steps that are done ${way}`, () => {
    let folder: string

    beforeEach(() => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), "mpm steps' "))
    })

    afterEach(() => {
      fs.rmSync(folder, { recursive: true, force: true })
    })

    it('make folders, and take those that are there', async () => {
      await apply([make(`${folder}/a`), make(`${folder}/a/b`), make(`${folder}/a`)])
      expect(fs.readdirSync(`${folder}/a`)).toEqual(['b'])
    })

    it('write what is needed, where it is there, and where it can be', async () => {
      fs.writeFileSync(`${folder}/there`, '')
      await apply([
        write(`${folder}/needed`, 4096),
        write(`${folder}/there`, '+memory', 'if-there'),
        write(`${folder}/missing`, 1, 'if-there'),
        write(`${folder}/no/folder`, 1, 'if-possible')
      ])
      const read = (name: string): string => fs.readFileSync(`${folder}/${name}`, 'utf8').trim()
      expect([read('needed'), read('there')]).toEqual(['4096', '+memory'])
      expect(fs.existsSync(`${folder}/missing`)).toBe(false)
    })

    it('end at the first that fails', async () => {
      const steps = [write(`${folder}/no/folder`, 1), make(`${folder}/after`)]
      await expect(apply(steps)).rejects.toThrow('no/folder')
      expect(fs.existsSync(`${folder}/after`)).toBe(false)
    })

    it('give a file to its user', async () => {
      await apply([
        write(`${folder}/kill`, 1),
        { kind: 'own', file: `${folder}/kill`, userId: process.getuid?.() ?? 0 }
      ])
      expect(fs.statSync(`${folder}/kill`).uid).toBe(process.getuid?.())
    })

    it('remove a folder with its cgroups, and do not miss one that is gone', async () => {
      await apply([make(`${folder}/session`), make(`${folder}/session/01`), make(`${folder}/session/02`)])
      await apply([remove(`${folder}/session`), remove(`${folder}/session`)])
      expect(fs.existsSync(`${folder}/session`)).toBe(false)
    })

    it('do not remove what is not empty', async () => {
      await apply([make(`${folder}/session`), write(`${folder}/session/file`, 1)])
      await expect(apply([remove(`${folder}/session`)])).rejects.toThrow(/not empty/i)
    })
  })
})
