import 'server-only'
import { errors, type Dispatcher } from 'undici'

export type Headers = Record<string, string | string[] | undefined>

/** What came back, whatever its status. */
export type RawAnswer = { status: number; headers: Headers; bytes: Buffer; elapsedMs: number }

export type ExchangeRequest = {
  method: string
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body?: string
}

export type Bounds = { timeoutMs: number; maxBytes: number; signal?: AbortSignal }

/** `unreadable`: an answer began and broke, or was no HTTP; `unreachable`: none began. */
export type FailureReason = 'unreachable' | 'timeout' | 'unreadable' | 'oversize' | 'cancelled'

/** An exchange without a whole answer. */
export class ExchangeFailure extends Error {
  /** `sent` is false only if no byte of the request was written. */
  constructor(
    readonly reason: FailureReason,
    readonly sent: boolean,
    readonly status: number | undefined,
    cause?: Error,
  ) {
    // The cause itself is dropped: undici's parser error carries raw bytes of the conversation.
    super(`Telnyx exchange ${reason}${cause ? `: ${cause.name}, ${cause.message}` : ''}`)
    this.name = 'ExchangeFailure'
  }
}

/** Whether it is one, also of another layer's copy of this module; see `isApiError`. */
export function isExchangeFailure(thrown: unknown): thrown is ExchangeFailure {
  return thrown instanceof Error && thrown.name === 'ExchangeFailure'
}

/**
 * One request, one answer read whole; follows no redirect and repeats nothing.
 * Rejects with `ExchangeFailure`.
 */
export function exchange(
  pool: Dispatcher,
  request: ExchangeRequest,
  bounds: Bounds,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    pool.dispatch(request, new ExchangeHandler(bounds, resolve, reject))
  })
}

/** Undici's handler interface says exactly when a request is written; `pool.request` does not. */
class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #startedAt = performance.now()
  readonly #timer: NodeJS.Timeout
  #controller: Dispatcher.DispatchController | undefined
  #settled = false
  #status: number | undefined
  #headers: Headers = {}
  #chunks: Buffer[] = []
  #size = 0

  constructor(
    readonly bounds: Bounds,
    readonly resolve: (answer: RawAnswer) => void,
    readonly reject: (failure: ExchangeFailure) => void,
  ) {
    this.#timer = setTimeout(() => this.#stop('timeout'), bounds.timeoutMs)
    bounds.signal?.addEventListener('abort', this.#cancel, { once: true })
    if (bounds.signal?.aborted) this.#cancel()
  }

  /** Called just before the bytes are written; a request aborted earlier is never sent. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled) controller.abort(new Error('The call was given up before it was sent.'))
    else this.#controller = controller
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    if (status < 200) return
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length
    if (this.#size > this.bounds.maxBytes) this.#stop('oversize')
    else this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    this.#answer(Buffer.concat(this.#chunks, this.#size))
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const began = this.#status !== undefined || isNotHttp(error)
    this.#fail(began ? 'unreadable' : 'unreachable', error)
  }

  readonly #cancel = (): void => this.#stop('cancelled')

  #stop(reason: FailureReason): void {
    this.#fail(reason)
    this.#controller?.abort(new Error(`The call was stopped: ${reason}.`))
  }

  /** The status of an error is enough; its body is optional, and may break. */
  #fail(reason: FailureReason, cause?: Error): void {
    if (this.#status !== undefined && this.#status >= 400) return this.#answer(Buffer.alloc(0))
    const sent = this.#controller !== undefined
    this.#settle(() => this.reject(new ExchangeFailure(reason, sent, this.#status, cause)))
  }

  #answer(bytes: Buffer): void {
    const elapsedMs = performance.now() - this.#startedAt
    const status = this.#status ?? 0
    this.#settle(() => this.resolve({ status, headers: this.#headers, bytes, elapsedMs }))
  }

  #settle(finish: () => void): void {
    if (this.#settled) return
    this.#settled = true
    clearTimeout(this.#timer)
    this.bounds.signal?.removeEventListener('abort', this.#cancel)
    finish()
  }
}

function isNotHttp(error: Error): boolean {
  return error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError
}
