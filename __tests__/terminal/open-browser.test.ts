import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { openInBrowser } from '../../src/terminal/open-browser.js'
import { openLivePage } from '../../src/terminal/open-live-page.js'
import { waitForFile } from '../support/wait-for-file.js'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'opener-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

/** A program in place of xdg-open. */
function writeOpener(script: string): string {
  const opener = path.join(folder, 'xdg-open')
  fs.writeFileSync(opener, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return opener
}
const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8')

it('gives the browser a private file with an address of its own, and none of the secrets', async () => {
  const opener = writeOpener(
    `echo "$#: $1" >${folder}/argv; cat "$1" >${folder}/page; env >${folder}/env; touch ${folder}/ready`
  )
  const printed: string[] = []
  const env = { DISPLAY: ':0', PATH: process.env['PATH'], MY_TOKEN: 'secret-value-1' }
  const page = await openLivePage(
    0,
    {},
    () => undefined,
    (line) => printed.push(line),
    (url) => {
      const onFailure = (reason: string) => printed.push(reason)
      return openInBrowser(url, { env, platform: 'linux', findOpener: () => opener, onFailure })
    }
  )
  await waitForFile(path.join(folder, 'ready'))
  const [, file = ''] = /^1: (.*)\n$/.exec(read('argv')) ?? []
  expect(fs.statSync(file).mode & 0o077).toBe(0)
  expect(fs.statSync(path.dirname(file)).mode & 0o077).toBe(0)
  expect(read('env')).toContain('DISPLAY=:0')
  expect(read('env')).not.toContain('secret-value-1')
  const opened = /url=(http:[^"]+)/.exec(read('page'))?.[1] ?? ''
  const [, address = ''] = /(http:\S+)/.exec(printed.join('\n')) ?? []
  expect(opened).not.toBe(address)
  // The window that the program opens uses up its own address, once, and not the printed one.
  const enter = (url: string): Promise<Response> => {
    const { origin, hash } = new URL(url)
    return fetch(`${origin}/enter`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token: new URLSearchParams(hash.slice(1)).get('token') })
    })
  }
  expect((await enter(opened)).status).toBe(200)
  expect(fs.existsSync(file)).toBe(false)
  expect((await enter(opened)).status).toBe(401)
  expect((await enter(address)).status).toBe(200)
  await page.close()
})

it('reports an opener that fails', async () => {
  const opener = writeOpener('exit 3')
  const reason = await new Promise<string>((resolve) => {
    openInBrowser('http://127.0.0.1:1/', {
      env: { DISPLAY: ':0' },
      platform: 'linux',
      findOpener: () => opener,
      temporaryDirectory: folder,
      onFailure: resolve
    })
  })
  expect(reason).toContain('ended with exit code 3')
})
