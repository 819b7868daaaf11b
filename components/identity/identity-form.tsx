'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Saved } from '@/components/feedback/saved'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { toFailure } from '@/lib/client/api-failure'
import { changeIdentity, identityPreviewQuery, identityQuery } from '@/lib/client/identity/queries'
import type { IdentityAnswer } from '@/lib/contract/identity/answer'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { RuleEffect } from './rule-effect'
import { RuleList } from './rule-list'
import { RuleOptions } from './rule-options'
import { useRuleWords } from './rule-words'
import { TypedPath } from './typed-path'

/** Sets the identity rule, tried on the copy before it is in force. */
export function IdentityForm() {
  const t = useTranslations('identity')
  const { data, error, refetch } = useQuery(identityQuery)
  if (error && !data)
    return <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
  if (!data) return <p className="py-6 text-muted">{t('reading')}</p>
  if (data.joins === 0) return <Empty title={t('none')}>{t('noneHint')}</Empty>
  return <Choosing data={data} />
}

function Choosing({ data }: { data: IdentityAnswer['data'] }) {
  const t = useTranslations('identity')
  const words = useRuleWords()
  const cache = useQueryClient()
  const [rule, setRule] = useState<IdentityRule>(data.rule)
  const preview = useQuery(identityPreviewQuery(rule))
  const saving = useMutation({
    mutationFn: changeIdentity,
    onSuccess: () => cache.invalidateQueries({ queryKey: ['identity'] }),
  })
  const isSame = JSON.stringify(rule) === JSON.stringify(data.rule)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,340px)] gap-x-10 gap-y-6 rail:grid-cols-[minmax(0,1fr)]">
      <div>
        <p className="pb-1 text-muted">
          {t(data.all ? 'joins' : 'newestJoins', { count: data.joins })}
        </p>
        <RuleList
          candidates={data.candidates}
          inForce={data.rule.by}
          chosen={rule.by}
          onChoose={(by) => setRule({ ...rule, by, leftOut: [] })}
        />
        <TypedPath
          candidates={data.candidates}
          chosen={rule.by}
          joins={data.joins}
          preview={preview.data}
          onChoose={(by) => setRule({ ...rule, by, leftOut: [] })}
        />
        <RuleOptions rule={rule} preview={preview.data} onChange={setRule} />
        {saving.error && <FailureNotice error={saving.error} className="my-3" />}
        <div className="flex flex-wrap items-center gap-3 py-4">
          <Button
            variant="primary"
            size="lg"
            disabled={isSame}
            pending={saving.isPending}
            onClick={() => saving.mutate(rule)}
          >
            {t('join', { by: words(rule.by) })}
          </Button>
          {!isSame && (
            <Button variant="quiet" onClick={() => setRule(data.rule)}>
              {t('keep', { by: words(data.rule.by) })}
            </Button>
          )}
          <Saved state={saving.status} />
          <span className="min-w-60 flex-1 text-12 text-muted">{t('undoable')}</span>
        </div>
        <Since data={data} />
      </div>
      {preview.data && <RuleEffect preview={{ data: preview.data }} />}
    </div>
  )
}

function Since({ data: { since, by } }: { data: IdentityAnswer['data'] }) {
  const t = useTranslations('identity')
  if (since === null) return <p className="text-12 text-muted">{t('sinceNever')}</p>
  const time = () => <AbsoluteTime at={since} />
  return (
    <p className="text-12 text-muted">
      {by ? t.rich('sinceBy', { time, name: by.name }) : t.rich('sinceData', { time })}
    </p>
  )
}
