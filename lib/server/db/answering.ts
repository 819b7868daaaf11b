import 'server-only'
import { DatabaseAway } from './fault'
import { noTurn } from './turn'

/** Interval between probes of a silent server. */
const probeEveryMs = 1_000

const silences = ['Query read timeout', 'timeout exceeded when trying to connect', noTurn]

const isSilence = (error: unknown) => error instanceof Error && silences.includes(error.message)

const sqlState = /^[0-9A-Z]{5}$/

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Passes on the server's own refusals; a failed connection becomes `DatabaseAway`. */
function named(error: unknown, isInDoubt: boolean): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseAway) return error
  const code = codeOf(error)
  if (sqlState.test(code) && !code.startsWith('08')) return error
  const isNetwork =
    isSilence(error) || /^E[A-Z]+$/.test(code) || /^(Connection|Client) /.test(error.message)
  return isNetwork ? new DatabaseAway(isInDoubt, error) : error
}

/** A statement slower than this triggers a probe. */
const slowMs = 1_500

/**
 * Limits the wait for a silent database. While a statement is slow, one shared short probe checks
 * whether the server answers; if not, all waiting statements fail, and later ones wait for at most
 * one more probe. A statement that is only slow goes on.
 */
export class Answering {
  #isSilent = false
  #probe: Promise<boolean> | null = null

  /** @param probe runs any query, with a short timeout */
  constructor(private readonly probe: () => Promise<unknown>) {}

  /** Connects, or waits for a turn: if it fails with `DatabaseAway`, nothing was done. */
  async reach<Result>(ask: () => Promise<Result>): Promise<Result> {
    await this.#refuseWhileSilent()
    return ask().catch((error: unknown) => this.#fail(error, false))
  }

  /** Sends a statement; a failed one may still have been carried out. */
  async ask<Result>(ask: () => Promise<Result>): Promise<Result> {
    await this.#refuseWhileSilent()
    return new Promise((resolve, reject) => {
      const refuse = (answers: boolean) => answers || reject(new DatabaseAway(true))
      const slow = setTimeout(() => void this.#answers().then(refuse), slowMs)
      const asked = ask().catch((error: unknown) => this.#fail(error, true))
      void asked.finally(() => clearTimeout(slow)).then(resolve, reject)
    })
  }

  #fail(error: unknown, isInDoubt: boolean): never {
    if (isSilence(error)) this.#isSilent = true
    throw named(error, isInDoubt)
  }

  async #refuseWhileSilent(): Promise<void> {
    if (this.#isSilent && !(await this.#answers())) throw new DatabaseAway(false)
  }

  /**
   * Whether the server answers a probe, shared by concurrent callers and, after a failure, for a
   * second.
   */
  #answers(): Promise<boolean> {
    this.#probe ??= this.#tryProbe()
    return this.#probe
  }

  async #tryProbe(): Promise<boolean> {
    try {
      await this.probe()
      this.#isSilent = false
      this.#probe = null
      return true
    } catch (error) {
      // A server that refuses is reachable: the statement itself gets the reason.
      this.#isSilent = !sqlState.test(codeOf(error))
      setTimeout(() => (this.#probe = null), probeEveryMs).unref()
      return !this.#isSilent
    }
  }
}
