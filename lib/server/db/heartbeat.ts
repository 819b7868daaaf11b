import 'server-only'
import { Worker } from 'node:worker_threads'

/** How often an owner renews its claim. */
export const heartbeatMs = 1_000

/** An owner that has not renewed its claim for this long is dead. */
export const staleMs = 15_000

/** Runs in its own thread: a query of the embedded database may block the main one for seconds. */
const source = `
  const { writeFileSync } = require('node:fs')
  const { parentPort, workerData: { path, everyMs } } = require('node:worker_threads')
  const timer = setInterval(() => {
    try {
      writeFileSync(path, String(Date.now()), { flag: 'r+' })
    } catch (error) {
      if (error.code !== 'ENOENT') return
      clearInterval(timer)
      parentPort.postMessage('lost')
    }
  }, everyMs)`

/**
 * Renews a claim, the file `path`, until it is stopped. Returns the stop function, which resolves
 * once nothing is written any more.
 * @param onLost called once if the file is gone
 */
export function startHeartbeat(path: string, onLost: () => void): () => Promise<void> {
  const workerData = { path, everyMs: heartbeatMs }
  const worker = new Worker(source, { eval: true, workerData, execArgv: [], env: {} })
  worker.on('message', onLost)
  worker.unref()
  return async () => {
    worker.off('message', onLost)
    await worker.terminate()
  }
}
