import { engineer, qa, type DetectionCase } from './detection-case.js'

/** The task stands below its label, or holds what looks like marks; it reaches the agent as it is written. */
export const CORE_TASK_BELOW: readonly DetectionCase[] = [
  {
    name: 'tags of HTML within tasks, which stay as they are written',
    response:
      '**Engineer Agent**: Replace <b>x</b> by <i>x</i> in a.html<br>and b.html\n\n- a<br>b becomes a<br/>b\n\n<b>x</b>\n\n```html\n<strong>x</strong>\n```\n\n**QA Agent**: Test it',
    expected: [
      engineer('', {
        contains: [
          'Replace <b>x</b> by <i>x</i> in a.html<br>and b.html',
          'a<br>b becomes a<br/>b',
          '\n<b>x</b>\n',
          '<strong>x</strong>'
        ]
      }),
      qa('Test it')
    ]
  },
  {
    name: 'a label with only a fence below',
    response: '**Engineer Agent**:\n\n```\nRename foo\nto bar\n```\n\n**QA Agent**: Test it',
    expected: [engineer('', { contains: ['Rename foo\nto bar'] }), qa('Test it')]
  },
  {
    name: 'a label with only a table below',
    response:
      '**QA Agent**: Test it\n\n**Engineer Agent**:\n\n| file | change |\n| --- | --- |\n| a.ts | rename |',
    expected: [qa('Test it'), engineer('', { contains: ['| a.ts | rename |'] })]
  },
  {
    name: 'a label with sub-labels below',
    response:
      '**Engineer Agent**:\n\n**Goal**: Build it\n\n**Files**: src/a.ts\n\n**QA Agent**:\n**Goal**: Test it',
    expected: [engineer('', { contains: ['Build it', 'src/a.ts'] }), qa('', { contains: ['Test it'] })]
  }
]
