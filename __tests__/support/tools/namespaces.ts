/** Whether this machine lets us make namespaces, as a sandbox does. */
import { tryProgram } from './try-tool.js'

const OF_ROOT = ['--mount', '--pid', '--fork', '--net', 'true']

/** Null, or the reason to skip tests of a whole sandbox. */
export function namespacesReason(): Promise<string | null> {
  return tryProgram(
    'unshare',
    process.getuid?.() === 0 ? OF_ROOT : ['--user', '--map-current-user', ...OF_ROOT]
  )
}
