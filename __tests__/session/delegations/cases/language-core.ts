import { documentation, engineer, qa, type DetectionCase } from './detection-case.js'
import type { Language } from './language.js'
import { LANGUAGES } from './languages.js'

const NAMES = ['Engineer', 'QA', 'Documentation'] as const

/** The three tasks of a language, in the order of `NAMES`. */
export const threeTasks = ({ tasks: [first, second, third] }: Language) => [
  engineer(first),
  qa(second),
  documentation(third)
]

/** One line per agent; `label` makes what stands before the text. */
export const perAgent = (
  texts: readonly string[],
  label: (name: string, index: number) => string
): string[] => texts.map((text, index) => `${label(NAMES[index] ?? '', index)} ${text}`)

function casesOf(language: Language): DetectionCase[] {
  const { colon, intro, outro, tasks, traps, paragraph, subLabels, reports, statuses, mention } = language
  const exact = perAgent(tasks, (name) => `**${name} Agent**${colon}`)
  const [first, second, third] = tasks
  const labelled = subLabels.map(([label, text]) => `**${label}**${colon} ${text}`)
  return [
    {
      name: 'the exact form, with prose around it',
      response: [intro, '', ...exact, '', outro].join('\n'),
      expected: threeTasks(language)
    },
    {
      name: 'blank lines between, CRLF',
      response: [intro, ...exact, '---', outro].join('\r\n\r\n'),
      expected: threeTasks(language)
    },
    {
      name: 'without the word Agent',
      response: perAgent(tasks, (name) => `**${name}**${colon}`).join('\n'),
      expected: threeTasks(language)
    },
    {
      name: 'behind list marks',
      response: [intro, '', ...exact.map((line) => `- ${line}`), '', outro].join('\n'),
      expected: threeTasks(language)
    },
    {
      name: 'numbered',
      response: [intro, '', ...exact.map((line, index) => `${index + 1}. ${line}`)].join('\n'),
      expected: threeTasks(language)
    },
    {
      name: 'Task Tool',
      response: perAgent(tasks, (name) => `Task Tool → ${name} Agent${colon}`).join('\n'),
      expected: threeTasks(language)
    },
    {
      name: 'with dependencies',
      response: [
        `**Engineer Agent**${colon} ${first}`,
        `**QA Agent** (after Engineer)${colon} ${second}`,
        `**Documentation Agent** (after Engineer, QA)${colon} ${third}`
      ].join('\n\n'),
      expected: [
        engineer(first),
        qa(second, { after: ['engineer'] }),
        documentation(third, { after: ['engineer', 'qa'] })
      ]
    },
    {
      name: 'full-width brackets and colons',
      response: [
        `**Engineer Agent**：${first}`,
        `**QA Agent**（after Engineer）：${second}`,
        `**Documentation Agent**（after Engineer、QA）：${third}`
      ].join('\n'),
      expected: [
        engineer(first),
        qa(second, { after: ['engineer'] }),
        documentation(third, { after: ['engineer', 'qa'] })
      ]
    },
    {
      name: 'a task with a second paragraph and sub-labels after blank lines',
      response: [
        exact[0],
        paragraph,
        ...labelled,
        '| a | b |\n| - | - |\n| 1 | 2 |',
        '- docs/parse.md',
        exact[1]
      ].join('\n\n'),
      expected: [
        engineer(first, {
          contains: [paragraph, ...labelled, '| 1 | 2 |', 'docs/parse.md'],
          lacks: [second]
        }),
        qa(second, { lacks: [paragraph] })
      ]
    },
    {
      name: 'orders that begin like a report',
      response: `**Engineer Agent**${colon} ${traps[0]}\n**Documentation Agent**${colon} ${traps[1]}`,
      expected: [engineer(traps[0]), documentation(traps[1])]
    },
    {
      name: 'reports',
      response: perAgent(reports, (name) => `**${name} Agent**${colon}`).join('\n'),
      expected: [],
      passedOver: reports
    },
    {
      name: 'what failed, was skipped, or is in progress',
      response: perAgent(statuses, (name) => `**${name} Agent**${colon}`).join('\n'),
      expected: [],
      passedOver: statuses
    },
    {
      name: 'reports behind list marks, and one delegation',
      response: [
        ...perAgent(reports.slice(0, 2), (name) => `- **${name}**${colon}`),
        `- **Documentation**${colon} ${third}`
      ].join('\n'),
      expected: [documentation(third)],
      passedOver: reports.slice(0, 2)
    },
    {
      name: 'agents mentioned in prose',
      response: `${intro} ${mention}\n\n${mention}`,
      expected: []
    }
  ]
}

/** The prescribed forms, sub-labels and reports in each language. */
export const LANGUAGE_CORE: readonly DetectionCase[] = LANGUAGES.flatMap((language) =>
  casesOf(language).map((one) => ({ ...one, name: `${language.name}: ${one.name}` }))
)
