'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { userQuery, usersQuery } from '@/lib/client/users/queries'

/** An act on a user; the page shows the server's answer. */
export function useUserAct<Input, Result>(id: string, act: (input: Input) => Promise<Result>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    // Also after a refusal, since a colleague may have acted first.
    onSettled: async () => {
      await Promise.all([
        // Includes the lists on the user's page.
        cache.invalidateQueries({ queryKey: userQuery(id).queryKey }),
        cache.invalidateQueries({ queryKey: usersQuery.queryKey, exact: true }),
      ])
    },
  })
}
