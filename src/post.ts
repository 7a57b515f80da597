/** Entry of the action's post step. */
import { runPostStep } from './action/post-step.js'

process.exit(await runPostStep())
