/**
 * npm forwards a Ctrl-C that the terminal has already sent to the whole process group, so one Ctrl-C can
 * arrive twice. Only a signal after this many milliseconds counts as a second one.
 */
const ECHO_MS = 1000
const HARD_LIMIT_MS = 9500

/**
 * Stops everything that was started, newest first, when a signal arrives or `stop` is called.
 * A server that a signal ends has done its work; a test run has not, and asks for `signalCode: 1`.
 *
 * @typedef {{ onStop: (stop: () => unknown) => void, stop: (code: number) => Promise<never>, stopping: () => boolean, throwIfStopping: () => void }} Lifetime
 * @param {{ signalCode?: number }} options
 * @returns {Lifetime}
 */
export function createLifetime({ signalCode = 0 } = {}) {
  /** @type {Array<() => unknown>} */
  const stops = []
  /** @type {Promise<never> | undefined} */
  let ending
  let firstSignalAt = 0

  const onSignal = () => {
    if (ending && Date.now() - firstSignalAt > ECHO_MS) process.exit(1)
    firstSignalAt ||= Date.now()
    void stop(signalCode)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, onSignal)

  /** @param {number} code */
  function stop(code) {
    // Later, so that the first of the stops already sees that we are stopping.
    ending ??= Promise.resolve(code).then(end)
    return ending
  }

  /** @param {number} code @returns {Promise<never>} */
  async function end(code) {
    setTimeout(() => process.exit(1), HARD_LIMIT_MS).unref()
    let exitCode = code
    for (const stopOne of stops.toReversed()) {
      try {
        await stopOne()
      } catch (error) {
        console.error('While stopping:', error)
        exitCode = 1
      }
    }
    process.exit(exitCode)
  }

  const stopping = () => ending !== undefined

  /** What starts now would outlive us: only what was there when the signal came is ended. */
  function throwIfStopping() {
    if (stopping()) throw new Error('Stopped by a signal.')
  }

  return { onStop: (stopOne) => stops.push(stopOne), stop, stopping, throwIfStopping }
}
