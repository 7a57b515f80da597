/** Keeps V8 small in a process that mostly waits for others. */
import v8 from 'node:v8'

/**
 * By then Node's own modules are loaded, also those that a session loads at its start (`http`): once a flag is changed, V8 does not use
 * the compiled code that comes with them.
 */
const START_MS = 100

/** CPU time after which optimized code pays. A session of eight agents that say little uses 430 ms. */
const BUSY_CPU_MS = 500

/** Often enough for one that is busy from its start; a look takes one system call. */
const LOOK_EVERY_MS = 100

/** V8 compiles hot functions with Turbofan everywhere, with Maglev by default since this version of Node. */
const MAGLEV_SINCE = 24

/**
 * By itself V8 doubles the space for new objects as long as enough of them survive in it: where agents say much, to 33 MB on
 * Node 20 and to more than 100 MB on Node 24.
 */
const KEEPS_ITS_SIZE = '--semi-space-growth-factor=1'

/**
 * Old objects are collected when they have grown by so many per cent, and by 8 MB at least. By itself V8 waits until there are up to
 * four times as many: where agents say much, nearly all of them are texts that nobody needs any more.
 */
const COLLECTS_OLD_OBJECTS = '--heap-growing-percent=30'

/**
 * Bounds V8's memory, and keeps its optimizing compilers out until the process has used `BUSY_CPU_MS`: they and what they compile take
 * 8 to 10 MB.
 */
export function keepEngineSmall(): void {
  setTimeout(setFlags, START_MS).unref()
}

function setFlags(): void {
  const compilers = compilersOf(process.versions.node)
  const off = compilers.map((compiler) => `--no-${compiler}`)
  for (const flag of [KEEPS_ITS_SIZE, COLLECTS_OLD_OBJECTS, ...off]) v8.setFlagsFromString(flag)
  const timer = setInterval(() => {
    if (usedCpuMs() < BUSY_CPU_MS) return
    clearInterval(timer)
    for (const compiler of compilers) v8.setFlagsFromString(`--${compiler}`)
  }, LOOK_EVERY_MS)
  timer.unref()
}

/** The optimizing compilers that this version of Node uses by default. */
function compilersOf(node: string): readonly string[] {
  return Number.parseInt(node, 10) >= MAGLEV_SINCE ? ['turbofan', 'maglev'] : ['turbofan']
}

/** Without that of the kernel, which starts processes. */
function usedCpuMs(): number {
  return process.cpuUsage().user / 1_000
}
