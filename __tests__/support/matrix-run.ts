/** A session over a job matrix as GitHub runs it: each job on a machine of its own, all with the artifacts of one run. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setStage, type Stage } from './stage.js'
import { createJob, type Job } from './runner-job.js'
import { runAction, runStep, startStep, type StepResult } from './runner.js'

/** An entry of the matrix. */
export interface MatrixEntry {
  readonly index: number
  readonly id: string
  readonly agent: string
  readonly memoryLimitMb: number
  readonly timeoutSeconds: number
  readonly runner: string
}

/** The jobs of one run. */
export interface MatrixRun {
  readonly stage: Stage
  /** One job's step, main and post, on a machine of its own. */
  job(
    inputs: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
    checkOut?: (workspace: string) => void
  ): Promise<{ main: StepResult; post: StepResult; job: Job }>
  /** The same, with files in its workspace; main is killed as soon as its output matches. */
  killedJob(
    inputs: Readonly<Record<string, string>>,
    files: Readonly<Record<string, string>>,
    killAt: RegExp
  ): Promise<{ main: StepResult; post: StepResult }>
  close(): Promise<void>
}

/** Begins a run. */
export async function startMatrixRun(): Promise<MatrixRun> {
  const stage = await setStage()
  const jobs: Job[] = []
  return {
    stage,
    job: async (inputs, env = {}, checkOut) => {
      const job = createJob({ env: stage.results.env })
      jobs.push(job)
      checkOut?.(job.workspace)
      const given = stage.realCli(inputs)
      return { ...(await runAction({ job, inputs: given.inputs ?? {}, env: { ...given.env, ...env } })), job }
    },
    killedJob: async (inputs, files, killAt) => {
      const job = createJob({ env: stage.results.env })
      jobs.push(job)
      for (const [name, text] of Object.entries(files)) writeFileSync(join(job.workspace, name), text)
      const step = startStep({ job, inputs, entry: 'main' })
      await step.waitForOutput(killAt)
      const main = await step.kill()
      return { main, post: await runStep({ job, inputs, entry: 'post', state: main.state }) }
    },
    close: async () => {
      // Each fails of processes that outlived it; none may keep the others from being cleared away.
      const failures = jobs.flatMap((job) => {
        try {
          job.dispose()
          return []
        } catch (error) {
          return [error]
        }
      })
      await stage.close()
      if (failures.length > 0) throw new AggregateError(failures, 'Processes outlived their job.')
    }
  }
}

/** The entries of the output `matrix`. */
export function entriesOf({ outputs }: StepResult): readonly MatrixEntry[] {
  return (JSON.parse(outputs['matrix'] ?? '') as { readonly include: readonly MatrixEntry[] }).include
}
