/** What the CLI sends, in the versions 2.1.100 to 2.1.332, that makes the API connect to nobody. Pure. */

/** Members of the body that may hold more than single values. One of a similar name would make two readers disagree. */
export const MEMBERS: ReadonlySet<string> = new Set([
  ...['model', 'messages', 'system', 'max_tokens', 'stream', 'metadata', 'stop_sequences', 'temperature'],
  ...['tools', 'tool_choice', 'thinking', 'output_config', 'output_format', 'cache_control', 'speed'],
  ...['context_management', 'context_hint', 'safeguards', 'diagnostics', 'thread', 'fallbacks', 'data_flow'],
  // Empty, or refused.
  ...['mcp_servers', 'container']
])

/** Members that lead out wherever they are, and what the API would do. */
export const LEADING_OUT: ReadonlyMap<string, string> = new Map([
  ['mcp_servers', 'connect to MCP servers'],
  ['mcp_server', 'connect to MCP servers'],
  ['mcp_toolset', 'connect to MCP servers'],
  ['container', 'run code in a container'],
  ['skills', 'run code in a container'],
  ['plugins', 'use plugins'],
  ['toolset', 'use tools of its own'],
  ['toolsets', 'use tools of its own']
])

/** Tools that the client carries out, or that the API does without connecting to anybody. */
const INNER_TOOLS = /^(custom|(bash|text_editor|computer|memory|advisor)_\d{8}|tool_search_tool_\w+)$/
const WEB_SEARCH = /^web_search_\d{8}$/

/** Of an ordinary tool the type may be missing. */
export function isInnerTool(type: unknown, mayUseWebSearch: boolean): boolean {
  if (type === undefined || type === null) return true
  if (typeof type !== 'string') return false
  return INNER_TOOLS.test(type) || (mayUseWebSearch && WEB_SEARCH.test(type))
}

/** Sources that are in the request, or among the organization's files. */
export const INNER_SOURCES: ReadonlySet<string> = new Set(['base64', 'text', 'content', 'file'])

/** Calls of a model, with an input of any form. */
export const CALLS: ReadonlySet<string> = new Set(['tool_use', 'server_tool_use'])

/** What an earlier search has found: its address is not fetched. */
export const RESULTS: ReadonlySet<string> = new Set(['web_search_result', 'web_search_result_location'])

/** Types of messages, of blocks, and of what is in a block. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...INNER_SOURCES,
  ...CALLS,
  ...RESULTS,
  ...[
    'message',
    'image',
    'document',
    'search_result',
    'thinking',
    'redacted_thinking',
    'compaction',
    'fallback'
  ],
  ...['tool_result', 'tool_reference', 'tool_definition', 'tool_addition', 'tool_removal'],
  ...['web_search_tool_result', 'web_search_tool_result_error'],
  ...['advisor_tool_result', 'advisor_result', 'advisor_redacted_result', 'advisor_tool_result_error'],
  ...['tool_search_tool_result', 'tool_search_tool_search_result', 'tool_search_tool_result_error'],
  ...['char_location', 'page_location', 'content_block_location', 'search_result_location'],
  ...['url', 'ephemeral', 'direct', 'json_schema']
])
