import 'server-only'
import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  handleWhen,
  type CircuitBreakerPolicy,
  type IBreaker,
} from 'cockatiel'
import { logger } from '../logger'
import { isExchangeFailure, type RawAnswer } from './exchange'
import type { Limits } from './settings'

/**
 * Failures since the last success. One bad object is no outage, so at least two paths must have
 * failed.
 */
class FailureRun implements IBreaker {
  readonly paths = new Set<string>()
  state = 0

  constructor(readonly threshold: number) {}

  success(): void {
    this.state = 0
    this.paths.clear()
  }

  failure(): boolean {
    this.state += 1
    return this.state >= this.threshold && this.paths.size > 1
  }
}

/**
 * Pauses calls while Telnyx keeps failing; after a while one trial call checks whether it is back.
 */
export class Breaker {
  readonly #run: FailureRun
  readonly #policy: CircuitBreakerPolicy
  #isAnnounced = false

  constructor(limits: Limits) {
    this.#run = new FailureRun(limits.breakerFailures)
    const failures = handleWhen((error) => this.#isFailure(error)).orWhenResult(isServerError)
    this.#policy = circuitBreaker(failures, {
      halfOpenAfter: limits.breakerMs,
      breaker: this.#run,
    })
    this.#policy.onBreak(() => this.#announce(true))
    this.#policy.onReset(() => this.#announce(false))
  }

  /**
   * Runs the exchange, or throws cockatiel's `BrokenCircuitError` without running it. Other calls
   * are refused while the trial is in flight: cockatiel would let them wait past their deadline.
   */
  async run(path: string, send: () => Promise<RawAnswer>): Promise<RawAnswer> {
    if (this.#policy.state === CircuitState.HalfOpen) throw new BrokenCircuitError()
    return this.#policy.execute(() => send().finally(() => this.#run.paths.add(path)))
  }

  get isClosed(): boolean {
    return this.#policy.state === CircuitState.Closed
  }

  get failuresInARow(): number {
    return this.#run.state
  }

  /** A cancelled call proves nothing, unless it was the trial, which must not pass. */
  #isFailure(error: Error): boolean {
    if (!isExchangeFailure(error)) return false
    if (error.reason === 'cancelled') return this.#policy.state === CircuitState.HalfOpen
    return error.reason !== 'oversize'
  }

  /** Logs opening and closing only, not each failed trial in between. */
  #announce(isOpen: boolean): void {
    if (isOpen === this.#isAnnounced) return
    this.#isAnnounced = isOpen
    if (isOpen) logger.warn({ failures: this.#run.state }, 'Telnyx keeps failing; calls are paused')
    else logger.info('Telnyx answers again; calls go on')
  }
}

function isServerError(result: unknown): boolean {
  return (
    typeof result === 'object' &&
    result !== null &&
    'status' in result &&
    typeof result.status === 'number' &&
    result.status >= 500
  )
}
