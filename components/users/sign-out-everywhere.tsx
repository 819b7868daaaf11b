'use client'

import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { signOutEverywhere } from '@/lib/client/users/queries'
import type { UserDetails } from '@/lib/contract/users'
import { useUserAct } from './use-user-act'

/** Ends every session of a colleague; they may sign in again. */
export function SignOutEverywhere({ user }: { user: UserDetails['data'] }) {
  const t = useTranslations('users')
  const ending = useUserAct(user.id, () => signOutEverywhere(user.id))
  return (
    <span className="grid justify-items-end gap-2">
      <Button
        variant="danger-quiet"
        pending={ending.isPending}
        onClick={() => ending.mutate(undefined)}
        className="phone:h-11!"
      >
        {t('signOutEverywhere')}
      </Button>
      {ending.error && <FailureNotice error={ending.error} />}
    </span>
  )
}
