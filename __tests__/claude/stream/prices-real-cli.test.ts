/** Our prices compared with those of the real Claude CLI: its figure for each model, and the models that it names. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { MODEL_PRICES, PRICES_OF_CLI } from '../../../src/claude/stream/price-table.js'
import { chargedTokens, costOf } from '../../../src/claude/stream/prices.js'
import { startMessagesApi, type MessagesApi } from '../../support/messages-api.js'
import { CLAUDE, unlessFrom, versionOfClaude } from '../../support/real-cli.js'
import { describeUnless } from '../../support/tools/describe-unless.js'

// An older CLI does not know the newest models; a newer one shows what the table is missing.
const version = versionOfClaude()
const skipReason = unlessFrom(PRICES_OF_CLI, `is older than the price table (${PRICES_OF_CLI})`)

/** Every kind of token that is charged. */
const DETAILS = {
  cache_creation_input_tokens: 5_000,
  cache_creation: { ephemeral_5m_input_tokens: 3_000, ephemeral_1h_input_tokens: 2_000 },
  cache_read_input_tokens: 40_000,
  server_tool_use: { web_search_requests: 3 }
}
const LONG_DETAILS = { ...DETAILS, cache_read_input_tokens: 400_000 }
const INPUT_TOKENS = 10_000
const OUTPUT_TOKENS = 2_000
/** Sums of the same figures in another order differ beyond these digits. */
const DIGITS = 9

describeUnless(skipReason, `the prices of Claude Code ${version}`, () => {
  let api: MessagesApi
  let directory: string

  beforeAll(async () => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'prices-'))
    const answer = (name: string, user: RegExp, details: Readonly<Record<string, unknown>>) => ({
      name,
      match: { user },
      steps: [{ text: 'ok', usage: { inputTokens: INPUT_TOKENS, outputTokens: OUTPUT_TOKENS, details } }]
    })
    api = await startMessagesApi({
      rules: [
        answer('long', /long/, LONG_DETAILS),
        answer('fast', /fast/, { ...DETAILS, speed: 'fast' }),
        answer('us', /us only/, { ...DETAILS, inference_geo: 'us' }),
        answer('short', /short/, DETAILS)
      ]
    })
  })

  afterAll(async () => {
    await api.close()
    fs.rmSync(directory, { recursive: true, force: true })
  })

  /** With the model that was requested in the end: the CLI replaces a retired one. */
  async function costByCli(model: string, prompt: string): Promise<{ usd: number; asked: string }> {
    const child = promisify(execFile)(CLAUDE, ['-p', '--output-format', 'json', '--model', model, prompt], {
      cwd: directory,
      env: {
        PATH: process.env['PATH'],
        HOME: directory,
        ANTHROPIC_API_KEY: 'sk-ant-test',
        ANTHROPIC_BASE_URL: api.url,
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
        DISABLE_AUTOUPDATER: '1'
      }
    })
    child.child.stdin?.end()
    const { stdout } = await child
    const { total_cost_usd: usd } = JSON.parse(stdout) as { total_cost_usd: number }
    return { usd, asked: api.requests.at(-1)?.model ?? '' }
  }

  const ours = (model: string, usage: Readonly<Record<string, unknown>>): number | undefined =>
    costOf(model, chargedTokens({ input_tokens: INPUT_TOKENS, output_tokens: OUTPUT_TOKENS, ...usage }))

  it.each(Object.keys(MODEL_PRICES))('are ours for %s', async (model) => {
    const { usd, asked } = await costByCli(model, 'short')
    expect(ours(asked, DETAILS)).toBeCloseTo(usd, DIGITS)
  })

  it.each([
    ['a long prompt', 'claude-haiku-5-5', 'long', LONG_DETAILS],
    ['a long prompt of a model with one price', 'claude-sonnet-4-5[1m]', 'long', LONG_DETAILS],
    ['the fast mode', 'claude-opus-5-5', 'fast', { ...DETAILS, speed: 'fast' }],
    ['a model without fast mode', 'claude-sonnet-5', 'fast', { ...DETAILS, speed: 'fast' }],
    [
      'answers from the United States only',
      'claude-opus-4-8',
      'us only',
      { ...DETAILS, inference_geo: 'us' }
    ],
    ['a dated name', 'claude-sonnet-4-20250514', 'short', DETAILS],
    ['a name of Bedrock', 'us.anthropic.claude-opus-4-5-20251101-v1:0', 'short', DETAILS],
    ['a name of Vertex', 'claude-haiku-4-5@20251001', 'short', DETAILS]
  ])('are ours for %s', async (_, model, prompt, usage) => {
    const { usd, asked } = await costByCli(model, prompt)
    expect(ours(asked, usage)).toBeCloseTo(usd, DIGITS)
  })

  it('are known for every model that it names, under all of its names', () => {
    const names = modelNames(fs.realpathSync(CLAUDE))
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => costOf(name, chargedTokens({})) === undefined)).toEqual([])
  })
})

const CATALOG_ENTRY = 'provider_ids:{'
const ENTRY_BYTES = 600
const CHUNK_BYTES = 32 * 2 ** 20

/** The names of models in the catalog in the program file. */
function modelNames(file: string): string[] {
  const names = new Set<string>()
  const descriptor = fs.openSync(file, 'r')
  const chunk = Buffer.alloc(CHUNK_BYTES + ENTRY_BYTES)
  for (let at = 0; ; at += CHUNK_BYTES) {
    const length = fs.readSync(descriptor, chunk, 0, chunk.length, at)
    if (length === 0) break
    const bytes = chunk.subarray(0, length)
    for (
      let from = bytes.indexOf(CATALOG_ENTRY);
      from !== -1;
      from = bytes.indexOf(CATALOG_ENTRY, from + 1)
    ) {
      const entry = bytes.toString('latin1', from, from + ENTRY_BYTES).split('}')[0] ?? ''
      for (const [, name = ''] of entry.matchAll(/"([^"]*claude-[^"]+)"/g)) names.add(name)
    }
  }
  fs.closeSync(descriptor)
  return [...names]
}
