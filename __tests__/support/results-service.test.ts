import { DefaultArtifactClient } from '@actions/artifact'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startResultsService, type ResultsService } from './results-service.js'

const originalEnvironment = process.env
let folder = ''
let service: ResultsService | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'results-service-'))
  // The client writes log commands, which would be in the test's own output.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
})

afterEach(async () => {
  jest.restoreAllMocks()
  process.env = originalEnvironment
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(...args: Parameters<typeof startResultsService>): Promise<ResultsService> {
  service = await startResultsService(...args)
  process.env = { ...originalEnvironment, ...service.env, GITHUB_SERVER_URL: 'https://github.com' }
  return service
}

describe('results service stand-in', () => {
  it('keeps what the real client uploads and hands it out again', async () => {
    const { artifacts } = await start()
    expect(artifacts).toEqual([])
    const random = randomBytes(9_000_000)
    const files = ['small.txt', 'large.bin'].map((name) => join(folder, name))
    await writeFile(join(folder, 'small.txt'), 'grüße')
    await writeFile(join(folder, 'large.bin'), random)
    const client = new DefaultArtifactClient()
    const { id } = await client.uploadArtifact('session', files, folder)
    const [artifact] = service?.artifacts ?? []
    expect([artifact?.name, artifact?.id]).toEqual(['session', String(id)])
    expect(artifact?.files().get('small.txt')?.toString()).toBe('grüße')
    expect(artifact?.files().get('large.bin')?.equals(random)).toBe(true)

    const { artifact: found } = await client.getArtifact('session')
    const { downloadPath } = await client.downloadArtifact(found.id, { path: join(folder, 'again') })
    expect(await readFile(join(downloadPath ?? '', 'small.txt'), 'utf8')).toBe('grüße')
  })

  it('refuses a name that is taken until that artifact is deleted', async () => {
    const { calls } = await start()
    const file = join(folder, 'a.txt')
    await writeFile(file, 'a')
    const client = new DefaultArtifactClient()
    await client.uploadArtifact('session', [file], folder)
    await expect(client.uploadArtifact('session', [file], folder)).rejects.toThrow(/409|already exists/)
    expect(calls.filter((call) => call === 'CreateArtifact')).toHaveLength(2)
    await client.deleteArtifact('session')
    await client.uploadArtifact('session', [file], folder)
    expect(service?.artifacts).toHaveLength(1)
  })

  it('fails on request', async () => {
    await start((method) => (method === 'FinalizeArtifact' ? { kind: 'status', status: 403 } : undefined))
    const file = join(folder, 'a.txt')
    await writeFile(file, 'a')
    await expect(new DefaultArtifactClient().uploadArtifact('session', [file], folder)).rejects.toThrow('403')
    expect(service?.artifacts).toHaveLength(0)
  })
})
