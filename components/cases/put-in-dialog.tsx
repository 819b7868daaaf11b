'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { putIntoCase } from '@/lib/client/cases/mutations'
import { casesQuery } from '@/lib/client/cases/queries'
import { caseName, type NewCaseItem } from '@/lib/contract/cases'
import { casePath } from '@/lib/contract/routes'
import { itemsHere } from './items-here'
import { MomentFields, useMoment } from './moment-fields'
import { NewCaseForm } from './new-case-form'

type PutInDialogProps = {
  /** Null: the page's own or selected objects. */
  items: NewCaseItem[] | null
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

type Done = { id: string; name: string; had: boolean }

/** Picks a case: a recent one, one found by search, or a new one. */
export function PutInDialog({ items: given, returnFocus, onClose }: PutInDialogProps) {
  const t = useTranslations('putIn')
  const [picked] = useState(
    () => given ?? itemsHere(window.location.pathname, document, returnFocus.current),
  )
  const [words, setWords] = useState('')
  const [done, setDone] = useState<Done | null>(null)
  const moment = useMoment(picked)
  const q = words.trim()
  const { data, error } = useQuery(casesQuery({ size: '6', ...(q && { q }) }))
  const put = useMutation(putIntoCase(useQueryClient()))
  const isNothing = picked.length === 0
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isNothing ? t('nothing') : t('title', { what: whatOf(picked), count: picked.length })}
      description={isNothing && t('nothingText')}
      returnFocus={returnFocus}
      footer={
        <>
          {done && (
            <Link href={casePath(done.id)} onClick={onClose} className={buttonClass()}>
              {t('open', { name: done.name })}
            </Link>
          )}
          <Button onClick={onClose}>{t(done || isNothing ? 'close' : 'cancel')}</Button>
        </>
      }
    >
      {done ? (
        <p role="status" className="mt-3">
          {t(done.had ? 'had' : 'done', { name: done.name })}
        </p>
      ) : (
        !isNothing && (
          <>
            {picked.map((item) =>
              item.kind === 'moment' ? (
                <p key={item.from} className="mt-2 text-12 [overflow-wrap:anywhere] text-muted">
                  <AbsoluteTime at={item.from} format="stamp" /> <bdi>{item.words}</bdi>
                </p>
              ) : null,
            )}
            <MomentFields moment={moment} />
            <Field
              label={t('find')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              className="mt-3.5"
            />
            {error && <FailureNotice error={error} className="mt-3" />}
            <ul aria-label={t('recent')} className="mt-2">
              {data?.data.map((each) => (
                <li key={each.id} className="border-b border-line">
                  <button
                    type="button"
                    disabled={moment.isWrong || put.isPending}
                    onClick={() =>
                      put.mutate(
                        { id: each.id, items: moment.items },
                        {
                          onSuccess: ({ added }) =>
                            setDone({
                              id: each.id,
                              name: caseName(each.number),
                              had: added.length === 0,
                            }),
                        },
                      )
                    }
                    className="flex min-h-11 w-full items-center gap-2 text-left hover:bg-hover"
                  >
                    <span className="flex-none text-muted tabular">{caseName(each.number)}</span>
                    <bdi className="min-w-0 flex-1 truncate font-600 text-strong">{each.title}</bdi>
                    <span className="flex-none text-12 text-muted">
                      {t(`states.${each.state}`)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {put.error && <FailureNotice error={put.error} className="mt-3" />}
            <NewCaseForm
              title={q}
              items={moment.items}
              disabled={moment.isWrong}
              onMade={({ id, number }) => setDone({ id, name: caseName(number), had: false })}
            />
          </>
        )
      )}
    </Dialog>
  )
}

/** The kind of all items; `mixed` if there are several kinds. */
function whatOf(items: NewCaseItem[]) {
  const kinds = new Set(items.map(({ kind }) => kind))
  const [only] = kinds
  return kinds.size === 1 && only ? only : 'mixed'
}
