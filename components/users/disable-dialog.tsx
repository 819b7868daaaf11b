'use client'

import { useTranslations } from 'next-intl'
import { useRef, type RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { disableUser } from '@/lib/client/users/queries'
import type { UserDetails } from '@/lib/contract/users'
import { useUserAct } from './use-user-act'

type DisableDialogProps = {
  user: UserDetails['data']
  own: boolean
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

export default function DisableDialog({ user, own, returnFocus, onClose }: DisableDialogProps) {
  const t = useTranslations('users')
  const safe = useRef<HTMLButtonElement>(null)
  const disabling = useUserAct(user.id, async () => {
    await disableUser(user.id)
    onClose()
  })
  const name = user.name
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('disableQuestion', { name })}
      description={t('disableText', { browsers: user.sessions, tokens: user.tokens })}
      safe={safe}
      returnFocus={returnFocus}
      footer={
        <>
          <Button ref={safe} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant="danger"
            disabled={user.last_administrator}
            pending={disabling.isPending}
            onClick={() => disabling.mutate(undefined)}
          >
            {t('disableNamed', { name })}
          </Button>
        </>
      }
    >
      {user.last_administrator && (
        <Notice tone="caution" className="mt-3">
          {t('lastAdministrator')}
        </Notice>
      )}
      {own && !user.last_administrator && (
        <Notice tone="caution" className="mt-3">
          {t('ownDisable')}
        </Notice>
      )}
      {disabling.error && <FailureNotice error={disabling.error} className="mt-3" />}
    </ConfirmDialog>
  )
}
