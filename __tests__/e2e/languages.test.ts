import { afterEach, describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../session/delegations/cases/language.js'
import { LANGUAGES } from '../session/delegations/cases/languages.js'
import { setStage, type Stage } from '../support/stage.js'

let stage: Stage

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

/** Runs a rehearsed session in which PM gives this answer. */
async function runWithAnswer(response: string) {
  stage = await setStage()
  const script = join(stage.job.temp, 'scenario.json')
  writeFileSync(script, JSON.stringify({ pm: { response } }))
  return stage.run({ inputs: { prompt: 'parse()', rehearse: 'true', 'rehearsal-script': script } })
}

/** The three delegations in the prescribed form, the last one dependent on the first. */
function planOf({ colon, intro, outro, tasks }: Language, mark = ''): string {
  const labels = ['**Engineer Agent**', '**QA Agent**', '**Documentation Agent** (after Engineer)']
  const lines = labels.map((label, index) => `${mark}${label}${colon} ${tasks[index] ?? ''}`)
  return [intro, '', ...lines, '', '---', '', outro].join('\n')
}

// Ten languages, every second one with a list.
const TEN = LANGUAGES.filter(({ name }) =>
  'German, French, Dutch, Polish, Russian, Japanese, Chinese, Korean, Arabic, Hindi'.includes(name)
).map((language, index) => ({ name: language.name, language, mark: index % 2 === 0 ? '' : '- ' }))

describe('a session whose PM answers in another language', () => {
  it.each(TEN)('runs all three delegations of a plan in $name', async ({ language, mark }) => {
    const { main } = await runWithAnswer(planOf(language, mark))
    expect(main.outputs).toMatchObject({ conclusion: 'success', total: '3', successful: '3' })
    const results = stage.artifactRecord().results
    expect(results.map(({ agent, task }) => [agent, task])).toEqual([
      ['Engineer', language.tasks[0]],
      ['QA', language.tasks[1]],
      ['Documentation', language.tasks[2]]
    ])
  })

  it.each(TEN)('is not green when all that PM wrote in $name was passed over', async ({ language }) => {
    const plan = planOf(language)
    const { main } = await runWithAnswer(`${language.intro}\n\n\`\`\`\n${plan}\n\`\`\`\n`)
    expect(main.outputs).toMatchObject({ conclusion: 'failure', total: '0' })
    expect(main.exitCode).toBe(1)
    for (const text of language.tasks) {
      expect(main.log).toContain(text)
      expect(main.summary).toContain(text)
    }
    expect(main.log).toMatch(/passed over/i)
  })

  it('is green, and says what was passed over beside the delegation that it ran', async () => {
    const { main } = await runWithAnswer(
      '**Engineer Agent**: erledigt\n\n**QA Agent**: Führe alle Tests noch einmal aus'
    )
    expect(main.outputs).toMatchObject({ conclusion: 'success', total: '1', successful: '1' })
    expect(main.exitCode).toBe(0)
    expect(main.log).toMatch(/passed over: line \d+, .*erledigt/i)
    expect(main.summary).toContain('erledigt')
  })
})
