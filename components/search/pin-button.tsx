'use client'

import { Pin, PinOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { usePageKeys } from '@/components/data-table/use-page-keys'
import { FailureTitle } from '@/components/feedback/failure-title'
import { Button } from '@/components/ui/button'
import { toFailure } from '@/lib/client/api-failure'
import { usePins } from '@/lib/client/search/use-pins'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { Asked } from './use-asked'

/** Pins the query for the user, on every device; `p` does the same. */
export function PinButton({ asked: { q, kind } }: { asked: Asked }) {
  const t = useTranslations('search')
  const { isPinned, toggle, error } = usePins()
  const asked = { q: q.trim(), kind }
  const pinned = isPinned(asked)
  usePageKeys(useSingleKeys(), { p: () => toggle(asked) })
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        aria-pressed={pinned}
        icon={pinned ? <PinOff /> : <Pin />}
        onClick={() => toggle(asked)}
      >
        {t(pinned ? 'unpin' : 'pin')}
      </Button>
      {error && (
        <span role="alert" className="text-12 text-danger">
          <FailureTitle of={toFailure(error).key} />
        </span>
      )}
    </>
  )
}
