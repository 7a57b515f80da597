/** The library, and the door to the program's entries: importing this file starts nothing. */
export { MemoryMonitor } from './process/memory-monitor.js'
export { ProcessManager } from './process/process-manager.js'
export type * from './process/supervised-process.js'
export type { SessionConfiguration } from './session/configuration.js'
export { detectDelegations, type Delegation } from './session/delegations.js'
export type { SessionEvent } from './session/events.js'
export { InteractiveSubprocessOrchestrator, runOrchestratedSession } from './session/orchestrator.js'
export { createAgentPrompt } from './session/prompts.js'
export type { RunRecord, SessionRecord } from './session/record.js'
export { BUILT_IN_ROSTER } from './session/built-in-agents.js'
export { extractTickets, type Ticket } from './session/tickets.js'

const entries = {
  main: () => import('./main.js'),
  post: () => import('./post.js'),
  cli: () => import('./cli.js'),
  rehearsal: () => import('./rehearsal.js')
}

/** Starts one of the program's entries; each loads only what it needs. */
export async function start(entry: keyof typeof entries): Promise<void> {
  await entries[entry]()
}
