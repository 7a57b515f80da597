/** A fake host: files, memory and roster that inputs are checked against. */
import { ConfigurationError } from '../../../src/session/configuration/configuration-error.js'
import { parseInputs, type ParsedInputs } from '../../../src/session/inputs/parse-inputs.js'
import type { Roster } from '../../../src/session/roster/roster.js'
import type { Host } from '../../../src/session/inputs/check/host.js'

/** Bytes. */
export const GIBIBYTE = 2 ** 30

const roster: Roster = [
  { slug: 'engineer', name: 'Engineer', aliases: ['dev'], description: '', instructions: '' },
  { slug: 'qa', name: 'QA', aliases: ['tester'], description: '', instructions: '' },
  { slug: 'version-control', name: 'Version Control', aliases: ['git'], description: '', instructions: '' }
]

const files: Readonly<Record<string, string | Uint8Array | null>> = {
  '/project': null,
  '/project/api': null,
  '/project/agents': null,
  '/project/task.md': '\ufeffDo it.\n',
  '/project/blank.md': ' \n\t\n',
  '/project/nul.md': 'a\0b',
  '/project/latin1.md': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
  '/project/huge.md': 'x'.repeat(10_000_001),
  '/project/scenario.json': '{}',
  '/project/outcome.json': '{"type": "object"}',
  '/project/mcp.json': '{"mcpServers": {"demo": {"command": "demo-server"}}}'
}

/** The fake host with the given changes. */
export function host(changes: Partial<Host> = {}): Host {
  return {
    env: { ANTHROPIC_API_KEY: 'key-of-environment' },
    workspace: '/project',
    temporaryDirectory: '/tmp',
    cacheDirectory: '/cache',
    totalMemoryBytes: 8 * GIBIBYTE,
    now: new Date('2026-11-22T19:34:55.123Z'),
    randomId: 'a1b2c3',
    statPath: (path) => {
      const content = files[path]
      if (content === undefined) return undefined
      return { kind: content === null ? 'folder' : 'file', sizeBytes: content?.length ?? 0 }
    },
    readFile: (path) => Buffer.from(files[path] ?? ''),
    agentUserRefusal: () => Promise.resolve(undefined),
    readRoster: () => Promise.resolve(roster),
    ...changes
  }
}

/** Parses the inputs on the fake host. */
export function parse(
  inputs: Record<string, string>,
  changes: Partial<Host> = {}
): Promise<ParsedInputs<object & Record<never, never>>> {
  return parseInputs(new Map(Object.entries(inputs)), host(changes), {})
}

/** All problems of the inputs. */
export async function problemsOf(
  inputs: Record<string, string>,
  changes: Partial<Host> = {}
): Promise<readonly string[]> {
  try {
    await parse(inputs, changes)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems
    throw error
  }
  return []
}
