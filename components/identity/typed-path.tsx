'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Candidate } from '@/lib/contract/identity/choose'
import type { IdentityPreview } from '@/lib/contract/identity/answer'
import type { IdentityBy } from '@/lib/contract/identity/rule'
import { keyOf } from './rule-words'

type TypedPathProps = {
  candidates: readonly Candidate[]
  chosen: IdentityBy
  /** The number of joins read. */
  joins: number
  preview: IdentityPreview['data'] | undefined
  onChoose: (by: IdentityBy) => void
}

const maxPath = 200

/** A typed path, tried like the offered ones before it is in force. */
export function TypedPath({ candidates, chosen, joins, preview, onChoose }: TypedPathProps) {
  const t = useTranslations('identity')
  const isOffered = candidates.some(({ by }) => keyOf(by) === keyOf(chosen))
  const typed = chosen.kind === 'path' && !isOffered ? chosen.path : null

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const path = String(new FormData(event.currentTarget).get('path')).trim()
    if (path !== '') onChoose({ kind: 'path', path })
  }

  const without = preview ? preview.then.byName + preview.then.nameless : null
  return (
    <form onSubmit={submit} className="border-b border-line py-3">
      <div className="flex flex-wrap items-end gap-2">
        <Field
          label={t('otherPath')}
          name="path"
          defaultValue={typed ?? ''}
          placeholder="user.id"
          maxLength={maxPath}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="w-70 max-w-full [&_input]:font-mono"
        />
        <Button type="submit">{t('tryPath')}</Button>
      </div>
      <p role="status" className="pt-1.5 text-12 text-muted">
        {typed === null || without === null
          ? t('otherPathHint')
          : without >= joins
            ? t('pathOfNone', { path: typed })
            : t('pathOf', { path: typed, count: joins - without, of: joins })}
      </p>
    </form>
  )
}
