import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createRedactor } from '../../../../src/session/redaction/redact.js'
import { redactFile } from '../../../../src/session/run/attempt/redact-file.js'

const SECRET = 'a-secret-of-the-author'

let folder: string
let file: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'redact-file-'))
  file = path.join(folder, 'stderr.log')
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

const redact = (): Promise<void> => redactFile(file, createRedactor([SECRET]))

describe('a file that a program wrote', () => {
  it('is replaced by its redacted copy, also where a secret lies across what is read at once', async () => {
    const text = `${'x'.repeat(65_530)}${SECRET}\n${'y'.repeat(300_000)} ${SECRET}`
    fs.writeFileSync(file, text)
    await redact()
    expect(fs.readFileSync(file, 'utf8')).toBe(text.replaceAll(SECRET, '***'))
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(folder)).toEqual(['stderr.log'])
  })

  it('may be missing, empty or a link, which is not followed', async () => {
    await redact()
    expect(fs.readdirSync(folder)).toEqual([])
    fs.writeFileSync(path.join(folder, 'other'), SECRET)
    fs.symlinkSync('other', file)
    await redact()
    expect(fs.readFileSync(path.join(folder, 'other'), 'utf8')).toBe(SECRET)
    expect(fs.readdirSync(folder)).toEqual(['other', 'stderr.log'])
  })

  it('may be gone with its folder, which is a file now', async () => {
    fs.rmSync(folder, { recursive: true })
    fs.writeFileSync(folder, '')
    await expect(redact()).resolves.toBeUndefined()
  })
})
