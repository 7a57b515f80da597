import { CORE_ANSWERS } from './core-answers.js'
import { CORE_BODIES } from './core-bodies.js'
import { CORE_LABELS } from './core-labels.js'
import { CORE_REPORTS } from './core-reports.js'
import { CORE_TASK_BELOW } from './core-task-below.js'
import { CORE_UNCLEAR_LABELS } from './core-unclear-labels.js'
import { HARD_FORMS } from './hard-forms.js'
import { HARD_REPORTS } from './hard-reports.js'
import { LANGUAGE_CORE } from './language-core.js'
import { LANGUAGE_HARD } from './language-hard.js'
import type { DetectionCase } from './detection-case.js'

/** The prescribed forms: all of them must be right. */
export const CORE: readonly DetectionCase[] = [
  ...CORE_LABELS,
  ...CORE_ANSWERS,
  ...CORE_BODIES,
  ...CORE_TASK_BELOW,
  ...CORE_REPORTS,
  ...CORE_UNCLEAR_LABELS,
  ...LANGUAGE_CORE
]

/** What people and models write besides: nine of ten must be right. */
export const HARD: readonly DetectionCase[] = [...HARD_FORMS, ...HARD_REPORTS, ...LANGUAGE_HARD]
