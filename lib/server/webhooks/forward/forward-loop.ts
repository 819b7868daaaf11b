import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { logger } from '@/lib/server/logger'
import { LeaseLost } from '@/lib/server/leader/lease'
import { forwardDue } from './forward-due'

const everyMs = 1_000
const afterFailureMs = 5_000

type Signals = { signal: AbortSignal; epoch: () => number | null }

/** Hands on what is due every second while this instance leads, one run at a time, until the end. */
export async function runForwards({ signal, epoch }: Signals): Promise<void> {
  while (!signal.aborted) {
    const pauseMs = await runOnce(epoch(), signal)
    await wait(pauseMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

async function runOnce(epoch: number | null, signal: AbortSignal): Promise<number> {
  try {
    if (epoch !== null) await forwardDue(epoch, signal)
    return everyMs
  } catch (error) {
    if (error instanceof LeaseLost) return everyMs
    logger.warn({ err: error }, 'webhooks could not be forwarded; they stay in the database')
    return afterFailureMs
  }
}
