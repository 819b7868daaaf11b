'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/feedback/error-state'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { browsersQuery, signOutBrowser, signOutOthers } from '@/lib/client/profile/queries'
import type { SignedInBrowser } from '@/lib/contract/users'
import { BrowserList } from './browser-list'
import { browserWords } from './browser-words'

/** The browsers in which the reader is signed in, each with a sign-out. */
export function MyBrowsers() {
  const t = useTranslations('browsers')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(browsersQuery)
  const reread = () => cache.invalidateQueries(browsersQuery)
  const others = useMutation({ mutationFn: signOutOthers, onSuccess: reread })
  const many = data && data.length > 1
  return (
    <Section
      title={t('title')}
      intro={t('intro')}
      act={
        many && (
          <Button pending={others.isPending} onClick={() => others.mutate()}>
            {t('signOutOthers')}
          </Button>
        )
      }
    >
      {others.error && <FailureNotice error={others.error} className="mb-3" />}
      <p role="status" className="sr-only">
        {others.data !== undefined && t('ended', { count: others.data })}
      </p>
      {data && (
        <BrowserList
          browsers={data}
          act={(browser) => !browser.current && <SignOut browser={browser} onDone={reread} />}
        />
      )}
      {!data && error && <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="w-2/3" />}
    </Section>
  )
}

function SignOut({ browser, onDone }: { browser: SignedInBrowser; onDone: () => Promise<void> }) {
  const t = useTranslations('browsers')
  const ending = useMutation({ mutationFn: () => signOutBrowser(browser.id), onSuccess: onDone })
  const name = browserWords(browser.agent) ?? t('unknown')
  return (
    <span className="flex flex-col items-end gap-1">
      <Button
        variant="danger-quiet"
        size="act"
        pending={ending.isPending}
        aria-label={t('signOutNamed', { name, address: browser.address ?? '–' })}
        onClick={() => ending.mutate()}
      >
        {t('signOut')}
      </Button>
      {ending.error && (
        <span role="alert" className="text-12 text-danger">
          {t('signOutFailed')}
        </span>
      )}
    </span>
  )
}
