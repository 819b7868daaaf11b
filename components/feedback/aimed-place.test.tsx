import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import messages from '@/messages/en.json'
import { AimedPlace, type Aim } from './aimed-place'

const ben = { id: '00000000-0000-4000-8000-00000000bbbb', name: 'Ben' }
const dmitri = { id: '00000000-0000-4000-8000-00000000dddd', name: 'Dmitri' }

const retry = (at: Aim['at'], run = vi.fn()) => ({ verb: 'Retry kick', at, run })

function place(aim: Aim | null, isWaiting = false, onFreeze?: (ids: string[] | null) => void) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <AimedPlace aim={aim} isWaiting={() => isWaiting} onFreeze={onFreeze} />
    </NextIntlClientProvider>
  )
}

const button = () => screen.getByRole('button')
const press = () => fireEvent.click(button(), { detail: 1 })

afterEach(cleanup)

it('names whom it reaches, with the end of the id', () => {
  render(place(retry([dmitri])))
  expect(button().textContent).toContain('Retry kick')
  expect(button().textContent).toContain('Dmitri')
  expect(button().textContent).toContain('·dddd')
  expect(button().getAttribute('aria-label')).toBe('Retry kick Dmitri ·dddd')
})

it('says how many, and their names on hover', () => {
  render(place(retry([ben, dmitri])))
  expect(button().textContent).toBe('Retry kick 2')
  expect(button().title).toBe('Retry kick 2: Ben ·bbbb, Dmitri ·dddd')
})

it('keeps its target while the pointer is on it', () => {
  const other = retry([ben])
  const { rerender } = render(place(retry([dmitri])))
  fireEvent.pointerEnter(button(), { pointerType: 'mouse' })
  press()
  rerender(place(other, true))
  expect(button().getAttribute('aria-label')).toBe('Retry kick Dmitri ·dddd')
  expect(button().getAttribute('aria-busy')).toBe('true')
  press()
  expect(other.run).not.toHaveBeenCalled()

  rerender(place(other))
  expect(button().getAttribute('aria-busy')).toBeNull()
  press()
  expect(other.run).not.toHaveBeenCalled()

  fireEvent.pointerLeave(button(), { pointerType: 'mouse' })
  press()
  expect(other.run).toHaveBeenCalledOnce()
})

it('can be pressed again after another failure', () => {
  const again = retry([dmitri])
  const { rerender } = render(place(retry([dmitri])))
  fireEvent.pointerEnter(button(), { pointerType: 'mouse' })
  rerender(place(null, true))
  rerender(place(again))
  press()
  expect(again.run).toHaveBeenCalledOnce()
})

it('keeps its target until a touch elsewhere', () => {
  const other = retry([ben])
  const { rerender } = render(place(retry([dmitri])))
  fireEvent.pointerEnter(button(), { pointerType: 'touch' })
  fireEvent.pointerLeave(button(), { pointerType: 'touch' })
  rerender(place(other))
  press()
  expect(other.run).not.toHaveBeenCalled()
  fireEvent.pointerDown(document.body)
  press()
  expect(other.run).toHaveBeenCalledOnce()
})

it('reports its frozen targets, and their release', () => {
  const onFreeze = vi.fn()
  const { unmount } = render(place(retry([dmitri]), false, onFreeze))
  fireEvent.pointerEnter(button(), { pointerType: 'mouse' })
  expect(onFreeze).toHaveBeenLastCalledWith([dmitri.id])
  unmount()
  expect(onFreeze).toHaveBeenLastCalledWith(null)
})
