'use client'

import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

/** The simplest page that reads and acts through React Query. */
export default function Page() {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <Rows />
    </QueryClientProvider>
  )
}

function Rows() {
  const { data } = useQuery({
    queryKey: ['room'],
    queryFn: async () => (await fetch('/api/relay/v2/rooms/1')).json() as Promise<unknown>,
  })
  const { mutate, status } = useMutation({
    mutationFn: () => fetch('/api/relay/v2/rooms/1', { method: 'PATCH', body: '{}' }),
  })
  return (
    <main>
      <button onClick={() => mutate()}>{status}</button>
      <pre>{JSON.stringify(data)}</pre>
    </main>
  )
}
