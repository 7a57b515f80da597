/**
 * A repository's configuration without credentials and without programs. Only settings that describe the repository are
 * kept: any other name may hold a token (`http.*.extraheader`) or start a program (`core.fsmonitor`, filters, hooks), and
 * newer versions of git add such names. Pure.
 */

/** Names in lower case, without the part in quotes. */
const KEPT = new RegExp(
  [
    'core\\.(repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks|autocrlf|eol',
    '|safecrlf|quotepath|abbrev|bigfilethreshold|sparsecheckout|sparsecheckoutcone|protecthfs|protectntfs|longpaths)',
    '|extensions\\.(objectformat|compatobjectformat|refstorage|partialclone|worktreeconfig|noop|preciousobjects)',
    '|remote\\.(url|pushurl|fetch|push|promisor|partialclonefilter|tagopt|prune)',
    '|branch\\.(remote|merge|rebase|pushremote)',
    '|submodule\\.(url|active|path|branch|ignore|update|fetchrecursesubmodules)',
    '|user\\.(name|email|useconfigonly)|safe\\.directory|init\\.defaultbranch|push\\.default|pull\\.(rebase|ff)',
    '|merge\\.(conflictstyle|renames|ff)|diff\\.(renames|algorithm|noprefix|mnemonicprefix)|gc\\.auto|index\\.version'
  ]
    .join('')
    .replace(/^/, '^(?:')
    .replace(/$/, ')$')
)

const HEADER = /^\[\s*([A-Za-z0-9.-]+)(?:\s+("(?:\\.|[^"\\])*"))?\s*\]\s*/
const SETTING = /^([A-Za-z][A-Za-z0-9-]*)\s*(?:=\s*(.*))?$/s
/** `https://user:token@host/`: everything between the scheme and the last @ before the path. */
const LOGIN = /([a-z][a-z0-9+.-]*:\/\/)[^/\s"]*@/gi

/** Returns the cleaned text. */
export function cleanGitConfig(text: string): string {
  const lines: string[] = []
  let section = ''
  let header = ''
  let isWritten = true
  for (const line of logicalLines(text)) {
    let rest = line.trim()
    const opening = HEADER.exec(rest)
    if (opening !== null) {
      section = (opening[1] ?? '').toLowerCase()
      header = `[${opening[1] ?? ''}${opening[2] === undefined ? '' : ` ${opening[2]}`}]`
      isWritten = false
      rest = rest.slice(opening[0].length)
    }
    const [, name, value] = SETTING.exec(rest) ?? []
    if (name === undefined || !KEPT.test(`${section}.${name.toLowerCase()}`)) continue
    // `!command` as a submodule's update method is a program.
    if (value !== undefined && /^"?!/.test(value)) continue
    if (!isWritten) lines.push(header.replaceAll(LOGIN, '$1'))
    isWritten = true
    lines.push(value === undefined ? `\t${name}` : `\t${name} = ${value.replaceAll(LOGIN, '$1')}`)
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** A backslash at the end of a line continues its value on the next one. */
function logicalLines(text: string): readonly string[] {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?<!\\)((?:\\\\)*)\\\n/g, '$1')
    .split('\n')
}
