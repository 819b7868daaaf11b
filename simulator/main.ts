import { startFromArguments } from './start-from-arguments'
import type { RunningSimulator } from './start'

/** Ends on a signal, or when the parent process has ended. */
function stopOnRequest(simulator: RunningSimulator): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void simulator.close().then(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
}

void startFromArguments(process.argv.slice(2)).then(stopOnRequest)
