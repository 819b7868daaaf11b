'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent, type RefObject } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { toFailure } from '@/lib/client/api-failure'
import { sourcesQuery } from '@/lib/client/compositions/queries'
import { FailureWords } from './failure-words'

type SessionDialogProps = {
  first: string
  returnFocus: RefObject<HTMLElement | null>
  onChoose: (sessionId: string) => void
  onClose: () => void
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Of which session: by its id, which is looked up before the form opens. */
export function SessionDialog({ first, returnFocus, onChoose, onClose }: SessionDialogProps) {
  const t = useTranslations('compose')
  const cache = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(first)
  const [invalid, setInvalid] = useState(false)
  const lookup = useMutation({
    mutationFn: async (id: string) => {
      const { queryKey, queryFn } = sourcesQuery(id)
      await cache.fetchQuery({ queryKey, queryFn })
      return id
    },
    onSuccess: onChoose,
  })
  const failure = lookup.error ? toFailure(lookup.error) : null
  const gone = failure?.key === 'not_found'

  function submit(event: FormEvent) {
    event.preventDefault()
    const id = typed.trim().toLowerCase()
    if (!uuid.test(id)) return setInvalid(true)
    lookup.mutate(id)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('titleNoRoom')}
      description={t('text')}
      returnFocus={returnFocus}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            pending={lookup.isPending}
            onClick={() => form.current?.requestSubmit()}
          >
            {t('sessionNext')}
          </Button>
        </>
      }
    >
      <form ref={form} onSubmit={submit} className="mt-3.5">
        <Field
          label={t('session')}
          hint={t('sessionHint')}
          error={invalid ? t('sessionInvalid') : gone && t('sessionGone')}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          className="[&_input]:font-mono"
          onChange={(event) => {
            setTyped(event.target.value)
            setInvalid(false)
            lookup.reset()
          }}
        />
        {failure && !gone && (
          <Notice tone="trouble" className="mt-3">
            <FailureWords failure={failure} />
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
