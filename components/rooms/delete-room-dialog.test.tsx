import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { Room } from '@/lib/contract/telnyx'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { DeleteRoomDialog } from './delete-room-dialog'

const id = '00000000-0000-4000-8000-0000000abcde'

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(name: string) {
  const onDelete = vi.fn()
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <DeleteRoomDialog
          roomId={id}
          room={{ id, unique_name: name } as Room}
          live={null}
          asOf={new Date().toISOString()}
          returnFocus={{ current: null }}
          onClose={() => undefined}
          onDelete={onDelete}
        />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  const typed = (text: string) => {
    fireEvent.change(screen.getByLabelText(/^Type/), { target: { value: text } })
    fireEvent.click(screen.getByRole('button', { name: /^Delete/ }))
  }
  return { onDelete, typed }
}

it.each(['', 'Standup', 'standup 2'])(
  'does not delete while %o is typed for “Standup 2”',
  (text) => {
    const { onDelete, typed } = show('Standup 2')
    typed(text)
    expect(onDelete).not.toHaveBeenCalled()
  },
)

it.each(['Standup 2', ' Standup  2 '])('accepts %o for “Standup 2”', (text) => {
  const { onDelete, typed } = show('Standup 2')
  typed(text)
  expect(onDelete).toHaveBeenCalledOnce()
})

it('accepts composed and decomposed accents', () => {
  const { onDelete, typed } = show('Café')
  typed('Cafe\u0301')
  expect(onDelete).toHaveBeenCalledOnce()
})

it('asks for the end of the id where a room shows no name', () => {
  const { onDelete, typed } = show('\u200b ')
  typed('bcde')
  expect(onDelete).toHaveBeenCalledOnce()
})
