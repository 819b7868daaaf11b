import 'server-only'
import { DatabaseAway } from './fault'
import { noTurn } from './turn'

/** One who was silent is asked at most so often whether it answers again. */
const probeEveryMs = 1_000

const silences = ['Query read timeout', 'timeout exceeded when trying to connect', noTurn]

const isSilence = (error: unknown) => error instanceof Error && silences.includes(error.message)

const sqlState = /^[0-9A-Z]{5}$/

/** The server's own refusals as they are; a connection that failed as `DatabaseAway`. */
function named(error: unknown, isInDoubt: boolean): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseAway) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (sqlState.test(code) && !code.startsWith('08')) return error
  const isNetwork =
    isSilence(error) || /^E[A-Z]+$/.test(code) || /^(Connection|Client) /.test(error.message)
  return isNetwork ? new DatabaseAway(isInDoubt, error) : error
}

/**
 * Nobody waits for a silent database twice: whoever asks after a silence waits for one short probe
 * that all share, and is refused with `DatabaseAway` if that is not answered either. So a request
 * takes at most one statement's limit and one probe, however many statements it has.
 */
export class Answering {
  #isSilent = false
  #probe: Promise<boolean> | null = null

  /** @param probe asks anything, and gives up soon */
  constructor(private readonly probe: () => Promise<unknown>) {}

  /** Connects, or waits for a turn: nothing can have been done if it fails. */
  reach<Result>(ask: () => Promise<Result>): Promise<Result> {
    return this.#run(ask, false)
  }

  /** Sends a statement, which may have been carried out although it fails. */
  ask<Result>(ask: () => Promise<Result>): Promise<Result> {
    return this.#run(ask, true)
  }

  /** Notes what a statement failed with that was not sent through here, and gives it its name. */
  failed(error: unknown): unknown {
    if (isSilence(error)) this.#isSilent = true
    return named(error, true)
  }

  async #run<Result>(ask: () => Promise<Result>, isInDoubt: boolean): Promise<Result> {
    if (this.#isSilent && !(await this.#answersAgain())) throw new DatabaseAway(false)
    try {
      return await ask()
    } catch (error) {
      if (isSilence(error)) this.#isSilent = true
      throw named(error, isInDoubt)
    }
  }

  #answersAgain(): Promise<boolean> {
    this.#probe ??= this.#tryProbe()
    return this.#probe
  }

  async #tryProbe(): Promise<boolean> {
    try {
      await this.probe()
      this.#isSilent = false
      this.#probe = null
      return true
    } catch {
      // Whoever asks meanwhile is told the same; whatever the reason, it does not answer.
      setTimeout(() => (this.#probe = null), probeEveryMs).unref()
      return false
    }
  }
}
