/** A step of a job, as the runner starts it. */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Makes an empty folder within the bench's. */
export function makeFolder(folder) {
  const own = path.join(folder, randomUUID())
  fs.mkdirSync(own)
  return own
}

/** The runner's variables for a step in these folders; makes the files that they name. */
export function stepEnvironment(work, temporary) {
  const file = (name) => {
    fs.writeFileSync(path.join(temporary, name), name === 'event' ? '{}' : '')
    return path.join(temporary, name)
  }
  return {
    'INPUT_UPLOAD-ARTIFACTS': 'false',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: work,
    GITHUB_REPOSITORY: 'octo/page',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('event'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: temporary
  }
}
