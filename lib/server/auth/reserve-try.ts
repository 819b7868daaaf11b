import 'server-only'
import { ApiError } from '@/lib/server/errors'
import { bucketOf, giveCheckBack, reserveCheck } from './attempts'
import {
  addressBudget,
  everybodysBudget,
  giveBackTo,
  takeFrom,
  type SignInBudget,
} from './sign-in-budget'

type Counter = {
  take: () => Promise<boolean>
  giveBack: () => Promise<void>
  /** The error if this counter is used up; null: too many tries for the account. */
  refusal: (() => ApiError) | null
}

/** A reserved password check; given back if it was not made, or the password was right. */
export type Reservation = { giveBack: () => Promise<void> }

function ofAccount(email: string, deviceId: string | null): Counter {
  const bucket = bucketOf(email, deviceId)
  return { take: () => reserveCheck(bucket), giveBack: () => giveCheckBack(bucket), refusal: null }
}

const ofBudget = (budget: SignInBudget, refusal: () => ApiError): Counter => ({
  take: () => takeFrom(budget),
  giveBack: () => giveBackTo(budget),
  refusal,
})

/**
 * A browser that once signed in to the account is counted separately: strangers cannot lock it out.
 */
function countersOf(email: string, deviceId: string | null, peer: string): Counter[] {
  const account = ofAccount(email, deviceId)
  if (deviceId) return [account]
  const address = addressBudget(peer)
  const fromAddress = () =>
    new ApiError('too_many_tries', {
      detail: 'Too many wrong passwords from this address.',
      retryAfterSecs: address.secsForOne,
    })
  const fromEverywhere = () =>
    new ApiError('busy', {
      detail: 'Too many wrong passwords from many addresses.',
      retryAfterSecs: 5,
    })
  return [ofBudget(address, fromAddress), account, ofBudget(everybodysBudget, fromEverywhere)]
}

/**
 * Reserves one password check with all its counters, or with none: null if the account has used its
 * five. Throws `too_many_tries` for the address, `busy` for everybody.
 */
export async function reserveTry(
  email: string,
  deviceId: string | null,
  peer: string,
): Promise<Reservation | null> {
  const taken: Counter[] = []
  const giveBack = async () => {
    await Promise.all(taken.map((counter) => counter.giveBack()))
  }
  for (const counter of countersOf(email, deviceId, peer)) {
    if (await counter.take()) {
      taken.push(counter)
      continue
    }
    await giveBack()
    if (counter.refusal) throw counter.refusal()
    return null
  }
  return { giveBack }
}
