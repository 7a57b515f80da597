/** The script of the live page. */
import { startSearch } from './search.js'
import { startSteering } from './steering.js'
import { stayConnected } from './stream.js'
import { startClock } from './update.js'

startSearch()
startClock()
startSteering()
void stayConnected()
