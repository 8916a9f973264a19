// What the columns of a list of members are called in the languages of the app, and the roles in them.

export type MemberColumn = 'name' | 'note' | 'role'

const COLUMNS: Readonly<Record<MemberColumn, readonly string[]>> = {
  name: [
    'name',
    'full name',
    'member',
    'имя',
    'имя и фамилия',
    'фио',
    'участник',
    'ім’я',
    "ім'я",
    'ім’я та прізвище',
    'піб',
    'учасник',
    '姓名',
    '名字',
    '成员',
    'nombre',
    'nombre y apellidos',
    'miembro',
  ],
  note: [
    'note',
    'notes',
    'remark',
    'заметка',
    'примечание',
    'нотатка',
    'примітка',
    '备注',
    '说明',
    'nota',
    'notas',
    'observación',
  ],
  role: ['role', 'роль', '角色', 'rol', 'función'],
}

const ROLES: Readonly<Record<'member' | 'steward', readonly string[]>> = {
  member: ['', 'member', 'участник', 'участница', 'учасник', 'учасниця', '成员', 'miembro'],
  steward: [
    'steward',
    'распорядитель',
    'распорядительница',
    'розпорядник',
    'розпорядниця',
    '管事人',
    'responsable',
    'encargada',
    'encargado',
    'persona encargada',
  ],
}

const named = <Name extends string>(
  table: Readonly<Record<Name, readonly string[]>>,
  given: string,
): Name | undefined => {
  const plain = given.trim().toLowerCase()
  return (Object.keys(table) as Name[]).find((name) => table[name].includes(plain))
}

export const columnNamed = (header: string): MemberColumn | undefined => named(COLUMNS, header)

/** Nothing said: a member. */
export const roleNamed = (given: string): 'member' | 'steward' | undefined => named(ROLES, given)
