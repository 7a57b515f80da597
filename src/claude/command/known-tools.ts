/** Names of the CLI's built-in tools, to suggest the one that a mistyped entry meant. */
import { isMcpTool, forbiddenToolReason, toolName } from './tool-names.js'

/** Observed on Claude Code 2.1.0 to 2.1.332, without the tools that are refused. */
export const KNOWN_TOOLS = [
  ...['Bash', 'BashOutput', 'KillShell', 'PowerShell', 'REPL'],
  ...['Read', 'Glob', 'Grep', 'LS', 'LSP', 'Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'NotebookRead'],
  ...['WebFetch', 'WebSearch', 'ToolSearch', 'ReportFindings', 'StructuredOutput'],
  ...['TodoRead', 'TodoWrite', 'TaskCreate', 'TaskGet', 'TaskList', 'TaskUpdate', 'TaskOutput', 'TaskStop'],
  ...['AskUserQuestion', 'EnterPlanMode', 'ExitPlanMode', 'SendUserMessage', 'SendUserFile', 'StageFile'],
  ...['Artifact', 'Projects', 'DesignSync', 'ListConnectors'],
  ...['ListMcpResourcesTool', 'ReadMcpResourceTool', 'ReadMcpResourceDirTool', 'WaitForMcpServers']
] as const

/** Tool names of entries that match no known tool; refused tools are left out. */
export function findUnknownTools(entries: readonly string[]): string[] {
  const known: readonly string[] = KNOWN_TOOLS
  return entries
    .filter((entry) => !isMcpTool(entry) && forbiddenToolReason(entry) === undefined)
    .map(toolName)
    .filter((name) => !known.includes(name))
}
