/** What the real Claude CLI loads of a repository's instructions, against what a delivery protects. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { protectionBy } from '../../../src/action/deliver/protected-paths.js'
import { screenDelivery } from '../../../src/action/deliver/screen-delivery.js'
import { openChangeRecorder } from '../../../src/session/delivery/record-changes.js'
import type { RecordedChanges } from '../../../src/session/delivery/delivery.js'
import { startMessagesApi } from '../../support/messages-api.js'
import { CLAUDE } from '../../support/real-cli.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let repository: TestRepository

beforeEach(() => {
  repository = makeRepository({ 'src/a.ts': 'export {}\n' })
})
afterEach(() => {
  repository.dispose()
})

/** A file with a word by which it is found in what the CLI sends. */
const mark = (file: string): string => `mark-of-${file.replaceAll(/[^a-z0-9]/gi, '-')}-end`
const write = (file: string, text = ''): void => {
  repository.write(file, `${mark(file)}\n${text}\n`)
}

/** The files of the repository that are in the CLI's first request. */
async function filesThatAreLoaded(): Promise<readonly string[]> {
  const api = await startMessagesApi({ rules: [] })
  const home = path.join(repository.root, 'home')
  fs.mkdirSync(home, { recursive: true })
  try {
    await new Promise<void>((resolve) => {
      const env = {
        PATH: process.env['PATH'] ?? '',
        HOME: home,
        ANTHROPIC_BASE_URL: api.url,
        ANTHROPIC_API_KEY: ['sk-ant', 'api03-stand-in'].join('-'),
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1'
      }
      const child = execFile(CLAUDE, ['-p', 'hello'], { cwd: repository.top, env }, () => {
        resolve()
      })
      child.stdin?.end()
    })
    const sent = api.requests.map(({ body }) => JSON.stringify(body)).join('\n')
    const tracked = repository.git('ls-files', '-z').split('\0')
    return tracked.filter((file) => file !== '' && sent.includes(mark(file)))
  } finally {
    await api.close()
  }
}

/** The files that are left out when a session changes all there are. */
async function filesThatStay(
  given: readonly string[] = [],
  instructions: readonly string[] = []
): Promise<readonly string[]> {
  const { root, top } = repository
  const opened = await openChangeRecorder({
    workingDirectory: top,
    sessionDirectory: path.join(root, 'session-1'),
    temporaryDirectory: root,
    instructions: instructions.map((file) => ({ input: 'prompt-file', file: path.join(top, file) }))
  })
  if (!opened.ok) throw new Error(opened.error)
  for (const file of repository.git('ls-files', '-z').split('\0'))
    if (file !== '' && fs.lstatSync(path.join(top, file)).isFile())
      fs.appendFileSync(path.join(top, file), 'changed\n')
  const changes: RecordedChanges = await opened.value.finish(path.join(root, 'contents'), () => false)
  opened.value.close()
  const policy = {
    protection: protectionBy(given, changes.named),
    onProtected: 'leave-out',
    mostFiles: 1_000,
    mostKilobytes: 1_000
  } as const
  const { leftOut, refusals } = screenDelivery(changes, policy, () => '')
  expect(refusals).toEqual([])
  return leftOut.map((each) => each.path)
}

const commit = (): void => {
  repository.commit()
}

const FORMS = [
  'see @docs/plain.md for more',
  '- @./docs/dotted.md',
  '> @docs/quoted.md',
  '**@docs/bold.md** and [@docs/link.md](x) and <b>@docs/html.md</b>',
  '@docs/with\\ blank.md',
  '@docs/anchor.md#part',
  '@docs/up/../above.md @docs//double.md @docs/no-extension',
  '| a | b |\n|---|---|\n| @docs/cell.md | x |',
  '# About @docs/heading.md',
  '@linked/through.md'
]

it('protects every file that the CLI loads by an import, in any form and depth', async () => {
  write('CLAUDE.md', FORMS.join('\n\n'))
  const direct = 'plain,dotted,quoted,bold,link,html,with blank,anchor,above,double,cell,heading,through'
  for (const name of direct.split(',')) write(`docs/${name}.md`)
  write('docs/no-extension')
  write('docs/plain.md', '@deep/one.md')
  write('docs/deep/one.md', 'and @two.md')
  write('docs/deep/two.md', '@../three.md')
  write('docs/three.md')
  fs.symlinkSync('docs', path.join(repository.top, 'linked'))
  write('docs/unnamed.md', 'mail me@docs/unnamed.md')
  write('.claude/rules/style.md', '@../../docs/of-rule.md')
  write('docs/of-rule.md')
  write('CLAUDE.local.md')
  commit()
  const loaded = await filesThatAreLoaded()
  const stay = await filesThatStay()
  expect(loaded.length).toBeGreaterThanOrEqual(20)
  expect(loaded.filter((file) => !stay.includes(file))).toEqual([])
  expect(stay).not.toContain('docs/unnamed.md')
  expect(stay).not.toContain('src/a.ts')
})

it('protects what instructions behind a link import from where they are', async () => {
  write('docs/instructions.md', '@beside.md')
  write('docs/beside.md')
  write('beside.md')
  fs.symlinkSync('docs/instructions.md', path.join(repository.top, 'CLAUDE.md'))
  commit()
  expect(await filesThatAreLoaded()).toEqual(['docs/beside.md', 'docs/instructions.md'])
  expect(await filesThatStay()).toEqual(['docs/beside.md', 'docs/instructions.md'])
})

it('protects AGENTS.md, which the CLI reads by itself where there is no CLAUDE.md', async () => {
  write('AGENTS.md', '@docs/imported.md')
  write('docs/imported.md')
  commit()
  expect(await filesThatAreLoaded()).toContain('AGENTS.md')
  expect(await filesThatStay()).toEqual(['AGENTS.md', 'docs/imported.md'])
})

it('protects what settings run and what inputs name, and nothing that permissions name', async () => {
  const command = 'node "$CLAUDE_PROJECT_DIR"/tools/hook.mjs && ./tools/second.sh'
  repository.write(
    '.claude/settings.json',
    JSON.stringify({
      hooks: { PreToolUse: [{ hooks: [{ type: 'command', command }] }] },
      permissions: { allow: ['Edit(src/a.ts)'] }
    })
  )
  repository.write(
    '.mcp.json',
    JSON.stringify({ mcpServers: { own: { command: 'node', args: ['tools/mcp.mjs'] } } })
  )
  for (const file of ['tools/hook.mjs', 'tools/second.sh', 'tools/mcp.mjs', 'tools/other.mjs']) write(file)
  write('prompts/nightly.md')
  write('team/qa.md')
  commit()
  expect(await filesThatStay([], ['prompts/nightly.md', 'team'])).toEqual([
    '.claude/settings.json',
    '.mcp.json',
    'prompts/nightly.md',
    'team/qa.md',
    'tools/hook.mjs',
    'tools/mcp.mjs',
    'tools/second.sh'
  ])
})

it('lets the author take out an imported file, or the file that imports it', async () => {
  write('CLAUDE.md', '@docs/a.md @docs/b.md')
  write('docs/a.md', '@c.md')
  for (const name of ['b', 'c']) write(`docs/${name}.md`)
  commit()
  expect(await filesThatStay(['!docs/a.md'])).toEqual(['CLAUDE.md', 'docs/b.md'])
  repository.git('checkout', '-q', '.')
  expect(await filesThatStay(['!CLAUDE.md'])).toEqual([])
})
