import { expect, it } from 'vitest'
import { checkTemplate, exampleLink } from './join-link-template'

const failing = (template: string) =>
  checkTemplate(template).flatMap(({ id, ok }) => (ok ? [] : [id]))

it('fills in an example, percent-encoded', () => {
  const link = exampleLink('https://a.test/{room_name}/{room_id}#{token}')
  expect(link).toMatch(/^https:\/\/a\.test\/Board%20meeting\/[\da-f-]{36}#eyJ/)
})

it.each([
  ['https://a.test/?t={token}', []],
  ['http://localhost:3000/{room_id}/{token}', []],
  ['a.test/{token}', ['scheme', 'address']],
  ['https://', ['address', 'token']],
  ['https://a.test/{room_id}', ['token']],
  ['https://a.test/{token}/{rooom}', ['known']],
  ['https://a.test/{token}/{room', ['known']],
  ['javascript:alert(1)//{token}', ['scheme']],
])('%s', (template, ids) => expect(failing(template)).toEqual(ids))
