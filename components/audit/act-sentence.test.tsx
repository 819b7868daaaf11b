import { cleanup, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it } from 'vitest'
import type { ActivityEntry } from '@/lib/contract/audit'
import { auditActions } from '@/lib/contract/audit-actions'
import { formats } from '@/lib/i18n/formats'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { ActSentence } from './act-sentence'

const room = '61f46c52-0000-4000-8000-00000000aaaa'
const session = '51f46c52-0000-4000-8000-00000000bbbb'
const ana = '41f46c52-0000-4000-8000-000000003584'
const target = (type: string, id: string) => ({ type, id })

function entryOf(given: Partial<ActivityEntry>): ActivityEntry {
  return {
    auditId: 'a',
    seq: 1,
    action: 'participant.kick',
    actor: { id: 'm', name: 'Mona', role: 'moderator', email: 'mona@demo.test' },
    via: 'cookie',
    at: '2026-11-12T14:05:00Z',
    outcome: 'succeeded',
    error: null,
    reason: null,
    target: null,
    people: null,
    repeats: null,
    cause: null,
    names: {},
    role: null,
    items: null,
    gone: [],
    ...given,
  }
}

function sentence(
  given: Partial<ActivityEntry>,
  messages: typeof en = en,
  locale: 'en' | 'zh-CN' = 'en',
) {
  const { container } = render(
    <NextIntlClientProvider locale={locale} messages={messages} formats={formats} timeZone="UTC">
      <ActSentence entry={entryOf(given)} />
    </NextIntlClientProvider>,
  )
  return container
}

const textOf = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ')

afterEach(cleanup)

const standup = { room: { id: room, name: 'Daily stand-up' } }
const inStandup = { ...standup, session: { id: session, startedAt: '2026-11-12T14:00:00Z' } }
const kick = {
  target: target('room_session', session),
  people: 1,
  names: { ...inStandup, people: [{ id: ana, name: 'Ana' }] },
}
const ben = { name: 'Ben', email: 'ben@demo.test', role: 'support' as const }
const recording = {
  action: 'recording.delete',
  target: target('room_recording', 'r'),
  names: {
    ...kick.names,
    recording: { kind: 'video', startedAt: '2026-11-12T14:05:00Z' },
  },
}
const roleChange = {
  action: 'user.role',
  actor: { id: 'a', name: 'Ada', role: 'admin' as const, email: 'ada@demo.test' },
  target: target('user', 'b'),
  names: { user: ben },
  role: 'moderator' as const,
}
const roomDeletion = { ...roleChange, action: 'room.delete', target: target('room', room) }

describe('an act in words', () => {
  it.each([
    ['a kick', kick, 'Mona kicked Ana ·3584 in Daily stand-up', '将 Ana ·3584 移出 Daily stand-up'],
    [
      'a kick of several',
      { ...kick, people: 3 },
      'Mona kicked Ana ·3584 and 2 more people in',
      '2',
    ],
    ['a kick that failed', { ...kick, outcome: 'failed' }, 'Mona tried to kick Ana', '尝试将 Ana'],
    ['one not known', { ...kick, outcome: 'unknown' }, 'Mona tried to kick Ana', '尝试将 Ana'],
    [
      'a room',
      { ...roomDeletion, names: standup },
      'Ada deleted room Daily stand-up',
      '删除房间 Daily stand-up',
    ],
    [
      'a role',
      roleChange,
      'Ada changed the role of Ben (ben@demo.test) from support to moderator',
      '将 Ben (ben@demo.test) 的角色从',
    ],
    [
      'a recording',
      recording,
      'Mona deleted the video of Ana ·3584 in Daily stand-up, Nov 12, 2026, 14:05',
      'Daily stand-up 中 Ana ·3584 的视频',
    ],
  ] as const)('%s', (_, given, english, chinese) => {
    expect(textOf(sentence(given))).toContain(english)
    expect(textOf(sentence(given, zh, 'zh-CN'))).toContain(chinese)
  })

  it.each(auditActions)('%s has a sentence in both languages, with and without names', (action) => {
    const things = { token: { name: 'CI' }, composition: { createdAt: '2026-11-12T14:05:00Z' } }
    const names = { ...recording.names, ...things, user: ben }
    for (const [messages, locale] of [[en, 'en'] as const, [zh, 'zh-CN'] as const])
      for (const given of [{ action, names }, { action }]) {
        const text = textOf(sentence(given, messages, locale))
        expect(text).toMatch(/^Mona/)
        expect(text).not.toContain('activity.')
        expect(text).not.toMatch(/[{}<>]|undefined|none/)
      }
  })

  it('says what is unknown, and shows the name of an action without words', () => {
    expect(textOf(sentence({ ...roomDeletion, names: {} }))).toContain(
      'Ada deleted room a room whose name is not known',
    )
    expect(textOf(sentence({ action: 'moon.paint' }))).toBe('Mona: moon.paint')
  })

  it('links to objects that exist, and offers the id of deleted ones', () => {
    const made = { action: 'room.update', target: target('room', room), names: standup }
    const there = sentence(made).querySelector('a')
    expect(there?.getAttribute('href')).toBe(`/rooms/${room}`)
    const gone = sentence({ ...made, gone: [room] })
    expect(gone.querySelector('a')).toBeNull()
    expect(gone.querySelector('button')?.textContent).toContain('61f46c52…aaaa')
  })

  it('keeps a hostile name in its place, as text', () => {
    const name = '<img src=x onerror=alert(1)>\u202Etxet {who}'
    const shown = sentence({
      ...kick,
      names: { room: { id: room, name }, people: [{ id: ana, name }] },
    })
    expect(shown.querySelector('img')).toBeNull()
    const isolated = [...shown.querySelectorAll('bdi')].map((element) => element.textContent)
    expect(isolated.filter((text) => text?.includes('<img src=x'))).toHaveLength(2)
    expect(shown.textContent).toContain('{who}')
  })
})
