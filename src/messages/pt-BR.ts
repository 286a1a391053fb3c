import type { Messages } from '../core/types'

/** Brazilian Portuguese. */
export const messages: Messages = {
  accept: 'Aceitar todos',
  reject: 'Rejeitar todos',
  manage: 'Escolher cookies',

  bannerTitle: 'Seus cookies, sua escolha',
  bannerText:
    'Usamos cookies necessários para o funcionamento deste site. Com o seu consentimento, também lembramos suas configurações e medimos como o site é usado. Você pode mudar de ideia a qualquer momento.',
  policy: 'Política de privacidade',
  added: 'Adicionados desde a sua escolha: {names}.',

  save: 'Salvar escolhas',
  close: 'Fechar',

  preferencesTitle: 'Preferências de cookies',
  preferencesText:
    'Escolha o que este site pode armazenar no seu dispositivo. Os cookies necessários ficam sempre ativos porque o site não funciona sem eles.',
  alwaysOn: 'Sempre ativos',
  contact: 'Dúvidas? {contact}',
  saved: 'Suas escolhas foram salvas.',
  chosen: 'Você escolheu em {date}. Referência: {id}',
  signal:
    'Respeitamos o sinal de privacidade do seu navegador (GPC): os cookies opcionais estão desativados.',
  categories: {
    essential: {
      title: 'Necessários',
      description: 'Login, segurança e registro desta escolha.',
    },
    preference: {
      title: 'Preferências',
      description: 'Lembram configurações como idioma e tema.',
    },
    analytics: {
      title: 'Estatísticas',
      description: 'Ajudam a entender como os visitantes usam o site para que possamos melhorá-lo.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} serviço', other: '{count} serviços' },
  thisSite: 'Este site',
  hosts: 'Conecta-se a {hosts}',
  name: 'Nome',
  purpose: 'Finalidade',
  keptFor: 'Duração',
  session: 'Até você fechar o navegador',
  untilErased: 'Até ser apagado',
  ourPurpose: 'Lembra a sua escolha',

  heldBy: 'Este conteúdo não foi carregado: {name}. Ele pode armazenar cookies no seu dispositivo.',
  loadOnce: 'Carregar uma vez',
  allowAlways: 'Permitir sempre',
}
