'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTimeZone, useTranslations } from 'next-intl'
import { useState, type FormEvent, type RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { UntilField } from '@/components/feedback/until-field'
import { untilOf, type UntilChoice } from '@/components/feedback/until-value'
import { Button } from '@/components/ui/button'
import { serverNow } from '@/components/ui/clock'
import { Popover } from '@/components/ui/popover'
import { changeBan } from '@/lib/client/bans/acts'
import type { Ban } from '@/lib/contract/bans'
import { can, type Role } from '@/lib/contract/roles'
import { BanTitle } from './ban-name'

type UntilPopoverProps = {
  ban: Ban
  role: Role
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Sets another end of a ban in force, counted from now. */
export function UntilPopover({ ban, role, anchor, onClose }: UntilPopoverProps) {
  const t = useTranslations('bans')
  const timeZone = useTimeZone() ?? 'UTC'
  const [value, setValue] = useState({ choice: '1h' as UntilChoice | null, date: '' })
  const change = useMutation(changeBan(useQueryClient()))
  const endNow = () =>
    value.choice && untilOf({ ...value, choice: value.choice }, serverNow(), timeZone)

  function submit(event: FormEvent) {
    event.preventDefault()
    const end = endNow()
    if (end) change.mutate({ ban, until: end.until }, { onSuccess: onClose })
  }

  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      title={t.rich('changeTitle', { name: () => <BanTitle ban={ban} /> })}
    >
      <form onSubmit={submit}>
        <UntilField
          label={t('keepOut')}
          value={value}
          onChange={setValue}
          hasSession={ban.session_id !== null}
          mayForGood={can(role, 'bans.wide')}
        />
        {change.error && <FailureNotice error={change.error} className="mt-3" />}
        <div className="mt-4 flex gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
          <Button type="submit" variant="primary" disabled={!endNow()} pending={change.isPending}>
            {t('changeNow')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Popover>
  )
}
