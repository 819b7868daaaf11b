import 'server-only'

/**
 * Runs something that ends at a deadline or with `over`, whichever is first. It leaves nothing on
 * `over`, which lives as long as the process: `AbortSignal.any` does, on Node 20.
 */
export async function attempt<Result>(
  { over, timeoutMs }: { over: AbortSignal; timeoutMs: number },
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController()
  const end = () => limit.abort(over.reason)
  const timer = setTimeout(() => limit.abort(new DOMException('late', 'TimeoutError')), timeoutMs)
  over.addEventListener('abort', end)
  if (over.aborted) end()
  try {
    return await work(limit.signal)
  } finally {
    clearTimeout(timer)
    over.removeEventListener('abort', end)
  }
}
