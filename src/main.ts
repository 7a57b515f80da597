/** Entry of the action's main step. */
import { runMainStep } from './action/main-step.js'
import { keepEngineSmall } from './util/engine-memory.js'

keepEngineSmall()
// Nothing that a session left open may keep the step from its end.
process.exit(await runMainStep())
