import 'server-only'

/**
 * Runs work that ends at a deadline or with `stopping`, whichever is first. It leaves no listener
 * on `stopping`, which lives as long as the process; on Node 20, `AbortSignal.any` does.
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
