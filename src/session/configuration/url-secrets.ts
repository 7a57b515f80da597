/** Logins in URLs. Pure. */

/** `postgres://user:password@host`: everything between the scheme and the last @ before the path. */
const LOGIN = /:\/\/([^\s/"'`<>]{1,2048})@/g

/** Passwords that say only that the user is a token. */
const PLACEHOLDER = /^(?:x-oauth-basic|x-access-token|oauth2|git|token)$/i

/** A variable that is filled in later: `$PASSWORD`, `${password}`, `{password}`, `%PASSWORD%`, `${{ secrets.X }}`. */
const VARIABLE = /^(?:\$[A-Z_]+|\$?\{+[^{}]*\}+|%[A-Z_]+%)$/

/** A user's name that is a token: letters and digits, too long to be chosen by a person. */
const LOOKS_LIKE_TOKEN = /^(?=.*\d)(?=.*[A-Za-z])\S{16,}$/

/** Shorter ones occur in any text. */
const SHORTEST = 6

/** The passwords and tokens of all URLs in a text, as they are written and decoded. */
export function secretsOfUrls(text: string): readonly string[] {
  return [...text.matchAll(LOGIN)]
    .flatMap(([, login = '']) => {
      const colon = login.indexOf(':')
      const user = colon < 0 ? login : login.slice(0, colon)
      const password = colon < 0 ? '' : login.slice(colon + 1)
      return [
        ...(LOOKS_LIKE_TOKEN.test(user) ? [user] : []),
        ...(PLACEHOLDER.test(password) ? [] : [password])
      ]
    })
    .flatMap((secret) => [secret, decode(secret)])
    .filter((secret) => secret.length >= SHORTEST && !VARIABLE.test(secret))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
