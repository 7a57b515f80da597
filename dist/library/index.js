import { open } from '../index.js'

export const { BUILT_IN_ROSTER, ConfigurationError, EnvironmentError, InteractiveSubprocessOrchestrator, MemoryMonitor, ProcessManager, createAgentPrompt, detectDelegations, extractTickets, runOrchestratedSession } = await open.library()
