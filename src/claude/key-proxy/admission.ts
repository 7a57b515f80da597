/** Reads a request before it may start: prices it for a session with a budget, and checks it for a run in a sealed network. */
import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../util/result.js'
import { createBodyDecoder } from './content-coding.js'
import { priceRequest, type PricedRequest } from './request-price.js'
import { checkWayOut, type SealedReach } from './way-out.js'

/** A request that may start; its reservation is released when it has ended. */
export interface AdmittedRequest {
  /** Moves this much from what is reserved to what is spent. */
  readonly use: (usd: number) => void
  readonly close: () => void
}

/** What decides about requests. */
export interface RequestBudget {
  /** Why a run may make no further request; the CLI shows it as an error that it does not retry. */
  readonly refusal: (run: string) => string | undefined
  /**
   * Reserves the most that a request can cost, and waits until others leave room for it. The error is why it may not
   * start. `signal`: the client has left.
   */
  readonly reserve: (run: string, mostUsd: number, signal: AbortSignal) => Promise<Result<AdmittedRequest>>
}

/** A request that was read; with a budget it has a reservation. */
export interface ReadRequest {
  readonly body: Buffer
  readonly paid: { readonly priced: PricedRequest; readonly admitted: AdmittedRequest } | undefined
}

/** What a request must comply with. */
export interface Rules {
  /** Undefined for a request that costs nothing, and without a budget. */
  readonly budget: RequestBudget | undefined
  /** Undefined where the network is open. */
  readonly reach: SealedReach | undefined
}

/** Why a request does not start. */
export interface Refusal {
  readonly status: number
  readonly message: string
  /** Whether the client tried something that the CLI does not do. */
  readonly isForeign: boolean
}

/** The Messages API accepts no larger request. */
const BODY_LIMIT_BYTES = 32 * 1024 * 1024

/** Reads a request's body, checks it, prices it, and reserves its price. */
export async function admitRequest(
  request: IncomingMessage,
  run: string,
  { budget, reach }: Rules,
  signal: AbortSignal
): Promise<Result<ReadRequest, Refusal>> {
  const body = await readBody(request)
  if (!body.ok) return body
  const checked = reach === undefined ? ok(undefined) : checkWayOut(body.value, reach)
  if (!checked.ok) return fail(refusal(400, checked.error, true))
  if (budget === undefined) return ok({ body: body.value, paid: undefined })
  const priced = priceRequest(body.value)
  if (!priced.ok) return fail(refusal(400, priced.error.message, priced.error.isForeign))
  const admitted = await budget.reserve(run, priced.value.mostUsd, signal)
  if (!admitted.ok) return fail(refusal(400, admitted.error, false))
  return ok({ body: body.value, paid: { priced: priced.value, admitted: admitted.value } })
}

async function readBody(request: IncomingMessage): Promise<Result<Buffer, Refusal>> {
  const chunks: Buffer[] = []
  let bytes = 0
  const decoder = createBodyDecoder(request.headers['content-encoding'], (chunk) => {
    bytes += chunk.length
    if (bytes <= BODY_LIMIT_BYTES) chunks.push(chunk)
  })
  if (decoder === undefined) return fail(refusal(415, 'The body is compressed in an unknown way.', true))
  try {
    for await (const chunk of request) {
      await new Promise<void>((resolve) => {
        decoder.push(chunk as Buffer, resolve)
      })
    }
  } catch {
    return fail(refusal(400, 'The body was cut.', false))
  }
  if (bytes > BODY_LIMIT_BYTES)
    return fail(refusal(413, `The body has more than ${BODY_LIMIT_BYTES} bytes.`, false))
  const isWhole = await new Promise<boolean>((resolve) => {
    decoder.end(resolve)
  })
  return isWhole ? ok(Buffer.concat(chunks)) : fail(refusal(400, 'The body cannot be decompressed.', true))
}

function refusal(status: number, message: string, isForeign: boolean): Refusal {
  return { status, message, isForeign }
}
