import { BUILT_IN_ROSTER, detectDelegations } from '../../../../src/index.js'
import type { DetectionCase, ExpectedDelegation } from './detection-case.js'

type Found = ReturnType<typeof detectDelegations>

/** How what was detected differs from what the case expects; empty when it does not. */
export function mismatches(one: DetectionCase): string[] {
  const found = detectDelegations(one.response, BUILT_IN_ROSTER)
  if (one.anyOf === 'not silent') return isSilent(found) ? ['nothing is taken, and nothing is reported'] : []
  const { delegations, passedOver, unknownAgents } = found
  return [
    ...same(
      'delegations',
      delegations.map((found, index) =>
        summaryOf(one.expected[index]?.task === '' ? { ...found, task: '' } : found)
      ),
      one.expected.map(summaryOf)
    ),
    ...one.expected.flatMap((expected, index) => wrongParts(expected, delegations[index]?.text ?? '')),
    ...(one.passedOver ?? [])
      .filter((part) => !passedOver.some(({ text }) => text.includes(part)))
      .map((part) => `"${part}" is not reported as passed over`),
    ...same(
      'unknown agents',
      unknownAgents.map(({ label }) => label),
      one.unknown ?? []
    )
  ]
}

function isSilent({ delegations, passedOver, unknownAgents }: Found): boolean {
  return delegations.length + passedOver.length + unknownAgents.length === 0
}

const summaryOf = ({ agent, task, after = [] }: ExpectedDelegation): string =>
  `${agent}${after.length > 0 ? ` after ${after.join(', ')}` : ''}: ${task}`

function same(what: string, got: readonly string[], want: readonly string[]): string[] {
  return got.join('\n') === want.join('\n')
    ? []
    : [`${what}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`]
}

function wrongParts({ agent, contains = [], lacks = [] }: ExpectedDelegation, text: string): string[] {
  return [
    ...contains
      .filter((part) => !text.includes(part))
      .map((part) => `${agent}'s task was cut: "${part}" is missing`),
    ...lacks.filter((part) => text.includes(part)).map((part) => `${agent}'s task includes "${part}"`)
  ]
}
