import 'server-only'
import type { ChainCheck, ChainFlaw } from '@/lib/contract/audit'
import { SingleFlight } from '@/lib/server/cache/single-flight'
import { singleton } from '@/lib/server/process'
import { verifyChain } from './verify'

/** Reading the whole chain is expensive, so a result is shared for this time. */
const ttlMs = 30_000

type State = { flight: SingleFlight<ChainCheck>; last: ChainCheck | null }

const state = () =>
  singleton<State>('audit.check', () => ({ flight: new SingleFlight(), last: null }))

const reasons: Record<string, ChainFlaw['because']> = {
  'the row does not follow the one before it': 'unlinked',
  'the row was changed': 'changed',
  'the details were changed': 'details',
  'the end of the chain is missing': 'end',
}

async function check(): Promise<ChainCheck> {
  const found = await verifyChain()
  const checkedAt = new Date().toISOString()
  if (found.intact) return { rows: found.rows, flaw: null, checkedAt }
  const flaw = { at: found.brokenAt, because: reasons[found.because] ?? 'missing' }
  return { rows: found.rows, flaw, checkedAt }
}

/** Verifies the whole chain, or returns a result of the last 30 s. */
export async function checkChain(): Promise<ChainCheck> {
  const { last, flight } = state()
  if (last && Date.now() - Date.parse(last.checkedAt) < ttlMs) return last
  return (state().last = await flight.run(check))
}

/** The last result in this process; null before the first. */
export function lastChainCheck(): ChainCheck | null {
  return state().last
}
