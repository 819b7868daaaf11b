'use client'

import { ArrowDownWideNarrow } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { inputClass } from '@/components/ui/field'
import type { WallOrder } from './arrange'

type OrderSelectProps = {
  options: { value: WallOrder; label: string }[]
  value: WallOrder
  onChange: (order: WallOrder) => void
}

/** The order, as a phone asks for it. */
export function OrderSelect({ options, value, onChange }: OrderSelectProps) {
  const t = useTranslations('live')
  return (
    <span className="relative hidden phone:block">
      <ArrowDownWideNarrow className="pointer-events-none absolute top-1/2 left-2.5 size-3.5! -translate-y-1/2 text-2" />
      <select
        aria-label={t('order')}
        value={value}
        onChange={({ target }) => {
          const order = options.find((option) => option.value === target.value)
          if (order) onChange(order.value)
        }}
        className={`${inputClass} w-auto! appearance-none pr-2! pl-8!`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
