/** The built-in tools of the CLI by name, to find the one that a mistyped entry was meant to be. */
import { isMcpTool, forbiddenToolReason, toolName } from './tool-names.js'

/** Seen in Claude Code 2.1.0 to 2.1.332. Tools that are refused are not among them. */
export const KNOWN_TOOLS = [
  ...['Bash', 'BashOutput', 'KillShell', 'PowerShell', 'REPL'],
  ...['Read', 'Glob', 'Grep', 'LS', 'LSP', 'Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'NotebookRead'],
  ...['WebFetch', 'WebSearch', 'ToolSearch', 'ReportFindings', 'StructuredOutput'],
  ...['TodoRead', 'TodoWrite', 'TaskCreate', 'TaskGet', 'TaskList', 'TaskUpdate', 'TaskOutput', 'TaskStop'],
  ...['AskUserQuestion', 'EnterPlanMode', 'ExitPlanMode', 'SendUserMessage', 'SendUserFile', 'StageFile'],
  ...['Artifact', 'Projects', 'DesignSync', 'ListConnectors'],
  ...['ListMcpResourcesTool', 'ReadMcpResourceTool', 'ReadMcpResourceDirTool', 'WaitForMcpServers']
] as const

/** Names of entries that no known tool has, refused ones left out. */
export function findUnknownTools(entries: readonly string[]): string[] {
  const known: readonly string[] = KNOWN_TOOLS
  return entries
    .filter((entry) => !isMcpTool(entry) && forbiddenToolReason(entry) === undefined)
    .map(toolName)
    .filter((name) => !known.includes(name))
}
