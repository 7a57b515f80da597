/** How the processes of a session are confined, as configured. */
import type { AllowedHost } from '../network/allowed-host.js'

/** The strongest sandbox that is available, one with namespaces or no session, or none. */
export type SandboxMode = 'auto' | 'required' | 'off'

/** All hosts, those of a list, or the API only. */
export type NetworkMode = 'open' | 'allow-list' | 'none'

/** Paths are absolute. */
export interface SandboxSettings {
  readonly mode: SandboxMode
  /** What would be hidden and may be read. */
  readonly readPaths: readonly string[]
  /** What may be changed besides the working directory. */
  readonly writePaths: readonly string[]
  readonly network: NetworkMode
  /** Hosts of `allow-list`. */
  readonly allowedHosts: readonly AllowedHost[]
}

/** Without inputs. */
export const DEFAULT_SANDBOX: SandboxSettings = {
  mode: 'auto',
  readPaths: [],
  writePaths: [],
  network: 'open',
  allowedHosts: []
}
