/** The script of `report.html`. The page is complete without it. */
import { drawCharts } from './charts.js'
import { startSearch } from './search.js'

startSearch()
drawCharts()
