import { expect, it } from 'vitest'
import { parseInput } from './telnyx-input'

const named = (unique_name: string, via: 'cookie' | 'token') =>
  parseInput(
    'rooms.create',
    new Request('http://localhost/api/v2/rooms', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ unique_name }),
    }),
    {},
    via,
  )

it.each([' Standup  x\u00a0', 'Stand\u200bup x', 'Standup x'])(
  'tidies the room name %j from a page, and passes one from a script on unchanged',
  async (name) => {
    expect((await named(name, 'cookie')).input.body).toEqual({ unique_name: 'Standup x' })
    expect((await named(name, 'token')).input.body).toEqual({ unique_name: name })
  },
)

it.each([' ', '\u00a0\u3000', '\u200b\u2060', '\u3164'])(
  'refuses the invisible name %j from both',
  async (name) => {
    for (const via of ['cookie', 'token'] as const)
      await expect(named(name, via)).rejects.toMatchObject({
        key: 'invalid_body',
        details: { source: { pointer: '/unique_name' } },
      })
  },
)
