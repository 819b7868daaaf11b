import { useTranslations } from 'next-intl'
import type { Age } from '../ui/duration'

/** An age in words: `2 s ago` for what is fresh, `40 s old` for what is not. */
export function useAgeWords() {
  const common = useTranslations('common')
  const feedback = useTranslations('feedback')
  return {
    ago: ({ unit, value }: Age) =>
      unit === 'now' ? common('now') : common(`${unit}Ago`, { value }),
    old: ({ unit, value }: Age) => feedback(`${unit === 'now' ? 'seconds' : unit}Old`, { value }),
  }
}
