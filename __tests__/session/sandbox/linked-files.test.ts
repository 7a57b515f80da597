import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { warnOfLinkedFiles } from '../../../src/session/sandbox/linked-files.js'

it('warns of a command file with another name, and of no other', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linked-'))
  try {
    const [plain, linked] = [path.join(folder, 'plain'), path.join(folder, 'linked')]
    fs.writeFileSync(plain, '')
    fs.writeFileSync(linked, '')
    fs.linkSync(linked, path.join(folder, 'other'))
    const messages: string[] = []
    warnOfLinkedFiles(
      { GITHUB_ENV: plain, GITHUB_PATH: linked, GITHUB_STATE: path.join(folder, 'none') },
      (message) => messages.push(message)
    )
    expect(messages).toEqual([expect.stringContaining('The file of GITHUB_PATH has another name')])
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
})
