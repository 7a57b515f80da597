/** Providers and their variables, compared with those in the installed CLI. */
import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { credentialVariables, detectCredentials } from '../../src/claude/environment/credentials.js'
import { requestVariables } from '../../src/claude/environment/request-variables.js'
import { CLAUDE } from '../support/real-cli.js'

/** Names in the program, between characters that no name contains. */
function namesInCli(): readonly string[] {
  const file = fs.openSync(CLAUDE, 'r')
  const names = new Set<string>()
  const piece = Buffer.alloc(16 * 2 ** 20)
  // Pieces overlap, so that no name is cut in two.
  const step = piece.length - 256
  for (let at = 0; ; at += step) {
    const length = fs.readSync(file, piece, 0, piece.length, at)
    const text = piece.toString('latin1', 0, length)
    for (const [name] of text.matchAll(
      /(?<![A-Za-z0-9_])(ANTHROPIC|CLAUDE_CODE)_[A-Z0-9_]+(?![A-Za-z0-9_])/g
    ))
      names.add(name)
    if (length < piece.length) break
  }
  fs.closeSync(file)
  return [...names]
}

const names = namesInCli()
/** A provider has a switch, and one that leaves its login to a gateway; only the CLI's own gateway mode has no such switch. */
const providers = names.flatMap((name) => {
  const provider = /^CLAUDE_CODE_USE_(\w+)$/.exec(name)?.[1]
  const isProvider = names.includes(`CLAUDE_CODE_SKIP_${provider ?? ''}_AUTH`) || provider === 'GATEWAY'
  return provider !== undefined && isProvider ? [provider] : []
})

describe('the installed CLI', () => {
  it('can be read', () => {
    expect(providers).toEqual(
      expect.arrayContaining(['BEDROCK', 'VERTEX', 'FOUNDRY', 'ANTHROPIC_AWS', 'MANTLE'])
    )
  })

  it.each(providers)('has the provider %s, which is recognized with its variables', (provider) => {
    const short = provider.replace(/^ANTHROPIC_/, '')
    const own = names.filter(
      (name) => name.startsWith(`ANTHROPIC_${short}_`) || name === `CLAUDE_CODE_SKIP_${provider}_AUTH`
    )
    const inherited = {
      [`CLAUDE_CODE_USE_${provider}`]: '1',
      ...Object.fromEntries(own.map((name) => [name, 'x']))
    }
    const credentials = detectCredentials(inherited)
    expect(credentials.kind).toBe('cloud-provider')
    expect(credentialVariables(credentials, inherited)).toEqual(inherited)
  })

  it('has no other switch that is recognized as a provider', () => {
    const others = names.filter((name) => /^CLAUDE_CODE_USE_\w*[A-Z0-9]$/.test(name))
    const taken = others.filter((name) => detectCredentials({ [name]: '1' }).kind === 'cloud-provider')
    expect(taken.toSorted()).toEqual(providers.map((provider) => `CLAUDE_CODE_USE_${provider}`).toSorted())
  })

  it('has no variable of a model that is not passed on', () => {
    const models = names.filter((name) =>
      /^ANTHROPIC_(DEFAULT_\w+_MODEL(_(NAME|DESCRIPTION|SUPPORTED_CAPABILITIES))?|MODEL|SMALL_FAST_MODEL|BETAS)$/.test(
        name
      )
    )
    expect(models.length).toBeGreaterThan(5)
    expect(Object.keys(requestVariables(Object.fromEntries(models.map((name) => [name, 'x']))))).toEqual(
      models
    )
  })

  it('has no variable of federation that is not passed on', () => {
    const wanted = names.filter((name) =>
      /^ANTHROPIC_(FEDERATION|IDENTITY|SERVICE_ACCOUNT|ORGANIZATION|WORKSPACE|PROFILE|SCOPE)\w*$/.test(name)
    )
    expect(wanted.length).toBeGreaterThan(5)
    const inherited = Object.fromEntries(wanted.map((name) => [name, 'x']))
    expect(credentialVariables({ kind: 'federation' }, inherited)).toEqual(inherited)
  })
})
