'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { issueReset } from '@/lib/client/users/queries'
import { linkHours, type UserDetails } from '@/lib/contract/users'
import { LinkOnce } from './link-once'
import { useUserAct } from './use-user-act'

type ResetDialogProps = {
  user: UserDetails['data']
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Makes a reset link, and shows it once. */
export default function ResetDialog({ user, returnFocus, onClose }: ResetDialogProps) {
  const t = useTranslations('users')
  const issuing = useUserAct(user.id, () => issueReset(user.id))
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      title={t('resetTitle', { name: user.name })}
      description={t('resetText', { hours: linkHours })}
      footer={
        issuing.data ? (
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button
              variant="primary"
              pending={issuing.isPending}
              onClick={() => issuing.mutate(undefined)}
            >
              {t('makeResetLink')}
            </Button>
          </>
        )
      }
    >
      {issuing.data && (
        <div className="mt-4">
          <LinkOnce link={issuing.data} name={user.name} />
        </div>
      )}
      {issuing.error && <FailureNotice error={issuing.error} className="mt-3" />}
    </Dialog>
  )
}
