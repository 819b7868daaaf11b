import { densities, preferenceCookies, type Density } from '@/lib/contract/preferences'

export const densityCookie = preferenceCookies.density

/** The density of a cookie or an attribute; whatever else stands there means the usual one. */
export function pickDensity(value: string | undefined): Density {
  return densities.find((density) => density === value) ?? 'default'
}
