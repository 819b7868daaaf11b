'use client'

import { AimedPlace } from '@/components/feedback/aimed-place'
import { ReturnedWords } from '@/components/feedback/returned-words'
import { StatusShape } from '@/components/ui/status-shape'
import { useTranslations } from 'next-intl'
import { claimedName } from '@/lib/contract/claimed-name'
import type { Return } from '@/lib/contract/returned'
import { useViewerId } from './viewing'
import type { WallSlots } from './wall-slots'

type ReturnLineProps = { returned: Return; onRemove: WallSlots['onRemove'] | null }

/** On a card: somebody of the same claim came after a removal, and one press removes them again. */
export function ReturnLine({ returned: { person, kick }, onRemove }: ReturnLineProps) {
  const t = useTranslations('feedback')
  const viewerId = useViewerId()
  const { name } = claimedName(person.context)
  return (
    <div className="flex h-[46px] items-center gap-2 rounded-5 bg-am-tint pr-1 pl-[9px] text-12 text-body [--shape-ground:var(--am-tint)] phone:mt-2 phone:h-auto phone:min-h-[46px] phone:flex-wrap phone:py-1">
      <StatusShape shape="unknown" className="mt-2 self-start text-am phone:mt-1.5" />
      <p className="min-w-0 flex-1 [&_b]:font-600 [&_b]:text-am" title={t('sameClaim')}>
        <ReturnedWords kick={kick} viewerId={viewerId} />
      </p>
      {onRemove && (
        <AimedPlace
          aim={{
            verb: t('removeAgain'),
            at: [{ id: person.id, name }],
            tone: 'text-rd!',
            run: () => onRemove(person, kick),
          }}
          isWaiting={() => false}
        />
      )}
    </div>
  )
}
