/** Entries of permission lists that name tools of MCP servers. Forms tested on Claude Code 2.1.197 and 2.1.332. */

/** Whether the first entry allows everything that the second one does. */
export function coversMcpEntry(wide: string, narrow: string): boolean {
  if (wide === narrow) return true
  const prefix = prefixOf(wide)
  return prefix !== undefined && (narrow.startsWith(prefix) || `${narrow}__` === prefix)
}

/** The common prefix of the covered tools' names; undefined if the entry names one tool. */
function prefixOf(entry: string): string | undefined {
  if (entry.endsWith('*')) return entry.slice(0, -1)
  const isServer = !entry.slice('mcp__'.length).includes('__')
  return isServer ? `${entry}__` : undefined
}

/** Whether an entry allows a tool of this server. The CLI replaces characters not allowed in a tool's name by `_`. */
export function namesMcpServer(entry: string, server: string): boolean {
  const name = `mcp__${server.replaceAll(/[^\w-]/g, '_')}`
  return entry === name || entry.startsWith(`${name}__`)
}
