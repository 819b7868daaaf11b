'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { createCase } from '@/lib/client/cases/mutations'
import { maxCaseTitle, maxTicketUrl, type Case, type NewCaseItem } from '@/lib/contract/cases'
import { isHttpUrl } from '@/lib/contract/http-url'

type NewCaseFormProps = {
  /** The proposed title. */
  title?: string
  items?: NewCaseItem[]
  disabled?: boolean
  onMade: (made: Case) => void
}

/** Creates a case with its first items. The input stays until the case is created. */
export function NewCaseForm({ title: offered = '', items, disabled, onMade }: NewCaseFormProps) {
  const t = useTranslations('putIn')
  const [typed, setTyped] = useState<string | null>(null)
  const [ticket, setTicket] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const make = useMutation(createCase(useQueryClient()))
  const title = (typed ?? offered).trim()
  const url = ticket.trim()
  const isWrong = url !== '' && !isHttpUrl(url)

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (title === '' || isWrong || disabled) return
    make.mutate({ title, ticket_url: url || null, ...(items && { items }) }, { onSuccess: onMade })
  }

  return (
    <form noValidate onSubmit={submit} className="mt-4">
      <Field
        label={t('newTitle')}
        value={typed ?? offered}
        maxLength={maxCaseTitle}
        error={isAsked && title === '' && t('titleNeeded')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Field
        label={t('ticket')}
        type="url"
        value={ticket}
        maxLength={maxTicketUrl}
        error={isAsked && isWrong && t('ticketWrong')}
        onChange={(event) => setTicket(event.target.value)}
        className="mt-3"
      />
      {make.error && <FailureNotice error={make.error} className="mt-3" />}
      <Button type="submit" variant="primary" pending={make.isPending} className="mt-3">
        {t('make')}
      </Button>
    </form>
  )
}
