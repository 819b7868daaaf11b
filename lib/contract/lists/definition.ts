import type messages from '@/messages/en.json'
import type { Permission } from '../roles'

type Messages = typeof messages

/** The keys of the messages of a list, as `useTranslations(name)` takes them. */
type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${KeysOf<Tree[Key]>}`
}[keyof Tree & string]

/**
 * A filter of a list, by its parameter in the address. A `text` matches as a whole, a `box` is a
 * text with its own input beside the filters, `minutes` is a minimum length, and `days` are two
 * parameters, `<name>_from` and `<name>_to`, both included. A `span` is the same with instants; one
 * named `time` uses `from` and `to`.
 */
export type ListFilter<Message extends string = string> =
  | {
      kind: 'choice'
      message: Message
      /** The message of each value; absent if the screen supplies them. */
      values?: Readonly<Record<string, Message>>
    }
  | { kind: 'text' | 'id'; message: Message; hint: Message }
  | { kind: 'box' }
  | { kind: 'minutes'; message: Message; unit: Message }
  | { kind: 'days' | 'span'; message: Message }

/** A column, by its id in `?hide=`; the screen renders its cells. */
export type ListColumn<Message extends string = string> = {
  message: Message
  /** The message of its header, if not its name. */
  head?: Message
  /** `zone`: the header names the time zone; `unseen`: it is for screen readers only. */
  headKind?: 'zone' | 'unseen'
  /** It cannot be hidden. */
  fixed?: true
  /** Its sort key at the source. */
  sort?: string
}

/** What a list's screen, address and request have in common. */
export type ListDefinition<Message extends string = string> = {
  /** The name of its route below `/api/directory`, if any, and of its messages. */
  name:
    | 'rooms'
    | 'sessions'
    | 'people'
    | 'participants'
    | 'recordings'
    | 'compositions'
    | 'audit'
    | 'bans'
    | 'search'
    | 'compose'
  /** The namespace of its messages, if not its name. */
  words?: keyof Messages
  permission: Permission
  /** In the order in which they are offered. */
  filters: Readonly<Record<string, ListFilter<Message>>>
  columns: Readonly<Record<string, ListColumn<Message>>>
  /** `name` or `-name`; absent if the source has only one order. */
  sort?: string
}

/** A definition with all its messages. */
export type ListOf<
  Name extends ListDefinition['name'],
  Words extends keyof Messages = Name extends keyof Messages ? Name : never,
> = { name: Name } & ListDefinition<KeysOf<Messages[Words]>>

/** A mirrored list: every filter but a span may have several values, any of which matches. */
export type MirrorList = ListDefinition & {
  sort: string
  filters: Readonly<Record<string, { kind: 'choice' | 'text' | 'id' | 'minutes' | 'span' }>>
  /** Aliases of its sort keys, such as Telnyx's names. */
  aliases?: Readonly<Record<string, string>>
}

export type MirrorListOf<
  Name extends ListDefinition['name'],
  Words extends keyof Messages = Name extends keyof Messages ? Name : never,
> = ListOf<Name, Words> & MirrorList

/** The orders of a list, without their direction. */
export type SortOf<List extends ListDefinition> = {
  [Id in keyof List['columns']]: List['columns'][Id] extends { sort: infer Sort extends string }
    ? Sort
    : never
}[keyof List['columns']]

/** The filters of one kind or of several, by name. */
export type FilterOf<List extends ListDefinition, Kind extends ListFilter['kind']> = {
  [Name in keyof List['filters'] & string]: List['filters'][Name]['kind'] extends Kind
    ? Name
    : never
}[keyof List['filters'] & string]

type SpanParam<Name extends string> = Name extends 'time'
  ? 'from' | 'to'
  : `${Name}_from` | `${Name}_to`

/** The parameters that the filters of a list write. */
export type FilterParam<List extends ListDefinition> = {
  [Name in keyof List['filters'] & string]: List['filters'][Name]['kind'] extends 'days' | 'span'
    ? SpanParam<Name>
    : Name
}[keyof List['filters'] & string]
