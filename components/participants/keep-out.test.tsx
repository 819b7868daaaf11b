import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { subjectsQuery } from '@/lib/client/bans/subjects'
import { tokensQuery } from '@/lib/client/bans/tokens'
import { createQueryClient } from '@/lib/client/query-client'
import type { BanSubjects } from '@/lib/contract/bans'
import type { Role } from '@/lib/contract/roles'
import { testPerson, testSession } from '@/lib/contract/test-live'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { KickForm } from './kick-form'
import { personRow } from './person-row'

const ana = testPerson('00000000-0000-4000-8000-00000000aaaa', { context: 'Ana' })
const ben = testPerson('00000000-0000-4000-8000-00000000bbbb', { context: 'Ben' })
const session = testSession('s', { people: [ana, ben] })
const place = { sessionId: 's', room: { id: 'room', name: 'Standup' } }

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)))

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const subjects: BanSubjects = {
  rule: 'path',
  path: 'user.id',
  identity: null,
  text: { length: 41, joins: 1 },
  name: { value: 'Ana', people: 14 },
}

const tokensUntil = '2026-11-29T14:32:00.000Z'

function show(role: Role = 'moderator', people = [ana], known = subjects) {
  const client = createQueryClient()
  client.setQueryData(tokensQuery(place.room.id).queryKey, { tokens_until: tokensUntil })
  client.setQueryData(tokensQuery(null).queryKey, { tokens_until: null })
  client.setQueryData(subjectsQuery(ana.id).queryKey, known)
  const onKick = vi.fn()
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={client}>
        <KickForm
          rows={people.map((person) => personRow(session, person, []))}
          asOf={new Date().toISOString()}
          place={place}
          role={role}
          onCancel={() => undefined}
          onKick={onKick}
        />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  return onKick
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

it('kicks without a ban by default', () => {
  const onKick = show()
  press(/^Kick Ana/)
  expect(onKick).toHaveBeenCalledWith('', null)
})

it('bans from this room for the chosen time, with a reason', () => {
  const onKick = show()
  press('1 h')
  expect(screen.getByRole('button', { name: /^Kick and keep/ })).toHaveProperty('disabled', true)
  press('Abuse')
  press('Kick and keep out: 1 h')
  expect(onKick).toHaveBeenCalledOnce()
  const [reason, ban] = onKick.mock.calls[0] as [string, { until: string; room_id: string }]
  expect(reason).toBe('Abuse')
  expect(ban.room_id).toBe('room')
  expect(Math.abs(Date.parse(ban.until) - Date.now() - 3_600_000)).toBeLessThan(5_000)
})

it('says whom the ban would keep out, where no identity was sent', () => {
  const onKick = show()
  press('This session')
  expect(screen.getByText('None sent: the claim has no “user.id”.')).toBeTruthy()
  expect(screen.getByText(/Used by 14 people in 30 days/)).toBeTruthy()
  expect(screen.getByRole('radio', { name: /Exact claim/ })).toHaveProperty('checked', true)
  fireEvent.click(screen.getByRole('radio', { name: /Name/ }))
  press('Spam')
  press(/^Kick and keep/)
  expect(onKick).toHaveBeenCalledWith('Spam', {
    until: 'session_end',
    room_id: 'room',
    kind: 'name',
  })
})

it('offers permanent bans and every room only to administrators', () => {
  show()
  expect(screen.getByRole('button', { name: 'For good' })).toHaveProperty('disabled', true)
  cleanup()
  const onKick = show('admin')
  press('For good')
  press('Every room')
  press('Abuse')
  press(/^Kick and keep/)
  expect(onKick).toHaveBeenCalledWith('Abuse', { until: null, room_id: null })
})

it('repeats the last ban with one key', () => {
  localStorage.setItem('roomwarden:last-ban', 'session Abuse: again')
  const onKick = show()
  const key = { key: 'K', code: 'KeyK', shiftKey: true, bubbles: true }
  fireEvent.keyDown(screen.getByRole('button', { name: '1 h' }), key)
  expect(onKick).toHaveBeenCalledWith('Abuse: again', { until: 'session_end', room_id: 'room' })
})

it('cannot ban a participant without a claim', () => {
  show('moderator', [ana], { rule: null, path: null, identity: null, text: null, name: null })
  press('1 h')
  expect(screen.getByText(/nothing tells them apart/)).toBeTruthy()
})

it('does not ask for a compared value if there are several people', () => {
  show('moderator', [ana, ben])
  press('24 h')
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.getByText(/Each by their identity/)).toBeTruthy()
})

it('says until when earlier tokens are valid, with a ban', async () => {
  show('admin')
  expect(screen.queryByText(/^Tokens issued here/)).toBeNull()
  press('1 h')
  const said = await screen.findByText(/^Tokens issued here before are valid until/)
  expect(said.textContent).toContain('14:32')
  press('Every room')
  expect(screen.getByText(/^No token issued here is still valid/)).toBeTruthy()
})
