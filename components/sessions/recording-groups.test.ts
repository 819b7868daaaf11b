import { expect, it } from 'vitest'
import type { SessionRecording } from '@/lib/contract/session-media'
import { recordingGroups } from './recording-groups'

const file = (id: string, fields: Partial<SessionRecording> = {}): SessionRecording => ({
  id,
  participantId: 'ana',
  context: 'Ana',
  kind: 'audio',
  state: 'ready',
  startedAt: '2026-11-22T12:00:00Z',
  endedAt: '2026-11-22T12:10:00Z',
  seconds: 600,
  megabytes: 4,
  ...fields,
})

const nobody = new Set<string>()

it('keeps audio and video of one person together', () => {
  const files = [
    file('1'),
    file('2', { participantId: 'bo', context: 'Ana' }),
    file('3', { kind: 'video', seconds: 590, megabytes: 50.5 }),
  ]
  const [ana, bo] = recordingGroups(files, nobody)
  expect(ana).toMatchObject({
    id: 'ana',
    kinds: { audio: true, video: true },
    seconds: 600,
    megabytes: 54.5,
    state: 'ready',
  })
  // The same claimed name is not the same person.
  expect(bo).toMatchObject({ id: 'bo', kinds: { audio: true, video: false } })
})

it('has the state of the file furthest behind, and the files that can be played', () => {
  const files = [file('1'), file('2', { kind: 'video', state: 'processing', megabytes: null })]
  const [group] = recordingGroups(files, new Set(['ana']))
  expect(group).toMatchObject({ state: 'processing', megabytes: 4 })
  expect(group?.ready.map(({ id }) => id)).toEqual(['1'])
})

it('shows nobody as recording who left, and nobody after the session', () => {
  const files = [file('1', { state: 'recording', endedAt: null, seconds: null })]
  expect(recordingGroups(files, new Set(['ana']))[0]?.state).toBe('recording')
  expect(recordingGroups(files, nobody)[0]?.state).toBe('processing')
  expect(recordingGroups(files, new Set(['bo']))[0]?.state).toBe('processing')
})
