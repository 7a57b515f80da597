import { describe, expect, it } from '@jest/globals'
import { findDeliveryProblems, type PlannedDelivery } from '../../../src/action/deliver/check-delivery.js'
import type { ActionSettings } from '../../../src/action/step/settings.js'

const event = (payload: Readonly<Record<string, unknown>>): PlannedDelivery['event'] => ({
  name: 'issue_comment',
  payload,
  repository: 'octo/calculator',
  actor: 'octocat',
  sha: '1'.repeat(40),
  runUrl: undefined,
  runId: 1,
  runAttempt: 1,
  job: 'test'
})

const find = (settings: Partial<ActionSettings>, planned: Partial<PlannedDelivery> = {}): readonly string[] =>
  findDeliveryProblems({
    mode: 'session',
    settings,
    event: event({}),
    hasToken: true,
    noArtifacts: undefined,
    ...planned
  })

describe('the problems of a delivery', () => {
  it.each<[string, Partial<ActionSettings>, Partial<PlannedDelivery>, RegExp | undefined]>([
    ['nothing is delivered', {}, { hasToken: false }, undefined],
    ['a branch is delivered', { deliver: 'branch' }, {}, undefined],
    ['there is no token', { deliver: 'branch' }, { hasToken: false }, /needs a github-token/],
    ['it is only an artifact', { deliver: 'artifact' }, { hasToken: false }, undefined],
    [
      'the artifact is off',
      { deliver: 'artifact', 'upload-artifacts': false },
      {},
      /Leave out upload-artifacts: false/
    ],
    ['artifacts are impossible', { deliver: 'artifact' }, { noArtifacts: 'no service' }, /no service/],
    [
      'artifacts are impossible and not needed',
      { deliver: 'branch' },
      { noArtifacts: 'no service' },
      undefined
    ],
    ['only a plan is made', { deliver: 'branch' }, { mode: 'plan' }, /job with mode: report/],
    ['only one delegation runs', { deliver: 'artifact' }, { mode: 'delegate' }, /job with mode: report/],
    ['no pull request is there', { deliver: 'push' }, {}, /is not about one/],
    [
      'a comment is on a pull request',
      { deliver: 'push' },
      { event: event({ issue: { number: 3, pull_request: { url: 'u' } } }) },
      undefined
    ]
  ])('are named before agents work: %s', (_, settings, planned, expected) => {
    // `undefined` stands for no problem.
    expect(find(settings, planned).join('\n')).toMatch(expected ?? /^$/)
  })
})
