import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import messages from '@/messages/en.json'
import { Sheet } from './sheet'
import { SheetLayout } from './sheet-layout'

const rows = ['first', 'second']

function List() {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SheetLayout
        sheet={
          open && (
            <Sheet key={open} label="Act" heading={open} onClose={() => setOpen(null)}>
              <p>{open}</p>
            </Sheet>
          )
        }
      >
        {rows.map((row) => (
          <button key={row} type="button" onClick={() => setOpen(row)}>
            {`Open ${row}`}
          </button>
        ))}
      </SheetLayout>
    </NextIntlClientProvider>
  )
}

const opener = (row: string) => screen.getByRole('button', { name: `Open ${row}` })

/** Like a pointer press: the button gets focus first. */
function press(row: string): void {
  opener(row).focus()
  fireEvent.click(opener(row))
}

afterEach(cleanup)

it('leaves the reader where they are when another row is opened', () => {
  render(<List />)
  press('first')
  const focusFirst = vi.spyOn(opener('first'), 'focus')
  press('second')
  expect(screen.getByRole('heading', { name: 'second' })).toBeTruthy()
  expect(document.activeElement).toBe(opener('second'))
  expect(focusFirst).not.toHaveBeenCalled()
})

it('gives the focus back to the row that opened it, without scrolling', () => {
  render(<List />)
  press('first')
  const focus = vi.spyOn(opener('first'), 'focus')
  const close = screen.getByRole('button', { name: 'Close' })
  close.focus()
  fireEvent.keyDown(close, { key: 'Escape' })
  expect(document.activeElement).toBe(opener('first'))
  expect(focus).toHaveBeenCalledWith({ preventScroll: true })
})
