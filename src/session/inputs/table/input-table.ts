/**
 * The table of a session's inputs. The action, its reference and the command line all take names, groups, defaults and
 * descriptions from here. An input has no `default` if it matters whether its value was given.
 */
import type { InputGroup, InputValues } from '../parse/read-values.js'
import { budgetInputs } from './budget-inputs.js'
import { credentialsInputs } from './credentials-inputs.js'
import { limitsInputs } from './limits-inputs.js'
import { modelInputs } from './model-inputs.js'
import { permissionsInputs } from './permissions-inputs.js'
import { rehearsalInputs } from './rehearsal-inputs.js'
import { resultsInputs } from './results-inputs.js'
import { retriesInputs } from './retries-inputs.js'
import { taskInputs } from './task-inputs.js'
import { teamInputs } from './team-inputs.js'
import { verdictInputs } from './verdict-inputs.js'

/** Inputs of a session, by name. */
export const sessionInputs = {
  ...taskInputs,
  ...credentialsInputs,
  ...modelInputs,
  ...permissionsInputs,
  ...teamInputs,
  ...limitsInputs,
  ...budgetInputs,
  ...retriesInputs,
  ...verdictInputs,
  ...resultsInputs,
  ...rehearsalInputs
} as const

/** The same inputs, as they are grouped where they are listed. */
export const sessionGroups: readonly InputGroup[] = [
  { title: 'Task', inputs: taskInputs },
  { title: 'Credentials', inputs: credentialsInputs },
  { title: 'Model and CLI', inputs: modelInputs },
  { title: 'What agents may do', inputs: permissionsInputs },
  { title: 'Team', inputs: teamInputs },
  { title: 'Limits', inputs: limitsInputs },
  { title: 'Budget', inputs: budgetInputs },
  { title: 'Retries and reuse', inputs: retriesInputs },
  { title: 'Checks and verdict', inputs: verdictInputs },
  { title: 'Results and log', inputs: resultsInputs },
  { title: 'Rehearsal', inputs: rehearsalInputs }
]

/** Values of a session's inputs, by name. */
export type SessionValues = InputValues<typeof sessionInputs>
