import type { ErrorKey } from '@/lib/contract/errors'
import { errors } from '@/lib/contract/errors'
import type { Act, Receipt } from '@/lib/contract/live'
import { proofSeconds } from '../ui/duration'
import type { Shape } from '../ui/status-shape'

/** One step of the rail: done · under way · cannot be seen · went wrong · not reached. */
export type Step = 'done' | 'going' | 'unseen' | 'wrong' | 'ahead'

export type ReceiptWords = {
  shape: Shape
  tone: 'accent' | 'caution' | 'trouble'
  /** Sent, accepted and, where Telnyx offers a proof at all, confirmed. */
  rail: Step[]
  key:
    | 'sending'
    | 'accepted'
    | 'watching'
    | 'confirmed'
    | 'already'
    | 'stillHere'
    | 'stillHereAtLastLook'
    | 'unknownNextLook'
    | 'unknownLooking'
    | 'unknown'
    | 'failed'
    | 'notSent'
  seconds: number
  /** Whether the seconds go on. */
  ticking: boolean
}

/** Past this a count of seconds would claim a look that nobody took. */
const lastLookAfterMs = 60_000

const provable = (act: Act) => act === 'kick' || act === 'end'

/** What a receipt says at a moment (milliseconds since the epoch, server's clock). */
export function receiptWords(receipt: Receipt, now: number): ReceiptWords {
  const sinceSent = now - Date.parse(receipt.sentAt)
  const third = (step: Step): Step[] => (provable(receipt.act) ? [step] : [])
  const passed = { seconds: proofSeconds(sinceSent), ticking: true }
  const still = { seconds: 0, ticking: false }

  switch (receipt.state) {
    case 'sending':
      return {
        shape: 'sending',
        tone: 'accent',
        rail: ['going', 'ahead', ...third('ahead')],
        key: 'sending',
        ...passed,
      }
    case 'accepted':
      return accepted(receipt, passed)
    case 'confirmed':
      return {
        shape: 'confirmed',
        tone: 'accent',
        rail: ['done', 'done', ...third('done')],
        key: provable(receipt.act) ? 'confirmed' : 'accepted',
        seconds: proofSeconds(receipt.confirmedAfterMs ?? receipt.acceptedAfterMs ?? 0),
        ticking: false,
      }
    case 'already':
      return {
        shape: 'confirmed',
        tone: 'accent',
        rail: ['done', 'done', ...third('done')],
        key: 'already',
        ...still,
      }
    case 'still_here':
      return stillHere(receipt, sinceSent)
    case 'unknown':
      return unknown(receipt, now)
    case 'failed':
      return {
        shape: 'trouble',
        tone: 'trouble',
        rail: ['done', 'wrong', ...third('ahead')],
        key: 'failed',
        ...still,
      }
    case 'not_sent':
      return {
        shape: 'trouble',
        tone: 'trouble',
        rail: ['wrong', 'ahead', ...third('ahead')],
        key: 'notSent',
        ...still,
      }
  }
}

function accepted(receipt: Receipt, passed: { seconds: number; ticking: boolean }): ReceiptWords {
  if (provable(receipt.act)) {
    return {
      shape: 'accepted',
      tone: 'accent',
      rail: ['done', 'done', 'going'],
      key: 'watching',
      ...passed,
    }
  }
  return {
    shape: 'accepted',
    tone: 'accent',
    rail: ['done', 'done'],
    key: 'accepted',
    seconds: proofSeconds(receipt.acceptedAfterMs ?? 0),
    ticking: false,
  }
}

function stillHere(receipt: Receipt, sinceSent: number): ReceiptWords {
  const recent = receipt.nextLookAt !== null || sinceSent < lastLookAfterMs
  return {
    shape: 'trouble',
    tone: 'trouble',
    rail: ['done', 'done', 'wrong'],
    key: recent ? 'stillHere' : 'stillHereAtLastLook',
    seconds: proofSeconds(sinceSent),
    ticking: recent,
  }
}

function unknown(receipt: Receipt, now: number): ReceiptWords {
  const look = { shape: 'unknown', tone: 'caution' } as const
  const rail: Step[] = provable(receipt.act) ? ['done', 'unseen', 'unseen'] : ['done', 'unseen']
  if (receipt.nextLookAt === null)
    return { ...look, rail, key: 'unknown', seconds: 0, ticking: false }
  const seconds = Math.ceil((Date.parse(receipt.nextLookAt) - now) / 1000)
  if (seconds <= 0) return { ...look, rail, key: 'unknownLooking', seconds: 0, ticking: false }
  return { ...look, rail, key: 'unknownNextLook', seconds, ticking: true }
}

/** A receipt's error as a key of the closed set. */
export function errorKeyOf(error: string | null): ErrorKey {
  return error !== null && isErrorKey(error) ? error : 'internal'
}

function isErrorKey(key: string): key is ErrorKey {
  return Object.hasOwn(errors, key)
}
