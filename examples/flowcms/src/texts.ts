/** The words around every page. What a page itself says is in English. */
export const english = {
  content: 'Content',
  support: 'Support',
  account: 'Account settings',
  profile: 'Profile',
  privacyAndData: 'Privacy & Data',
  signIn: 'Sign in',
  signOut: 'Sign out',
  policy: 'Privacy policy',
  cookies: 'Cookie preferences',
}

export const german: typeof english = {
  content: 'Inhalte',
  support: 'Hilfe',
  account: 'Kontoeinstellungen',
  profile: 'Profil',
  privacyAndData: 'Datenschutz & Daten',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  policy: 'Datenschutzerklärung',
  cookies: 'Cookie-Einstellungen',
}
