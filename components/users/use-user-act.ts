'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { userQuery, usersQuery } from '@/lib/client/users/queries'

/** An act on a user; what the server answers afterwards is what the page shows. */
export function useUserAct<Input, Result>(id: string, act: (input: Input) => Promise<Result>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    // Also after a refusal: somebody else may have been there before.
    onSettled: async () => {
      await Promise.all([
        // With the lists of their page.
        cache.invalidateQueries({ queryKey: userQuery(id).queryKey }),
        cache.invalidateQueries({ queryKey: usersQuery.queryKey, exact: true }),
      ])
    },
  })
}
