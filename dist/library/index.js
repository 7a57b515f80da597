import { open } from '../index.js'

export const { BUILT_IN_ROSTER, InteractiveSubprocessOrchestrator, MemoryMonitor, ProcessManager, createAgentPrompt, detectDelegations, extractTickets, runOrchestratedSession } = await open.library()
