'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { changeView, createView } from '@/lib/client/views/mutations'
import { maxViewName, type View } from '@/lib/contract/views'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Field } from '../../ui/field'
import { FailureNotice } from '../failure-notice'

type SaveViewProps = {
  list: View['list']
  query: string
  views: View[]
  mayShare: boolean
  /** What is saved, if not rows. */
  hint?: string
}

/** Saves the list's address as a view; a view of the same name is replaced. */
export function SaveView({ list, query, views, mayShare, hint }: SaveViewProps) {
  const t = useTranslations('list.views')
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const done = { onSuccess: () => setName('') }
  const creation = useMutation({ ...createView(cache, list), ...done })
  const change = useMutation({ ...changeView(cache, list), ...done })
  const same = views.find((view) => view.own && view.name === name.trim())
  const error = same ? change.error : creation.error

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const shared = new FormData(event.currentTarget).has('shared')
    if (same) change.mutate({ id: same.id, query })
    else creation.mutate({ name, query, shared })
  }

  return (
    <form onSubmit={submit} className="mt-3 grid gap-2.5 border-t border-line pt-3">
      <Field
        label={t('nameOfThis')}
        name="name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={maxViewName}
        required
        hint={hint ?? t('hint')}
      />
      {mayShare ? (
        <label className="flex items-center gap-2">
          <Checkbox name="shared" disabled={same !== undefined} />
          {t('shareThis')}
        </label>
      ) : (
        <p className="text-12 text-faint">{t('mayNotShare')}</p>
      )}
      {error && <FailureNotice error={error} />}
      <Button
        type="submit"
        variant="primary"
        pending={creation.isPending || change.isPending}
        className="justify-self-end"
      >
        {same ? t('replace') : t('save')}
      </Button>
    </form>
  )
}
