/**
 * Stand-ins for actions that act would fetch. The one for actions/checkout puts a commit into the workspace, as the real one does:
 * the one that is asked for, or that of the event; with `fetch-depth: 0` all branches and tags, too. What it checks out with a `path`
 * is this action.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MANIFEST = `
name: checkout
description: Checks out the repository
inputs:
${['path', 'repository', 'ref', 'sparse-checkout', 'persist-credentials', 'fetch-depth']
  .map((name) => `  ${name}: { description: as checkout has it, default: '' }`)
  .join('\n')}
runs: { using: node20, main: index.mjs }
`

const PROGRAM = `
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
const { env } = process
const git = (...args) => execFileSync('git', args, { cwd: env.GITHUB_WORKSPACE, stdio: 'inherit' })
const fetch = (...args) => git('fetch', '--quiet', '--no-tags', ...args)
if (env.INPUT_PATH) cpSync(env.ACTION_FROM, join(env.GITHUB_WORKSPACE, env.INPUT_PATH), { recursive: true })
else {
  const from = 'file://' + env.CHECKOUT_FROM
  git('init', '--quiet')
  git('remote', 'add', 'origin', env.GITHUB_SERVER_URL + '/' + env.GITHUB_REPOSITORY)
  const isWhole = env['INPUT_FETCH-DEPTH'] === '0'
  if (isWhole) fetch(from, '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*')
  fetch(...(isWhole ? [] : ['--depth=1']), from, env.INPUT_REF || env.GITHUB_SHA)
  const [, branch] = /^refs\\/heads\\/(.*)$/.exec(env.INPUT_REF ? '' : env.GITHUB_REF) ?? []
  git('checkout', '--quiet', ...(branch ? ['-B', branch] : ['--detach']), 'FETCH_HEAD')
}
`

/**
 * Makes an action in a folder that is made; returns the argument for act that puts it in place of another.
 * @param replaced the other as a step names it: `actions/checkout@v5`
 */
export function makeActionStandIn(
  folder: string,
  replaced: string,
  files: Readonly<Record<string, string>>
): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return `--local-repository=${replaced}=${folder}`
}

/**
 * Makes the stand-in for checkout, which needs two variables: `CHECKOUT_FROM`, a repository, and `ACTION_FROM`, the folder of this
 * action.
 */
export function makeCheckoutStandIn(folder: string, replaced: string): string {
  return makeActionStandIn(folder, replaced, { 'action.yml': MANIFEST, 'index.mjs': PROGRAM })
}
