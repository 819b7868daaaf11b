import { expect, it } from 'vitest'
import { setTestEnvironment } from '../test-environment'
import { agentFor } from './file-agents'
import { isPublicAddress, lookupPublic } from './public-address'

it.each(['8.8.8.8', '100.63.0.1', '172.32.0.1', '2606:4700::1111'])(
  'knows %s as public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

it.each([
  ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8'],
  ...['64:ff9b::a00:1', 'fd00::1', 'fe80::1', 'ff02::1', 'localhost', ''],
])('does not know "%s" as public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

it.each([true, false])('resolves no name to this machine (all: %s)', async (all) => {
  const code = await new Promise((resolve) =>
    lookupPublic('localhost', { all }, (error) => resolve(error?.code)),
  )
  expect(code).toBe('EPRIVATE')
})

it('follows links over https to the open internet, and to where our calls go', () => {
  setTestEnvironment({ upstream: { url: 'http://127.0.0.1:4567', apiKey: 'key' } })
  const follows = (link: string) => agentFor(link) !== null
  expect(follows('https://store.test/a?b=c')).toBe(true)
  expect(follows('https://8.8.8.8/a')).toBe(true)
  expect(follows('http://127.0.0.1:4567/media/a')).toBe(true)
  for (const link of [
    'http://127.0.0.1:3000/api/health/live',
    'http://127.0.0.1:4568/',
    'http://store.test/a',
    'https://127.0.0.1/a',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'ftp://store.test/',
    '',
  ])
    expect([link, follows(link)]).toEqual([link, false])
})
