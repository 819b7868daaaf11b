import { expect, it } from 'vitest'
import { pickRoomTab, roomTabsFor } from './room-tabs'

it('gives each role the tabs it can use', () => {
  expect(roomTabsFor('viewer', false)).toEqual(['sessions', 'recordings', 'raw'])
  expect(roomTabsFor('support', true)).toEqual(['sessions', 'recordings', 'activity', 'raw'])
  expect(roomTabsFor('moderator', false)).toEqual(['sessions', 'recordings', 'join', 'raw'])
  expect(roomTabsFor('admin', false)).toContain('settings')
})

it('shows the first tab when the address asks for one the role lacks', () => {
  expect(pickRoomTab('settings', roomTabsFor('support', false))).toBe('sessions')
  expect(pickRoomTab('raw', roomTabsFor('support', false))).toBe('raw')
  expect(pickRoomTab(null, roomTabsFor('admin', false))).toBe('sessions')
})
