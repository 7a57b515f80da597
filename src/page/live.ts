/** The script of the live page. */
import { startComposer } from './composer.js'
import { startFollowing } from './follow.js'
import { startGrid } from './grid.js'
import { startLiveness } from './liveness.js'
import { startSearch } from './search.js'
import { startSteering } from './steering.js'
import { stayConnected } from './stream.js'
import { startTheme } from './theme.js'
import { startTimeline } from './timeline.js'
import { startClock } from './update.js'

startTheme()
startSearch()
startComposer()
startGrid()
startFollowing()
startSteering()
startTimeline()
startClock()
startLiveness()
void stayConnected()
