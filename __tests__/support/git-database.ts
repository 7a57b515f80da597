/** GitHub's git database for the stand-in: objects and references in a real bare repository, so that trees can be compared. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** An answer: status and value. */
export type Answer = readonly [status: number, value: unknown]

/** The repository behind the stand-in. */
export interface GitDatabase {
  readonly directory: string
  /** Runs git in it; returns its output. */
  git(args: readonly string[], input?: Buffer | string): Buffer
  /** The same as trimmed text. */
  text(...args: string[]): string
  /** Commit of a branch; undefined if there is none. */
  branch(name: string): string | undefined
  /** Every entry of a commit's tree: `mode path: content`, bytes as latin1; a submodule with its commit. */
  show(commit: string): string[]
  readonly operations: Readonly<
    Record<string, (body: unknown, parameters: Readonly<Record<string, string>>) => Answer>
  >
  /** GraphQL's updateRefs. */
  updateRefs(variables: Readonly<Record<string, string>>): unknown
  dispose(): void
}

const ZERO = '0'.repeat(40)

interface TreeEntry {
  readonly path: string
  readonly mode: string
  readonly content?: string
  readonly sha?: string | null
}

/** @param author name of the token's owner, and whether its commits are verified */
export function createGitDatabase(
  author: () => { readonly name: string; readonly isVerified: boolean }
): GitDatabase {
  const directory = mkdtempSync(path.join(tmpdir(), 'github-repository-'))
  const identity = (): Record<string, string> => ({
    GIT_AUTHOR_NAME: author().name,
    GIT_AUTHOR_EMAIL: 'a@github.com',
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@github.com'
  })
  const git = (args: readonly string[], input: Buffer | string = ''): Buffer =>
    execFileSync('git', ['-c', 'safe.directory=*', ...args], {
      cwd: directory,
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
      env: { PATH: process.env['PATH'], HOME: directory, GIT_CONFIG_NOSYSTEM: '1', ...identity() }
    })
  const text = (...args: string[]): string => git(args).toString('utf8').trim()
  const attempt = (...args: string[]): string | undefined => {
    try {
      return text(...args)
    } catch {
      return undefined
    }
  }
  git(['init', '-q', '--bare', '-b', 'main', '.'])

  const showCommit = (id: string) => {
    const raw = text('cat-file', 'commit', id)
    const [head = '', ...rest] = raw.split('\n\n')
    const values = (name: string) =>
      [...head.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, value]) => value ?? '')
    return {
      sha: id,
      message: rest.join('\n\n'),
      tree: { sha: values('tree')[0] },
      parents: values('parent').map((sha) => ({ sha })),
      author: { name: values('author')[0]?.replace(/ <.*/, '') },
      verification: { verified: author().isVerified && values('committer')[0]?.startsWith('GitHub') === true }
    }
  }
  const branch = (name: string): string | undefined =>
    attempt('rev-parse', '--verify', '-q', `refs/heads/${name}`)
  const isAncestor = (old: string, next: string): boolean =>
    attempt('merge-base', '--is-ancestor', old, next) !== undefined

  const createTree = (base: string | undefined, entries: readonly TreeEntry[]): Answer => {
    const index = path.join(directory, 'tree.index')
    rmSync(index, { force: true })
    const run = (args: readonly string[], input: Buffer | string = ''): Buffer =>
      execFileSync('git', args, {
        cwd: directory,
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], HOME: directory, GIT_INDEX_FILE: index, GIT_DIR: directory }
      })
    if (base !== undefined) run(['read-tree', base])
    const present = new Set(run(['ls-files', '-z']).toString('utf8').split('\0'))
    for (const { path: file, mode, content, sha } of entries) {
      if (content !== undefined && sha !== undefined) return [422, { message: 'tree.content and tree.sha' }]
      if (sha === null) {
        if (!present.has(file)) return [422, { message: 'GitRPC::BadObjectState' }]
        run(['update-index', '-z', '--index-info'], `0 ${ZERO}\t${file}\0`)
        present.delete(file)
        continue
      }
      const inTheWay = [...present].some((each) => each.startsWith(`${file}/`) || file.startsWith(`${each}/`))
      if (inTheWay) return [422, { message: 'D/F conflict when updating tree' }]
      const id =
        content === undefined ? (sha ?? '') : git(['hash-object', '-w', '--stdin'], content).toString().trim()
      if (mode !== '160000' && attempt('cat-file', '-e', id) === undefined)
        return [422, { message: `tree.sha ${id} is not a valid blob` }]
      run(['update-index', '--add', '--cacheinfo', `${mode},${id},${file}`])
      present.add(file)
    }
    if (run(['ls-files']).length === 0) return [422, { message: 'Invalid tree info' }]
    const tree = run(['write-tree']).toString().trim()
    return [201, { sha: tree, tree: [], truncated: false }]
  }

  return {
    directory,
    git,
    text,
    branch,
    show: (commit) =>
      git(['ls-tree', '-r', '-z', commit])
        .toString('latin1')
        .split('\0')
        .filter((entry) => entry !== '')
        .map((entry) => {
          const [facts = '', file = ''] = entry.split('\t')
          const [mode = '', type = '', id = ''] = facts.split(' ')
          return `${mode} ${file}: ${type === 'commit' ? id : git(['cat-file', 'blob', id]).toString('latin1')}`
        }),
    operations: {
      'git/list-matching-refs': (_, { ref = '' }) => [
        200,
        text('for-each-ref', '--format=%(refname) %(objectname)', `refs/${ref}*`)
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => ({ ref: line.split(' ')[0], object: { sha: line.split(' ')[1], type: 'commit' } }))
      ],
      'git/get-commit': (_, { commit_sha = '' }) =>
        attempt('cat-file', '-e', `${commit_sha}^{commit}`) === undefined
          ? [404, { message: 'Not Found' }]
          : [200, showCommit(commit_sha)],
      'git/get-tree': (_, { tree_sha = '' }) => [
        200,
        {
          sha: tree_sha,
          truncated: false,
          tree: git(['ls-tree', '-z', tree_sha])
            .toString('utf8')
            .split('\0')
            .filter((entry) => entry !== '')
            .map((entry) => {
              const [facts = '', file = ''] = entry.split('\t')
              const [mode, type, sha] = facts.split(' ')
              return { path: file, mode, type, sha }
            })
        }
      ],
      'git/get-blob': (_, { file_sha = '' }) => [
        200,
        { sha: file_sha, content: git(['cat-file', 'blob', file_sha]).toString('base64'), encoding: 'base64' }
      ],
      'git/create-blob': (body) => {
        const { content, encoding } = body as { content: string; encoding?: string }
        const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
        return [201, { sha: git(['hash-object', '-w', '--stdin'], bytes).toString().trim() }]
      },
      'git/create-tree': (body) => {
        const { base_tree, tree } = body as { base_tree?: string; tree: TreeEntry[] }
        return createTree(base_tree, tree)
      },
      'git/create-commit': (body) => {
        const { tree, parents = [], message } = body as { tree: string; parents?: string[]; message: string }
        const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])]
        return [201, showCommit(git(args, message).toString().trim())]
      },
      'git/create-ref': (body) => {
        const { ref, sha } = body as { ref: string; sha: string }
        if (attempt('rev-parse', '--verify', '-q', ref) !== undefined)
          return [422, { message: 'Reference already exists' }]
        if (attempt('cat-file', '-e', `${sha}^{commit}`) === undefined)
          return [422, { message: 'Object does not exist' }]
        git(['update-ref', ref, sha, ZERO])
        return [201, { ref, object: { sha, type: 'commit' } }]
      },
      'git/update-ref': (body, { ref = '' }) => {
        const { sha, force = false } = body as { sha: string; force?: boolean }
        const old = attempt('rev-parse', '--verify', '-q', `refs/${ref}`)
        if (old === undefined) return [422, { message: 'Reference does not exist' }]
        if (!force && !isAncestor(old, sha)) return [422, { message: 'Update is not a fast forward' }]
        git(['update-ref', `refs/${ref}`, sha, old])
        return [200, { ref: `refs/${ref}`, object: { sha, type: 'commit' } }]
      }
    },
    updateRefs: ({ name = '', from = '', commit = '' }) => {
      if (attempt('rev-parse', '--verify', '-q', name) !== from)
        return {
          data: { updateRefs: null },
          errors: [{ type: 'UNPROCESSABLE', message: `Reference update failed: ${name} is not at ${from}` }]
        }
      git(['update-ref', name, commit, from])
      return { data: { updateRefs: { clientMutationId: null } } }
    },
    dispose: () => {
      rmSync(directory, { recursive: true, force: true })
    }
  }
}
