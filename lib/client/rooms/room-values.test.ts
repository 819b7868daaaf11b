import { describe, expect, it } from 'vitest'
import { changedFields, newRoomValues, notTaken, toRoomBody, valuesOf } from './room-values'

const room = {
  id: 'r1',
  unique_name: 'Standup',
  max_participants: 10,
  enable_recording: false,
  webhook_event_url: 'https://hooks.example/a',
  webhook_event_failover_url: '',
  webhook_timeout_secs: null,
}

describe('the values of a room', () => {
  it('shows missing fields as empty', () => {
    expect(valuesOf({})).toEqual({ ...newRoomValues, max_participants: '' })
  })

  it('finds changed fields, in the order of the form', () => {
    const before = valuesOf(room)
    const after = { ...before, webhook_timeout_secs: '5', unique_name: 'Retro' }
    expect(changedFields(before, after)).toEqual(['unique_name', 'webhook_timeout_secs'])
    expect(changedFields(before, { ...before })).toEqual([])
    const blanks = {
      ...before,
      unique_name: ' Standup ',
      webhook_event_url: `${before.webhook_event_url} `,
    }
    expect(changedFields(before, blanks)).toEqual([])
    // A stored name with odd blanks can be corrected.
    const odd = { ...before, unique_name: 'Standup\u00a0x' }
    expect(changedFields(odd, odd)).toEqual([])
    expect(changedFields(odd, { ...odd, unique_name: 'Standup x' })).toEqual(['unique_name'])
  })

  it('sends only the given fields, with proper types', () => {
    const values = { ...valuesOf(room), max_participants: '12', enable_recording: true }
    expect(toRoomBody(values, ['max_participants'])).toEqual({ max_participants: 12 })
    expect(toRoomBody(values, ['enable_recording'])).toEqual({ enable_recording: true })
    expect(toRoomBody(values, [])).toEqual({})
  })

  it.each([
    '  Standup x ',
    'Standup  x',
    'Standup\u00a0x',
    'Stand\u200bup x\ufeff',
    '\u2003Standup\tx',
  ])('sends %j as "Standup x"', (name) => {
    expect(toRoomBody({ ...newRoomValues, unique_name: name }, ['unique_name'])).toEqual({
      unique_name: 'Standup x',
    })
  })

  it('sends accents composed, and URLs without blanks at their ends', () => {
    const values = {
      ...newRoomValues,
      unique_name: 'Cafe\u0301',
      webhook_event_url: ' https://a.example\n',
    }
    expect(toRoomBody(values, ['unique_name', 'webhook_event_url'])).toEqual({
      unique_name: 'Café',
      webhook_event_url: 'https://a.example',
    })
    expect(toRoomBody({ ...newRoomValues, unique_name: ' \u200b' }, ['unique_name'])).toEqual({})
  })

  it('clears emptied fields in the way of Telnyx', () => {
    expect(
      toRoomBody(newRoomValues, [
        'webhook_event_url',
        'webhook_event_failover_url',
        'webhook_timeout_secs',
      ]),
    ).toEqual({
      webhook_event_url: null,
      webhook_event_failover_url: '',
      webhook_timeout_secs: null,
    })
  })

  it('never sends an empty name', () => {
    expect(toRoomBody(newRoomValues, ['unique_name'])).toEqual({})
  })

  it('lists fields that Telnyx answered otherwise', () => {
    expect(notTaken({ max_participants: 12 }, { ...room, max_participants: 12 })).toEqual([])
    expect(notTaken({ max_participants: 12 }, room)).toEqual(['max_participants'])
    expect(notTaken({ webhook_event_url: null }, { ...room, webhook_event_url: '' })).toEqual([])
    expect(notTaken({ enable_recording: true }, {})).toEqual(['enable_recording'])
  })
})
