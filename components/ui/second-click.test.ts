import { expect, it, vi } from 'vitest'
import { onePress } from './second-click'

it('acts once for a double click, and for a key', () => {
  const act = vi.fn()
  const { onClick } = onePress(act)
  const currentTarget = 'button'
  onClick({ detail: 1, currentTarget })
  onClick({ detail: 2, currentTarget })
  expect(act).toHaveBeenCalledTimes(1)
  onClick({ detail: 0, currentTarget })
  expect(act).toHaveBeenCalledTimes(2)
})

it('counts a held key as one press', () => {
  const { onKeyDown } = onePress(() => undefined)
  const preventDefault = vi.fn()
  onKeyDown({ key: 'Enter', repeat: false, preventDefault })
  onKeyDown({ key: 'Tab', repeat: true, preventDefault })
  expect(preventDefault).not.toHaveBeenCalled()
  onKeyDown({ key: 'Enter', repeat: true, preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
})
