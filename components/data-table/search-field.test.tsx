import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { SearchField } from './search-field'

afterEach(cleanup)

/** @returns whether the browser goes on with what the key does by itself */
const press = (key: string) => fireEvent.keyDown(screen.getByRole('searchbox'), { key })

it('goes to the first of what was found by Enter, and the same press does nothing there', () => {
  const onEnter = vi.fn()
  render(<SearchField label="Find" value="ana" onChange={vi.fn()} onEnter={onEnter} />)
  expect(press('Enter')).toBe(false)
  expect(onEnter).toHaveBeenCalledOnce()
  expect(press('a')).toBe(true)
})

it('leaves Enter alone where there is nothing to go to', () => {
  render(<SearchField label="Find" value="" onChange={vi.fn()} />)
  expect(press('Enter')).toBe(true)
})
