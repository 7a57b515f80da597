/**
 * The artifacts of this workflow run, by the runner's own way to them: it counts against no limit of GitHub's API and
 * needs no permission.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { unpackArchive, type ChooseTarget, type UnpackBounds, type Unpacked } from './unpack.js'

/** An artifact as the run lists it. */
export interface ListedArtifact {
  readonly id: number
  readonly name: string
  /** Packed bytes. */
  readonly size: number
  /** `sha256:<hex>`; undefined where the service does not say. */
  readonly digest: string | undefined
}

/** Lists and fetches artifacts; the real one is the toolkit's client. */
export interface ArtifactClient {
  readonly list: () => Promise<readonly ListedArtifact[]>
  /** One artifact by its whole name; undefined when there is none. */
  readonly find: (name: string) => Promise<ListedArtifact | undefined>
  /** Saves the archive, packed, in a folder that is empty. */
  readonly download: (artifact: ListedArtifact, folder: string) => Promise<void>
}

/** Bounds of an artifact that is fetched. */
export interface FetchBounds extends UnpackBounds {
  /** Bytes of the archive. */
  readonly packedBytes: number
}

/**
 * Fetches an artifact and unpacks it.
 * @throws Error that says why it cannot be had: too large, broken, or the service does not answer.
 */
export async function fetchArtifact(
  client: ArtifactClient,
  artifact: ListedArtifact,
  chooseTarget: ChooseTarget,
  bounds: FetchBounds,
  temporaryDirectory: string
): Promise<Unpacked> {
  if (artifact.size > bounds.packedBytes)
    throw new Error(`it has ${artifact.size} bytes, and ${bounds.packedBytes} are allowed`)
  const folder = await mkdtemp(path.join(temporaryDirectory, 'mpm-download-'))
  try {
    await client.download(artifact, folder)
    const [file, ...more] = await readdir(folder)
    if (file === undefined || more.length > 0) throw new Error('its download is no single file')
    return await unpackArchive(path.join(folder, file), chooseTarget, bounds)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Connects to the toolkit's client, which is loaded when it is first used: it is heavy. */
export function connectArtifacts(): ArtifactClient {
  const load = async () => {
    const { DefaultArtifactClient, ArtifactNotFoundError } = await import('@actions/artifact')
    return { client: new DefaultArtifactClient(), ArtifactNotFoundError }
  }
  return {
    list: async () => {
      const { client } = await load()
      return (await client.listArtifacts()).artifacts.map(withDigest)
    },
    find: async (name) => {
      const { client, ArtifactNotFoundError } = await load()
      try {
        return withDigest((await client.getArtifact(name)).artifact)
      } catch (error) {
        if (error instanceof ArtifactNotFoundError) return undefined
        throw error
      }
    },
    download: async ({ id, digest }, folder) => {
      const { client } = await load()
      const { digestMismatch } = await client.downloadArtifact(id, {
        path: folder,
        skipDecompress: true,
        ...(digest === undefined ? {} : { expectedHash: digest })
      })
      if (digestMismatch === true) throw new Error('what arrived is not what was uploaded')
    }
  }
}

function withDigest({
  id,
  name,
  size,
  digest
}: Omit<ListedArtifact, 'digest'> & { readonly digest?: string }) {
  return { id, name, size, digest }
}
