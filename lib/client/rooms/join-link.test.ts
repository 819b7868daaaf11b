import { expect, it } from 'vitest'
import { joinLink } from './join-link'

const values = { roomId: 'r-1', roomName: 'Dr. Ö & co/2', token: 'a.b+c=', refreshToken: null }

it('fills every name in, safe for a URL', () => {
  const template = 'https://meet.example/{room_id}?n={room_name}&t={token}&r={refresh_token}'
  expect(joinLink(template, values)).toBe(
    'https://meet.example/r-1?n=Dr.%20%C3%96%20%26%20co%2F2&t=a.b%2Bc%3D&r=',
  )
})

it('keeps unknown names, and fills in every occurrence of a name', () => {
  expect(joinLink('{who}{token}#{token}{toString}', values)).toBe(
    '{who}a.b%2Bc%3D#a.b%2Bc%3D{toString}',
  )
})

it('does not read the values as a template', () => {
  expect(joinLink('{room_name}', { ...values, roomName: '{token}$&' })).toBe('%7Btoken%7D%24%26')
})
