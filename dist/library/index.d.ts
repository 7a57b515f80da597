/** The library: importing this file starts nothing. */
export { MemoryMonitor } from './process/memory/memory-monitor.js';
export { ProcessManager } from './process/process-manager.js';
export type * from './process/contract/supervised-process.js';
export type { SessionConfiguration } from './session/configuration/configuration.js';
export { ConfigurationError } from './session/configuration/configuration-error.js';
export { detectDelegations, type Delegation } from './session/delegations/detect-delegations.js';
export type { SessionEvent } from './session/record/events.js';
export type { SentToAll } from './session/lifecycle/run-controls.js';
export { InteractiveSubprocessOrchestrator, runOrchestratedSession } from './session/orchestrator.js';
export { createAgentPrompt } from './session/prompts/prompts.js';
export type { RunRecord, SessionRecord } from './session/record/record.js';
export type { Ticket } from './session/record/ticket.js';
export { BUILT_IN_ROSTER } from './session/roster/built-in-agents.js';
export { extractTickets } from './session/tickets/extract-tickets.js';
export { EnvironmentError } from './util/environment-error.js';
