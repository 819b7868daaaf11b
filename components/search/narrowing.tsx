'use client'

import { SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import type { SearchNarrowing } from '@/lib/contract/search/answer'
import { isNarrowed, type Asked } from './use-asked'

const Facets = onDemand(
  () => import('./facets').then((file) => file.Facets),
  () => null,
)

type NarrowingProps = { asked: Asked; onNarrow: (change: Partial<SearchNarrowing>) => void }

/** Facets beside the results; on a narrow screen above them, opened on request. */
export function Narrowing({ asked, onNarrow }: NarrowingProps) {
  const t = useTranslations('search')
  const [isOpen, setOpen] = useState(isNarrowed(asked))
  const id = useId()
  return (
    <div className="rail:order-first">
      <div className="hidden rail:block">
        <Button
          size="sm"
          icon={<SlidersHorizontal />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t('narrow')}
        </Button>
      </div>
      <div id={id} className={isOpen ? undefined : 'rail:hidden'}>
        <Facets asked={asked} onNarrow={onNarrow} />
      </div>
    </div>
  )
}
