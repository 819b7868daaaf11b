import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ConfirmDialog, Dialog } from '@/components/ui/dialog'
import { DropdownMenu } from '@/components/ui/dropdown-menu'
import { Popover } from '@/components/ui/popover'
import { usePageKeys } from './use-page-keys'
import { useRowCursor } from './use-row-cursor'

let acted: string[] = []

const pageKeys = { m: () => void acted.push('mute') }
const rowKeys = { x: (id: string) => void acted.push(`select ${id}`) }

function List({ children }: { children?: ReactNode }) {
  usePageKeys(true, pageKeys)
  useRowCursor({ ids: ['ana'], enabled: true, keys: rowKeys })
  return (
    <>
      <input aria-label="Filter" />
      {children}
    </>
  )
}

const nothing = { current: null }
const shared = { open: true, onOpenChange: () => {} }
const asked = { ...shared, title: 'Question', returnFocus: nothing }

beforeEach(() => (acted = []))
afterEach(cleanup)

const above = {
  'a dialog': <Dialog {...asked} />,
  'a question before something is broken': <ConfirmDialog {...asked} safe={nothing} />,
  'a popover': (
    <Popover {...shared} anchor={nothing} title="Question">
      Why
    </Popover>
  ),
  'a menu': <DropdownMenu {...shared} trigger={<i />} label="Menu" items={[]} />,
  'a dialog of the browser': <dialog open />,
}

it.each(Object.entries(above))('single keys rest under %s, wherever the focus is', (_, node) => {
  const { rerender } = render(<List />)
  fireEvent.keyDown(document.body, { key: 'j' })
  rerender(<List>{node}</List>)
  for (const key of ['m', 'x']) fireEvent.keyDown(document.body, { key })
  expect(acted).toEqual([])

  rerender(<List />)
  for (const key of ['m', 'x']) fireEvent.keyDown(document.body, { key })
  expect(acted).toEqual(['mute', 'select ana'])
})

it('single keys rest while something is written', () => {
  render(<List />)
  fireEvent.keyDown(screen.getByLabelText('Filter'), { key: 'm' })
  expect(acted).toEqual([])
})
