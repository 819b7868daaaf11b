'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTimeZone, useTranslations } from 'next-intl'
import { useId, useState, type FormEvent, type RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { UntilField } from '@/components/feedback/until-field'
import { Button } from '@/components/ui/button'
import { serverNow } from '@/components/ui/clock'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { createBan } from '@/lib/client/bans/acts'
import { can, type Role } from '@/lib/contract/roles'
import { emptyDraft, orderOf, type BanDraft } from './ban-draft'
import { BanScopeField } from './ban-scope-field'
import { BanValueField } from './ban-value-field'

type NewBanDialogProps = {
  role: Role
  /** The input from before it was closed. */
  draft: BanDraft | null
  onDraft: (draft: BanDraft | null) => void
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
  onMade: (id: string) => void
}

/** A ban on a typed value, for a person who is not in a room now. */
export function NewBanDialog({ role, draft, onDraft, ...rest }: NewBanDialogProps) {
  const t = useTranslations('bans')
  const mayWide = can(role, 'bans.wide')
  const formId = useId()
  const timeZone = useTimeZone() ?? 'UTC'
  const [isAsked, setIsAsked] = useState(false)
  const ban = useMutation(createBan(useQueryClient()))
  const value = draft ?? emptyDraft(mayWide)
  const change = (to: Partial<BanDraft>) => onDraft({ ...value, ...to })
  const order = orderOf(value, serverNow(), timeZone)
  const missing = isAsked && typeof order === 'string' ? order : null

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (typeof order === 'string') return
    ban.mutate(order, {
      onSuccess: ({ id }) => {
        onDraft(null)
        rest.onClose()
        rest.onMade(id)
      },
    })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !ban.isPending && rest.onClose()}
      title={t('new.title')}
      description={t('new.text')}
      returnFocus={rest.returnFocus}
      footer={
        <>
          <Button onClick={rest.onClose} disabled={ban.isPending}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={formId} variant="danger" pending={ban.isPending}>
            {t('new.make')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="mt-4">
        <BanValueField draft={value} onChange={change} isMissing={missing === 'value'} />
        <BanScopeField
          draft={value}
          onChange={change}
          mayWide={mayWide}
          isMissing={missing === 'room'}
        />
        <UntilField
          label={t('keepOut')}
          value={value}
          onChange={change}
          hasSession={false}
          mayForGood={mayWide}
        />
        {missing === 'until' && (
          <p role="alert" className="mt-1.5 text-12 text-danger">
            {t('new.untilMissing')}
          </p>
        )}
        <Field
          label={t('reason')}
          value={value.reason}
          maxLength={500}
          error={missing === 'reason' && t('reasonNeeded')}
          onChange={(event) => change({ reason: event.target.value })}
          className="mt-3.5"
        />
        {ban.error && <FailureNotice error={ban.error} className="mt-3" />}
      </form>
    </Dialog>
  )
}
