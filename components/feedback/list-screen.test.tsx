import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { afterEach, expect, it } from 'vitest'
import type { Filter } from '@/components/data-table/filter'
import { useListParams } from '@/components/data-table/use-list-params'
import messages from '@/messages/en.json'
import { ListScreen } from './list-screen'

type Guest = { id: string; name: string }
type Screen = ComponentProps<typeof ListScreen<Guest>>

const guests = [
  { id: 'a', name: 'Ana' },
  { id: 'b', name: 'Ben' },
]
const known = ['room']
const filters: Filter[] = [{ kind: 'text', name: 'room', label: 'Room', hint: '' }]
const all: Screen['columns']['all'] = [
  { id: 'name', header: 'Name', cell: ({ row }) => row.original.name },
  { id: 'id', header: 'Id', cell: ({ row }) => row.original.id.toUpperCase() },
]
const columns = { all, optional: [{ id: 'id', label: 'Id' }] }
const settled = { error: null, isFetching: false, isPlaceholderData: false, refetch: () => null }
const meta = { page: 1, pages: 3, total: 120, asOf: '' }

afterEach(cleanup)

type Changed = Partial<Pick<Screen, 'meta' | 'pager' | 'keys' | 'onOpen'>>

function Guests({ rows, ...changed }: { rows: Guest[] } & Changed) {
  return (
    <ListScreen
      title="Guests"
      summary="two of them"
      list={useListParams(known)}
      query={{ ...settled, data: { data: rows } }}
      filters={filters}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      stack=""
      empty="Nobody came"
      onOpen={() => undefined}
      {...changed}
    />
  )
}

function show(search: string, rows: Guest[], changed: Changed = {}) {
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SearchParamsContext value={new URLSearchParams(search)}>
        <Guests rows={rows} {...changed} />
      </SearchParamsContext>
    </NextIntlClientProvider>,
  )
}

const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent)

it('names the page and the table alike, and shows the rows', () => {
  show('', guests)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Guests')
  expect(screen.getByRole('table', { name: 'Guests' }).textContent).toContain('Ben')
  expect(screen.getByText('two of them')).toBeTruthy()
})

it('leaves out the columns that its address puts away', () => {
  show('hide=id', guests)
  expect(heads()).toEqual(['Name'])
})

it('tells an empty list from a filter that nothing matches', () => {
  show('', [])
  expect(screen.getByText('Nobody came')).toBeTruthy()
  cleanup()
  show('room=x', [])
  expect(screen.queryByText('Nobody came')).toBeNull()
  expect(screen.getByRole('button', { name: 'Clear filters' })).toBeTruthy()
})

it('opens the row under the cursor, and hands it to the keys of the list', () => {
  const told: string[] = []
  show('', guests, {
    onOpen: ({ name }) => told.push(`open ${name}`),
    keys: { p: (id) => told.push(`p ${id}`) },
  })
  for (const key of ['j', 'j']) fireEvent.keyDown(document.body, { key })
  fireEvent.keyDown(document.body, { key: 'p' })
  fireEvent.keyDown(screen.getByRole('row', { name: /Ben/ }), { key: 'Enter' })
  expect(told).toEqual(['p b', 'open Ben'])
})

it('turns pages of Telnyx by itself, others by the pager it is given', () => {
  show('', guests, { meta })
  expect(screen.getByRole('navigation').textContent).toContain('120')
  cleanup()
  show('', guests, { pager: <p>older acts</p> })
  expect(screen.queryByRole('navigation')).toBeNull()
  expect(screen.getByText('older acts')).toBeTruthy()
})
