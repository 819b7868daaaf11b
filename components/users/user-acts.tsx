'use client'

import { KeyRound, UserCheck, UserX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { enableUser } from '@/lib/client/users/queries'
import type { UserDetails } from '@/lib/contract/users'
import { onDemand } from '@/components/ui/on-demand'
import { useUserAct } from './use-user-act'

const DisableDialog = onDemand(() => import('./disable-dialog'))
const ResetDialog = onDemand(() => import('./reset-dialog'))

/** Resets the password, and disables or enables the account. */
export function UserActs({ user, own }: { user: UserDetails['data']; own: boolean }) {
  const t = useTranslations('users')
  const [asked, setAsked] = useState<'disable' | 'reset' | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const disabled = user.disabled_at !== null

  function ask(question: 'disable' | 'reset', button: HTMLButtonElement) {
    opener.current = button
    setAsked(question)
  }

  const dialog = { user, returnFocus: opener, onClose: () => setAsked(null) }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!disabled && (
        <Button
          icon={<KeyRound />}
          onClick={({ currentTarget }) => ask('reset', currentTarget)}
          className="phone:h-11!"
        >
          {t('reset')}
        </Button>
      )}
      {disabled ? (
        <Enable user={user} />
      ) : (
        <Button
          variant="danger-quiet"
          icon={<UserX />}
          onClick={({ currentTarget }) => ask('disable', currentTarget)}
          className="phone:h-11!"
        >
          {t('disable')}
        </Button>
      )}
      {asked === 'disable' && <DisableDialog {...dialog} own={own} />}
      {asked === 'reset' && <ResetDialog {...dialog} />}
    </div>
  )
}

function Enable({ user }: { user: UserDetails['data'] }) {
  const t = useTranslations('users')
  const enabling = useUserAct(user.id, () => enableUser(user.id))
  return (
    <>
      <Button
        icon={<UserCheck />}
        pending={enabling.isPending}
        onClick={() => enabling.mutate(undefined)}
        className="phone:h-11!"
      >
        {t('enable')}
      </Button>
      {enabling.error && <FailureNotice error={enabling.error} />}
    </>
  )
}
