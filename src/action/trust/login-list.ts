/** A list of logins, as an input. Pure. */
import { listOf } from '../../session/inputs/parse/parse-list.js'
import { invalid, type ImmediateParser } from '../../session/inputs/parse/parse-values.js'
import { ok } from '../../util/result.js'

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/

const login: ImmediateParser<string> = {
  allowed: 'the login of a user, or an app with its `[bot]`',
  placeholder: '<login>',
  example: 'octocat,dependabot[bot]',
  parse: (text) => {
    if (text.includes('*'))
      return invalid(
        'stands for anybody: whoever can open an issue could spend your money. Name each of them'
      )
    return LOGIN.test(text) ? ok(text) : invalid('is not a login')
  }
}

/** Logins separated by commas or lines; patterns are refused. */
export const loginList = listOf(login)

/** Whether the author of the workflow listed this login. */
export function isListed({ login }: { readonly login: string }, allowedActors: readonly string[]): boolean {
  return allowedActors.some((name) => name.toLowerCase() === login.toLowerCase())
}
