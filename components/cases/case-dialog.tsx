'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent, type RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { changeCase } from '@/lib/client/cases/mutations'
import { maxCaseTitle, maxTicketUrl, type Case, type CaseUser } from '@/lib/contract/cases'
import { isHttpUrl } from '@/lib/contract/http-url'

type CaseDialogProps = {
  subject: Case
  users: CaseUser[]
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

/**
 * Title, ticket and people. If a colleague changed the case meanwhile, the input stays and can be
 * saved after a review.
 */
export function CaseDialog({ subject, users, returnFocus, onClose }: CaseDialogProps) {
  const t = useTranslations('cases')
  const form = useId()
  const [title, setTitle] = useState(subject.title)
  const [ticket, setTicket] = useState(subject.ticket_url ?? '')
  const [people, setPeople] = useState(() => subject.people.map(({ id }) => id))
  // The version read when the dialog opened; after a conflict the current one.
  const [version, setVersion] = useState(subject.version)
  const change = useMutation(changeCase(useQueryClient(), subject))
  const url = ticket.trim()
  const isWrong = url !== '' && !isHttpUrl(url)
  const isBehind = change.error !== null && subject.version !== version

  function submit(event: FormEvent) {
    event.preventDefault()
    if (title.trim() === '' || isWrong) return
    const known = new Set(users.map(({ id }) => id))
    const wanted = {
      title: title.trim(),
      ticket_url: url || null,
      people: people.filter((id) => known.has(id)),
    }
    const next = isBehind ? subject.version : version
    setVersion(next)
    change.mutate({ version: next, ...wanted }, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('edit')}
      returnFocus={returnFocus}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" pending={change.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="mt-4">
        <Field
          label={t('name')}
          value={title}
          maxLength={maxCaseTitle}
          error={title.trim() === '' && t('nameNeeded')}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Field
          label={t('ticket')}
          type="url"
          value={ticket}
          maxLength={maxTicketUrl}
          error={isWrong && t('ticketWrong')}
          onChange={(event) => setTicket(event.target.value)}
          className="mt-3"
        />
        <fieldset className="mt-3.5">
          <legend className="mb-1.5 font-560">{t('people')}</legend>
          {users.map(({ id, name }) => (
            <label key={id} className="flex min-h-control items-center gap-2">
              <Checkbox
                checked={people.includes(id)}
                onChange={({ target }) =>
                  setPeople(target.checked ? [...people, id] : people.filter((each) => each !== id))
                }
              />
              <bdi>{name}</bdi>
            </label>
          ))}
        </fieldset>
        {change.error && <FailureNotice error={change.error} className="mt-3" />}
        {isBehind && (
          <p role="status" className="mt-2 text-12 text-muted">
            {t('isNow', { title: subject.title })}
          </p>
        )}
      </form>
    </Dialog>
  )
}
