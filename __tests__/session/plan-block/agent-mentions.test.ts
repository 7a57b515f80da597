import { describe, expect, it } from '@jest/globals'
import { withMentions } from '../../../src/session/plan-block/agent-mentions.js'
import { readPlan } from '../../../src/session/plan-block/read-plan.js'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'

const linesOf = (response: string): readonly number[] =>
  withMentions(readPlan(response, BUILT_IN_ROSTER), response, BUILT_IN_ROSTER).passedOver.map(
    ({ line }) => line
  )

describe('an answer without a delegation', () => {
  it.each([
    ['a sentence', 'I will have the Engineer build the parser.'],
    ['a sentence with the work before the agent', 'I am delegating the parser to the Engineer.'],
    ['a sentence with a short form', "I'll have our Engineer look at it."],
    ['a sentence that lets an agent work', 'First I let QA look at it.'],
    ['a sentence that names a noun as an agent', 'The documentation agent should describe it.'],
    ['a sentence in another language', 'Der Ops-Agent soll es ausliefern.'],
    ['a sentence in Japanese', 'ドキュメントは Documentation エージェントに任せます。'],
    ['a task before its agent', '1. Build the parser (Engineer)'],
    ['a bold name with a dash', '- **QA** — Test the parser'],
    ['a name with an arrow', 'QA → Test the parser'],
    ['marks of a mention', '@ops deploy it'],
    ['brackets', '[Security] Audit the parser'],
    ['brackets before a link', '[Security] Audit [the parser](src/parse.ts)'],
    ['a link to an agent', 'The agent [Ops](agents/ops.md) deploys it.'],
    ['a mention of its team', '@ops-team deploy it'],
    ['a cell of two agents', '| 1 | Audit the parser | Security/Ops |'],
    ['a cell of a table', '| 1 | Audit the parser | Security |'],
    ['YAML', '```yaml\n- agent: ops\n  task: Deploy it\n```'],
    ['JSON without a fence', '{"agent": "ops", "task": "Deploy it"}'],
    ['the keys of a tool', '{"subagent_type": "ops", "prompt": "Deploy it"}'],
    ['XML', '<agent>ops</agent><task>Deploy it</task>'],
    ['a plain list below a name', 'Engineer:\n- Build the parser\n- Describe it']
  ])('is not without work when an agent is mentioned in %s', (_title, response) => {
    expect(linesOf(response)).not.toEqual([])
  })

  it.each([
    ['names no agent', 'The parser is in src/parse.ts already.'],
    ['uses a name as a common noun', 'The documentation is in docs, security and ops are in README.md.'],
    ['reports what somebody has done', 'QA passed, and the Engineer notes say why.'],
    ['says what passed', 'It passed QA, and we have a QA process.'],
    ['begins with a word that is a name, too', 'Engineer is spelled with two e. QA is a team.'],
    [
      'links to what has the name',
      'See [Documentation](docs/README.md), [security policy](SECURITY.md) and [QA][1].'
    ],
    [
      'names an address or a package',
      'Write to dev@ops.example, or install @security/audit and @research-lab/x.'
    ],
    ['has a word that contains a name', 'It uses Engineering and QAT.'],
    ['says so by an empty block', 'The Engineer has nothing to do.\n\n```delegations\n[]\n```']
  ])('is without work when it %s', (_title, response) => {
    expect(linesOf(response)).toEqual([])
  })

  it('shows each line that mentions one, up to a bound', () => {
    expect(linesOf('the Engineer agent\n\nQA:\nothers')).toEqual([1, 3])
    expect(linesOf('The Engineer agent.\n'.repeat(1_000))).toHaveLength(20)
  })
})

it('an answer with a delegation keeps its own list', () => {
  expect(linesOf('**Engineer Agent**: Build it\n\nThe QA agent has nothing to do.')).toEqual([])
})
