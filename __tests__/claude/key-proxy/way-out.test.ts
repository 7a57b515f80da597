/** Requests of runs in a sealed network: what would make the API connect to others does not reach it. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { startKeyProxy, type KeyProxy } from '../../../src/claude/key-proxy/key-proxy.js'
import { checkWayOut, type SealedReach } from '../../../src/claude/key-proxy/way-out.js'
import { readBody, startLoopbackServer, type LoopbackServer } from '../../support/loopback-server.js'

const NOTHING: SealedReach = { allowsUrl: () => false, mayUseWebSearch: false }
const SOME: SealedReach = { allowsUrl: ({ host }) => host === 'docs.example.com', mayUseWebSearch: true }

const base = { model: 'claude-sonnet-4-5', max_tokens: 5 }
const image = (url: string) => ({ type: 'image', source: { type: 'url', url } })
const user = (...content: readonly unknown[]) => ({ ...base, messages: [{ role: 'user', content }] })
const check = (body: unknown, reach = NOTHING) =>
  checkWayOut(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), reach)

const EVIL = 'https://evil.example/?secret'
const deep = (levels: number): string =>
  `{"messages":[{"content":${'['.repeat(levels)}{"source":{"type":"url","url":"${EVIL}"}}${']'.repeat(levels)}}]}`

/** Bodies that lead out, and what the refusal says. */
const WAYS_OUT: readonly (readonly [string, unknown, RegExp])[] = [
  [
    'MCP servers',
    { ...base, mcp_servers: [{ type: 'url', url: EVIL, name: 'x' }] },
    /connect to MCP servers/
  ],
  ['MCP servers in another form', { ...base, mcp_servers: { x: EVIL } }, /connect to MCP servers/],
  ['MCP servers in other letter case', { ...base, MCP_Servers: [{ url: EVIL }] }, /other letter case/],
  ['a container', { ...base, container: { skills: [{ skill_id: 'x' }] } }, /run code in a container/],
  ...[
    'web_search_20250305',
    'web_fetch_20250910',
    'code_execution_20250825',
    'mcp_toolset',
    'bash_20250124_x',
    'WEB_FETCH_20250910',
    'new_tool_20270101'
  ].map((type) => [type, { ...base, tools: [{ type, name: 'x' }] }, /use the tool "/] as const),
  ['a tool of several types', { ...base, tools: [{ type: ['web_fetch_20250910'] }] }, /use the tool/],
  ['a type in other letter case', { ...base, tools: [{ Type: 'web_fetch_20250910' }] }, /use the tool/],
  ['tools in another form', { ...base, tools: { a: { type: 'web_fetch_20250910' } } }, /unknown form/],
  ['an image', user(image(EVIL)), /fetch "https:\/\/evil\.example"/],
  ['a document', user({ type: 'document', source: { type: 'url', url: EVIL } }), /fetch/],
  ['an image in a result', user({ type: 'tool_result', content: [image(EVIL)] }), /fetch/],
  ['an image of the system', { ...base, system: [image(EVIL)], messages: [] }, /fetch/],
  [
    'an image within a document',
    user({ type: 'document', source: { type: 'content', content: [image(EVIL)] } }),
    /fetch/
  ],
  ['an address without a type', user({ type: 'image', source: { url: EVIL } }), /fetch/],
  [
    'an address of another kind',
    user({ type: 'image', source: { type: 's3', uri: 's3://x' } }),
    /of the type "s3"/
  ],
  ['no address', user(image('evil')), /fetch "evil"/],
  ['a source in other letter case', user({ type: 'image', Source: { Type: 'url', URL: EVIL } }), /fetch/],
  [
    'an address beside data',
    user({ type: 'image', source: { type: 'base64', data: 'eA==', url: EVIL } }),
    /fetch/
  ],
  [
    'a source that is written twice',
    `{"messages":[{"content":[{"source":{"type":"url","url":"${EVIL}"},"source":{}}]}]}`,
    /twice/
  ],
  [
    'a name that is written twice with an escape',
    `{"messages":[{"content":[{"source":{"type":"base64","t\\u0079pe":"url"}}]}]}`,
    /twice/
  ],
  ['members that are written twice', '{"tools":[{"type":"web_fetch_20250910"}],"tools":[]}', /twice/],
  ['a body that is no object', '[]', /not a JSON object/],
  ['something deep in a body', deep(100_000), /fetch/],
  [
    'an address deep in lists',
    `{"system":{"url":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    /fetch something/
  ],
  ['servers of a model that takes over', { ...base, fallbacks: [{ mcp_servers: [{ url: EVIL }] }] }, /MCP/],
  [
    'an unknown member of such a model',
    { ...base, fallbacks: [{ model: 'm', reach: {} }] },
    /member "reach"/
  ],
  ['an unknown member', { ...base, reach: { anything: 1 } }, /the unknown member "reach"/],
  ['plugins', { ...base, plugins: [{ id: 'x' }] }, /use plugins/],
  ['a toolset', { ...base, toolset: 'x' }, /use tools of its own/],
  [
    'tools of an edit of the context',
    { ...base, context_management: { edits: [{ tools: [{ type: 'web_fetch_20250910' }] }] } },
    /use the tool/
  ],
  [
    'servers of an edit of the context',
    { ...base, context_management: { edits: [{ mcp_servers: [{ url: EVIL }] }] } },
    /connect to MCP servers/
  ],
  [
    'a tool that is added later',
    user({
      type: 'tool_addition',
      tool: { type: 'tool_definition', definition: { type: 'web_fetch_20250910' } }
    }),
    /use the tool/
  ],
  ['an address of a tool', { ...base, tools: [{ name: 'x', server_url: EVIL }] }, /fetch/],
  ['an image by another member', user({ type: 'image', url: EVIL }), /fetch/],
  ['an image of another API', user({ type: 'image_url', image_url: { url: EVIL } }), /fetch/],
  ['a document by another member', user({ type: 'document', document: { type: 'url', url: EVIL } }), /fetch/],
  ['addresses in a list', user({ type: 'image', image_urls: [EVIL] }), /fetch/],
  ['a source that is an address', user({ type: 'image', source: EVIL }), /source in an unknown form/],
  ['a file for a container', user({ type: 'container_upload', file_id: 'f' }), /type "container_upload"/],
  ['an unknown block', user({ type: 'tool_result', content: [{ type: 'page', id: 7 }] }), /type "page"/],
  ['a block without a type', user({ page: 7 }), /content without a type/]
]

describe('a request of a run in a sealed network', () => {
  it.each(WAYS_OUT)('is refused with %s', (_, body, said) => {
    expect(check(body)).toEqual({ ok: false, error: expect.stringMatching(said) })
  })

  it.each([
    ['what the CLI sends', { ...base, tools: [{ name: 'Bash', input_schema: {} }], mcp_servers: [] }],
    [
      'tools of the client',
      { ...base, tools: [{ type: 'custom' }, { type: 'bash_20250124' }, { type: 'advisor_20260301' }] }
    ],
    ['data in place', user({ type: 'image', source: { type: 'base64', data: 'eA==' } })],
    ['words about addresses', user({ type: 'text', text: `{"source":{"type":"url","url":"${EVIL}"}}` })],
    [
      'what a model gave to a tool',
      {
        ...base,
        messages: [{ role: 'assistant', content: [{ type: 'tool_use', name: 'x', input: image(EVIL) }] }]
      }
    ],
    ['single values of any name', { ...base, new_member: 'x', betas: ['a', 'b'], fallbacks: 'default' }],
    [
      'options of the CLI',
      {
        ...base,
        thinking: { type: 'adaptive' },
        metadata: { user_id: '{}' },
        tool_choice: { type: 'auto' },
        fallbacks: [{ model: 'm', output_config: { effort: 'high' } }],
        output_config: {
          format: { type: 'json_schema', schema: { properties: { url: { type: 'string' } } } }
        },
        context_management: {
          edits: [
            { type: 'clear_thinking_20251015', keep: 'all' },
            {
              type: 'clear_tool_uses_20250919',
              trigger: { type: 'input_tokens', value: 9 },
              exclude_tools: ['x']
            }
          ]
        },
        safeguards: [{ type: 'x', classifier_context: { events: [{ url: EVIL }] } }],
        diagnostics: { previous_message_id: null }
      }
    ],
    [
      'blocks of the CLI',
      {
        ...base,
        system: [
          { type: 'text', text: 'x', cache_control: { type: 'ephemeral', ttl: '1h', scope: 'global' } }
        ],
        messages: [
          {
            role: 'system',
            content: [
              {
                type: 'tool_addition',
                tool: {
                  type: 'tool_definition',
                  definition: { name: 'x', input_schema: { properties: { url: {} } } }
                }
              },
              { type: 'tool_removal', tool: { type: 'tool_reference', name: 'y' } }
            ],
            output_config: { effort: 'high' }
          },
          {
            role: 'assistant',
            content: [
              { type: 'thinking', thinking: 'x', signature: 'y' },
              { type: 'server_tool_use', name: 'web_search', input: { url: EVIL } },
              { type: 'web_search_tool_result', content: [{ type: 'web_search_result', url: EVIL }] },
              { type: 'text', text: 'x', citations: [{ type: 'web_search_result_location', url: EVIL }] },
              { type: 'fallback', from: { model: 'm' }, to: { model: 'n' } }
            ]
          },
          {
            role: 'user',
            content: [
              {
                type: 'tool_result',
                content: [
                  { type: 'tool_reference', tool_name: 'x' },
                  { type: 'search_result', source: EVIL, title: 'x', content: [{ type: 'text', text: 'y' }] }
                ]
              },
              {
                type: 'document',
                source: { type: 'text', media_type: 'text/plain', data: 'x' },
                citations: { enabled: true }
              }
            ]
          }
        ]
      }
    ],
    [
      'a schema with names in several cases',
      { ...base, tools: [{ name: 'x', input_schema: { properties: { path: {}, Path: {} } } }] }
    ]
  ])('passes with %s', (_, body) => {
    expect(check(body)).toEqual({ ok: true, value: undefined })
  })

  it('passes with an address of an allowed host, and with the search that the CLI has a tool for', () => {
    const search = { ...base, tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 8 }] }
    expect(check(search, SOME).ok).toBe(true)
    expect(check(user(image('https://docs.example.com/a.png')), SOME).ok).toBe(true)
    for (const url of [
      'https://docs.example.com.evil.example/',
      'https://docs.example.com@evil.example/',
      EVIL
    ])
      expect(check(user(image(url)), SOME).ok).toBe(false)
    expect(check({ ...base, tools: [{ type: 'web_fetch_20250910' }] }, SOME).ok).toBe(false)
  })
})

describe('the key proxy of such a run', () => {
  let seen: string[]
  let refused: string[]
  let api: LoopbackServer
  let proxy: KeyProxy
  beforeEach(async () => {
    ;[seen, refused] = [[], []]
    api = await startLoopbackServer(async (request, response) => {
      seen.push((await readBody(request)).toString('utf8'))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
    proxy = await startKeyProxy({
      credentials: { kind: 'api-key', value: 'the-real-key' },
      upstream: new URL(api.url),
      onRefused: (run, request) => refused.push(`${run}: ${request}`)
    })
  })
  afterEach(async () => {
    await proxy.close()
    await api.close()
  })

  function send(token: string, body: string | Buffer, path = '/v1/messages', encoding?: string) {
    const headers = { 'x-api-key': token, 'content-type': 'application/json' }
    return fetch(`${proxy.url}${path}`, {
      method: 'POST',
      body,
      headers: encoding === undefined ? headers : { ...headers, 'content-encoding': encoding }
    })
  }
  const tokenOf = (reach?: SealedReach): string =>
    proxy.issue('01', 'QA (run 01)', reach).environment['ANTHROPIC_API_KEY'] ?? ''

  it.each(['/v1/messages', '/v1/messages?beta=true', '/v1/messages/count_tokens'])(
    'sends none of them on to %s, compressed or not, and names the run once',
    async (path) => {
      const token = tokenOf(NOTHING)
      for (const [, body] of WAYS_OUT) {
        const text = typeof body === 'string' ? body : JSON.stringify(body)
        for (const answer of [await send(token, text, path), await send(token, gzipSync(text), path, 'gzip')])
          expect(answer.status).toBe(400)
      }
      expect(seen).toEqual([])
      expect(refused).toEqual([expect.stringMatching(/^QA \(run 01\): POST \/v1\/messages.*the API would/)])
    }
  )

  it('sends on what does not lead out, and everything where the network is open', async () => {
    const inner = JSON.stringify({ ...base, tools: [{ name: 'Bash' }] })
    const outer = JSON.stringify(user(image(EVIL)))
    expect((await send(tokenOf(NOTHING), inner)).status).toBe(200)
    expect((await send(tokenOf(), outer)).status).toBe(200)
    expect(seen).toEqual([inner, outer])
    expect(refused).toEqual([])
  })

  it('sends on no way out that is put together at random', async () => {
    const token = tokenOf(NOTHING)
    const random = randomFrom(7)
    let refusals = 0
    for (let round = 0; round < 1_500; round++) {
      const { text, members } = randomBody(random)
      const { status } = await send(token, text)
      if (status === 400) refusals += 1
      expect({ text, isLed: status === 200 && leadsOut(members) }).toEqual({ text, isLed: false })
    }
    expect(refusals).toBeGreaterThan(500)
    expect(seen.length).toBeGreaterThan(100)
  })
})

/** Whether a lenient server would be led out: it reads names in any case, and any one of several values. */
function leadsOut(members: readonly (readonly [string, string])[]): boolean {
  return members.some(([name, value]) => {
    const flat = unescapeText(value).toLowerCase()
    switch (unescapeText(name).toLowerCase()) {
      case 'mcp_servers':
        return flat !== '[]'
      case 'tools':
        return /^\[?\{[^[{]*"type":"(?!custom)/.test(flat)
      case 'fallbacks':
      case 'context_management':
        return flat.includes('mcp_servers') || /"tools":[^a-z]*"type":"(?!custom)/.test(flat)
      case 'plugins':
        return flat !== '[]'
      default:
        return (
          (/"source":\{[^}]*("url":|"type":"url")/.test(flat) && flat.includes('https')) ||
          /"(image_)?url":"https|"type":"container_upload"/.test(flat)
        )
    }
  })
}

function unescapeText(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

const NAMES = [
  ...['tools', 'messages', 'system', 'mcp_servers'],
  ...['fallbacks', 'context_management', 'plugins']
]
const VALUES = [
  'url',
  'base64',
  EVIL,
  'web_fetch_20250910',
  'web_search_20250305',
  'custom',
  'image',
  'container_upload',
  'text',
  'x'
]

/** A body in which names and values that lead out stand anywhere, some of them disguised. */
function randomBody(random: () => number): {
  readonly text: string
  readonly members: readonly (readonly [string, string])[]
} {
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value
  const disguise = (text: string): string => {
    const chance = random()
    if (chance < 0.1) return text.toUpperCase()
    if (chance < 0.2)
      return text.replace(/^./, (first) => `\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}`)
    return text
  }
  const block = (): string => {
    const members = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const name = pick(['type', 'type', 'url', 'image_url', 'name', 'data'])
      return `"${disguise(name)}":"${disguise(pick(VALUES))}"`
    })
    return `{${members.join(',')}}`
  }
  const value = (): string =>
    pick([
      block,
      () => `[${block()}]`,
      () => `[{"content":[{"type":"image","source":${block()}}]}]`,
      () => `[{"content":[${block()}]}]`,
      () => `[{"${disguise(pick(['mcp_servers', 'tools']))}":[${block()}]}]`,
      () => '[]'
    ])()
  const members = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const name = pick(NAMES)
    return [disguise(name), value()] as const
  })
  const written = members.map(([name, each]) => `"${name}":${each}`)
  return { text: `{"model":"m",${written.join(',')}}`, members }
}

/** A linear congruential generator: the same bodies in every run of the test. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
