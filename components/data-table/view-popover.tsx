'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { densities } from '@/lib/contract/preferences'
import { Checkbox } from '../ui/checkbox'
import { useDensity } from '../ui/use-density'
import { Popover } from '../ui/popover'
import { Segmented } from '../ui/segmented'
import type { ListState } from './use-list-params'

/** A column that can be hidden. */
export type OptionalColumn = { id: string; label: string }

type ViewPopoverProps = {
  columns: OptionalColumn[]
  list: ListState
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Columns are part of the list's address; density is the user's preference. */
export function ViewPopover({ columns, list, anchor, onClose }: ViewPopoverProps) {
  const t = useTranslations('list')
  const [density, setDensity] = useDensity()

  function toggle(id: string, shown: boolean) {
    const hidden = shown ? list.hidden.filter((each) => each !== id) : [...list.hidden, id]
    list.change({ hide: hidden.join('.') || null })
  }

  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      title={t('view')}
      className="w-[min(300px,calc(100vw-16px))]!"
    >
      <fieldset className="mt-3 grid gap-px">
        <legend className="mb-1 font-560">{t('columns')}</legend>
        {columns.map(({ id, label }) => (
          <label key={id} className="flex h-7 items-center gap-2.5 rounded-5 px-1 hover:bg-hover">
            <Checkbox
              checked={!list.hidden.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <p className="mt-3 mb-1 font-560">{t('density')}</p>
      <Segmented
        label={t('density')}
        options={densities.map((value) => ({ value, label: t(`densities.${value}`) }))}
        value={density}
        onChange={setDensity}
      />
    </Popover>
  )
}
