/** The session folder as one artifact of the workflow run. */
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Redactor } from '../redaction/redact.js'
import { stageFiles } from './stage-files.js'

/** What is to be uploaded, and as what. */
export interface ArtifactRequest {
  readonly sessionDirectory: string
  readonly sessionId: string
  /** Undefined: `mpm-session-<id>`. */
  readonly name: string | undefined
  /** Undefined: as the repository has it. */
  readonly retentionDays: number | undefined
  /** Folder that the redacted copy is made in and removed from. */
  readonly temporaryDirectory: string
}

/** An artifact that is there. */
export interface UploadedArtifact {
  readonly name: string
  readonly id: number | undefined
}

/** Uploads files as one artifact; the real one is the toolkit's client. */
export type UploadFiles = (
  name: string,
  files: readonly string[],
  rootDirectory: string,
  retentionDays: number | undefined
) => Promise<{ readonly id?: number }>

/** Further names that are tried where a name is taken: names are unique in a whole workflow run. */
const FURTHER_ATTEMPTS = [2, 3, 4]

/**
 * Uploads a redacted copy of the session folder.
 * @param warn takes what the reader should know of the upload: files left out, another name.
 * @throws Error when the upload fails; the session folder stays as it is.
 */
export async function uploadSession(
  request: ArtifactRequest,
  redactor: Redactor,
  warn: (message: string) => void,
  upload: UploadFiles = uploadWithToolkit
): Promise<UploadedArtifact> {
  const staging = await mkdtemp(path.join(request.temporaryDirectory, 'mpm-upload-'))
  try {
    const { files, leftOut } = await stageFiles(request.sessionDirectory, staging, redactor)
    for (const file of leftOut)
      warn(`${file.path} is not in the artifact, because it could not be redacted: ${file.reason}.`)
    const wanted = request.name ?? `mpm-session-${request.sessionId}`
    const names = [
      wanted,
      ...FURTHER_ATTEMPTS.map((attempt) => `${wanted}-${attempt}`),
      `${wanted}-${request.sessionId}`
    ]
    const uploaded = await uploadUnderFreeName(names, (name) =>
      upload(name, files, staging, request.retentionDays)
    )
    if (uploaded.name !== wanted)
      warn(`The artifact name ${wanted} is taken: it is uploaded as ${uploaded.name}.`)
    return uploaded
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function uploadUnderFreeName(
  names: readonly string[],
  upload: (name: string) => Promise<{ readonly id?: number }>
): Promise<UploadedArtifact> {
  for (const [index, name] of names.entries()) {
    try {
      const { id } = await upload(name)
      return { name, id }
    } catch (error) {
      if (!isNameTaken(error) || index === names.length - 1) throw error
    }
  }
  throw new Error('no name to upload the artifact under')
}

/** The results service answers 409 to a name that the run has already; the client hands on no more than its text. */
function isNameTaken(error: unknown): boolean {
  return error instanceof Error && /\(409\)|already exists/i.test(error.message)
}

async function uploadWithToolkit(...[name, files, root, retentionDays]: Parameters<UploadFiles>) {
  // Heavy: it doubles the time that the step takes to start.
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const options = retentionDays === undefined ? {} : { retentionDays }
  return new DefaultArtifactClient().uploadArtifact(name, [...files], root, options)
}
