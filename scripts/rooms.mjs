/**
 * The modules of src/: for each top folder, the top folders that it may import from, and its own folders from the top
 * down. A folder may import from those that come after it, never from those before it; `.` is the top folder's own files.
 * Lint enforces the order (eslint.config.mjs); a test compares it with the tree and with docs/architecture.md.
 */
export const FOLDERS = {
  util: { mayUse: [], rooms: ['files', '.'] },
  process: {
    mayUse: ['util'],
    rooms: [
      '.',
      'interactive',
      'supervision',
      'memory',
      'kill',
      'cgroup',
      'output',
      'terminal',
      'sandbox',
      'launch',
      'tree',
      'table',
      'contract'
    ]
  },
  claude: {
    mayUse: ['process', 'util'],
    rooms: ['rehearsal', 'install', 'key-proxy', 'outcome', 'stream', 'environment', 'command']
  },
  session: {
    mayUse: ['claude', 'process', 'util'],
    rooms: [
      '.',
      'delivery',
      'matrix',
      'rounds',
      'checks',
      'run',
      'run/attempt',
      'inputs',
      'inputs/check',
      'inputs/table',
      'lifecycle',
      'sandbox',
      'sandbox/git',
      'scheduling',
      'workspace',
      'workspace/git',
      'review',
      'plan-block',
      'delegations',
      'delegations/labels',
      'prompts',
      'tickets',
      'cache',
      'spending',
      'record',
      'roster',
      'agent-user',
      'inputs/parse',
      'configuration',
      'network',
      'redaction',
      'words',
      'text'
    ]
  },
  page: { mayUse: [], rooms: ['.', 'markdown'] },
  report: {
    mayUse: ['page', 'session', 'util'],
    rooms: [
      'html',
      'html/overview',
      'html/run',
      'html/timeline',
      'html/chart',
      'html/transcript',
      'html/view',
      'html/document',
      'html/markup',
      'log',
      'summary',
      '.',
      'redaction',
      'text'
    ]
  },
  action: {
    mayUse: ['report', 'session', 'util'],
    rooms: [
      '.',
      'spending',
      'cache',
      'deliver',
      'review',
      'matrix',
      'step',
      'command',
      'comment',
      'trust',
      'artifacts',
      'event',
      'issues',
      'github',
      'runner'
    ]
  },
  live: { mayUse: ['page', 'report', 'session', 'util'], rooms: ['.'] },
  terminal: { mayUse: ['live', 'report', 'session', 'util'], rooms: ['.'] }
}

/** The top folder and the folder within it of a file of src/; undefined for the entries in src/ itself. */
export function roomOf(file) {
  const [folder, ...rest] = file.split('/')
  if (rest.length === 0) return undefined
  return { folder, room: rest.slice(0, -1).join('/') || '.' }
}

/** Why a file of src/ may not import another one; undefined where it may. Paths are relative to src/. */
export function importProblem(from, to) {
  const [source, target] = [roomOf(from), roomOf(to)]
  if (source === undefined) return undefined
  if (target === undefined) return `src/${source.folder} may not import an entry of src/.`
  const { mayUse, rooms } = FOLDERS[source.folder] ?? { mayUse: [], rooms: [] }
  if (source.folder !== target.folder)
    return mayUse.includes(target.folder)
      ? undefined
      : `src/${source.folder} may import from ${mayUse.join(', ') || 'no other folder'} only.`
  const [above, below] = [rooms.indexOf(source.room), rooms.indexOf(target.room)]
  if (above < 0 || below < 0) return 'The folder is missing from scripts/rooms.mjs.'
  return above <= below
    ? undefined
    : `src/${source.folder}/${source.room} may not import from ${target.room}, which is above it (scripts/rooms.mjs).`
}
