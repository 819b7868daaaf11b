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
import { parseReference } from '@/lib/contract/telnyx-reference'
import { FailureWords } from './failure-words'
import { SessionChoices } from './session-choices'
import { useRecordedSessions } from './use-recorded-sessions'

type SessionDialogProps = {
  returnFocus: RefObject<HTMLElement | null>
  onChoose: (sessionId: string) => void
  onClose: () => void
}

/**
 * Picks a session: found by room, day and people, or by a pasted id or address, which is looked up
 * before the form opens.
 */
export function SessionDialog({ returnFocus, onChoose, onClose }: SessionDialogProps) {
  const t = useTranslations('compose')
  const cache = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState('')
  const [day, setDay] = useState('')
  const [invalid, setInvalid] = useState(false)
  const pasted = sessionIn(typed)
  const found = useRecordedSessions(pasted ? '' : typed, day)
  const findSession = useMutation({
    mutationFn: async (id: string) => {
      const { queryKey, queryFn } = sourcesQuery(id)
      await cache.fetchQuery({ queryKey, queryFn })
      return id
    },
    onSuccess: onChoose,
  })
  const failure = findSession.error ? toFailure(findSession.error) : null
  const gone = failure?.key === 'not_found'

  function submit(event: FormEvent) {
    event.preventDefault()
    const [only, ...others] = found.sessions
    const id = pasted ?? (others.length === 0 ? only?.id : undefined)
    if (id === undefined) return setInvalid(true)
    findSession.mutate(id)
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
            pending={findSession.isPending}
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
          className={pasted ? '[&_input]:font-mono' : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setInvalid(false)
            findSession.reset()
          }}
        />
        {!pasted && (
          <Field
            label={t('day')}
            hint={t('dayHint')}
            type="date"
            value={day}
            onChange={(event) => setDay(event.target.value)}
            className="mt-3"
          />
        )}
        {failure && !gone && (
          <Notice tone="trouble" className="mt-3">
            <FailureWords failure={failure} />
          </Notice>
        )}
      </form>
      {!pasted && <SessionChoices found={found} onChoose={(id) => findSession.mutate(id)} />}
    </Dialog>
  )
}

/** The session of a pasted id or address; null for plain words or the address of another object. */
function sessionIn(text: string): string | null {
  const reference = parseReference(text)
  return reference && (reference.kind ?? 'session') === 'session' ? reference.id : null
}
