/** Explains errors of the machine: what to do about each code. Pure. */
import { EnvironmentError } from './environment-error.js'

const ADVICE: Readonly<Record<string, string>> = {
  EMFILE: 'Raise the limit of open files (ulimit -n), or lower max-parallel.',
  ENFILE: 'The machine has no room for more open files: end other programs, or raise fs.file-max.',
  ENOSPC: 'Free disk space; where df shows some, the inodes are used up (df -i).',
  EDQUOT: "This user's disk quota is used up: free disk space, or raise the quota.",
  EROFS: 'The file system is read-only: name a folder on another one.',
  EACCES: 'Check the permissions of the folder.',
  EPERM: 'Check the permissions of the folder.',
  EIO: 'The disk is failing: see the kernel log.'
}

/** The system's code (`ENOSPC`); undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  const { code, syscall } = (error ?? {}) as { readonly code?: unknown; readonly syscall?: unknown }
  return typeof code === 'string' && typeof syscall === 'string' ? code : undefined
}

/** Whether the machine or a service failed: a bug of ours did not cause this. */
export function isEnvironmentFault(error: unknown): boolean {
  return error instanceof EnvironmentError || systemCode(error) !== undefined
}

/** What to do about it; general advice for other codes. */
export function adviceFor(error: unknown): string {
  return ADVICE[systemCode(error) ?? ''] ?? 'Check the disk and the permissions of the folder.'
}

/**
 * The error's own message and the advice: `ENOSPC: no space left on device, write. Free disk space; ...`. The message of
 * an EnvironmentError contains its own.
 */
export function describeSystemError(error: unknown): string {
  if (error instanceof EnvironmentError) return error.message
  const { message = String(error) } = (error ?? {}) as { readonly message?: string }
  return `${message.replace(/\.$/, '')}. ${adviceFor(error)}`
}
