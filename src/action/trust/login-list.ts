/** A list of logins, as an input. Pure. */
import { listOf } from '../../session/inputs/parse/parse-list.js'
import { fails, fits, type ImmediateParser } from '../../session/inputs/parse/parse-values.js'

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/

const login: ImmediateParser<string> = {
  allowed: 'the login of a user, or an app with its `[bot]`',
  example: 'octocat,dependabot[bot]',
  parse: (text) => {
    if (text.includes('*'))
      return fails('stands for anybody: whoever can open an issue could spend your money. Name each of them')
    return LOGIN.test(text) ? fits(text) : fails('is not a login')
  }
}

/** Logins separated by commas or lines; patterns are refused. */
export const loginList = listOf(login)

/** Whether the author of the workflow listed this login. */
export function isListed({ login }: { readonly login: string }, allowedActors: readonly string[]): boolean {
  return allowedActors.some((name) => name.toLowerCase() === login.toLowerCase())
}
