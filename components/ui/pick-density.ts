import { densities, preferenceCookies, type Density } from '@/lib/contract/preferences'

export const densityCookie = preferenceCookies.density

/** The density in a cookie or attribute; the default for anything else. */
export function pickDensity(value: string | undefined): Density {
  return densities.find((density) => density === value) ?? 'default'
}
