import { describe, expect, it } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { parseBehaviour } from '../src/claude/rehearsal/behaviour.js'
import { parseScenario } from '../src/claude/rehearsal/scenario.js'
import { adviceFor } from '../src/claude/outcome/known-errors.js'
import { ACTION_ROOT } from './support/action-manifest.js'
import { readDocuments } from './support/documents.js'

const documents = readDocuments()
const manifest = JSON.parse(readFileSync(path.join(ACTION_ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** All commands of shell blocks, without what is said about them. */
const commands = documents.flatMap(({ name, blocks }) =>
  blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((command) => command !== '')
    .map((command) => ({ name, command }))
)

const sourceTexts = ['src', 'launcher'].flatMap((folder) =>
  readdirSync(path.join(ACTION_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$|(?<!_test)\.go$/.test(file))
    .map((file) => readFileSync(path.join(ACTION_ROOT, folder, file), 'utf8'))
)

/** Messages of the runner, and names of outcomes. */
const SAID_BY_OTHERS = ['lost communication with the server', 'failed']

/** Of its v1. */
const INPUTS_OF_CLAUDE_CODE_ACTION = [
  ...['additional_permissions', 'allowed_bots', 'allowed_non_write_users', 'anthropic_api_key'],
  ...['anthropic_federation_rule_id', 'anthropic_oidc_audience', 'anthropic_organization_id'],
  ...[
    'anthropic_service_account_id',
    'anthropic_workspace_id',
    'assignee_trigger',
    'base_branch',
    'bot_id',
    'bot_name'
  ],
  ...[
    'branch_name_template',
    'branch_prefix',
    'classify_inline_comments',
    'claude_args',
    'claude_code_oauth_token'
  ],
  ...[
    'display_report',
    'exclude_comments_by_actor',
    'github_token',
    'include_comments_by_actor',
    'include_fix_links'
  ],
  ...[
    'label_trigger',
    'path_to_bun_executable',
    'path_to_claude_code_executable',
    'plugin_marketplaces',
    'plugins'
  ],
  ...[
    'prompt',
    'settings',
    'show_full_output',
    'ssh_signing_key',
    'track_progress',
    'trigger_phrase',
    'use_bedrock'
  ],
  ...['use_commit_signing', 'use_foundry', 'use_sticky_comment', 'use_vertex']
]

describe('the documents', () => {
  it('hold commands', () => {
    expect(commands.length).toBeGreaterThan(4)
  })

  const runnable = commands.filter(({ command }) => command.startsWith('node dist/cli/index.js'))
  it.each(runnable)('give a command that works: $command ($name)', ({ command }) => {
    const home = mkdtempSync(path.join(tmpdir(), 'document-'))
    try {
      const said = execFileSync('sh', ['-c', command], {
        cwd: ACTION_ROOT,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home },
        stdio: ['ignore', 'pipe', 'inherit']
      })
      expect(said).not.toBe('')
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })

  // Running these from a test would run the tests in the tests: that what they name is there is as far as it goes.
  const scripts = commands.filter(({ command }) => command.startsWith('npm '))
  it.each(scripts)('name a script that there is: $command ($name)', ({ command }) => {
    const [, verb = '', ...words] = command.split(/\s+/)
    const known = ['ci', 'cit', 'test', ...Object.keys(manifest.scripts).map((script) => `run ${script}`)]
    expect(known).toContain(verb === 'run' ? `run ${words[0] ?? ''}` : verb)
    const files = words.filter((word) => word.startsWith('__tests__/'))
    expect(files.filter((file) => !existsSync(path.join(ACTION_ROOT, file)))).toEqual([])
  })

  it('give no other commands, as nothing would try them', () => {
    expect(commands.filter((one) => ![...runnable, ...scripts].includes(one))).toEqual([])
  })

  it.each(documents)('link to what there is: $name', ({ name, links, anchors }) => {
    for (const link of links) {
      const [target = '', anchor] = link.split('#')
      const file = target === '' ? name : path.posix.join(path.posix.dirname(name), target)
      expect([file, existsSync(path.join(ACTION_ROOT, file))]).toEqual([file, true])
      if (anchor === undefined) continue
      const there = target === '' ? anchors : (documents.find((one) => one.name === file)?.anchors ?? [])
      expect(there).toContain(anchor)
    }
  })

  it('are all listed in docs/README.md, which the README links to', () => {
    const linksOf = (file: string): readonly (string | undefined)[] =>
      documents.find(({ name }) => name === file)?.links.map((link) => link.split('#')[0]) ?? []
    expect(linksOf('README.md')).toContain('docs/README.md')
    const pages = documents.map(({ name }) => name).filter((name) => /^docs\/(?!README)/.test(name))
    expect(pages.filter((name) => !linksOf('docs/README.md').includes(path.basename(name)))).toEqual([])
  })

  it('show in the picture what the command of the README prints', () => {
    expect(
      spawnSync(process.execPath, ['scripts/readme-picture.mjs', '--check'], { encoding: 'utf8' })
    ).toMatchObject({
      status: 0,
      stderr: ''
    })
  })

  it('list every input that the migration names', () => {
    const { inputs } = parse(readFileSync(path.join(ACTION_ROOT, 'action.yml'), 'utf8')) as { inputs: object }
    const page = readFileSync(path.join(ACTION_ROOT, 'docs/migration.md'), 'utf8')
    const [, table = ''] = /^## Inputs\n([^]*?)^## /m.exec(page) ?? []
    const theirs = Array.from(table.matchAll(/^\| `(\w+)`/gm), ([, name = '']) => name)
    expect(theirs.toSorted()).toEqual(INPUTS_OF_CLAUDE_CODE_ACTION)
    const ours = Array.from(table.matchAll(/^\| `\w+` +\| `([\w-]+)[:`]/gm), ([, name = '']) => name)
    expect(ours.filter((name) => name !== 'env' && !Object.hasOwn(inputs, name))).toEqual([])
  })

  it('and action.yml have the inputs of the table', () => {
    expect(
      spawnSync(process.execPath, ['scripts/reference.mjs', '--check'], { encoding: 'utf8' })
    ).toMatchObject({
      status: 0,
      stderr: ''
    })
  })

  const scenarios = documents.flatMap(({ name, blocks }) =>
    blocks
      .filter(({ language, text }) => language === 'yaml' && /^(pm|agents):/m.test(text))
      .map(({ text }) => ({ name, text }))
  )
  it.each(scenarios)('give scenarios that a rehearsal takes: $name', async ({ text }) => {
    const scenario = await parseScenario(text, 'scenario.yml')
    expect(scenario.ok && scenario.value.agents.size).toBeGreaterThan(0)
  })

  it('document every key of a scenario', () => {
    const problems: string[] = []
    parseBehaviour({ 'no such key at all': 1 }, 'pm', problems)
    const keys = /known are (.*)$/.exec(problems[0] ?? '')?.[1]?.split(', ') ?? []
    const page = readFileSync(path.join(ACTION_ROOT, 'docs/rehearsal.md'), 'utf8')
    const documented = Array.from(page.matchAll(/^\| `([^`]+)` /gm), ([, key = '']) => key)
    expect(documented.toSorted()).toEqual(keys.toSorted())
  })

  const messages = (documents.find(({ name }) => name === 'docs/troubleshooting.md')?.headings ?? []).flatMap(
    (heading) => Array.from(heading.matchAll(/`([^`]+)`/g), ([, message = '']) => message)
  )
  it.each(messages)('explain a message that is really said: %s', (message) => {
    const isOurs = sourceTexts.some((text) => text.includes(message))
    expect(isOurs || adviceFor(message) !== undefined || SAID_BY_OTHERS.includes(message)).toBe(true)
  })
})
