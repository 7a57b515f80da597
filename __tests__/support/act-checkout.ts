/** A stand-in for actions/checkout where act would fetch the real one: it copies a folder into the workspace. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MANIFEST = `
name: checkout
description: Copies the repository
inputs:
${['path', 'repository', 'ref', 'sparse-checkout', 'persist-credentials']
  .map((name) => `  ${name}: { description: as checkout has it, default: '' }`)
  .join('\n')}
runs: { using: node20, main: index.mjs }
`

const PROGRAM = `
import { cpSync } from 'node:fs'
import { join } from 'node:path'
const { GITHUB_WORKSPACE: workspace, INPUT_PATH: path, CHECKOUT_FROM: from } = process.env
cpSync(from, join(workspace, path ?? ''), { recursive: true })
`

/** Makes the stand-in in a folder that is made; gives the argument for act that puts it in checkout's place. */
export function makeCheckoutStandIn(folder: string, pinned: string): string {
  mkdirSync(folder)
  writeFileSync(join(folder, 'action.yml'), MANIFEST)
  writeFileSync(join(folder, 'index.mjs'), PROGRAM)
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: folder, stdio: 'ignore' })
  }
  git('init', '--initial-branch=main')
  git('add', '.')
  git('-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', 'commit', '--message=Begin')
  return `--local-repository=${pinned}=${folder}`
}
