import 'server-only'
import { DatabaseAway } from './fault'
import { noTurn } from './turn'

/** One who was silent is asked at most so often whether it answers again. */
const probeEveryMs = 1_000

const silences = ['Query read timeout', 'timeout exceeded when trying to connect', noTurn]

const isSilence = (error: unknown) => error instanceof Error && silences.includes(error.message)

const sqlState = /^[0-9A-Z]{5}$/

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The server's own refusals as they are; a connection that failed as `DatabaseAway`. */
function named(error: unknown, isInDoubt: boolean): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseAway) return error
  const code = codeOf(error)
  if (sqlState.test(code) && !code.startsWith('08')) return error
  const isNetwork =
    isSilence(error) || /^E[A-Z]+$/.test(code) || /^(Connection|Client) /.test(error.message)
  return isNetwork ? new DatabaseAway(isInDoubt, error) : error
}

/** A statement that takes longer makes one ask whether the server answers at all. */
const slowMs = 1_500

/**
 * Nobody waits for a silent database for long, nor twice. Beside a slow statement one short probe,
 * which all share, asks whether anybody is there; if not, everybody who waits gets an error, and
 * whoever asks afterwards waits for one more probe at most. A statement that is only slow goes on.
 */
export class Answering {
  #isSilent = false
  #probe: Promise<boolean> | null = null

  /** @param probe asks anything, and gives up soon */
  constructor(private readonly probe: () => Promise<unknown>) {}

  /** Connects, or waits for a turn: nothing can have been done if it fails with `DatabaseAway`. */
  async reach<Result>(ask: () => Promise<Result>): Promise<Result> {
    await this.#refuseWhileSilent()
    return ask().catch((error: unknown) => this.#fail(error, false))
  }

  /** Sends a statement, which may have been carried out although it fails. */
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

  /** Whether it answers a probe: one for all who ask at once or, if it failed, within a second. */
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
      // A server that refuses is there: whoever asks hears the reason from it.
      this.#isSilent = !sqlState.test(codeOf(error))
      setTimeout(() => (this.#probe = null), probeEveryMs).unref()
      return !this.#isSilent
    }
  }
}
