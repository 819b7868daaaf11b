import { useFormatter, useTranslations } from 'next-intl'
import type { RoomField, RoomValues } from '@/lib/client/rooms/room-values'

/** The labels of a room's fields and values. */
export function useFieldWords() {
  const t = useTranslations('room')
  const format = useFormatter()
  const label = (field: RoomField) => t(`fields.${field}`)
  return {
    label,
    list: (fields: RoomField[]) => format.list(fields.map(label)),
    value: (values: RoomValues, field: RoomField): string => {
      const value = values[field]
      if (typeof value === 'boolean') return t(value ? 'on' : 'off')
      return value === '' ? t('empty') : value
    },
  }
}
