import { expect, it } from 'vitest'
import { emptyDraft, orderOf, type BanDraft } from './ban-draft'

const now = Date.parse('2026-11-30T12:00:00Z')
const room = { id: '0b21d3df-0000-4000-8000-000000000001', name: 'Standup' }
const whole: BanDraft = { ...emptyDraft(false), value: 'Troll', room, reason: ' Abuse ' }

const orderFor = (draft: BanDraft) => orderOf(draft, now, 'UTC')

it('makes a ban of the draft, and trims nothing from the compared value', () => {
  expect(orderFor({ ...whole, value: 'Troll ' })).toEqual({
    identity: 'Troll ',
    kind: 'name',
    room_id: room.id,
    until: '2026-12-01T12:00:00.000Z',
    reason: 'Abuse',
  })
  expect(orderFor({ ...whole, scope: 'account' })).toMatchObject({ room_id: null })
  expect(orderFor({ ...whole, choice: 'forGood' })).toMatchObject({ until: null })
})

it('says what is missing', () => {
  expect(orderFor({ ...whole, value: ' ' })).toBe('value')
  expect(orderFor({ ...whole, room: null })).toBe('room')
  expect(orderFor({ ...whole, choice: 'date', date: '2026-11-29T12:00' })).toBe('until')
  expect(orderFor({ ...whole, choice: null })).toBe('until')
  expect(orderFor({ ...whole, reason: ' ' })).toBe('reason')
})

it('starts with every room for administrators', () => {
  expect(emptyDraft(true).scope).toBe('account')
  expect(emptyDraft(false).scope).toBe('room')
})
