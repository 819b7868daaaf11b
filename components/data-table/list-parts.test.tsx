import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import type { Filter } from './filter'
import { FilterBar } from './filter-bar'
import { Pager } from './pager'
import { useListParams, type ListState } from './use-list-params'

const known = ['room', 'active']
const filters: Filter[] = [
  { kind: 'text', name: 'room', label: 'Room', hint: '' },
  {
    kind: 'choice',
    name: 'active',
    label: 'State',
    options: [
      { value: 'true', label: 'Live' },
      { value: 'false', label: 'Ended' },
    ],
  },
]
let list: ListState
let written: string[] = []

/** Next informs its hooks of address changes in the same way. */
function Address({ children }: { children: ReactNode }) {
  const [search, setSearch] = useState(window.location.search)
  useEffect(() => {
    const { pushState, replaceState } = window.history
    const watch = (how: 'push' | 'replace', original: typeof pushState) =>
      function (this: History, ...given: Parameters<typeof pushState>) {
        original.apply(this, given)
        written.push(`${how} ${String(given[2])}`)
        setSearch(window.location.search)
      }
    window.history.pushState = watch('push', pushState)
    window.history.replaceState = watch('replace', replaceState)
    return () => void Object.assign(window.history, { pushState, replaceState })
  }, [])
  return <SearchParamsContext value={new URLSearchParams(search)}>{children}</SearchParamsContext>
}

function List() {
  list = useListParams(known)
  const page = Number(list.params.page ?? 1)
  return (
    <>
      <FilterBar filters={filters} list={list} />
      <Pager
        meta={{ page, pages: 3, total: 120, asOf: '' }}
        shown={page === 3 ? 20 : 50}
        size={50}
        list={list}
      />
    </>
  )
}

beforeEach(() => {
  window.history.replaceState(null, '', '/sessions')
  window.scrollTo = () => {}
  written = []
})
afterEach(cleanup)

function show(search = '') {
  window.history.replaceState(null, '', `/sessions${search}`)
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <Address>
        <List />
      </Address>
    </NextIntlClientProvider>,
  )
}

const change = (to: Record<string, string | null>) => act(() => list.change(to))

it('filters and pages are history entries; hiding a column is not', () => {
  show()
  change({ room: 'Stand-up' })
  change({ page: '2' })
  change({ hide: 'id' })
  expect(written).toEqual([
    'push /sessions?room=Stand-up',
    'push /sessions?room=Stand-up&page=2',
    'replace /sessions?room=Stand-up&page=2&hide=id',
  ])
})

it('another filter starts at the first page, the same one is no history entry', () => {
  show('?room=Stand-up&page=2')
  change({ room: 'Retro' })
  change({ room: 'Retro' })
  expect(written).toEqual(['push /sessions?room=Retro'])
})

it('removing a chip focuses the button for more filters', () => {
  show('?room=Stand-up&active=true')
  fireEvent.click(screen.getByRole('button', { name: 'Remove Room' }))
  expect(written).toEqual(['push /sessions?active=true'])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter' }))
})

it('the next step of a filter has the focus, and applying gives it back', async () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
  fireEvent.click(await screen.findByRole('button', { name: 'State' }))
  const first = await screen.findByRole('button', { name: 'Live' })
  expect(document.activeElement).toBe(first)
  fireEvent.click(first)
  expect(written).toEqual(['push /sessions?active=true'])
  await expect.poll(() => document.activeElement?.textContent).toBe('Filter')
})

it('turning to the last page keeps the focus on the button that did it', () => {
  show('?page=2')
  const next = screen.getByRole('button', { name: 'Next' })
  next.focus()
  fireEvent.click(next)
  expect(screen.getByText('101–120 of 120')).toBeTruthy()
  expect(next.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(next)
  fireEvent.click(next)
  expect(written).toEqual(['push /sessions?page=3'])
})
