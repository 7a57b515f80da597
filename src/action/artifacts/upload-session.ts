/** The session folder as one artifact of the workflow run. */
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Redactor } from '../../session/redaction/redact.js'
import { stageFiles } from './stage-files.js'

/** What to upload, and under which name. */
export interface ArtifactRequest {
  readonly sessionDirectory: string
  readonly sessionId: string
  /** Undefined: `mpm-session-<id>`. */
  readonly name: string | undefined
  /** Undefined: the repository's setting. */
  readonly retentionDays: number | undefined
  /** Folder for the redacted copy, which is removed afterwards. */
  readonly temporaryDirectory: string
}

/** An artifact that was uploaded. */
export interface UploadedArtifact {
  readonly name: string
  readonly id: number | undefined
}

/** Uploads files as one artifact; by default with the toolkit's client. */
export type UploadFiles = (
  name: string,
  files: readonly string[],
  rootDirectory: string,
  retentionDays: number | undefined
) => Promise<{ readonly id?: number }>

/** Suffixes to try when a name is taken: names are unique in a workflow run. */
const FURTHER_ATTEMPTS = [2, 3, 4]

/**
 * Uploads a redacted copy of the session folder.
 * @param warn receives what the reader should know about the upload: files left out, another name.
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
    for (const file of leftOut) warn(`${file.path} is not in the artifact: ${file.reason}.`)
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

/** The results service answers 409 when the run already has the name; the client only passes on the text. */
function isNameTaken(error: unknown): boolean {
  return error instanceof Error && /\(409\)|already exists/i.test(error.message)
}

async function uploadWithToolkit(...[name, files, root, retentionDays]: Parameters<UploadFiles>) {
  // Large: loading it doubles the start time of the step.
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const options = retentionDays === undefined ? {} : { retentionDays }
  return new DefaultArtifactClient().uploadArtifact(name, [...files], root, options)
}
