/** Inputs about the review of a pull request; `review` itself is an input of the session, because it changes the prompts. */
import { wholeNumber } from '../../session/inputs/parse/parse-values.js'
import type { InputTable } from '../../session/inputs/parse/read-values.js'

export const reviewInputs = {
  'review-max-comments': {
    ...wholeNumber(0, 100, 10),
    description:
      'Comments on lines that one review may have; the findings beyond that, the least severe, are in its body.',
    default: '20'
  }
} as const satisfies InputTable
