'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { personId } from './person-row'
import type { People } from './use-people'

/** On a phone the table has no head to hold the box that selects all; this one stands in for it. */
export function SelectEverybody({ people }: { people: People }) {
  const t = useTranslations('participants')
  const { inside, selected, setSelection } = people
  const all = inside.length > 0 && selected.length === inside.length
  if (inside.length === 0) return null
  return (
    <label className="hidden h-11 w-full items-center gap-3 text-2 phone:flex">
      <Checkbox
        checked={all}
        indeterminate={selected.length > 0 && !all}
        onChange={() =>
          setSelection(
            all ? {} : Object.fromEntries(inside.map((row) => [personId(row), true as const])),
          )
        }
      />
      {t('selectAllHere')}
    </label>
  )
}
