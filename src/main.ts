/** Entry of the action's main step. */
import { runMainStep } from './action/main-step.js'
import { boundYoungGeneration } from './util/young-generation.js'

boundYoungGeneration()
// Nothing that a session left open may keep the step from its end.
process.exit(await runMainStep())
