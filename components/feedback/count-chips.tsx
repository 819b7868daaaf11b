'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { valueCountsQuery } from '@/lib/client/mirror-list-query'
import { valuesOf } from '@/lib/contract/list-params'
import type { MirrorList } from '@/lib/contract/lists/definition'
import type { ListState } from '../data-table/use-list-params'
import { useListWords } from '../data-table/use-list-words'

type CountChipsProps = { definition: MirrorList; list: ListState }

/**
 * Filter values as toggles, each with the number of rows it would leave. Values that leave none are
 * not offered.
 */
export function CountChips({ definition, list }: CountChipsProps) {
  const t = useTranslations('list')
  const words = useListWords(definition)
  const { data } = useQuery(valueCountsQuery(definition, list.filters))
  const chips = Object.entries(definition.filters).flatMap(([name, filter]) =>
    filter.kind === 'choice'
      ? Object.entries(filter.values ?? {}).map(([value, message]) => ({ name, value, message }))
      : [],
  )
  return (
    <div role="group" aria-label={t('narrow')} className="flex flex-wrap gap-2 phone:hidden">
      {chips.map(({ name, value, message }) => {
        const count = data?.[name]?.[value] ?? 0
        const on = valuesOf(list.params[name])
        const isOn = on.includes(value)
        if (count === 0 && !isOn) return null
        const next = isOn ? on.filter((each) => each !== value) : [...on, value]
        return (
          <button
            key={`${name} ${value}`}
            type="button"
            aria-pressed={isOn}
            onClick={() => list.change({ [name]: next.join('\n') || null })}
            className="inline-flex h-control items-center gap-1.5 rounded-5 border border-line-control px-2.5 text-12 eased hover:text-strong aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:text-strong"
          >
            {words(message)}
            <span className="text-faint tabular">{t('chipCount', { count })}</span>
          </button>
        )
      })}
    </div>
  )
}
