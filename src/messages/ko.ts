import type { Messages } from '../core/types'

/** Korean. */
export const messages: Messages = {
  accept: '모두 허용',
  reject: '모두 거부',
  manage: '쿠키 선택',

  bannerTitle: '쿠키, 직접 선택하세요',
  bannerText:
    '이 사이트는 작동에 필요한 쿠키를 사용합니다. 동의하시면 설정을 기억하고 사이트 이용 현황도 측정합니다. 선택은 언제든지 바꾸실 수 있습니다.',
  policy: '개인정보 처리방침',
  added: '지난 선택 이후 추가된 항목: {names}.',

  save: '선택 저장',
  close: '닫기',

  preferencesTitle: '쿠키 설정',
  preferencesText:
    '이 사이트가 기기에 무엇을 저장해도 되는지 선택하세요. 필수 쿠키는 사이트 작동에 꼭 필요하므로 항상 켜져 있습니다.',
  alwaysOn: '항상 켜짐',
  contact: '궁금한 점이 있으신가요? {contact}',
  saved: '선택이 저장되었습니다.',
  chosen: '선택일: {date}, 참조 번호: {id}',
  signal: '브라우저의 개인정보 보호 신호(GPC)에 따라 선택적 쿠키가 꺼져 있습니다.',
  categories: {
    essential: {
      title: '필수',
      description: '로그인, 보안, 이 선택을 기억하는 데 사용됩니다.',
    },
    preference: {
      title: '환경설정',
      description: '언어, 테마 등의 설정을 기억합니다.',
    },
    analytics: {
      title: '분석',
      description: '방문자가 사이트를 어떻게 이용하는지 파악하여 개선하는 데 사용됩니다.',
    },
  },

  cookies: { other: '쿠키 {count}개' },
  services: { other: '서비스 {count}개' },
  thisSite: '이 사이트',
  hosts: '연결 대상: {hosts}',
  name: '이름',
  purpose: '목적',
  keptFor: '보관 기간',
  session: '브라우저를 닫을 때까지',
  untilErased: '삭제될 때까지',
  ourPurpose: '선택을 기억합니다',

  heldBy: '불러오지 않은 콘텐츠: {name}. 이 콘텐츠는 기기에 쿠키를 저장할 수 있습니다.',
  loadOnce: '한 번만 불러오기',
  allowAlways: '항상 허용',
}
