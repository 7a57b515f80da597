/** The action's own manifest, as the runner reads it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Root of the repository: the folder of its action.yml. */
export const ACTION_ROOT = process.cwd()

/** The part of action.yml that the runner uses to start a step. */
export interface ActionManifest {
  readonly inputs?: Readonly<
    Record<string, { readonly default?: string | number | boolean; readonly required?: boolean }>
  >
  readonly runs: { readonly using: string; readonly main: string; readonly post: string }
}

/** Reads the action.yml of a folder. */
export function readActionManifest(root: string): ActionManifest {
  return parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionManifest
}

/**
 * The variables that hand a step its inputs: every input of the manifest, given or by default, and what is given
 * beyond it (the runner warns of those and passes them all the same). Names are upper-case with their hyphens kept.
 */
export function buildInputVariables(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  githubToken: string
): Record<string, string> {
  const defaults = Object.entries(manifest.inputs ?? {}).map(([name, { default: value = '' }]) => [
    name,
    String(value)
  ])
  const inputs = { ...(Object.fromEntries(defaults) as Record<string, string>), ...given }
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      // The only expression that a manifest of an action is apt to hold.
      value.replace(/\$\{\{\s*github\.token\s*\}\}/, githubToken)
    ])
  )
}
