import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepFocus, useKeptPlace } from './kept-place'

afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})

function button(top: number): HTMLButtonElement {
  const made = document.createElement('button')
  made.getBoundingClientRect = () => new DOMRect(10, made.isConnected ? top : 0, 20, 20)
  document.body.append(made)
  return made
}

it('stays where the element was last seen when it goes', () => {
  const anchor = button(300)
  const { result } = renderHook(() => useKeptPlace({ current: anchor }))
  const place = result.current.current
  expect(place.getBoundingClientRect().top).toBe(300)
  anchor.remove()
  expect(place.getBoundingClientRect().top).toBe(300)
})

it('goes along with another element', () => {
  const { result, rerender } = renderHook((top: number) => useKeptPlace({ current: button(top) }), {
    initialProps: 300,
  })
  const place = result.current
  expect(place.current.getBoundingClientRect().top).toBe(300)
  rerender(500)
  expect(result.current).toBe(place)
  expect(place.current.getBoundingClientRect().top).toBe(500)
})

it('returns focus to the page where the control is gone', () => {
  const main = document.createElement('main')
  main.tabIndex = -1
  const control = button(0)
  document.body.append(main)
  keepFocus(control)
  expect(document.activeElement).toBe(control)
  control.remove()
  keepFocus(control)
  expect(document.activeElement).toBe(main)
})
