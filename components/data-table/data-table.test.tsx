import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import type { Column, Selection } from './columns'
import { DataTable } from './data-table'
import { useRowCursor } from './use-row-cursor'

type Person = { id: string; gone: boolean }

const rows: Person[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, gone: id === 'c' }))
const columns: Column<Person>[] = [
  { id: 'name', header: 'Name', cell: ({ row }) => row.original.id, meta: { area: 'name' } },
]
const idOf = (person: Person) => person.id

let selected: string[] = []
let acted: string[] = []
const keys = { m: (id: string) => void acted.push(id) }

function People({ enabled = true }: { enabled?: boolean }) {
  const [selection, setSelection] = useState<Selection>({})
  const cursor = useRowCursor({ ids: rows.map(idOf), enabled, keys })
  selected = Object.keys(selection)
  return (
    <>
      <input aria-label="Note" />
      <DataTable
        label="People"
        columns={columns}
        rows={rows}
        rowId={idOf}
        stack={'"box name" auto / auto 1fr'}
        cursor={cursor}
        selection={{
          value: selection,
          onChange: setSelection,
          label: ({ id }) => `Select ${id}`,
          can: ({ gone }) => !gone,
        }}
      />
    </>
  )
}

function show(enabled?: boolean) {
  acted = []
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <People enabled={enabled} />
    </NextIntlClientProvider>,
  )
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

it('leaves the keys to whoever is typing, and to the browser’s own shortcuts', () => {
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
