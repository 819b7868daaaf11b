import { describe, expect, it } from 'vitest'
import { checkEnvironment } from './environment.mjs'

const key = { TELNYX_API_KEY: 'KEY0123' }

function faultsOf(env: Record<string, string>) {
  return checkEnvironment(env, '/srv').faults.map((fault) => fault.name)
}

function valuesOf(env: Record<string, string>) {
  const { values, faults } = checkEnvironment(env, '/srv')
  expect(faults).toEqual([])
  return values
}

describe('with nothing set', () => {
  it('runs the simulator on loopback with the defaults', () => {
    const { values, faults, notes, source } = checkEnvironment({}, '/srv')
    expect(source).toBe('simulator')
    expect([faults, notes]).toEqual([[], []])
    expect(values).toEqual({
      TELNYX_RATE_SHARE: '0.25',
      DATA_DIR: '/srv/data',
      HOST: '127.0.0.1',
      PORT: '3000',
      LOG_LEVEL: 'info',
      NEXTAUTH_URL: 'http://localhost:3000',
      ROOMWARDEN_SOURCE: 'simulator',
    })
  })

  it('takes an empty variable for an unset one', () => {
    expect(checkEnvironment({ TELNYX_API_KEY: ' ', DATABASE_URL: '' }, '/srv').faults).toEqual([])
  })
})

describe('the simulator', () => {
  it.each([
    [{ HOST: '0.0.0.0', NEXTAUTH_URL: 'http://localhost:3000' }, 'HOST is not loopback'],
    [{ NEXTAUTH_URL: 'https://desk.example.com' }, 'NEXTAUTH_URL is not loopback'],
    [
      { DATABASE_URL: 'postgres://localhost/x', NEXTAUTH_SECRET: 's'.repeat(32) },
      'DATABASE_URL is set',
    ],
    [{ ADMIN_EMAIL: 'a@b.co', ADMIN_PASSWORD: 'p'.repeat(12) }, 'ADMIN_EMAIL is set'],
    [{ TELNYX_PUBLIC_KEY: Buffer.alloc(32).toString('base64') }, 'TELNYX_PUBLIC_KEY is set'],
  ])('does not open with %j', (env, reason) => {
    const { faults } = checkEnvironment(env, '/srv')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ name: 'TELNYX_API_KEY' })
    expect(faults[0]?.message).toContain(reason)
  })

  it.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])('opens on %s', (HOST) => {
    expect(faultsOf({ HOST })).toEqual([])
  })

  it('says that a base URL without a key is ignored', () => {
    const { notes, values } = checkEnvironment({ TELNYX_API_BASE_URL: 'https://x.test/v2' }, '/srv')
    expect(notes).toEqual([expect.stringContaining('TELNYX_API_BASE_URL is ignored')])
    expect(values).not.toHaveProperty('TELNYX_API_BASE_URL')
  })
})

describe('an account', () => {
  it("uses Telnyx's own address by default", () => {
    expect(valuesOf(key)).toMatchObject({
      ROOMWARDEN_SOURCE: 'account',
      TELNYX_API_KEY: 'KEY0123',
      TELNYX_API_BASE_URL: 'https://api.telnyx.com/v2',
    })
  })

  it('needs NEXTAUTH_URL where HOST is not loopback', () => {
    expect(faultsOf({ ...key, HOST: '0.0.0.0' })).toEqual(['NEXTAUTH_URL'])
    expect(faultsOf({ ...key, HOST: '0.0.0.0', NEXTAUTH_URL: 'https://desk.example.com' })).toEqual(
      [],
    )
  })

  it('needs NEXTAUTH_SECRET with DATABASE_URL only', () => {
    expect(faultsOf({ ...key, DATABASE_URL: 'postgresql://u:p@localhost/x' })).toEqual([
      'NEXTAUTH_SECRET',
    ])
    expect(faultsOf(key)).toEqual([])
  })

  it('needs ADMIN_EMAIL and ADMIN_PASSWORD together', () => {
    expect(faultsOf({ ...key, ADMIN_EMAIL: 'a@b.co' })).toEqual(['ADMIN_PASSWORD'])
    expect(faultsOf({ ...key, ADMIN_PASSWORD: 'p'.repeat(12) })).toEqual(['ADMIN_EMAIL'])
  })
})

const good: [string, string, string][] = [
  ['TELNYX_API_BASE_URL', 'https://proxy.example.com/v2/', 'https://proxy.example.com/v2'],
  ['TELNYX_API_BASE_URL', 'http://[::1]:4010/v2', 'http://[::1]:4010/v2'],
  ['TELNYX_RATE_SHARE', '1', '1'],
  ['TELNYX_RATE_SHARE', '.5', '0.5'],
  ['TRUST_PROXY', '10.0.0.0/8, ::1 ,fd00::/8', '10.0.0.0/8,::1,fd00::/8'],
  ['NEXTAUTH_URL', 'https://desk.example.com/', 'https://desk.example.com'],
  ['HOST', 'desk.internal', 'desk.internal'],
  ['DATA_DIR', 'over/there', '/srv/over/there'],
  ['DATA_DIR', '/var/lib/roomwarden', '/var/lib/roomwarden'],
  ['LOG_LEVEL', 'silent', 'silent'],
]

it.each(good)('%s=%s is good', (name, text, value) => {
  const env = { ...key, NEXTAUTH_URL: 'https://desk.example.com', [name]: text }
  expect(valuesOf(env)[name]).toBe(value)
})

const bad: [string, string][] = [
  ['TELNYX_API_KEY', 'KEY 123'],
  ['TELNYX_API_KEY', 'KEY\r\nx: y'],
  ['TELNYX_API_BASE_URL', 'http://example.com/v2'],
  ['TELNYX_API_BASE_URL', 'http://localhost.example.com/v2'],
  ['TELNYX_API_BASE_URL', 'https://user:pass@example.com/v2'],
  ['TELNYX_API_BASE_URL', 'https://example.com/v2?a=b'],
  ['TELNYX_API_BASE_URL', 'https://example.com/v2#a'],
  ['TELNYX_API_BASE_URL', 'api.telnyx.com'],
  ['TELNYX_PUBLIC_KEY', 'c2hvcnQ='],
  ['TELNYX_PUBLIC_KEY', `${Buffer.alloc(32).toString('base64')},x`],
  ['TELNYX_RATE_SHARE', '0'],
  ['TELNYX_RATE_SHARE', '1.01'],
  ['TELNYX_RATE_SHARE', 'NaN'],
  ['DATABASE_URL', 'mysql://db/x'],
  ['DATABASE_URL', 'postgres://u:p@db.example.com/x'],
  ['DATABASE_URL', 'postgres://u:p@db.example.com/x?sslmode=prefer'],
  ['DATABASE_URL', 'postgres://u:p@localhost/x?host=db.example.com'],
  ['HOST', 'http://localhost'],
  ['HOST', 'localhost:3000'],
  ['HOST', '256.1.1.1'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3e3'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', 'loopback'],
  ['NEXTAUTH_URL', 'http://desk.example.com'],
  ['NEXTAUTH_URL', 'https://desk.example.com/path'],
  ['NEXTAUTH_URL', 'https://u@desk.example.com'],
  ['NEXTAUTH_SECRET', 's'.repeat(31)],
  ['ADMIN_EMAIL', 'somebody'],
  ['ADMIN_PASSWORD', 'p'.repeat(11)],
  ['LOG_LEVEL', 'verbose'],
  ['OIDC_ISSUER', 'https://id.example.com'],
  ['OIDC_ROLE_CLAIM', 'role'],
]

it.each(bad)('%s=%s is a fault, and its text is not repeated', (name, text) => {
  const admin = { ADMIN_EMAIL: 'ann@example.com', ADMIN_PASSWORD: 'p'.repeat(12) }
  const secret = { NEXTAUTH_SECRET: 's'.repeat(32) }
  const { faults } = checkEnvironment({ ...key, ...admin, ...secret, [name]: text }, '/srv')
  expect(faults.map((fault) => fault.name)).toEqual([name])
  expect(JSON.stringify(faults)).not.toContain(text.length > 3 ? text : `=${text}`)
})

it('lists every fault at once', () => {
  const env = { PORT: 'x', LOG_LEVEL: 'x', OIDC_CLIENT_SECRET: 'x', TRUST_PROXY: 'x' }
  expect(faultsOf({ ...key, ...env })).toEqual([
    'PORT',
    'TRUST_PROXY',
    'LOG_LEVEL',
    'OIDC_CLIENT_SECRET',
  ])
})
