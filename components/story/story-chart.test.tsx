import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Receipt } from '@/lib/contract/live'
import { buildStory } from '@/lib/contract/story/build-story'
import type { StoryFacts } from '@/lib/contract/story/facts'
import type { Story } from '@/lib/contract/story/story'
import { formats } from '@/lib/i18n/formats'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { StoryBody } from './story-body'

const messages = { en, 'zh-CN': zh }
const start = Date.UTC(2026, 10, 24, 10)
const at = (secs: number) => new Date(start + secs * 1000).toISOString()
const fourHours = 4 * 3600

beforeAll(() => {
  // happy-dom has no layout, so the chart gets a desktop width.
  class WideObserver implements ResizeObserver {
    constructor(private readonly tell: ResizeObserverCallback) {}
    observe(target: Element) {
      const contentRect = new DOMRect(0, 0, 1030, 800)
      const sizes = { borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] }
      this.tell([{ target, contentRect, ...sizes }], this)
    }
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', WideObserver)
})
afterEach(cleanup)

function receipt(index: number): Receipt {
  return {
    id: `act ${index}`,
    auditId: `${index}`,
    requestId: `${index}`,
    act: 'mute',
    sessionId: 's',
    participantId: `p${index % 50}`,
    state: index % 9 === 0 ? 'failed' : 'accepted',
    actor: { id: 'u', name: 'Ann' },
    reason: null,
    sentAt: at((index * 7919) % fourHours),
    acceptedAfterMs: 200,
    confirmedAfterMs: null,
    nextReadAt: null,
    error: null,
    acknowledged: null,
  }
}

const none: StoryFacts = {
  session: { id: 's', startedAt: at(0), endedAt: at(fourHours), active: false },
  ...{ endedReason: null, joins: [], reports: [], recordings: [], compositions: [] },
  ...{
    receipts: [],
    removals: [],
    modes: [],
    bans: [],
    listening: [],
    now: start + fourHours * 1000,
  },
}
const join = (id: string, name: string, from: number, to: number) => {
  return { id, key: name, name, joinedAt: at(from), leftAt: at(to) }
}

function show(story: Story, locale: 'en' | 'zh-CN' = 'en', mayPlay = true, t = '') {
  render(
    <NextIntlClientProvider
      locale={locale}
      messages={messages[locale]}
      formats={formats}
      timeZone="UTC"
    >
      <SearchParamsContext value={new URLSearchParams({ t })}>
        <StoryBody story={story} mayPlay={mayPlay} beside={null} />
      </SearchParamsContext>
    </NextIntlClientProvider>,
  )
}

it('draws 50 lanes, four hours and 2,000 acts with fewer than 1,500 nodes', () => {
  const joins = Array.from({ length: 50 }, (_, index) =>
    join(`p${index}`, `Person ${index}`, index, fourHours),
  )
  const receipts = Array.from({ length: 2_000 }, (_, index) => receipt(index))
  show(buildStory({ ...none, joins, receipts }))
  const chart = document.querySelector('[data-story-chart]')
  expect(chart?.querySelectorAll('[data-presence]')).toHaveLength(50)
  expect(chart?.querySelectorAll('[data-pins]').length).toBeGreaterThan(50)
  const nodes = chart?.querySelectorAll('*').length ?? 0
  expect(nodes).toBeGreaterThan(300)
  expect(nodes).toBeLessThan(1_500)
})

const ana = [join('a', 'Ana', 0, 300), join('b', 'Ana', 340, 900)]

it('says who dropped and came back, in both languages', () => {
  show(buildStory({ ...none, joins: ana }))
  expect(screen.getByText(/dropped,/).textContent).toBe('Ana dropped, back after 40 s.')
  cleanup()
  show(buildStory({ ...none, joins: ana }), 'zh-CN')
  expect(screen.getByText(/掉线，/).textContent).toBe('Ana 掉线，40 秒后返回。')
})

it('steps through the story by key, and shows a visit of five seconds', () => {
  show(buildStory({ ...none, joins: [...ana, join('c', 'Bo', 7_200, 7_205)] }))
  const chart = screen.getByRole('group', { name: 'Story chart' })
  for (let press = 0; press < 2; press += 1) fireEvent.keyDown(chart, { key: 'ArrowDown' })
  const words = screen.getByRole('region', { name: 'In words' })
  expect(words.querySelector('[aria-current]')?.textContent).toContain('dropped')
  fireEvent.keyDown(chart, { key: '+' })
  const shown = Number(screen.getByRole('slider').getAttribute('aria-valuenow'))
  expect(shown).toBeGreaterThan(0)
  fireEvent.keyDown(chart, { key: 'Home' })
  expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('0')
  const [, brief] = chart.querySelectorAll('[data-presence]')
  expect(brief?.getAttribute('d')).toMatch(/^M[\d.]+ \d+H[\d.]+v4/)
})

const times = { startedAt: at(0), endedAt: at(300) }
const file = { participantId: 'a', context: null, megabytes: null, seconds: 300, ...times }
const recordings = [{ id: 'r', ...file, kind: 'video' as const, state: 'ready' as const }]

it('plays the files of a moment, and says where nothing was recorded', async () => {
  show(buildStory({ ...none, joins: ana, recordings }))
  const words = screen.getByRole('region', { name: 'In words' })
  expect(within(words).getAllByText('not recorded').length).toBeGreaterThan(0)
  const [first] = within(words).getAllByRole('button', { name: /^Play from/ })
  if (first) fireEvent.click(first)
  const player = await screen.findByRole('region', { name: 'Playing together' })
  await waitFor(() =>
    expect(player.querySelector('video')?.getAttribute('src')).toBe('/api/recordings/r/media'),
  )
})

it('opens paused at the moment of the address, and not where nothing was recorded', async () => {
  show(buildStory({ ...none, joins: ana, recordings }), 'en', true, '10:02:30')
  const player = await screen.findByRole('region', { name: 'Playing together' })
  await waitFor(() => expect(player.querySelector('video')?.currentTime).toBe(150))
  expect(player.querySelector('video')?.paused).toBe(true)
  cleanup()
  show(buildStory({ ...none, joins: ana, recordings }), 'en', true, '10:30:00')
  expect(screen.queryByRole('region', { name: 'Playing together' })).toBeNull()
})

/** Where the chart has a moment and a row, px; the first row below the room's is 96 px from the top. */
const place = (secs: number, row = 0) => ({
  clientX: (secs / fourHours) * 1030,
  clientY: 104 + row * 24,
})
const svg = () => document.querySelector('[data-story-chart] [role=group] svg') ?? document.body

it('says what lies under the pointer: acts with their receipt, the visit and its files', () => {
  const muted = { ...receipt(0), state: 'accepted' as const, participantId: 'a', sentAt: at(200) }
  show(buildStory({ ...none, joins: ana, recordings, receipts: [muted] }))
  fireEvent.pointerMove(svg(), place(200))
  const note = document.querySelector('[data-hover-note]')
  expect(note?.textContent).toContain('Ann muted Ana: accepted after 0.2 s')
  expect(note?.textContent).toContain('Ana in the room 10:00:00 – 10:05:00, 5 min')
  expect(note?.textContent).toContain('Picture recorded 10:00:00 – 10:05:00')
  fireEvent.pointerMove(svg(), place(7_000))
  expect(document.querySelector('[data-hover-note]')).toBeNull()
})

it('says by key what a sentence is about', () => {
  const muted = { ...receipt(0), state: 'accepted' as const, participantId: 'a', sentAt: at(200) }
  show(buildStory({ ...none, joins: ana, receipts: [muted] }))
  const chart = screen.getByRole('group', { name: 'Story chart' })
  fireEvent.keyDown(chart, { key: 'ArrowDown' })
  fireEvent.keyDown(chart, { key: 'ArrowDown' })
  const notes = screen.getAllByRole('status').map(({ textContent }) => textContent)
  expect(notes.join()).toContain('Ann muted Ana: accepted after 0.2 s')
})

it('draws a composition in a row of its own, which plays it', async () => {
  const film = { id: 'f', resolution: null, regions: null, megabytes: null, createdAt: at(5_000) }
  const compositions = [{ ...film, state: 'ready' as const, seconds: 300 }]
  show(buildStory({ ...none, joins: ana, recordings, compositions }))
  expect(document.querySelectorAll('[data-film]')).toHaveLength(1)
  fireEvent.pointerMove(svg(), place(100))
  expect(document.querySelector('[data-hover-note]')?.textContent).toContain('Composition, 5 min')
  fireEvent.pointerDown(svg(), { button: 0, ...place(100) })
  fireEvent.pointerUp(svg(), place(100))
  const player = await screen.findByRole('region', { name: 'Composition' })
  await waitFor(() =>
    expect(player.querySelector('video')?.getAttribute('src')).toBe('/api/compositions/f/media'),
  )
  fireEvent.pointerDown(svg(), { button: 0, ...place(100, 1) })
  fireEvent.pointerUp(svg(), place(100, 1))
  const together = await screen.findByRole('region', { name: 'Playing together' })
  expect(together.querySelector('video')?.currentTime).toBeCloseTo(100, 0)
})
