import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { uploadSession, type UploadFiles } from '../../../src/action/artifacts/upload-session.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'

const SECRET = 'correct-horse-battery'

let root: string
let session: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
  session = path.join(root, 'session')
  mkdirSync(path.join(session, 'agents', '01-qa'), { recursive: true })
  writeFileSync(path.join(session, 'session.json'), JSON.stringify({ key: SECRET }))
  writeFileSync(path.join(session, 'agents', '01-qa', 'transcript.log'), `${'x'.repeat(70_000)}${SECRET}\n`)
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

/** An upload that reads what it is given, as it is gone afterwards. */
function createUpload(taken: readonly string[] = []) {
  const uploads: { name: string; files: Record<string, string>; retentionDays: number | undefined }[] = []
  const upload: UploadFiles = (name, files, rootDirectory, retentionDays) => {
    if (taken.includes(name)) {
      const cause = 'Received non-retryable error: Failed request: (409) Conflict'
      return Promise.reject(new Error(`Failed to CreateArtifact: ${cause}`))
    }
    const contents = files.map((file) => [path.relative(rootDirectory, file), readFileSync(file, 'utf8')])
    uploads.push({ name, files: Object.fromEntries(contents) as Record<string, string>, retentionDays })
    return Promise.resolve({ id: 77 })
  }
  return { uploads, upload }
}

function uploadWith(upload: UploadFiles, name?: string) {
  const warnings: string[] = []
  const request = {
    sessionDirectory: session,
    sessionId: 'id',
    name,
    retentionDays: 3,
    temporaryDirectory: root
  }
  const done = uploadSession(request, createRedactor([SECRET]), (message) => warnings.push(message), upload)
  return { done, warnings }
}

describe('the artifact', () => {
  it('is a redacted copy of the session folder, and the copy is removed', async () => {
    const { uploads, upload } = createUpload()
    const { done, warnings } = uploadWith(upload)
    expect(await done).toEqual({ name: 'mpm-session-id', id: 77 })
    expect(uploads).toEqual([
      {
        name: 'mpm-session-id',
        retentionDays: 3,
        files: {
          'session.json': '{"key":"***"}',
          'agents/01-qa/transcript.log': `${'x'.repeat(70_000)}***\n`
        }
      }
    ])
    expect(warnings).toEqual([])
    expect(readdirSync(root)).toEqual(['session'])
    expect(readFileSync(path.join(session, 'session.json'), 'utf8')).toContain(SECRET)
  })

  it('follows no link, waits for no pipe, and reports what it left out', async () => {
    writeFileSync(path.join(root, 'outside.txt'), 'outside')
    symlinkSync(path.join(root, 'outside.txt'), path.join(session, 'link.txt'))
    symlinkSync(root, path.join(session, 'folder'))
    execFileSync('mkfifo', [path.join(session, 'pipe')])
    const { uploads, upload } = createUpload()
    const { done, warnings } = uploadWith(upload)
    await done
    expect(Object.keys(uploads[0]?.files ?? {})).toEqual(['agents/01-qa/transcript.log', 'session.json'])
    expect(warnings.map((warning) => warning.split(' ')[0])).toEqual(['folder', 'link.txt', 'pipe'])
  })

  it('has no patch that contains a secret: applied, it would write *** into files', async () => {
    const patch = (line: string): string => `--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+${line}\n`
    mkdirSync(path.join(session, 'agents/02-engineer'))
    writeFileSync(path.join(session, 'agents/01-qa/changes.patch'), patch(`key = ${SECRET}`))
    writeFileSync(path.join(session, 'agents/02-engineer/changes.patch'), patch('nothing secret'))
    const { uploads, upload } = createUpload()
    const { done, warnings } = uploadWith(upload)
    await done
    const files = uploads[0]?.files ?? {}
    expect(Object.keys(files)).not.toContain('agents/01-qa/changes.patch')
    expect(files['agents/02-engineer/changes.patch']).toBe(patch('nothing secret'))
    expect(warnings).toEqual([
      expect.stringMatching(/^agents\/01-qa\/changes\.patch is not in the artifact: it contains a secret/)
    ])
  })

  it('makes names safe and keeps them apart', async () => {
    for (const name of ['a:b', 'a?b', 'line\nbreak', SECRET]) writeFileSync(path.join(session, name), name)
    const { uploads, upload } = createUpload()
    await uploadWith(upload).done
    const names = Object.keys(uploads[0]?.files ?? {})
    expect(names).toEqual(expect.arrayContaining(['a_b', 'a_b-2', 'line_break', '___']))
  })

  it('uses another name if one is taken in the run, and warns', async () => {
    const { upload } = createUpload(['nightly', 'nightly-2'])
    const { done, warnings } = uploadWith(upload, 'nightly')
    expect(await done).toMatchObject({ name: 'nightly-3' })
    expect(warnings).toEqual(['The artifact name nightly is taken: it is uploaded as nightly-3.'])
  })

  it('uses the id of the session if all others are taken', async () => {
    const { upload } = createUpload(['nightly', 'nightly-2', 'nightly-3', 'nightly-4'])
    expect(await uploadWith(upload, 'nightly').done).toMatchObject({ name: 'nightly-id' })
  })

  it('fails with the cause of the service, and leaves no copy behind', async () => {
    const { done } = uploadWith(() => Promise.reject(new Error('Unable to get the ACTIONS_RUNTIME_TOKEN')))
    await expect(done).rejects.toThrow('ACTIONS_RUNTIME_TOKEN')
    expect(readdirSync(root)).toEqual(['session'])
  })
})
