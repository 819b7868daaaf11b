import { describe, expect, it } from 'vitest'
import type { LivePerson, Receipt } from '@/lib/contract/live'
import { lastAct, nextMuteAct } from './receipts'

const person: LivePerson = {
  id: 'a',
  context: null,
  joinedAt: '2026-11-22T12:00:00.000000Z',
  leftAt: null,
  leftReason: null,
  report: null,
}

function receipt(changes: Partial<Receipt>): Receipt {
  return {
    id: 'r',
    auditId: 'audit',
    requestId: 'request',
    act: 'mute',
    sessionId: 's',
    participantId: 'a',
    state: 'accepted',
    actor: { id: 'u1', name: 'Ann' },
    reason: null,
    sentAt: '2026-11-22T12:10:00.000Z',
    acceptedAfterMs: null,
    confirmedAfterMs: null,
    nextReadAt: null,
    error: null,
    acknowledged: null,
    ...changes,
  }
}

describe('lastAct', () => {
  it('is the latest on the participant or on the whole session', () => {
    const mute = receipt({ id: 'mute' })
    const end = receipt({
      id: 'end',
      act: 'end',
      participantId: null,
      sentAt: '2026-11-22T12:11:00.000Z',
    })
    expect(lastAct(person, [end, mute])?.id).toBe('end')
    expect(lastAct(person, [mute])?.id).toBe('mute')
  })

  it('is not an act on the session from before or after the visit', () => {
    const early = receipt({ participantId: null, sentAt: '2026-11-22T11:00:00.000Z' })
    const late = receipt({ participantId: null, sentAt: '2026-11-22T12:30:00.000Z' })
    expect(lastAct(person, [early])).toBeUndefined()
    expect(lastAct({ ...person, leftAt: '2026-11-22T12:20:00.000Z' }, [late])).toBeUndefined()
  })

  it('is a failed act on them alone, until another act on them alone', () => {
    const failed = receipt({ id: 'kick', act: 'kick', state: 'failed' })
    const onAll = receipt({ participantId: null, sentAt: '2026-11-22T12:11:00.000Z' })
    expect(lastAct(person, [failed, onAll])).toBe(failed)
    const acknowledged = { by: { id: 'u2', name: 'Mona' }, at: '2026-11-22T12:12:00Z' }
    expect(lastAct(person, [{ ...failed, acknowledged }, onAll])).toBe(onAll)
    const again = receipt({ id: 'again', sentAt: '2026-11-22T12:13:00.000Z' })
    expect(lastAct(person, [failed, onAll, again])).toBe(again)
  })

  it('is not an act on another participant', () => {
    expect(lastAct(person, [receipt({ participantId: 'b' })])).toBeUndefined()
  })
})

describe('nextMuteAct', () => {
  it('offers to undo what Telnyx accepted last, and nothing else', () => {
    const muted = receipt({})
    const later = { sentAt: '2026-11-22T12:12:00.000Z' }
    expect(nextMuteAct(person, [])).toBe('mute')
    expect(nextMuteAct(person, [muted])).toBe('unmute')
    expect(nextMuteAct(person, [muted, receipt({ ...later, act: 'unmute' })])).toBe('mute')
    expect(
      nextMuteAct(person, [muted, receipt({ ...later, act: 'unmute', state: 'unknown' })]),
    ).toBe('unmute')
  })
})
