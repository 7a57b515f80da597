/** Attacks on files of the job. */
import type { AttackKind } from './attack.js'

const GONE = ['ENOENT']
/** As the job's user, and as root without its capabilities. */
const READ_ONLY = ['EROFS', 'EACCES']

/** Overwrites a link's target, a file that must not change: it is opened, and nothing is written. */
const open = (path: string): string => `: >>${path}`

export const FILE_ATTACKS: readonly AttackKind[] = [
  {
    tries: 'read or write command files, `RUNNER_TEMP`, the session',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'denied',
    attacks: [
      { name: 'write GITHUB_ENV', command: open('"$COMMANDS"/github_env'), errors: GONE },
      { name: 'read GITHUB_STATE', command: 'cat "$COMMANDS"/github_state', errors: GONE },
      {
        name: 'list RUNNER_TEMP',
        // The folder of the run itself is in it.
        command: 'ls "$RUNNER" >listed && grep -v mpm-run listed',
        errors: ['NOTHING']
      },
      { name: 'read a file of RUNNER_TEMP', command: 'cat "$RUNNER/secret"', errors: GONE },
      { name: 'write to RUNNER_TEMP', command: 'touch "$RUNNER/new"', errors: READ_ONLY },
      { name: 'read the session', command: 'cat "$SESSION/events.jsonl"', errors: GONE },
      {
        name: 'write to the session',
        command: open('"$SESSION/events.jsonl"'),
        errors: GONE
      },
      { name: 'read the prompt of PM', command: 'cat "$SESSION/pm/prompt.md"', errors: GONE },
      {
        name: 'list the session’s private folder',
        command: 'ls "$SESSION-private/" >listed && grep . listed',
        errors: ['ENOENT', 'NOTHING']
      }
    ]
  },
  {
    tries: 'read or write files of other runs and of the action',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [
      { name: 'read a file of another run', command: 'cat "$(cat other.path)/file"', errors: GONE },
      { name: 'change a file of another run', command: open('"$(cat other.path)/file"'), errors: GONE },
      { name: 'read the post step', command: 'head -c 1 "$ACTION/dist/post/index.js"', errors: GONE },
      {
        name: 'replace the post step',
        command: open('"$ACTION/dist/post/index.js"'),
        errors: GONE,
        needsRoot: true
      }
    ]
  },
  {
    tries: 'read `~/.ssh`, other files of home folders, `/tmp` of the job',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [
      { name: 'read a key of SSH', command: 'cat "$HOME_OF_JOB/.ssh/id"', errors: GONE },
      { name: 'read a token of a tool', command: 'cat "$HOME_OF_JOB/.npmrc"', errors: GONE },
      { name: 'list /tmp', command: 'ls "/tmp/$MARK"', errors: GONE },
      { name: 'list /var/tmp', command: 'ls "/var/tmp/$MARK"', errors: GONE },
      {
        name: 'read the home of root',
        command: 'cat "/root/$MARK"',
        errors: ['ENOENT', 'EACCES'],
        needsRoot: true
      }
    ]
  },
  {
    tries: 'write outside of the working directory',
    namespaces: 'denied',
    landlock: 'denied',
    off: 'succeeds',
    agentUser: 'denied',
    attacks: [
      { name: 'change a file of the job', command: open('"$ELSEWHERE/file"'), errors: READ_ONLY },
      {
        name: 'make a file beside the working directory',
        command: 'touch "$ELSEWHERE/new"',
        errors: READ_ONLY
      },
      {
        name: 'change a file by a link',
        command: `ln -s "$ELSEWHERE/file" link && ${open('link')}`,
        errors: READ_ONLY
      },
      {
        name: 'give a file of the job a second name',
        command: 'ln "$ELSEWHERE/file" second-name',
        errors: ['EXDEV', 'EPERM'],
        partialErrors: ['EXDEV', 'EACCES', 'EPERM']
      },
      { name: 'change the tool cache', command: 'touch "$TOOLS/new"', errors: READ_ONLY },
      {
        name: 'move the working directory',
        command: 'mv "$PWD" "$PWD.moved" && mv "$PWD.moved" "$PWD"',
        errors: ['EBUSY', 'EROFS', 'EACCES', 'EPERM']
      },
      { name: 'change /etc', command: open('/etc/passwd'), errors: READ_ONLY, needsRoot: true },
      {
        name: 'change a program',
        command: 'touch /usr/local/bin/mpm-attack && rm /usr/local/bin/mpm-attack',
        errors: READ_ONLY,
        needsRoot: true
      },
      {
        name: 'change /var/lib',
        command: 'touch /var/lib/mpm-attack && rm /var/lib/mpm-attack',
        errors: READ_ONLY,
        needsRoot: true
      },
      {
        name: 'make a device',
        command: '$CALL mknodat -100 device 0x6180 0x801 && rm device',
        errors: ['EPERM'],
        partialErrors: ['EPERM', 'EACCES'],
        needsRoot: true
      }
    ]
  },
  {
    tries: 'change `.git` (settings, hooks, attributes, refs)',
    namespaces: 'denied',
    landlock: 'succeeds',
    off: 'succeeds',
    agentUser: 'denied',
    attacks: [
      { name: 'install a hook', command: 'touch .git/hooks/post-checkout', errors: READ_ONLY },
      {
        name: 'set a program',
        command: 'git config --file .git/config core.sshCommand true',
        errors: READ_ONLY
      },
      {
        name: 'set attributes',
        command: 'mkdir -p .git/info && touch .git/info/attributes',
        errors: READ_ONLY
      },
      { name: 'move a branch', command: 'git update-ref refs/heads/attack HEAD', errors: READ_ONLY },
      {
        name: 'replace .git',
        command: 'mv .git gone && mv gone .git',
        errors: ['EBUSY', 'EROFS', 'EACCES', 'EPERM']
      },
      {
        name: 'give a file of .git a second name',
        command: 'ln .git/config second && rm second',
        errors: ['EXDEV', 'EROFS', 'EPERM']
      }
    ]
  },
  {
    tries: 'read credentials in `.git/config`',
    namespaces: 'denied',
    landlock: 'succeeds',
    off: 'succeeds',
    agentUser: 'succeeds',
    attacks: [
      {
        name: 'read the token in .git/config',
        command: 'grep -q "$SECRET" .git/config',
        errors: ['NOTHING']
      },
      {
        name: 'ask git for the token',
        command: 'git config --get-regexp extraheader | grep -q "$SECRET"',
        errors: ['NOTHING']
      }
    ]
  }
]
