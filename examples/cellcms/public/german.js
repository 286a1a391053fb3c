/** What the site says in German, by `data-text`. Pages that it doesn't cover say `lang="en"`. */
export const german = {
  product: 'Produkt',
  pricing: 'Preise',
  language: 'Sprache',
  theme: 'Darstellung',
  auto: 'System',
  light: 'Hell',
  dark: 'Dunkel',
  promise: 'Gespeichert in der Europäischen Union. Nie verkauft.',
  privacy: 'Datenschutzerklärung',
  cookies: 'Cookie-Einstellungen',

  headline: 'Inhalte aus kleinen Zellen',
  lead: 'Einmal modellieren, überall ausliefern. CellCMS betreibt die Schnittstelle, die Sicherungen und die Server in der EU, damit Ihr Team beim Schreiben bleibt.',
  see: 'Zum Produkt',
  compare: 'Preise ansehen',
  modelTitle: 'Modellieren',
  modelText: 'Jede Zelle ist ein Feld mit Typ und Regeln. Aus Zellen werden Schemata, aus Schemata Seiten.',
  writeTitle: 'Schreiben',
  writeText: 'Entwürfe, Versionen und Freigaben liegen beim Inhalt, nicht im Postfach.',
  deliverTitle: 'Ausliefern',
  deliverText: 'Eine Schnittstelle für Website, App und Anzeige, mit Antworten in wenigen Millisekunden.',
}
