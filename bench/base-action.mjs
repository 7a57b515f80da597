/**
 * The base-action of claude-code-action, a peer that is not installed with the bench: MPM_BENCH_BASE_ACTION names its
 * folder, see CONTRIBUTING.md.
 */
import fs from 'node:fs'
import path from 'node:path'

const FOLDER = process.env.MPM_BENCH_BASE_ACTION
/** What must be installed in that folder. */
const PARTS = ['src/index.ts', 'node_modules/.bin/bun', 'node_modules/@anthropic-ai/claude-agent-sdk']

/** Why it cannot be measured; null when it can. */
export function noBaseActionReason() {
  if (!FOLDER) return 'MPM_BENCH_BASE_ACTION is not set'
  const missing = PARTS.find((part) => !fs.existsSync(path.join(FOLDER, part)))
  return missing === undefined ? null : `${path.join(FOLDER, missing)} does not exist`
}

/**
 * Its command and its variables, as its own step starts it after all installations.
 * @param cache folder where Bun keeps compiled code; undefined: within the home, which is empty on a hosted runner
 */
export function baseActionStep({ prompt, claude, temporary, cache }) {
  const promptFile = path.join(temporary, 'prompt')
  fs.writeFileSync(promptFile, prompt)
  const [entry, bun] = PARTS.map((part) => path.resolve(FOLDER, part))
  return {
    file: bun,
    args: ['run', entry],
    env: {
      CLAUDE_CODE_ACTION: '1',
      INPUT_PROMPT_FILE: promptFile,
      INPUT_PATH_TO_CLAUDE_CODE_EXECUTABLE: claude,
      ...(cache !== undefined && { BUN_RUNTIME_TRANSPILER_CACHE_PATH: cache })
    }
  }
}
