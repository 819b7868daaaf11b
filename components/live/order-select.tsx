'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { inputClass } from '@/components/ui/input-class'
import type { WallOrder } from './arrange'

type OrderSelectProps = {
  options: { value: WallOrder; label: string }[]
  value: WallOrder
  onChange: (order: WallOrder) => void
}

/** The order, as the native list of a phone. */
export function OrderSelect({ options, value, onChange }: OrderSelectProps) {
  const t = useTranslations('live')
  return (
    <span className="relative hidden phone:block">
      <select
        aria-label={t('order')}
        value={value}
        onChange={({ target }) => {
          const order = options.find((option) => option.value === target.value)
          if (order) onChange(order.value)
        }}
        className={`${inputClass} w-auto! appearance-none pr-8!`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted" />
    </span>
  )
}
