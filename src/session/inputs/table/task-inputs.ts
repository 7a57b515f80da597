import { freeText, path } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

/** What the team is to do, and where. */
export const taskInputs = {
  prompt: {
    ...freeText,
    example: 'Add input validation to the signup form, with tests',
    description:
      'What the team should do. Either this or `prompt-file` is required, except for a rehearsal whose scenario says what PM answers; above 128 KiB it must be a file.',
    verbatim: true,
    isCommon: true
  },
  'prompt-file': {
    ...path('the path of a text file (UTF-8, at most 10 MB)', '.github/prompts/nightly.md'),
    description:
      'File with the prompt, relative to the workspace; on the command line `-` is standard input.',
    isCommon: true
  },
  context: {
    ...freeText,
    example: 'The project uses Python 3.12 and pytest.',
    description: 'Text that every agent gets in addition to its task.'
  },
  'working-directory': {
    ...path('an existing folder', 'packages/api'),
    description: 'Folder that PM and agents work in, relative to the workspace.',
    otherwise: 'the workspace',
    isCommon: true
  }
} as const satisfies InputTable
