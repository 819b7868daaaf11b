'use client'

import { useSearchParams } from 'next/navigation'
import { wallOrders, type WallOrder } from './wall-rows'

/** Order and filter live in the address, so that a view can be sent to a colleague. */
export function useWallParams() {
  const params = useSearchParams()
  const asked = params.get('order')
  const order: WallOrder = wallOrders.find((each) => each === asked) ?? 'longest'

  function set(name: 'order' | 'q', value: string) {
    const next = new URLSearchParams(params)
    if (value === '' || (name === 'order' && value === 'longest')) next.delete(name)
    else next.set(name, value)
    const search = next.size > 0 ? `?${next}` : ''
    // Without a visit to the server: everything the page needs for it is here.
    window.history.replaceState(null, '', `${window.location.pathname}${search}`)
  }

  return {
    order,
    text: params.get('q') ?? '',
    setOrder: (value: WallOrder) => set('order', value),
    setText: (value: string) => set('q', value),
  }
}
