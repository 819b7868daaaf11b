import type { Preferences } from './preferences'
import type { Role } from './roles'
import type { SignedInBrowser } from './users'

/** The signed-in user's own profile. */
export type Profile = {
  id: string
  name: string
  email: string
  role: Role
  preferences: Preferences
}

/** `GET /api/profile`, `PATCH /api/profile` and `PATCH /api/profile/preferences` → 200 */
export type ProfileAnswer = { data: Profile }

/** Changed preferences: null follows the browser again, a missing one stays. */
export type PreferenceChange = { [Name in keyof Preferences]?: Preferences[Name] | null }

/** `GET /api/profile/sessions` → 200, this browser first, then the last used. */
export type BrowserList = { data: SignedInBrowser[] }

/** `POST /api/profile/password` → 200: other browsers signed out, tokens revoked. */
export type PasswordChanged = { data: { ended: number; tokens: number } }

/** `DELETE /api/profile/sessions` and `POST /api/users/{id}/sign-out` → 200 */
export type SignedOutBrowsers = { data: { ended: number } }
