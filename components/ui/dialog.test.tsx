import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ConfirmDialog, Dialog } from './dialog'

afterEach(cleanup)

function show(which: 'dialog' | 'confirm') {
  const onOpenChange = vi.fn()
  const opener = document.body.appendChild(document.createElement('button'))
  const safe: { current: HTMLButtonElement | null } = { current: null }
  const shared = { onOpenChange, title: 'End “Standup”?', returnFocus: { current: opener } }
  const footer = (
    <>
      <button ref={safe}>Keep</button>
      <button>End it</button>
    </>
  )
  const element = (open: boolean) =>
    which === 'confirm' ? (
      <ConfirmDialog {...shared} open={open} safe={safe} footer={footer} />
    ) : (
      <Dialog {...shared} open={open} footer={footer} />
    )
  const { rerender } = render(element(true))
  return { onOpenChange, opener, close: () => rerender(element(false)) }
}

it('a confirmation focuses the button that changes nothing', () => {
  show('confirm')
  expect(screen.getByRole('alertdialog', { name: 'End “Standup”?' })).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' }))
})

it.each(['dialog', 'confirm'] as const)('Escape closes a %s', (which) => {
  const { onOpenChange } = show(which)
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false)
})

it.each(['dialog', 'confirm'] as const)('Escape closes what lies above a %s first', (which) => {
  const { onOpenChange } = show(which)
  const above = document.body.appendChild(document.createElement('dialog'))
  above.setAttribute('open', '')
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  above.remove()
  expect(onOpenChange).not.toHaveBeenCalled()
})

it.each(['dialog', 'confirm'] as const)(
  'the focus goes back to what opened a %s',
  async (which) => {
    const { opener, close } = show(which)
    close()
    await vi.waitFor(() => expect(document.activeElement).toBe(opener))
  },
)
