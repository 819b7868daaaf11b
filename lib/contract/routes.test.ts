import { expect, it } from 'vitest'
import { recordingsPath, roomPath, roomsPath, sessionPath } from './routes'

it('writes only given parameters', () => {
  expect(recordingsPath()).toBe('/recordings')
  expect(recordingsPath({ person: 'a', room: null, type: '' })).toBe('/recordings?person=a')
  expect(roomsPath({ name: 'Ana & Ben?' })).toBe('/rooms?name=Ana+%26+Ben%3F')
  expect(sessionPath('s', { participant: 'p' })).toBe('/sessions/s?participant=p')
})

it('encodes an id as one path segment', () => {
  expect(roomPath('../users?x#y')).toBe('/rooms/..%2Fusers%3Fx%23y')
})

it('rejects parameters that the page does not know', () => {
  // @ts-expect-error The list calls it `person`.
  recordingsPath({ participant: 'a' })
})
