/** perl, in which many fixtures are written. */
import { tryTool, useProgram } from './try-tool.js'

/** Throws when perl does not work, by `PATH` or where fixtures and the launcher find it first. */
export function usePerl(): void {
  for (const name of ['perl', '/usr/bin/perl']) useProgram(name, ['-e', '1'], { advice: 'install perl' })
}

/** Why perl does not work; null when it does. */
export const noPerlReason = await tryTool('perl', usePerl)
