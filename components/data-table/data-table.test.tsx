import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import type { Column, Selection } from './columns'
import { DataTable } from './data-table'
import { useRowCursor } from './use-row-cursor'

type Person = { id: string; gone: boolean }

const rows: Person[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, gone: id === 'c' }))
const columns: Column<Person>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row }) => <Name id={row.original.id} />,
    meta: { area: 'name' },
  },
]
function Name({ id }: { id: string }) {
  drawn.push(id)
  return id
}

const idOf = (person: Person) => person.id

const label = ({ id }: Person) => `Select ${id}`
const can = ({ gone }: Person) => !gone

let selected: string[] = []
let acted: string[] = []
const keys = { m: (id: string) => void acted.push(id) }

let drawn: string[] = []

function People({ enabled = true, shown = rows }: { enabled?: boolean; shown?: Person[] }) {
  const [selection, setSelection] = useState<Selection>({})
  const cursor = useRowCursor({ ids: shown.map(idOf), enabled, keys })
  selected = Object.keys(selection)
  return (
    <>
      <input aria-label="Note" />
      <DataTable
        label="People"
        columns={columns}
        rows={shown}
        rowId={idOf}
        stack={'"box name" auto / auto 1fr'}
        cursor={cursor}
        selection={{
          value: selection,
          onChange: setSelection,
          label,
          can,
        }}
      />
    </>
  )
}

function InEnglish({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}

function show(enabled?: boolean) {
  acted = []
  const { rerender } = render(<People enabled={enabled} />, { wrapper: InEnglish })
  return (shown: Person[]) => rerender(<People enabled={enabled} shown={shown} />)
}

const box = (name: string) => screen.getByRole('checkbox', { name })
const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key })
const focusedRow = () => document.activeElement?.getAttribute('data-row')

afterEach(cleanup)

it('selects a range with Shift, without those who cannot be selected', () => {
  show()
  fireEvent.click(box('Select b'))
  fireEvent.click(box('Select e'), { shiftKey: true })
  expect(selected).toEqual(['b', 'd', 'e'])
})

it('selects a range also when others have come in between', () => {
  const showOthers = show()
  fireEvent.click(box('Select b'))
  showOthers([{ id: 'z', gone: false }, ...rows])
  fireEvent.click(box('Select d'), { shiftKey: true })
  expect(selected).toEqual(['b', 'd'])
  fireEvent.click(box('Select z'), { shiftKey: true })
  expect(selected.toSorted()).toEqual(['a', 'b', 'd', 'z'])
})

it('renders only new and changed rows', () => {
  const showOthers = show()
  drawn = []
  showOthers([
    { id: 'z', gone: false },
    ...rows.slice(0, 1),
    { id: 'b', gone: false },
    ...rows.slice(2),
  ])
  expect(drawn).toEqual(['z', 'b'])
})

it('selects all that can be selected, and none again', () => {
  show()
  fireEvent.click(box('Select all'))
  expect(selected).toEqual(['a', 'b', 'd', 'e'])
  fireEvent.click(box('Select all'))
  expect(selected).toEqual([])
})

it('moves the focus with j and k, and acts on the row under it', () => {
  show()
  press('j')
  press('j')
  expect(focusedRow()).toBe('b')
  press('k')
  expect(focusedRow()).toBe('a')
  press('m')
  expect(acted).toEqual(['a'])
})

it('ignores keys while typing, and the browser’s own shortcuts', () => {
  show()
  press('j')
  press('m', screen.getByLabelText('Note'))
  fireEvent.keyDown(document.body, { key: 'm', ctrlKey: true })
  expect(acted).toEqual([])
})

it('has no single keys when they are switched off', () => {
  show(false)
  press('j')
  expect(focusedRow()).toBeNull()
})

it('puts a heading before the first row of each group, and none before ungrouped rows', () => {
  const group = ({ id }: Person) => (id === 'e' ? null : id < 'c' ? 'early' : 'late')
  render(
    <DataTable
      label="People"
      columns={columns}
      rows={rows}
      rowId={idOf}
      stack=""
      groups={{ of: group, head: (name) => name.toUpperCase() }}
    />,
    { wrapper: InEnglish },
  )
  const lines = screen.getAllByRole('row').map((row) => row.textContent)
  expect(lines).toEqual(['Name', 'EARLY', 'a', 'b', 'LATE', 'c', 'd', 'e'])
})
