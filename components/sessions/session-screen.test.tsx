import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testKick } from '@/lib/contract/test-live'
import {
  button,
  open,
  posted,
  row,
  serverAnswer,
  session,
  sessionId,
  stubServer,
} from './test-session-screen'

beforeEach(stubServer)

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('mutes one person: pending at once, accepted when Telnyx has answered', async () => {
  await open()
  fireEvent.click(button(/^Mute Ana/, row('Ana')))
  await waitFor(() => expect(row('Ana').textContent).toContain('sending'))
  expect(row('Bo').textContent).not.toContain('sending')
  expect(posted).toMatchObject([
    {
      path: `/api/v2/room_sessions/${sessionId}/actions/mute`,
      body: { participants: [session.people[0]?.id] },
    },
  ])
  posted[0]?.answer(Response.json({}, { headers: { 'roomwarden-audit-id': 'a1' } }))
  await waitFor(() => expect(row('Ana').textContent).toContain('Mute accepted'))
  expect(button(/^Unmute Ana/, row('Ana'))).toBeTruthy()
})

it('does not send the same act twice while it is under way', async () => {
  await open()
  fireEvent.click(button(/^Mute Ana/, row('Ana')))
  await waitFor(() => expect(row('Ana').textContent).toContain('sending'))
  fireEvent.click(button(/^Mute Ana/, row('Ana')))
  fireEvent.focus(row('Ana'))
  fireEvent.keyDown(row('Ana'), { key: 'm' })
  // Acts are sent in order, so a second mute would come before it.
  fireEvent.keyDown(row('Ana'), { key: 'u' })
  await waitFor(() => expect(posted.at(-1)?.path).toMatch(/unmute$/))
  expect(posted).toHaveLength(2)
})

it('takes a double click as one, or the second would undo the first', async () => {
  await open()
  fireEvent.click(button(/^Mute Ana/, row('Ana')), { detail: 1 })
  await waitFor(() => expect(posted).toHaveLength(1))
  posted[0]?.answer(Response.json({}, { headers: { 'roomwarden-audit-id': 'a1' } }))
  const unmute = await within(row('Ana')).findByRole('button', { name: /^Unmute Ana/ })
  fireEvent.click(unmute, { detail: 2 })
  expect(row('Ana').textContent).toContain('Mute accepted')
  fireEvent.click(unmute, { detail: 1 })
  await waitFor(() => expect(posted).toHaveLength(2))
  expect(posted[1]?.path).toMatch(/unmute$/)
})

it('says why an act failed and offers a retry', async () => {
  await open()
  fireEvent.click(button(/^Mute Ana/, row('Ana')))
  await waitFor(() => expect(posted).toHaveLength(1))
  const meta = {
    reason: 'rate_limited',
    outcome: 'not_sent',
    request_id: 'r1',
    retry_after_secs: 9,
  }
  const errors = [{ code: '10011', title: 'Too many requests', detail: '', meta }]
  posted[0]?.answer(Response.json({ errors }, { status: 429 }))
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was sent')
  fireEvent.click(button('Retry mute Ana ·aaaa', row('Ana')))
  await waitFor(() => expect(posted).toHaveLength(2))
})

it('undoes a mute by the row’s own unmute, and offers no second way beside it', async () => {
  await open()
  fireEvent.click(button(/^Mute Ana/, row('Ana')))
  await waitFor(() => expect(posted).toHaveLength(1))
  posted[0]?.answer(Response.json({}, { headers: { 'roomwarden-audit-id': 'a1' } }))
  fireEvent.click(await within(row('Ana')).findByRole('button', { name: /^Unmute Ana/ }))
  await waitFor(() => expect(posted).toHaveLength(2))
  posted[1]?.answer(Response.json({}, { headers: { 'roomwarden-audit-id': 'a2' } }))
  await waitFor(() => expect(row('Ana').textContent).toContain('Unmute accepted'))
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
})

it('retries for the receipt’s target, and moves no other target under the pointer', async () => {
  await open()
  for (const name of ['Ana', 'Bo']) {
    fireEvent.click(button(new RegExp(`^Mute ${name}`), row(name)))
    await waitFor(() => expect(posted.at(-1)?.body).toBeTruthy())
  }
  await waitFor(() => expect(posted).toHaveLength(2))
  const meta = { reason: 'upstream_failed', outcome: 'failed', request_id: 'r1' }
  const errors = [{ code: '10007', title: 'Telnyx failed', detail: '', meta }]
  for (const { answer } of posted) answer(Response.json({ errors }, { status: 502 }))
  fireEvent.click(await screen.findByRole('button', { name: /^2 receipts/ }))
  const tray = await screen.findByRole('region', { name: 'Receipts' })
  const names = () =>
    within(tray)
      .getAllByRole('button', { name: /^Retry/ })
      .map((each) => each.getAttribute('aria-label'))
  await waitFor(() => expect(names()).toEqual(['Retry mute Bo ·bbbb', 'Retry mute Ana ·aaaa']))
  const ofAna = button('Retry mute Ana ·aaaa', tray)
  fireEvent.pointerEnter(ofAna)
  fireEvent.click(ofAna)
  await waitFor(() => expect(posted).toHaveLength(3))
  expect(posted[2]?.body).toEqual({ participants: [session.people[0]?.id] })
  await waitFor(() =>
    expect(button(/^Retry mute Ana/, tray).getAttribute('aria-busy')).toBe('true'),
  )
  expect(names()).toEqual(['Retry mute Bo ·bbbb', 'Retry mute Ana ·aaaa'])
  fireEvent.pointerLeave(button(/^Retry mute Ana/, tray))
  await waitFor(() => expect(names()).toEqual(['Retry mute Bo ·bbbb']))
})

it('reaches all but the selected people, including those who joined meanwhile', async () => {
  await open()
  fireEvent.click(within(row('Ana')).getByRole('checkbox'))
  fireEvent.click(button('Mute all but 1'))
  await waitFor(() => expect(posted).toHaveLength(1))
  expect(posted[0]?.body).toEqual({ participants: 'all', exclude: [session.people[0]?.id] })
})

it('mutes all but one by single keys, also in a Cyrillic layout', async () => {
  await open()
  for (const [key, code] of [
    ['ф', 'KeyA'],
    ['о', 'KeyJ'],
    ['ч', 'KeyX'],
    ['ь', 'KeyM'],
  ])
    fireEvent.keyDown(document.body, { key, code })
  await waitFor(() => expect(posted).toHaveLength(1))
  expect(posted[0]?.body).toEqual({ participants: [session.people[1]?.id] })
})

it('kicks only after a dialog that names the person', async () => {
  await open()
  fireEvent.click(button(/^Kick Bo/, row('Bo')))
  const question = await screen.findByRole('dialog')
  expect(question.textContent).toContain('·bbbb')
  expect(posted).toHaveLength(0)
  fireEvent.click(button('Spam', question))
  fireEvent.click(button('Kick Bo', question))
  await waitFor(() => expect(posted).toHaveLength(1))
  expect(posted[0]?.body).toEqual({ participants: [session.people[1]?.id], reason: 'Spam' })
})

it('ends a session again only after the dialog, never from a person’s row', async () => {
  serverAnswer.data.receipts = [
    testKick('end', sessionId, {
      act: 'end',
      participantId: null,
      state: 'failed',
      error: 'upstream_refused',
      sentAt: new Date(Date.now() + 60_000).toISOString(),
    }),
  ]
  await open()
  expect(row('Ana').textContent).toContain('End failed')
  expect(screen.queryByRole('button', { name: 'Retry end' })).toBeNull()
  fireEvent.click(button(/^1 receipt/))
  fireEvent.click(button('Retry end…'))
  const question = await screen.findByRole('alertdialog')
  expect(posted).toHaveLength(0)
  fireEvent.click(button('End session for 2', question))
  await waitFor(() => expect(posted[0]?.path).toMatch(/end$/))
})

it('ends a session for a reason from the chips', async () => {
  await open()
  fireEvent.click(button('End session…'))
  const question = await screen.findByRole('alertdialog')
  fireEvent.click(button('Spam', question))
  fireEvent.change(within(question).getByRole('textbox'), { target: { value: 'third time' } })
  fireEvent.click(button('End session for 2', question))
  await waitFor(() => expect(posted[0]?.body).toEqual({ reason: 'Spam: third time' }))
})

it('offers no retry of an act whose targets are unknown', async () => {
  serverAnswer.data.receipts = [
    testKick('mute', sessionId, {
      act: 'mute',
      participantId: null,
      state: 'failed',
      sentAt: new Date(Date.now() + 60_000).toISOString(),
    }),
  ]
  await open()
  expect(row('Ana').textContent).toContain('Mute failed')
  fireEvent.click(button(/^1 receipt/))
  expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull()
})

it('offers no acts to viewers, and none after the end', async () => {
  await open('viewer')
  expect(screen.queryByRole('button', { name: /Mute|Kick|End/ })).toBeNull()
  cleanup()
  serverAnswer.data.session = { ...session, active: false, endedAt: '2026-11-22T12:10:00Z' }
  await open()
  expect(button('End session…').hasAttribute('disabled')).toBe(true)
  expect(screen.queryByRole('button', { name: /^Kick/ })).toBeNull()
})

it('puts the participant named in the address under the cursor, also after they left', async () => {
  await open('viewer', `participant=${session.people[2]?.id.toUpperCase()}`)
  const row = screen.getByRole('row', { name: /Cy/ })
  expect(document.activeElement).toBe(row)
  expect(row.hasAttribute('data-cursor')).toBe(true)
  expect(screen.queryByText(/is not in this session/)).toBeNull()
})

it('says that the participant named in the address is not in this session', async () => {
  await open('viewer', 'participant=nobody')
  expect(screen.getByText(/participant nobody, .* is not in this session/)).toBeTruthy()
})
