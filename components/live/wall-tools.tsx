'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { wallOrders, type WallOrder } from './wall-rows'

type WallToolsProps = {
  order: WallOrder
  onOrder: (order: WallOrder) => void
  text: string
  onText: (text: string) => void
  /** How many sessions wait until the order is let go. */
  waiting: number
  onShow: () => void
}

/** Order, filter, and the door for new sessions; its height does not change. */
export function WallTools({ waiting, ...props }: WallToolsProps) {
  const t = useTranslations('live')
  return (
    <div className="flex flex-wrap items-center gap-2 px-gutter pb-3">
      <Segmented
        label={t('order')}
        options={wallOrders.map((value) => ({ value, label: t(value) }))}
        value={props.order}
        onChange={props.onOrder}
      />
      <input
        type="search"
        aria-label={t('filter')}
        placeholder={t('filter')}
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
        className={`${inputClass} max-w-60 min-w-32 flex-1 phone:h-11 phone:max-w-none phone:basis-full`}
      />
      <span className="flex-1 phone:hidden" />
      <span
        role="status"
        className="phone:fixed phone:inset-x-4 phone:bottom-[calc(var(--tabs)+12px)] phone:z-10 phone:text-center"
      >
        {waiting > 0 && (
          <Button
            onClick={props.onShow}
            className="animate-appear border-ac! bg-ac-tint! text-strong! phone:h-11"
          >
            {t('show', { count: waiting })}
          </Button>
        )}
      </span>
    </div>
  )
}
