import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openResultCache, resultDirectory, type CacheClient } from '../../src/action/result-cache.js'
import { openStep } from '../../src/action/step/step-context.js'

let root: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(tmpdir(), 'mpm-result-cache-'))
})
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true })
})

/** GitHub's cache, as far as it is used: names in order, each with the files that were saved under it. */
function startCache(): CacheClient & { readonly saved: Map<string, readonly string[]> } {
  const saved = new Map<string, readonly string[]>()
  return {
    saved,
    isFeatureAvailable: () => true,
    restoreCache: ([directory = ''], primary, beginnings = []) => {
      const name = [...saved.keys()].findLast((key) =>
        [primary, ...beginnings].some((beginning) => key.startsWith(beginning))
      )
      if (name === undefined) return Promise.resolve(undefined)
      fs.mkdirSync(directory, { recursive: true })
      for (const file of saved.get(name) ?? []) fs.writeFileSync(path.join(directory, file), '')
      return Promise.resolve(name)
    },
    saveCache: ([directory = ''], key) => {
      if (!saved.has(key)) saved.set(key, fs.readdirSync(directory))
      return Promise.resolve(1)
    }
  }
}

/** One job on a separate machine: returns what it found, and adds its own result. */
async function runJob(client: CacheClient, inputs: Readonly<Record<string, string>>, result: string) {
  const temporary = fs.mkdtempSync(path.join(root, 'job-'))
  const env = { RUNNER_TEMP: temporary, RUNNER_OS: 'Linux', INPUT_CACHE: 'true', ...inputs }
  const cache = await openResultCache(await openStep(env), () => Promise.resolve(client))
  await cache.restore()
  const directory = resultDirectory(temporary)
  fs.mkdirSync(directory, { recursive: true })
  const found = fs.readdirSync(directory)
  fs.writeFileSync(path.join(directory, `${result}.json`), '')
  await cache.save()
  return found
}

const leg = (id: string) => ({ INPUT_MODE: 'delegate', INPUT_DELEGATION: id })

describe('the results of a job matrix in the cache', () => {
  it('are all found when the whole workflow is run again', async () => {
    const client = startCache()
    const runAll = async (): Promise<string[][]> => [
      await runJob(client, { INPUT_MODE: 'plan' }, 'pm'),
      await runJob(client, leg('01'), 'engineer'),
      await runJob(client, leg('02'), 'qa'),
      await runJob(client, leg('012'), 'ops')
    ]
    expect(await runAll()).toEqual([[], [], [], []])
    expect(await runAll()).toEqual([['pm.json'], ['engineer.json'], ['qa.json'], ['ops.json']])
    expect(client.saved.size).toBe(4)
  })
})
