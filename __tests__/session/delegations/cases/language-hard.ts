import { documentation, engineer, qa, type DetectionCase } from './detection-case.js'
import { perAgent, threeTasks } from './language-core.js'
import type { Language } from './language.js'
import { LANGUAGES } from './languages.js'

function casesOf(language: Language): DetectionCase[] {
  const { colon, intro, outro, tasks, paragraph, sentences, reports } = language
  const [first, second, third] = tasks
  return [
    {
      name: 'hyphens, dashes and arrows in place of the colon',
      response: [
        `**Engineer Agent** - ${first}`,
        `**QA Agent** → ${second}`,
        `**Documentation Agent** – ${third}`
      ].join('\n'),
      expected: threeTasks(language)
    },
    {
      name: 'headings with the task below',
      response: [
        intro,
        '### Engineer Agent',
        first,
        paragraph,
        '### QA Agent',
        second,
        '### Documentation Agent',
        third
      ].join('\n\n'),
      expected: [engineer(first, { contains: [paragraph] }), qa(second), documentation(third)]
    },
    {
      name: 'agent and task on two lines',
      response: [
        `**Agent**${colon} Engineer\n**Task**${colon} ${first}`,
        `**Agent**${colon} QA\n**Task**${colon} ${second}`
      ].join('\n\n'),
      expected: [engineer(first), qa(second)]
    },
    {
      name: 'numbered tasks that name their agent in brackets',
      response: `**Task 1 (Engineer)**${colon} ${first}\n**Task 2 (QA)**${colon} ${second}`,
      expected: [engineer(first), qa(second)]
    },
    {
      name: 'without stars',
      response: [intro, '', ...perAgent(tasks, (name) => `${name} Agent${colon}`), '', outro].join('\n'),
      expected: threeTasks(language)
    },
    {
      name: 'in square brackets and backticks',
      response: `[Engineer Agent] ${first}\n[QA Agent] ${second}\n**\`documentation\`**${colon} ${third}`,
      expected: threeTasks(language)
    },
    {
      name: 'whole sentences that report',
      response: perAgent(sentences, (name) => `**${name} Agent**${colon}`).join('\n'),
      expected: [],
      passedOver: sentences
    },
    {
      name: 'a closing answer with a heading per agent',
      response: [
        `## ${reports[0]}`,
        `### Engineer Agent\n\n✅ ${sentences[0]}`,
        `### QA Agent\n\n✅ ${reports[1]}`
      ].join('\n\n'),
      expected: []
    },
    {
      name: 'a plan in a fence',
      response: `${intro}\n\n\`\`\`\n**Engineer Agent**${colon} ${first}\n**QA Agent**${colon} ${second}\n\`\`\`\n\n${outro}`,
      expected: [],
      passedOver: [first, second]
    },
    {
      name: 'a quoted plan',
      response: `${intro}\n\n> **Engineer Agent**${colon} ${first}\n> **QA Agent**${colon} ${second}\n\n${outro}`,
      expected: [],
      passedOver: [first, second]
    }
  ]
}

/** Other forms, sentences that report, and plans that are only shown, in each language. */
export const LANGUAGE_HARD: readonly DetectionCase[] = LANGUAGES.flatMap((language) =>
  casesOf(language).map((one) => ({ ...one, name: `${language.name}: ${one.name}` }))
)
