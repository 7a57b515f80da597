import { ASIAN_LANGUAGES } from './asian-languages.js'
import type { Language } from './language.js'
import { MORE_LANGUAGES } from './more-languages.js'
import { WESTERN_LANGUAGES } from './western-languages.js'

/** All languages that have cases. */
export const LANGUAGES: readonly Language[] = [...WESTERN_LANGUAGES, ...ASIAN_LANGUAGES, ...MORE_LANGUAGES]
