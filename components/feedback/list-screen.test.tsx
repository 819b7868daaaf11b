import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { useState, type ComponentProps } from 'react'
import { afterEach, expect, it } from 'vitest'
import type { Selection } from '@/components/data-table/columns'
import type { Cells } from '@/components/data-table/use-list-columns'
import { useListParams } from '@/components/data-table/use-list-params'
import type { ListOf } from '@/lib/contract/lists/definition'
import messages from '@/messages/en.json'
import { ListScreen } from './list-screen'

type Person = { id: string; name: string }

const definition = {
  name: 'people',
  permission: 'video.read',
  filters: {
    context: { kind: 'box' },
    room: { kind: 'text', message: 'room', hint: 'sessionHint' },
    session: { kind: 'id', message: 'session', hint: 'sessionHint' },
    kind: { kind: 'choice', message: 'visit', values: { one: 'joined', two: 'left' } },
    joined: { kind: 'days', message: 'joined' },
  },
  columns: {
    name: { message: 'room', fixed: true },
    time: { message: 'time', head: 'timeScale' },
    joined: { message: 'joined', headKind: 'zone' },
    id: { message: 'visit', headKind: 'unseen' },
  },
} as const satisfies ListOf<'people'>

type Screen = ComponentProps<typeof ListScreen<Person, typeof definition>>

const people = [
  { id: 'a', name: 'Ana' },
  { id: 'b', name: 'Ben' },
]
const known = ['room', 'session', 'kind']
const cells: Cells<Person, typeof definition> = {
  name: { cell: (row) => row.name },
  time: { cell: () => '1 h' },
  joined: { cell: () => 'Monday' },
  id: { cell: (row) => row.id.toUpperCase() },
}
const settled = { error: null, isFetching: false, isPlaceholderData: false, refetch: () => null }

afterEach(cleanup)

type Changed = Partial<
  Pick<Screen, 'pager' | 'keys' | 'onOpen' | 'cells' | 'filterExtras' | 'selection'>
>

function People({ rows, ...changed }: { rows: Person[] } & Changed) {
  return (
    <ListScreen
      definition={definition}
      cells={cells}
      summary="two of them"
      list={useListParams(known)}
      query={{ ...settled, data: { data: rows } }}
      rows={rows}
      rowId={({ id }) => id}
      stack=""
      empty="Nobody came"
      onOpen={() => undefined}
      {...changed}
    />
  )
}

function show(search: string, rows: Person[], changed: Changed = {}) {
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SearchParamsContext value={new URLSearchParams(search)}>
        <People rows={rows} {...changed} />
      </SearchParamsContext>
    </NextIntlClientProvider>,
  )
}

const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent)

it('gives page and table the same name, and shows the rows', () => {
  show('', people)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('People')
  expect(screen.getByRole('table', { name: 'People' }).textContent).toContain('Ben')
  expect(screen.getByText('two of them')).toBeTruthy()
})

it('leaves out the columns that the address hides', () => {
  show('hide=id.time.joined', people)
  expect(heads()).toEqual(['Room'])
})

it('labels columns as defined, and leaves out those the role does not have', () => {
  show('', people)
  const all = ['Room', 'Time in room, 0–4 h', 'Joined, UTC', 'Visit']
  expect(heads()).toEqual(all)
  cleanup()
  show('', people, { cells: { ...cells, time: null } })
  expect(heads()).toEqual(all.filter((head) => !head.startsWith('Time')))
})

it('offers to hide every column that is not fixed', async () => {
  show('', people)
  fireEvent.click(screen.getByRole('button', { name: 'Columns and density' }))
  const boxes = await screen.findAllByRole('checkbox')
  expect(boxes.map((box) => box.parentElement?.textContent)).toEqual([
    'Time in room',
    'Joined',
    'Visit',
  ])
})

it('offers every filter without a box of its own', async () => {
  show('', people)
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
  const dialog = await screen.findByRole('dialog')
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Room', 'Session', 'Visit', 'Joined'])
})

it('labels a chip by the definition, or by the screen', () => {
  show('kind=two&room=1', people, { filterExtras: { room: { shown: 'Stand-up' } } })
  const bar = screen.getByRole('group', { name: 'Filters' }).textContent
  expect(bar).toContain('Left')
  expect(bar).toContain('Stand-up')
})

it('distinguishes an empty list from a filter without matches', () => {
  show('', [])
  expect(screen.getByText('Nobody came')).toBeTruthy()
  cleanup()
  show('room=x', [])
  expect(screen.queryByText('Nobody came')).toBeNull()
  expect(screen.getByRole('button', { name: 'Clear filters' })).toBeTruthy()
})

it('x acts as a click on the box: the next one with Shift extends the selection from there', () => {
  const chosen: Selection[] = []
  function Choosing() {
    const [value, setValue] = useState<Selection>({})
    chosen.push(value)
    const selection = { value, onChange: setValue, label: ({ name }: Person) => `Select ${name}` }
    return <People rows={[...people, { id: 'c', name: 'Cid' }]} selection={selection} />
  }
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SearchParamsContext value={new URLSearchParams()}>
        <Choosing />
      </SearchParamsContext>
    </NextIntlClientProvider>,
  )
  const press = (key: string) => fireEvent.keyDown(document.body, { key })
  for (const key of ['j', 'x']) press(key)
  expect(chosen.at(-1)).toEqual({ a: true })
  press('x')
  expect(chosen.at(-1)).toEqual({})
  press('x')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Cid' }), { shiftKey: true })
  expect(chosen.at(-1)).toEqual({ a: true, b: true, c: true })
})

it('opens the row under the cursor, and passes it to the keys of the list', () => {
  const done: string[] = []
  show('', people, {
    onOpen: ({ name }) => done.push(`open ${name}`),
    keys: { p: (id) => done.push(`p ${id}`) },
  })
  for (const key of ['j', 'j']) fireEvent.keyDown(document.body, { key })
  fireEvent.keyDown(document.body, { key: 'p' })
  fireEvent.keyDown(screen.getByRole('row', { name: /Ben/ }), { key: 'Enter' })
  expect(done).toEqual(['p b', 'open Ben'])
})

it('turns pages with the given pager', () => {
  show('', people, { pager: <p>older acts</p> })
  expect(screen.getByText('older acts')).toBeTruthy()
})
