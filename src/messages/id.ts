import type { Messages } from '../core/types'

/** Indonesian. */
export const messages: Messages = {
  accept: 'Terima semua',
  reject: 'Tolak semua',
  manage: 'Pilih cookie',

  bannerTitle: 'Cookie Anda, pilihan Anda',
  bannerText:
    'Kami menggunakan cookie yang diperlukan agar situs ini berfungsi. Dengan persetujuan Anda, kami juga mengingat pengaturan Anda dan mengukur penggunaan situs. Anda dapat mengubah pilihan kapan saja.',
  policy: 'Kebijakan privasi',
  added: 'Ditambahkan sejak Anda memilih: {names}.',

  save: 'Simpan pilihan',
  close: 'Tutup',

  preferencesTitle: 'Pengaturan cookie',
  preferencesText:
    'Pilih apa saja yang boleh disimpan situs ini di perangkat Anda. Cookie yang diperlukan selalu aktif karena situs tidak dapat berfungsi tanpanya.',
  alwaysOn: 'Selalu aktif',
  contact: 'Ada pertanyaan? {contact}',
  saved: 'Pilihan Anda telah disimpan.',
  chosen: 'Anda memilih pada {date}. Referensi: {id}',
  signal: 'Kami mematuhi sinyal privasi browser Anda (GPC): cookie opsional dinonaktifkan.',
  categories: {
    essential: {
      title: 'Diperlukan',
      description: 'Login, keamanan, dan mengingat pilihan ini.',
    },
    preference: {
      title: 'Preferensi',
      description: 'Mengingat pengaturan seperti bahasa dan tema.',
    },
    analytics: {
      title: 'Analitik',
      description: 'Membantu kami memahami cara pengunjung menggunakan situs agar kami dapat memperbaikinya.',
    },
  },

  cookies: { other: '{count} cookie' },
  services: { other: '{count} layanan' },
  thisSite: 'Situs ini',
  hosts: 'Terhubung ke {hosts}',
  name: 'Nama',
  purpose: 'Tujuan',
  keptFor: 'Masa simpan',
  session: 'Sampai browser ditutup',
  untilErased: 'Sampai dihapus',
  ourPurpose: 'Mengingat pilihan Anda',

  heldBy: 'Konten belum dimuat: {name}. Konten ini dapat menyimpan cookie di perangkat Anda.',
  loadOnce: 'Muat sekali',
  allowAlways: 'Selalu izinkan',
}
