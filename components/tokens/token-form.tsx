'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, type FormEvent } from 'react'
import { FailureDetail } from '@/components/feedback/failure-detail'
import { FailureTitle } from '@/components/feedback/failure-title'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { toFailure } from '@/lib/client/api-failure'
import { createToken, tokensQuery } from '@/lib/client/tokens/queries'
import { isRole, lowerRole, roles, type Role } from '@/lib/contract/roles'
import { NewToken } from './new-token'

const lifetimes = [7, 30, 90, 365]

/** Makes a token and shows it once. */
export function TokenForm({ role }: { role: Role }) {
  const t = useTranslations()
  const form = useRef<HTMLFormElement>(null)
  const cache = useQueryClient()
  const creation = useMutation({
    mutationFn: createToken,
    onSuccess: async () => {
      form.current?.reset()
      await cache.invalidateQueries(tokensQuery())
    },
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    const wanted = sent.get('role')
    creation.mutate({
      name: String(sent.get('name')),
      role: isRole(wanted) ? wanted : 'viewer',
      expires_in_days: Number(sent.get('days')),
    })
  }

  const own = roles.filter((candidate) => lowerRole(candidate, role) === candidate)
  return (
    <div className="grid gap-3">
      <form
        ref={form}
        onSubmit={submit}
        className="flex flex-wrap items-end gap-3 phone:[&>*]:w-full"
      >
        <Field
          label={t('tokens.name')}
          name="name"
          placeholder={t('tokens.nameHint')}
          maxLength={80}
          required
          className="w-80"
        />
        <Select
          label={t('tokens.role')}
          name="role"
          className="w-36"
          options={own.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        <Select
          label={t('tokens.expires')}
          name="days"
          defaultValue="30"
          className="w-36"
          options={lifetimes.map((days) => ({
            value: String(days),
            label: t('tokens.days', { days }),
          }))}
        />
        <Button type="submit" variant="primary" icon={<Plus />} pending={creation.isPending}>
          {t('tokens.create')}
        </Button>
      </form>
      {creation.error && <CreationFailed failure={creation.error} />}
      {creation.data && <NewToken token={creation.data.token} name={creation.data.name} />}
    </div>
  )
}

function CreationFailed({ failure }: { failure: Error }) {
  const t = useTranslations('errors')
  const failed = toFailure(failure)
  const { key } = failed
  return (
    <Notice tone="trouble">
      <b>
        <FailureTitle of={key} />
      </b>{' '}
      {t(`${key}.means`)} <FailureDetail failure={failed} />
    </Notice>
  )
}
