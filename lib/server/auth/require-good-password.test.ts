import { describe, expect, it } from 'vitest'
import { requireGoodPassword } from './require-good-password'

const vera = { email: 'vera.lindholm@example.com', name: 'Vera Lindholm' }

const faultOf = (password: string, owner = vera) =>
  requireGoodPassword(password, owner, '/password').then(
    () => null,
    (error: { key: string; details: { fault?: { code: string } } }) => error.details.fault?.code,
  )

describe('a guessable password is refused,', () => {
  it.each(['password1234', 'P@ssw0rd1234', 'letmeinplease', 'iloveyou1234', 'Trustno1Trustno1!'])(
    'as common: %s',
    async (password) => {
      expect(await faultOf(password)).toMatch(/common|pattern/)
    },
  )

  it.each([
    'vera.lindholm@example.com',
    'VERA.LINDHOLM@EXAMPLE.COM',
    'Vera Lindholm 1',
    'lindholm-2026-vera',
    'LindholmVera!!',
    'veralindholm12',
    'roomwarden2026!',
    'Telnyx-Telnyx-1',
    'example-example',
  ])('as made of words about its owner: %s', async (password) => {
    expect(await faultOf(password)).toBe('personal')
  })

  it.each([
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    '987654321098',
    'asdfghjkl;12',
    '密码密码密码密码密码密码',
    'x'.repeat(1024),
  ])('as a pattern: %s', async (password) => {
    expect(await faultOf(password)).toMatch(/pattern|common/)
  })

  it('at its field, with a message', async () => {
    await expect(requireGoodPassword('aaaaaaaaaaaa', vera, '/new')).rejects.toMatchObject({
      key: 'invalid_body',
      status: 422,
      message: 'new: repeats, or follows the order of letters, numbers or keys',
      details: { source: { pointer: '/new' }, fault: { code: 'pattern' } },
    })
  })
})

describe('a password is taken', () => {
  it.each([
    'correct horse battery',
    'a long enough password',
    'another long password',
    'proof-of-the-whole-2026',
    'xk3!mPq9zRt2',
    'marmalade roomwarden kayak',
    '雨后的山路很安静没有人经过',
  ])('that nobody guesses: %s', async (password) => {
    expect(await faultOf(password)).toBeNull()
  })

  it('that has a short part of a name within a word', async () => {
    expect(await faultOf('sandalwood canoe', { email: 'al@example.com', name: 'Al' })).toBeNull()
  })
})
