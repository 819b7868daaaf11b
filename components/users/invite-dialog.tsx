'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { FormEvent, RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { useNameError } from '@/components/feedback/use-name-error'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { toFailure } from '@/lib/client/api-failure'
import { invitationsQuery, invite } from '@/lib/client/users/queries'
import { isRole, roles } from '@/lib/contract/roles'
import { linkHours } from '@/lib/contract/users'
import { LinkOnce } from './link-once'

type InviteDialogProps = { returnFocus: RefObject<HTMLElement | null>; onClose: () => void }

/** Makes an invitation, and shows its link once. */
export default function InviteDialog({ returnFocus, onClose }: InviteDialogProps) {
  const t = useTranslations()
  const cache = useQueryClient()
  const inviting = useMutation({
    mutationFn: invite,
    onSuccess: () => cache.invalidateQueries(invitationsQuery),
  })

  const nameError = useNameError(inviting.error && toFailure(inviting.error))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    const role = sent.get('role')
    inviting.mutate({
      email: String(sent.get('email')),
      name: String(sent.get('name')),
      role: isRole(role) ? role : 'viewer',
    })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      title={t('users.inviteTitle')}
      description={t('users.inviteText', { hours: linkHours })}
      footer={
        inviting.data ? (
          <Button variant="primary" onClick={onClose}>
            {t('users.done')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('users.cancel')}</Button>
            <Button type="submit" form="invite" variant="primary" pending={inviting.isPending}>
              {t('users.makeLink')}
            </Button>
          </>
        )
      }
    >
      {inviting.data ? (
        <div className="mt-4">
          <LinkOnce link={inviting.data} name={inviting.data.name} />
        </div>
      ) : (
        <form id="invite" onSubmit={submit} className="mt-4 grid gap-3.5">
          <Field
            label={t('users.email')}
            name="email"
            type="email"
            autoComplete="off"
            maxLength={320}
            required
            autoFocus
          />
          <Field
            label={t('users.name')}
            name="name"
            autoComplete="off"
            maxLength={80}
            required
            error={nameError}
          />
          <Select
            label={t('users.role')}
            name="role"
            options={roles.map((value) => ({
              value,
              label: t('common.labelled', {
                label: t(`roles.${value}`),
                text: t(`users.does.${value}`),
              }),
            }))}
          />
          {inviting.error && !nameError && <FailureNotice error={inviting.error} />}
        </form>
      )}
    </Dialog>
  )
}
