/** Waits for a file that another process is to make. */
import { existsSync, watch } from 'node:fs'
import { dirname } from 'node:path'

/** Resolves as soon as the file is there; its folder must be. */
export function waitForFile(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const watcher = watch(dirname(file), look)
    watcher.once('error', reject)
    look()

    function look(): void {
      if (!existsSync(file)) return
      watcher.close()
      resolve()
    }
  })
}
