/** Standard input as the text of a prompt (`--prompt-file -`). */
import type { Readable } from 'node:stream'

/**
 * Reads to the end, or until the limit is exceeded.
 * @throws Error if nothing is piped in: we would wait for a user who is waiting for us
 */
export async function readStandardInput(
  limitBytes: number,
  input: Readable & { readonly isTTY?: boolean } = process.stdin
): Promise<Uint8Array> {
  if (input.isTTY === true)
    throw new Error(
      'standard input is the terminal. Pipe the prompt in (... --prompt-file - < task.md), or give it in quotes'
    )
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= limitBytes) break
  }
  return Buffer.concat(chunks)
}
