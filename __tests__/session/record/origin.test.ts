import { describe, expect, it } from '@jest/globals'
import { readOrigin } from '../../../src/session/record/origin.js'

const ACTIONS = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'owner/name',
  GITHUB_REF_NAME: 'main',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_RUN_ID: '42',
  GITHUB_ACTOR: 'first',
  GITHUB_TRIGGERING_ACTOR: 'second'
}

describe('the origin of a session', () => {
  it('is the workflow run, and whoever started or re-ran it', () => {
    expect(readOrigin(ACTIONS)).toEqual({
      repository: 'owner/name',
      ref: 'main',
      runUrl: 'https://github.com/owner/name/actions/runs/42',
      actor: 'second'
    })
  })

  it('is unknown outside of a workflow', () => {
    expect(readOrigin({ ...ACTIONS, GITHUB_ACTIONS: undefined })).toBeUndefined()
  })

  it('leaves out what is missing, and an address that is not of the web', () => {
    expect(readOrigin({ GITHUB_ACTIONS: 'true', GITHUB_REF_NAME: ' ' })).toEqual({})
    expect(readOrigin({ ...ACTIONS, GITHUB_SERVER_URL: 'javascript:alert(1)//' })?.runUrl).toBeUndefined()
  })
})
