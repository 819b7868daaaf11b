import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useFrozenView } from './use-frozen-view'

let renew = () => {}

function List({ items, order = 'a' }: { items: string; order?: string }) {
  const { frozen, handlers, ...rest } = useFrozenView(order, () => items)
  renew = () => rest.renew()
  return (
    <div data-testid="list" {...handlers}>
      <button>{frozen ?? 'free'}</button>
    </div>
  )
}

const shown = () => screen.getByRole('button').textContent
const list = () => screen.getByTestId('list')

afterEach(cleanup)

it('keeps the first view while the pointer is there, and releases it afterwards', () => {
  const { rerender } = render(<List items="1" />)
  expect(shown()).toBe('free')
  fireEvent.pointerEnter(list())
  rerender(<List items="1 2" />)
  expect(shown()).toBe('1')
  fireEvent.pointerLeave(list())
  expect(shown()).toBe('free')
})

it('keeps it for focus as well, until both are gone', () => {
  const { rerender } = render(<List items="1" />)
  act(() => screen.getByRole('button').focus())
  fireEvent.pointerEnter(list())
  fireEvent.pointerLeave(list())
  rerender(<List items="1 2" />)
  expect(shown()).toBe('1')
  act(() => screen.getByRole('button').blur())
  expect(shown()).toBe('free')
})

it('takes a new view for another order, or on renew', () => {
  const { rerender } = render(<List items="1" />)
  fireEvent.pointerEnter(list())
  rerender(<List items="1 2" order="b" />)
  expect(shown()).toBe('1 2')
  rerender(<List items="1 2 3" order="b" />)
  act(() => renew())
  expect(shown()).toBe('1 2 3')
})
