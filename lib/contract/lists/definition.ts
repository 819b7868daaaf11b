import type messages from '@/messages/en.json'
import type { Permission } from '../roles'

type Messages = typeof messages

/** The keys of the messages of a list, as `useTranslations(name)` takes them. */
type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${KeysOf<Tree[Key]>}`
}[keyof Tree & string]

/**
 * One thing that a list can be narrowed by, under its parameter in the address. A `text` matches as
 * a whole, a `box` is a text with a box of its own beside the filters, `minutes` is the shortest
 * length, and `days` are two parameters, `<name>_from` and `<name>_to`, both included.
 */
export type ListFilter<Message extends string = string> =
  | {
      kind: 'choice'
      message: Message
      /** The message of each value; left out where the screen supplies them. */
      values?: Readonly<Record<string, Message>>
    }
  | { kind: 'text' | 'id'; message: Message; hint: Message }
  | { kind: 'box' }
  | { kind: 'minutes'; message: Message; unit: Message }
  | { kind: 'days'; message: Message }

/** A column, under its id in `?hide=`; its cells are the screen's. */
export type ListColumn<Message extends string = string> = {
  message: Message
  /** What its head says instead, where that is more than its name. */
  head?: Message
  /** Its head names the time zone of its times, or is there for screen readers alone. */
  headKind?: 'zone' | 'unseen'
  /** It cannot be hidden. */
  fixed?: true
  /** The name by which the source puts the rows in order. */
  sort?: string
}

/** All that the screen of a list, its address and its request have in common. */
export type ListDefinition<Message extends string = string> = {
  /** Of its messages, and of its route below `/api/directory`, where it has one. */
  name: 'rooms' | 'sessions' | 'people' | 'recordings' | 'compositions' | 'audit'
  permission: Permission
  /** In the order in which they are offered. */
  filters: Readonly<Record<string, ListFilter<Message>>>
  columns: Readonly<Record<string, ListColumn<Message>>>
  /** `name` or `-name`; left out where the source has one order only. */
  sort?: string
}

/** A definition whose every message exists. */
export type ListOf<Name extends ListDefinition['name']> = { name: Name } & ListDefinition<
  KeysOf<Messages[Name]>
>

/** A list whose filters are Telnyx's own: `telnyx` is what `filter[…]` calls each. */
export type TelnyxList = ListDefinition & {
  filters: Readonly<Record<string, { telnyx: string }>>
}

export type TelnyxListOf<Name extends ListDefinition['name']> = ListOf<Name> & TelnyxList

/** The parameters that the filters of a list write. */
export type FilterParam<List extends ListDefinition> = {
  [Name in keyof List['filters'] & string]: List['filters'][Name]['kind'] extends 'days'
    ? `${Name}_from` | `${Name}_to`
    : Name
}[keyof List['filters'] & string]

type ValueOf<Filter> = Filter extends { values: infer Values } ? keyof Values & string : string

/** What a request says of the filters; what is not narrowed is left out. */
export type FilterValues<List extends ListDefinition> = {
  [Name in FilterParam<List>]?: Name extends keyof List['filters']
    ? ValueOf<List['filters'][Name]>
    : string
}
