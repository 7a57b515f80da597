import { expect, it } from '@jest/globals'
import { secretsOfHeaders } from '../../../src/session/configuration/header-secrets.js'

it.each([
  ['x-gateway-key: s3cret-of-gateway', ['s3cret-of-gateway']],
  ['authorization: Bearer abcdefgh1234', ['abcdefgh1234']],
  [
    'cookie: CF_AppSession=n1234567890abcdef; other=zz9876543',
    [
      'CF_AppSession=n1234567890abcdef; other=zz9876543',
      'CF_AppSession=n1234567890abcdef',
      'n1234567890abcdef',
      'other=zz9876543',
      'zz9876543'
    ]
  ],
  ['x-team: platform-engineering', []]
])('the secrets of the header %j are %j', (header, secrets) => {
  expect(secretsOfHeaders(header)).toEqual(secrets)
})
