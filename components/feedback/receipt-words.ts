import type { ErrorKey } from '@/lib/contract/errors'
import { errors } from '@/lib/contract/errors'
import type { Receipt, ReceiptState } from '@/lib/contract/live'
import { isWatched } from '@/lib/contract/watched-acts'
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
    | 'confirmedLate'
    | 'already'
    | 'stillHere'
    | 'stillHereAtLastRead'
    | 'unknownNextRead'
    | 'unknownReading'
    | 'unknown'
    | 'failed'
    | 'notSent'
  seconds: number
  /** Whether the seconds are still counting. */
  ticking: boolean
}

type Style = { shape: Shape; tone: ReceiptWords['tone']; rail: [Step, Step, Step] }
type Saying = Pick<ReceiptWords, 'key' | 'seconds' | 'ticking'>

const styles: Record<ReceiptState, Style> = {
  sending: { shape: 'sending', tone: 'accent', rail: ['going', 'ahead', 'ahead'] },
  accepted: { shape: 'accepted', tone: 'accent', rail: ['done', 'done', 'going'] },
  confirmed: { shape: 'confirmed', tone: 'accent', rail: ['done', 'done', 'done'] },
  already: { shape: 'confirmed', tone: 'accent', rail: ['done', 'done', 'done'] },
  still_here: { shape: 'trouble', tone: 'trouble', rail: ['done', 'done', 'wrong'] },
  unknown: { shape: 'unknown', tone: 'caution', rail: ['done', 'unseen', 'unseen'] },
  failed: { shape: 'trouble', tone: 'trouble', rail: ['done', 'wrong', 'ahead'] },
  not_sent: { shape: 'trouble', tone: 'trouble', rail: ['wrong', 'ahead', 'ahead'] },
}

/** Above this latency, in ms, Telnyx's clock is uncertain, and so is the order of events. */
const slowAnswerMs = 2_000

/** Above this the count stops, since it would imply a read that was not made. */
const lastReadAfterMs = 60_000

/** Telnyx shows that a participant left or a session ended, but never a mute. */
const isProvable = (receipt: Receipt) => isWatched(receipt.act)

/** The shape and tone of a state, without words. */
export function receiptStyle(state: ReceiptState): Pick<ReceiptWords, 'shape' | 'tone'> {
  const { shape, tone } = styles[state]
  return { shape, tone }
}

/** The words of a receipt at `now` (milliseconds since the epoch, server's clock). */
export function receiptWords(receipt: Receipt, now: number): ReceiptWords {
  return { ...receiptStyle(receipt.state), rail: railOf(receipt), ...say(receipt, now) }
}

/** A confirmed effect counts even if Telnyx never answered. */
function railOf(receipt: Receipt): Step[] {
  const [sent, accepted, confirmed] = styles[receipt.state].rail
  if (!isProvable(receipt)) return [sent, accepted]
  const isUnanswered = receipt.acceptedAfterMs === null && receipt.state !== 'already'
  return [sent, isUnanswered && accepted === 'done' ? 'unseen' : accepted, confirmed]
}

const still = (key: Saying['key'], milliseconds = 0): Saying => ({
  key,
  seconds: proofSeconds(milliseconds),
  ticking: false,
})

const counting = (key: Saying['key'], milliseconds: number): Saying => ({
  key,
  seconds: proofSeconds(milliseconds),
  ticking: true,
})

function say(receipt: Receipt, now: number): Saying {
  const sinceSent = now - Date.parse(receipt.sentAt)
  const acceptance = still('accepted', receipt.acceptedAfterMs ?? 0)
  switch (receipt.state) {
    case 'sending':
      return counting('sending', sinceSent)
    case 'accepted':
      return isProvable(receipt) ? counting('watching', sinceSent) : acceptance
    case 'confirmed':
      if (!isProvable(receipt)) return acceptance
      return sayConfirmed(receipt)
    case 'already':
      return still('already')
    case 'still_here':
      return sinceSent < lastReadAfterMs || receipt.nextReadAt !== null
        ? counting('stillHere', sinceSent)
        : still('stillHereAtLastRead')
    case 'unknown':
      return sayUnknown(receipt.nextReadAt, now)
    case 'failed':
      return still('failed')
    case 'not_sent':
      return still('notSent')
  }
}

/** While answers are slow, the time of the read is far from the time of the effect. */
function sayConfirmed({ acceptedAfterMs, confirmedAfterMs }: Receipt): Saying {
  const isLate = acceptedAfterMs !== null && acceptedAfterMs >= slowAnswerMs
  return still(isLate ? 'confirmedLate' : 'confirmed', confirmedAfterMs ?? acceptedAfterMs ?? 0)
}

function sayUnknown(nextReadAt: string | null, now: number): Saying {
  if (nextReadAt === null) return still('unknown')
  const seconds = Math.ceil((Date.parse(nextReadAt) - now) / 1000)
  return seconds > 0 ? { key: 'unknownNextRead', seconds, ticking: true } : still('unknownReading')
}

/** A receipt's error as a key of the closed set. */
export function errorKeyOf(error: string | null): ErrorKey {
  return error !== null && isErrorKey(error) ? error : 'internal'
}

function isErrorKey(key: string): key is ErrorKey {
  return Object.hasOwn(errors, key)
}
