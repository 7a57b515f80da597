import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openNestedRepositories } from '../../../../src/session/sandbox/git/nested-repositories.js'

const CONFIGURATION = '[core]\n\trepositoryformatversion = 0\n[http]\n\textraheader = secret\n'

let folder: string
let top: string

const at = (name: string): string => path.join(top, name)
const open = (known: readonly string[] = []) =>
  openNestedRepositories(top, known, path.join(folder, 'private'))

function init(name: string): void {
  fs.mkdirSync(at(`${name}/.git`), { recursive: true })
  fs.writeFileSync(at(`${name}/.git/HEAD`), 'ref: refs/heads/main\n')
  fs.writeFileSync(at(`${name}/.git/config`), CONFIGURATION)
}

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'nested-')))
  top = path.join(folder, 'work')
  init('.')
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

describe('repositories within the working directory', () => {
  it('are read-only, with a configuration without credentials', async () => {
    init('vendor/inner')
    fs.mkdirSync(at('module'))
    fs.writeFileSync(at('module/.git'), 'gitdir: ../.git/modules/module\n')
    init('node_modules/package')
    const layers = await (await open([at('.git')])).layers()
    expect(layers.map(({ kind, path: place }) => `${kind} ${path.relative(top, place)}`)).toEqual([
      'ro module/.git',
      'ro vendor/inner/.git',
      'ro vendor/inner/.git/config'
    ])
    const cleaned = fs.readFileSync(layers[2]?.source ?? '', 'utf8')
    expect(cleaned).toContain('repositoryformatversion')
    expect(cleaned).not.toContain('secret')
  })

  it('are found where an agent has moved them, without those that it has made', async () => {
    init('vendor/inner')
    const { layers } = await open([at('.git')])
    const before = await layers()
    const deep = 'a/b/c/d/e/f/g/h/i'
    fs.mkdirSync(at(deep), { recursive: true })
    fs.renameSync(at('vendor'), at(`${deep}/moved`))
    init('vendor/inner')
    const after = await layers()
    expect(after.map(({ path: place }) => path.relative(top, place))).toEqual([
      `${deep}/moved/inner/.git`,
      `${deep}/moved/inner/.git/config`
    ])
    expect(after.map(({ source }) => source)).toEqual(before.map(({ source }) => source))
  })

  it('are named beyond a number', async () => {
    for (let index = 10; index < 62; index += 1) {
      fs.mkdirSync(at(`many/${index}`), { recursive: true })
      fs.writeFileSync(at(`many/${index}/.git`), '')
    }
    const { layers, unprotected } = await open([at('.git')])
    expect(await layers()).toHaveLength(50)
    expect(unprotected).toHaveLength(2)
  })
})
