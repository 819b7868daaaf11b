import { act, cleanup, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useEndedLayout } from './use-ended-layout'

beforeEach(() => void vi.useFakeTimers())

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function open(isActive: boolean) {
  const { result, rerender } = renderHook((active) => useEndedLayout({ active }), {
    initialProps: isActive,
  })
  return {
    read: rerender,
    layout: () => (result.current.isEnded ? 'ended' : result.current.show ? 'offered' : 'live'),
    show: () => act(() => result.current.show?.()),
  }
}

it('is that of an ended session from the start', () => {
  expect(open(false).layout()).toBe('ended')
})

it('follows an end that is read moments later, since the session may have ended before', () => {
  const page = open(true)
  expect(page.layout()).toBe('live')
  page.read(false)
  expect(page.layout()).toBe('ended')
})

it('stays when the session ends while it is watched, and offers the other', () => {
  const page = open(true)
  act(() => void vi.advanceTimersByTime(15_000))
  page.read(false)
  expect(page.layout()).toBe('offered')
  page.show()
  expect(page.layout()).toBe('ended')
})

it('stays under the hand of a reader who is at work already', () => {
  const page = open(true)
  fireEvent.keyDown(document.body, { key: 'j' })
  page.read(false)
  expect(page.layout()).toBe('offered')
})

it('is that of a live session again if the end was an error', () => {
  const page = open(false)
  page.read(true)
  expect(page.layout()).toBe('live')
})
