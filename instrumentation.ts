/** Runs once, before the first request is served. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('@/lib/server/start')
  const { singleton } = await import('@/lib/server/process')
  // Next would log a failure and serve on; scripts/serve.mjs awaits this promise and ends the boot.
  await Promise.allSettled([singleton('boot', startServer)])
}
