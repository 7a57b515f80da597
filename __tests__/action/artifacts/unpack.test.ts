import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unpackArchive } from '../../../src/action/artifacts/unpack.js'
import { buildZip } from '../../support/build-zip.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-unpack-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const BOUNDS = { mostFiles: 10, fileBytes: 1_000, totalBytes: 1_500 }

function unpack(archive: Buffer) {
  const file = path.join(root, 'artifact.zip')
  writeFileSync(file, archive)
  return unpackArchive(file, (name) => ({ path: path.join(root, 'out', name) }), BOUNDS)
}

describe('unpacking an artifact', () => {
  it('writes the wanted files, including an empty one', async () => {
    const unpacked = await unpack(buildZip({ 'a/response.md': 'Done — übrigens.', 'stderr.log': '' }))
    expect(unpacked).toEqual({ bytes: 19, leftOut: [] })
    expect(readFileSync(path.join(root, 'out/a/response.md'), 'utf8')).toBe('Done — übrigens.')
    expect(readFileSync(path.join(root, 'out/stderr.log'), 'utf8')).toBe('')
  })

  it.each([
    '../outside',
    'a/../../outside',
    '/etc/outside',
    'a\\..\\outside',
    'C:outside',
    'a//b',
    './a',
    'a\nb'
  ])('refuses an archive with the name %j', async (name) => {
    await expect(unpack(buildZip({ [name]: 'x' }))).rejects.toThrow('a file has the name')
    expect(readdirSync(root)).toEqual(['artifact.zip'])
  })

  it('leaves out a file that is too large, and says so', async () => {
    const { leftOut } = await unpack(buildZip({ 'transcript.log': 'x'.repeat(1_001), 'a.md': 'a' }))
    expect(leftOut).toEqual([{ name: 'transcript.log', reason: 'it has 1001 bytes' }])
    expect(existsSync(path.join(root, 'out/a.md'))).toBe(true)
  })

  it('refuses files that are too large together', async () => {
    const files = { a: 'x'.repeat(900), b: 'x'.repeat(900) }
    await expect(unpack(buildZip(files))).rejects.toThrow('more than 1500 bytes')
  })

  it('refuses more files than are allowed', async () => {
    const files = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`file-${index}`, 'x']))
    await expect(unpack(buildZip(files))).rejects.toThrow('it has 11 files, and 10 are allowed')
  })

  it('stops at a file that unpacks to more than its directory says, and keeps nothing of it', async () => {
    const bomb = buildZip({ bomb: Buffer.alloc(50 * 2 ** 20) }, { bytes: 100 })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(unpack(bomb)).rejects.toThrow('unpacks to more than it says')
    expect(existsSync(path.join(root, 'out/bomb'))).toBe(false)
  })

  it('refuses a file whose checksum is another', async () => {
    await expect(unpack(buildZip({ a: 'x' }, { crc32: 1 }))).rejects.toThrow('not what the archive says')
  })

  it.each([0, 10, 40, 90])('refuses an archive of which only the first %d bytes arrived', async (length) => {
    await expect(unpack(buildZip({ 'response.md': 'x'.repeat(500) }).subarray(0, length))).rejects.toThrow()
  })

  it('refuses an archive that names a file twice', async () => {
    const [one, two] = [buildZip({ aa: 'x', ab: 'y' }), Buffer.from('aa')]
    const twice = Buffer.from(one.toString('latin1').replaceAll('ab', two.toString('latin1')), 'latin1')
    await expect(unpack(twice)).rejects.toThrow()
  })
})
