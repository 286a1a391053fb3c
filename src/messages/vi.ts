import type { Messages } from '../core/types'

/** Vietnamese. */
export const messages: Messages = {
  accept: 'Chấp nhận tất cả',
  reject: 'Từ chối tất cả',
  manage: 'Chọn cookie',

  bannerTitle: 'Cookie của bạn, lựa chọn của bạn',
  bannerText:
    'Chúng tôi dùng các cookie cần thiết để trang web này hoạt động. Nếu bạn đồng ý, chúng tôi cũng ghi nhớ cài đặt của bạn và đo lường cách trang web được sử dụng. Bạn có thể thay đổi lựa chọn bất cứ lúc nào.',
  policy: 'Chính sách quyền riêng tư',
  added: 'Mới kể từ lần chọn trước: {names}.',

  save: 'Lưu lựa chọn',
  close: 'Đóng',

  preferencesTitle: 'Cài đặt cookie',
  preferencesText:
    'Hãy chọn những gì trang web này được lưu trên thiết bị của bạn. Cookie cần thiết luôn bật vì trang web không thể hoạt động nếu thiếu chúng.',
  alwaysOn: 'Luôn bật',
  contact: 'Bạn có thắc mắc? {contact}',
  saved: 'Đã lưu lựa chọn của bạn.',
  chosen: 'Bạn đã chọn vào {date}. Mã tham chiếu: {id}',
  signal:
    'Chúng tôi tôn trọng tín hiệu quyền riêng tư (GPC) của trình duyệt: các cookie không bắt buộc đang tắt.',
  categories: {
    essential: {
      title: 'Cần thiết',
      description: 'Đăng nhập, bảo mật và ghi nhớ lựa chọn này.',
    },
    preference: {
      title: 'Tùy chỉnh',
      description: 'Ghi nhớ các cài đặt như ngôn ngữ và giao diện.',
    },
    analytics: {
      title: 'Phân tích',
      description: 'Giúp chúng tôi hiểu cách khách truy cập sử dụng trang web để cải thiện trang.',
    },
  },

  cookies: { other: '{count} cookie' },
  services: { other: '{count} dịch vụ' },
  thisSite: 'Trang web này',
  hosts: 'Kết nối với {hosts}',
  name: 'Tên',
  purpose: 'Mục đích',
  keptFor: 'Thời hạn lưu',
  session: 'Đến khi bạn đóng trình duyệt',
  untilErased: 'Đến khi bị xóa',
  ourPurpose: 'Ghi nhớ lựa chọn của bạn',

  heldBy: 'Nội dung chưa được tải: {name}. Nội dung này có thể lưu cookie trên thiết bị của bạn.',
  loadOnce: 'Tải một lần',
  allowAlways: 'Luôn cho phép',
}
