import 'server-only'

/**
 * Runs something that ends at a deadline or with `stopping`, whichever is first. It leaves nothing on
 * `stopping`, which lives as long as the process: `AbortSignal.any` does, on Node 20.
 */
export async function attempt<Result>(
  { stopping, timeoutMs }: { stopping: AbortSignal; timeoutMs: number },
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController()
  const end = () => limit.abort(stopping.reason)
  const timer = setTimeout(() => limit.abort(new DOMException('late', 'TimeoutError')), timeoutMs)
  stopping.addEventListener('abort', end)
  if (stopping.aborted) end()
  try {
    return await work(limit.signal)
  } finally {
    clearTimeout(timer)
    stopping.removeEventListener('abort', end)
  }
}
