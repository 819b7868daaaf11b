'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { changeView } from '@/lib/client/views/mutations'
import { maxViewName, type View } from '@/lib/contract/views'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { FailureNotice } from '../failure-notice'

/** Renames a view in its row; Escape closes the menu and changes nothing. */
export function RenameView({ view, onDone }: { view: View; onDone: () => void }) {
  const t = useTranslations('list.views')
  const cache = useQueryClient()
  const change = useMutation({ ...changeView(cache, view.list), onSuccess: onDone })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name'))
    change.mutate({ id: view.id, name })
  }

  return (
    <form onSubmit={submit} className="grid gap-2 rounded-5 border border-line p-2">
      <Field
        label={t('name')}
        name="name"
        defaultValue={view.name}
        maxLength={maxViewName}
        required
        autoFocus
      />
      {change.error && <FailureNotice error={change.error} />}
      <span className="flex justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button size="sm" type="submit" variant="primary" pending={change.isPending}>
          {t('rename')}
        </Button>
      </span>
    </form>
  )
}
