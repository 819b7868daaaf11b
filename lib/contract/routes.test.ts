import { expect, it } from 'vitest'
import { recordingsPath, roomPath, roomsPath, sessionPath } from './routes'

it('writes only what is said', () => {
  expect(recordingsPath()).toBe('/recordings')
  expect(recordingsPath({ person: 'a', room: null, type: '' })).toBe('/recordings?person=a')
  expect(roomsPath({ name: 'Ana & Ben?' })).toBe('/rooms?name=Ana+%26+Ben%3F')
  expect(sessionPath('s', { participant: 'p' })).toBe('/sessions/s?participant=p')
})

it('keeps an id one part of the path', () => {
  expect(roomPath('../users?x#y')).toBe('/rooms/..%2Fusers%3Fx%23y')
})

it('takes no parameter that the page does not know', () => {
  // @ts-expect-error The list calls it `person`.
  recordingsPath({ participant: 'a' })
})
