import { expect, it } from '@jest/globals'
import { inlineMarks, withoutMarks } from '../../../src/report/text/marks.js'

it.each([
  ['**Build** the `parser`', 'Build the parser'],
  ['Create `__init__.py` and __main__.py', 'Create __init__.py and __main__.py'],
  ['Copy src/** and lib/**/*.ts', 'Copy src/** and lib/**/*.ts']
])('leaves out the marks of %s', (text, plain) => {
  expect(withoutMarks(text)).toBe(plain)
})

it('shows code as it is', () => {
  expect(inlineMarks('Create `__init__.py`')).toBe('Create `__init__.py`')
})
