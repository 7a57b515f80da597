/** What a finding must be, and how long it may be. */
import * as v from 'valibot'
import { SEVERITIES, type Finding } from '../record/finding.js'

/** Findings of one answer; a list of more is no review that anybody reads. */
export const MOST_OF_ANSWER = 100

/** Findings of a session. */
export const MOST_FINDINGS = 300

export const TITLE_LIMIT = 200
export const BODY_LIMIT = 6_000
export const QUOTE_LIMIT = 4_000
export const REPLACEMENT_LIMIT = 8_000
const CATEGORY_LIMIT = 40
const PATH_LIMIT = 1_024

const text = (most: number) =>
  v.pipe(v.string('is not a string'), v.maxLength(most, `is longer than ${most} characters`))
const words = (most: number) =>
  v.pipe(
    text(most),
    v.check((value) => value.trim() !== '', 'is empty')
  )

/** `./src/a.ts` and `src/a.ts` are the same file. */
const path = v.pipe(
  text(PATH_LIMIT),
  v.transform((value) => value.trim().replace(/^(?:\.\/)+/, '')),
  v.check(
    (value) => !value.startsWith('/') && !value.split('/').includes('..') && !/\p{Cc}/u.test(value),
    'is not a path relative to the top of the repository'
  )
)

/** In any case: `High` is not worth losing a finding. */
const oneOf = <const Choices extends readonly string[]>(choices: Choices, change: (text: string) => string) =>
  v.pipe(
    v.string('is not a string'),
    v.transform((value) => change(value.trim())),
    v.picklist(choices, `is not one of ${choices.join(', ')}`)
  )

const FINDING = v.object(
  {
    path: v.nullish(path),
    line: v.nullish(
      v.pipe(v.number('is not a number'), v.safeInteger('is not a whole number'), v.minValue(1, 'is below 1'))
    ),
    side: v.nullish(oneOf(['RIGHT', 'LEFT'], (value) => value.toUpperCase())),
    quote: v.nullish(text(QUOTE_LIMIT)),
    severity: oneOf(SEVERITIES, (value) => value.toLowerCase()),
    category: words(CATEGORY_LIMIT),
    title: words(TITLE_LIMIT),
    body: text(BODY_LIMIT),
    replacement: v.nullish(text(REPLACEMENT_LIMIT))
  },
  ({ expected }) => (expected === 'Object' ? 'is not an object' : 'is missing')
)

/** The finding, or every field that is wrong. */
export function parseFinding(value: unknown): { readonly finding: Finding } | { readonly reason: string } {
  const result = v.safeParse(FINDING, value, { abortPipeEarly: true })
  if (!result.success)
    return { reason: result.issues.map(({ path: at, message }) => `${fieldOf(at)} ${message}`).join('; ') }
  const { path: file, line, side, quote, replacement, ...rest } = result.output
  return {
    finding: {
      ...(file === undefined || file === null || file === '' ? {} : { path: file }),
      ...(line === undefined || line === null ? {} : { line }),
      ...(side === undefined || side === null ? {} : { side }),
      ...(quote === undefined || quote === null || quote.trim() === '' ? {} : { quote }),
      ...rest,
      ...(replacement === undefined || replacement === null ? {} : { replacement })
    }
  }
}

function fieldOf(at: readonly { readonly key?: unknown }[] | undefined): string {
  return at === undefined || at.length === 0 ? 'it' : String(at[0]?.key)
}

/** Schema of a finding that our own program wrote, for data from other jobs. */
export const REPORTED_FINDING = v.object({
  path: v.exactOptional(text(PATH_LIMIT)),
  line: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  side: v.exactOptional(v.picklist(['RIGHT', 'LEFT'])),
  quote: v.exactOptional(text(QUOTE_LIMIT)),
  severity: v.picklist(SEVERITIES),
  category: text(CATEGORY_LIMIT),
  title: text(TITLE_LIMIT),
  body: text(BODY_LIMIT),
  replacement: v.exactOptional(text(REPLACEMENT_LIMIT)),
  agent: text(1_000)
})
