'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { removeCookie } from '@/components/ui/remove-cookie'
import { useDensity } from '@/components/ui/use-density'
import { writeCookie } from '@/components/ui/write-cookie'
import { changePreferences, profileQuery } from '@/lib/client/profile/queries'
import { setSingleKeys } from '@/lib/client/single-keys'
import { toCookies } from '@/lib/contract/preferences'
import type { PreferenceChange, Profile } from '@/lib/contract/profile'
import { timeZoneCookie } from '@/lib/i18n/time-zone'

/** This browser's time zone. */
export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Applies a stored change to this browser at once. */
function apply(change: PreferenceChange): void {
  for (const { name, value } of toCookies(change)) {
    if (value === null) removeCookie(name)
    else writeCookie(name, value)
  }
  if (change.timeZone === 'browser') writeCookie(timeZoneCookie, browserZone())
  if (typeof change.singleKeys === 'boolean') setSingleKeys(change.singleKeys)
  if (!change.theme) return
  if (change.theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = change.theme
}

/** The reader's preferences: as stored or, while saving, as requested. */
export function usePreferences(initial: Profile) {
  const cache = useQueryClient()
  const router = useRouter()
  const [, setDensity] = useDensity()
  const { data } = useQuery({ ...profileQuery, initialData: initial })
  const saving = useMutation({
    mutationFn: changePreferences,
    onSuccess: (profile, change) => {
      cache.setQueryData(profileQuery.queryKey, profile)
      apply(change)
      if (change.density) setDensity(change.density)
      // The server renders the texts and times of the page.
      router.refresh()
    },
  })
  const preferences = saving.isPending
    ? { ...data.preferences, ...saving.variables }
    : data.preferences
  return { preferences, saving }
}
