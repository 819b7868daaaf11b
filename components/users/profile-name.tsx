'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { useNameError } from '@/components/feedback/use-name-error'
import { Saved } from '@/components/feedback/saved'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { toFailure } from '@/lib/client/api-failure'
import { profileQuery, rename } from '@/lib/client/profile/queries'
import type { Profile } from '@/lib/contract/profile'

/** The reader's name, as colleagues and the audit trail show it. */
export function ProfileName({ profile }: { profile: Profile }) {
  const t = useTranslations()
  const cache = useQueryClient()
  const router = useRouter()
  const renaming = useMutation({
    mutationFn: rename,
    onSuccess: (changed) => {
      cache.setQueryData(profileQuery.queryKey, changed)
      // The top bar shows the name as well.
      router.refresh()
    },
  })

  const nameError = useNameError(renaming.error && toFailure(renaming.error))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    renaming.mutate(String(new FormData(event.currentTarget).get('name')))
  }

  return (
    <Section title={t('profile.you')}>
      <form onSubmit={submit} className="flex max-w-140 flex-wrap items-start gap-3">
        <Field
          label={t('profile.name')}
          name="name"
          defaultValue={profile.name}
          autoComplete="name"
          maxLength={80}
          required
          error={nameError}
          className="w-80 phone:w-full"
        />
        <div className="flex items-center gap-3 pt-6.5 phone:pt-0">
          <Button type="submit" pending={renaming.isPending} className="phone:h-11!">
            {t('profile.rename')}
          </Button>
          <Saved state={renaming.status} className="h-control" />
        </div>
      </form>
      {renaming.error && !nameError && (
        <FailureNotice error={renaming.error} className="mt-3 max-w-140" />
      )}
      <p className="mt-3 text-12 text-muted">
        {t('profile.account', { email: profile.email, role: t(`roles.${profile.role}`) })}
      </p>
    </Section>
  )
}
