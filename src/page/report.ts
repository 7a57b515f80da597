/** The script of `report.html`. The page is complete without it. */
import { startAnswers } from './answers.js'
import { drawCharts } from './charts.js'
import { startCopyButtons } from './copy.js'
import { startFilter } from './filter.js'
import { startFolds } from './folds.js'
import { startKeys } from './page-keys.js'
import { startPlaces } from './places.js'
import { startRail } from './rail.js'
import { startSearch } from './search.js'
import { startTheme } from './theme.js'
import { startTimeline } from './timeline.js'

startTheme()
startSearch()
startFilter()
startAnswers()
startCopyButtons()
startTimeline()
startKeys()
startFolds()
startRail()
startPlaces()
drawCharts()
