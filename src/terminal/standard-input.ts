/** Standard input as the text of a prompt (`--prompt-file -`). */
import type { Readable } from 'node:stream'

/**
 * Reads to the end of it, or until there is more than may be.
 * @throws Error where nothing is piped in: a person at a terminal would wait for us, and we for them
 */
export async function readStandardInput(
  limitBytes: number,
  input: Readable & { readonly isTTY?: boolean } = process.stdin
): Promise<Uint8Array> {
  if (input.isTTY === true)
    throw new Error(
      'standard input is the terminal. Pipe the prompt in (... --prompt-file - < task.md), or give it with -i'
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
