/** The workflows of the documents, as far as they sign in: what they hand over must let the CLI in. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { detectCredentials } from '../src/claude/environment/credentials.js'
import { findWithheldVariables } from '../src/claude/environment/withheld-variables.js'
import { collectSecrets } from '../src/report/redaction/collect-secrets.js'
import { sessionInputs } from '../src/session/inputs/table/input-table.js'
import { actionInputs } from '../src/action/step/settings.js'
import { readReadmeWorkflows } from './support/published-workflows.js'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

const jobs = readReadmeWorkflows().flatMap(({ name, text }) => {
  const workflow = parse(text) as { readonly jobs: Readonly<Record<string, Job>> }
  return Object.values(workflow.jobs).map((job) => ({ name, job, steps: job.steps ?? [] }))
})

const sessions = jobs.flatMap(({ name, job, steps }) =>
  steps
    .filter(({ uses }) => uses?.includes('/mpm-orchestrator@') === true)
    .map((step) => ({ name, job, step, env: step.env ?? {}, inputs: step.with ?? {} }))
)
const bySignIn = sessions.filter(({ env }) => detectCredentials(env).kind !== 'none')
const keyless = bySignIn.filter(({ env }) => !('value' in detectCredentials(env)))

describe('the workflows of the documents', () => {
  it('sign in to clouds, to Anthropic and to a gateway', () => {
    const kinds = bySignIn.map(({ env }) => detectCredentials(env))
    expect(kinds.map((found) => ('source' in found ? found.source : '')).toSorted()).toEqual([
      'ANTHROPIC_AUTH_TOKEN',
      'ANTHROPIC_FEDERATION_RULE_ID',
      'CLAUDE_CODE_USE_ANTHROPIC_AWS',
      'CLAUDE_CODE_USE_BEDROCK',
      'CLAUDE_CODE_USE_FOUNDRY',
      'CLAUDE_CODE_USE_VERTEX'
    ])
  })

  it.each(sessions)('give inputs that there are: $name', ({ inputs }) => {
    const known = [...Object.keys(sessionInputs), ...Object.keys(actionInputs)]
    expect(Object.keys(inputs).filter((input) => !known.includes(input))).toEqual([])
  })

  it.each(bySignIn)('give no variable that the CLI would not get: $name', ({ env, inputs }) => {
    expect(findWithheldVariables(env, detectCredentials(env), [])).toEqual([])
    expect(inputs).not.toHaveProperty('anthropic-api-key')
  })

  it.each(keyless)('need no secret that is kept: $name', ({ job, step, env }) => {
    expect(job.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
    // The name of a role or of a provider is not a key.
    expect(JSON.stringify([step, env])).not.toMatch(/secrets\./)
    // Jobs that request an identity token, or use an action that does, come first.
    const before = JSON.stringify(job.steps?.slice(0, job.steps.indexOf(step)))
    expect(before).toMatch(
      /ACTIONS_ID_TOKEN_REQUEST_URL|configure-aws-credentials@|google-github-actions\/auth@/
    )
    for (const [name, value] of Object.entries(env).filter(([key]) => key.endsWith('_TOKEN_FILE')))
      expect([name, before.includes(`"TOKEN_FILE":${JSON.stringify(value)}`)]).toEqual([name, true])
  })

  const scripts = jobs.flatMap(({ name, steps }) =>
    steps.flatMap(({ run, shell }) => (run === undefined ? [] : [{ name, run, shell: shell ?? 'bash' }]))
  )
  it.each(scripts)('hold scripts that their shell can read: $name', ({ run, shell }) => {
    expect(
      spawnSync(shell, ['-n'], { input: run.replaceAll(/\$\{\{.*?\}\}/g, 'x'), encoding: 'utf8' })
    ).toMatchObject({
      status: 0,
      stderr: ''
    })
  })

  it('a secret in custom headers is masked', () => {
    const gateway = bySignIn.find(({ env }) => 'ANTHROPIC_CUSTOM_HEADERS' in env)?.env ?? {}
    const headers = gateway['ANTHROPIC_CUSTOM_HEADERS']?.replace(/\$\{\{.*?\}\}/, 'of-the-gateway')
    expect(collectSecrets(new Map(), [], { ANTHROPIC_CUSTOM_HEADERS: headers })).toEqual(['of-the-gateway'])
  })
})
