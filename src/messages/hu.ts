import type { Messages } from '../core/types'

/** Hungarian. */
export const messages: Messages = {
  accept: 'Összes elfogadása',
  reject: 'Összes elutasítása',
  manage: 'Sütik kiválasztása',

  bannerTitle: 'A sütikről Ön dönt',
  bannerText:
    'Olyan sütiket használunk, amelyek nélkül ez a webhely nem működik. Hozzájárulásával a beállításait is megjegyezzük, és mérjük a webhely használatát. Választását bármikor módosíthatja.',
  policy: 'Adatkezelési tájékoztató',
  added: 'Új a választása óta: {names}.',

  save: 'Választás mentése',
  close: 'Bezárás',

  preferencesTitle: 'Sütibeállítások',
  preferencesText:
    'Válassza ki, mit tárolhat ez a webhely az eszközén. A szükséges sütik mindig aktívak, mert nélkülük a webhely nem működik.',
  alwaysOn: 'Mindig aktív',
  contact: 'Kérdése van? {contact}',
  saved: 'Választását mentettük.',
  chosen: 'A választás dátuma: {date}, azonosító: {id}',
  signal:
    'Figyelembe vesszük a böngészője adatvédelmi jelzését (GPC): a nem kötelező sütik ki vannak kapcsolva.',
  categories: {
    essential: {
      title: 'Szükséges',
      description: 'Bejelentkezés, biztonság és e választás megjegyzése.',
    },
    preference: {
      title: 'Preferenciák',
      description: 'Beállítások, például a nyelv és a téma megjegyzése.',
    },
    analytics: {
      title: 'Statisztika',
      description: 'Segít megérteni, hogyan használják a webhelyet, hogy javíthassunk rajta.',
    },
  },

  cookies: { one: '{count} süti', other: '{count} süti' },
  services: { one: '{count} szolgáltatás', other: '{count} szolgáltatás' },
  thisSite: 'Ez a webhely',
  hosts: 'Kapcsolódás: {hosts}',
  name: 'Név',
  purpose: 'Cél',
  keptFor: 'Megőrzési idő',
  session: 'A böngésző bezárásáig',
  untilErased: 'Törlésig',
  ourPurpose: 'Megjegyzi a választását',

  heldBy: 'Nincs betöltve: {name}. A tartalom betöltésekor sütik kerülhetnek az eszközére.',
  loadOnce: 'Egyszeri betöltés',
  allowAlways: 'Engedélyezés mindig',
}
