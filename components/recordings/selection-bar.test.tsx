import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import {
  PathnameContext,
  SearchParamsContext,
} from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { afterEach, expect, it } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { RecordingFile } from '@/lib/contract/recording-list'
import messages from '@/messages/en.json'
import { SelectionBar } from './selection-bar'

const file: RecordingFile = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'audio',
  ready: true,
  codec: null,
  durationSecs: 60,
  sizeMb: 1,
  startedAt: null,
  endedAt: null,
  completedAt: null,
  room: null,
  sessionId: null,
  person: null,
}

const nothing = () => undefined

function open(search: string) {
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <PathnameContext value="/recordings">
          <SearchParamsContext value={new URLSearchParams(search)}>
            <SelectionBar
              files={[file]}
              total={40}
              isExact
              filters={{}}
              role="admin"
              onPick={nothing}
              onFreeze={nothing}
              onClear={nothing}
              onDelete={nothing}
            />
          </SearchParamsContext>
        </PathnameContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

afterEach(cleanup)

const remove = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Delete/ })

it('offers no bulk deletion while the address has a filter that was not applied', () => {
  open('participant=1')
  expect(remove().disabled).toBe(true)
  expect(screen.getByText(/a filter that this page does not know/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Select all/ })).toBeNull()
})

it('offers it for the rows that the address selects', () => {
  open('person=1')
  expect(remove().disabled).toBe(false)
  expect(screen.getByRole('button', { name: /Select all/ })).toBeTruthy()
})
