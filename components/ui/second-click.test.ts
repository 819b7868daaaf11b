import { expect, it, vi } from 'vitest'
import { onePress } from './second-click'

it('acts once for a double click, and for a key', () => {
  const act = vi.fn()
  const { onClick } = onePress(act)
  onClick({ detail: 1 })
  onClick({ detail: 2 })
  expect(act).toHaveBeenCalledTimes(1)
  onClick({ detail: 0 })
  expect(act).toHaveBeenCalledTimes(2)
})

it('takes a key that is held down for one press', () => {
  const { onKeyDown } = onePress(() => undefined)
  const preventDefault = vi.fn()
  onKeyDown({ key: 'Enter', repeat: false, preventDefault })
  onKeyDown({ key: 'Tab', repeat: true, preventDefault })
  expect(preventDefault).not.toHaveBeenCalled()
  onKeyDown({ key: 'Enter', repeat: true, preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
})
