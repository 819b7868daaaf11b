import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useAlikeRooms } from './use-alike-rooms'

afterEach(() => vi.unstubAllGlobals())

const room = { id: '00000000-0000-4000-8000-000000000001', name: 'Standup 1' }

function hookWith(answer: () => Response) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(new URL(url, 'http://localhost').search)
    return answer()
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      {children}
    </QueryClientProvider>
  )
  return { asked, ...renderHook(() => useAlikeRooms(null), { wrapper }) }
}

it('warns once per name, and never of a blank one', async () => {
  const { asked, result } = hookWith(() =>
    Response.json({ data: [room], meta: { complete: true } }),
  )
  expect(await act(() => result.current.warns(' Standup  l '))).toBe(true)
  expect(result.current.alike).toEqual({ name: 'Standup l', rooms: [room] })
  expect(await act(() => result.current.warns('Standup l'))).toBe(false)
  expect(await act(() => result.current.warns('standup 1'))).toBe(true)
  expect(await act(() => result.current.warns(' \u200b'))).toBe(false)
  expect(asked).toEqual(['?name=Standup+l', '?name=standup+1'])
})

it('lets the user go on when nothing is confusable, or when the check fails', async () => {
  const none = hookWith(() => Response.json({ data: [], meta: { complete: true } }))
  expect(await act(() => none.result.current.warns('Retro'))).toBe(false)
  const failing = hookWith(() => new Response('', { status: 503 }))
  expect(await act(() => failing.result.current.warns('Retro'))).toBe(false)
  expect(failing.result.current.alike).toBeNull()
})
