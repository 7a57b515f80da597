/**
 * The artifacts of this workflow run, through the runner's own service: it does not count against the rate limits of
 * GitHub's API and needs no permission.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ChooseTarget, UnpackBounds, Unpacked } from './unpack.js'

/** An artifact as the run lists it. */
export interface ListedArtifact {
  readonly id: number
  readonly name: string
  /** Packed bytes. */
  readonly size: number
  /** `sha256:<hex>`; undefined if the service does not report it. */
  readonly digest: string | undefined
}

/** Lists and downloads artifacts; by default the toolkit's client. */
export interface ArtifactClient {
  readonly list: () => Promise<readonly ListedArtifact[]>
  /** One artifact by its full name; undefined if there is none. */
  readonly find: (name: string) => Promise<ListedArtifact | undefined>
  /** Saves the archive, still compressed, in an empty folder. */
  readonly download: (artifact: ListedArtifact, folder: string) => Promise<void>
}

/** Bounds of an artifact to be fetched. */
export interface FetchBounds extends UnpackBounds {
  /** Bytes of the archive. */
  readonly packedBytes: number
}

/**
 * Fetches an artifact and unpacks it.
 * @throws Error with the reason why it is unavailable: too large, broken, or the service does not answer.
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
    if (file === undefined || more.length > 0) throw new Error('its download is not a single file')
    // Loaded here, because only a session over a matrix reads archives.
    const { unpackArchive } = await import('./unpack.js')
    return await unpackArchive(path.join(folder, file), chooseTarget, bounds)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Connects to the toolkit's client, which is loaded on first use because it is large. */
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
      if (digestMismatch === true) throw new Error('its digest differs from that of the upload')
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
