import { describe, expect, it } from 'vitest'
import { mergePerson, mergeSession, missPerson, missSession, type PersonRow } from './merge'

const receivedAt = new Date('2026-11-22T12:00:00Z')
const soon = new Date('2026-11-22T12:00:02Z')
const late = new Date('2026-11-22T12:00:06Z')

const seen = { id: 'ana', sessionId: 's', context: 'Ana', joinedAt: '11:59', leftAt: null }
const before: PersonRow = {
  ...seen,
  leftReason: null,
  reported: null,
  reportedAt: null,
  reportReceivedAt: null,
  ghost: false,
  joinSeenAt: receivedAt,
  leaveSeenAt: null,
}
const saidToHaveLeft: PersonRow = {
  ...before,
  reported: 'left',
  reportedAt: '12:00',
  reportReceivedAt: receivedAt,
  leftReason: 'kicked',
}
const saidToHaveJoined: PersonRow = { ...saidToHaveLeft, reported: 'joined', leftReason: null }

describe('a person whom a read shows', () => {
  it('confirms a webhook that they joined', () => {
    expect(mergePerson(saidToHaveJoined, seen, soon)).toMatchObject({ reported: null })
  })

  it('leaves a webhook that they left reported, and makes a ghost of it after the grace', () => {
    const first = mergePerson(saidToHaveLeft, seen, soon)
    expect(first).toMatchObject({ reported: 'left', ghost: false, leftAt: null })
    expect(mergePerson(first, seen, late)).toMatchObject({ reported: 'left', ghost: true })
  })

  it('resolves a ghost once both agree, and keeps the reason that only the webhook has', () => {
    const ghost = { ...saidToHaveLeft, ghost: true }
    const left = mergePerson(ghost, { ...seen, leftAt: '12:00' }, late)
    expect(left).toMatchObject({ reported: null, ghost: false, leftReason: 'kicked' })
  })
})

it('a person whom no read shows is a ghost only after the grace, and only if one said they joined', () => {
  expect(missPerson(saidToHaveJoined, soon)).toMatchObject({ ghost: false })
  expect(missPerson(saidToHaveJoined, late)).toMatchObject({ ghost: true })
  expect(missPerson(before, late)).toBe(before)
})

it('a person of whom a webhook said that they left has left once no read shows them', () => {
  const left = { reported: null, leftAt: '12:00', leftReason: 'kicked', leaveSeenAt: soon }
  expect(missPerson(saidToHaveLeft, soon)).toMatchObject(left)
  const untimed = missPerson({ ...saidToHaveLeft, reportedAt: null }, soon)
  expect(untimed.leftAt).toBe(soon.toISOString())
})

describe('a session', () => {
  const facts = { id: 's', roomId: 'r', roomName: null, roomMax: null, roomRecording: null }
  const shown = { ...facts, active: true, startedAt: '11:00', endedAt: null }
  const live = mergeSession(undefined, shown, receivedAt)
  const report = { reportedAt: '12:00', reportReceivedAt: receivedAt }

  it('that a webhook ended and the list no longer shows is over since then', () => {
    const row = { ...live, ...report, reported: 'ended' as const }
    expect(missSession(row, soon)).toMatchObject({
      active: false,
      endedAt: '12:00',
      reported: null,
    })
  })

  it('that the list no longer shows without a word has to be read', () => {
    expect(missSession(live, soon)).toBeNull()
  })

  it('that is still shown long after a webhook ended it is a ghost', () => {
    const row = { ...live, ...report, reported: 'ended' as const }
    expect(mergeSession(row, shown, soon)).toMatchObject({ active: true, ghost: false })
    expect(mergeSession(row, shown, late)).toMatchObject({ active: true, ghost: true })
  })
})
