/**
 * The variables that npm's settings files refer to: `//host/:_authToken=${NPM_TOKEN}` needs NPM_TOKEN. The files of the
 * user, of the machine and of npm itself count. The checkout's do not: npm runs in an empty folder.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { Variables } from '../environment/credentials.js'
import { findForbiddenVariables } from '../environment/environment.js'

/** npm's settings variables, and the one variable that GitHub's tools put a token into. */
const OF_NPM = /^(?:npm_config_\w+|NODE_AUTH_TOKEN)$/i

/** GitHub's registry accepts it; only the installation gets it. */
const ALLOWED = 'GITHUB_TOKEN'

/** What the installation gets of an environment, besides what every program gets. */
export interface NpmVariables {
  readonly variables: Readonly<Record<string, string>>
  /** Names that a file refers to and that are not set. */
  readonly unset: readonly string[]
}

/**
 * Reads the files.
 * @param npm npm's program, which has settings of its own beside it; undefined if unknown.
 */
export function readNpmVariables(environment: Variables, npm: string | undefined): NpmVariables {
  const names = [...new Set(settingsFiles(environment, npm).flatMap(namesIn))]
  const refused = new Set(findForbiddenVariables(names).map(({ name }) => name))
  refused.delete(ALLOWED)
  const variables = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      (OF_NPM.test(entry[0]) || (names.includes(entry[0]) && !refused.has(entry[0])))
  )
  return {
    variables: Object.fromEntries(variables),
    unset: names.filter((name) => environment[name] === undefined)
  }
}

function settingsFiles(environment: Variables, npm: string | undefined): readonly string[] {
  const given = (name: string): string | undefined =>
    environment[`npm_config_${name}`] ?? environment[`NPM_CONFIG_${name.toUpperCase()}`]
  const home = environment['HOME']
  // `<prefix>/lib/node_modules/npm/bin/npm-cli.js`
  const root = npm === undefined ? undefined : path.dirname(path.dirname(realPath(npm)))
  const prefix = given('prefix') ?? (root === undefined ? undefined : path.resolve(root, '../../..'))
  return [
    given('userconfig') ?? (home === undefined ? '' : path.join(home, '.npmrc')),
    given('globalconfig') ?? (prefix === undefined ? '' : path.join(prefix, 'etc', 'npmrc')),
    root === undefined ? '' : path.join(root, 'npmrc')
  ].filter((file) => file !== '')
}

/** `${NAME}`, or `${NAME?}` if it may be missing. */
function namesIn(file: string): readonly string[] {
  try {
    const text = fs.readFileSync(file, 'utf8')
    return Array.from(text.matchAll(/(?<!\\)\$\{([^}?]+)\??\}/g), ([, name = '']) => name)
  } catch {
    // Most machines do not have all of them.
    return []
  }
}

function realPath(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch {
    return file
  }
}
