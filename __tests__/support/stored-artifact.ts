/** What the results service stand-in keeps of an artifact. */
import { createHash } from 'node:crypto'
import { parseZip } from './zip.js'

/** What the runtime token names as the run, and as the job. */
export const RUN_BACKEND_ID = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a'
export const JOB_BACKEND_ID = 'ca395085-040a-526b-2ce8-bdc85f692774'

/** One artifact, as uploaded. */
export interface StoredArtifact {
  readonly id: string
  readonly name: string
  readonly mimeType: string
  readonly expiresAt: string | null
  readonly content: Buffer
  /** Files of the zip archive by name. */
  files(): Map<string, Buffer>
}

/** An artifact while it arrives. */
export interface Upload extends StoredArtifact {
  content: Buffer
  /** Whether it is whole. */
  finalized: boolean
  readonly blocks: Map<string, Buffer>
}

/** The fields of a call. */
export type Fields = Readonly<Record<string, unknown>>

/** Begins an upload with what `CreateArtifact` says of it. */
export function createUpload(id: string, name: string, fields: Fields): Upload {
  const upload: Upload = {
    id,
    name,
    mimeType: textOf(fields['mime_type']) || 'application/zip',
    expiresAt: textOf(fields['expires_at']) || null,
    content: Buffer.alloc(0),
    finalized: false,
    blocks: new Map(),
    files: () => parseZip(upload.content)
  }
  return upload
}

/** Whether what arrived is what the client says that it has sent. */
export function isAsSent(upload: Upload, fields: Fields): boolean {
  return fields['size'] === String(upload.content.length) && fields['hash'] === digestOf(upload)
}

/** Whether a list with these filters names the upload. */
export function isListed(upload: Upload, { name_filter: name, id_filter: id }: Fields): boolean {
  const asAsked = (name === undefined || name === upload.name) && (id === undefined || id === upload.id)
  return upload.finalized && asAsked
}

/** The upload in the form of a list. */
export function describeUpload(upload: Upload): Fields {
  return {
    workflow_run_backend_id: RUN_BACKEND_ID,
    workflow_job_run_backend_id: JOB_BACKEND_ID,
    database_id: upload.id,
    name: upload.name,
    size: String(upload.content.length),
    created_at: '2026-01-01T00:00:00Z',
    digest: digestOf(upload)
  }
}

/** A text field, empty when it is missing. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function digestOf(upload: Upload): string {
  return `sha256:${createHash('sha256').update(upload.content).digest('hex')}`
}
