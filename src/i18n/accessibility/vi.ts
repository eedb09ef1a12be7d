/** Vietnamese words of the accessibility statement. */
export const vi = {
  name: 'Khả năng tiếp cận',
  lede: 'Trang này làm cho mọi người: dùng chuột, bàn phím, trình đọc màn hình, điện thoại cũ, mạng chậm hay tờ giấy in. Chuẩn theo đuổi là WCAG 2.2, mức AA.',
  keys: {
    title: 'Dùng bàn phím',
    caption: 'Phím và việc của chúng',
    key: 'Phím',
    does: 'Làm gì',
    rows: [
      [
        'Tab, Shift + Tab',
        'Đến liên kết, nút, biểu đồ hay bảng kế tiếp hoặc trước đó. Lần đầu: bỏ qua trình đơn.',
      ],
      [
        'Phím mũi tên trên biểu đồ',
        'Đọc từng điểm: kỳ, giá trị, mức cần có, trạng thái. Home và End: điểm đầu, điểm cuối.',
      ],
      [
        'Mũi tên lên, xuống khi có nhiều hình nhỏ cạnh nhau',
        'Sang hình trước hoặc hình sau; đầu mỗi hình là một câu tóm tắt.',
      ],
      ['Enter trên biểu đồ', 'Đến bảng số liệu của biểu đồ đó.'],
      ['Phím mũi tên trên ô hoặc bản đồ', 'Đến địa bàn kế bên; Enter mở trang của địa bàn.'],
      ['Mũi tên trái, phải trên bảng', 'Cuộn bảng rộng hơn màn hình.'],
      ['Esc rồi Tab trong ô soạn SQL', 'Ra khỏi ô soạn; Tab một mình thì thụt dòng.'],
      ['Mũi tên lên, xuống trong ô tìm kiếm', 'Chọn một gợi ý; Enter mở, Esc đóng.'],
    ],
  },
  done: {
    title: 'Trang được làm thế nào',
    items: [
      'Mỗi trạng thái luôn có dấu, màu và chữ; bản in đen trắng vẫn phân biệt được.',
      'Mỗi biểu đồ có một câu tóm tắt cho trình đọc màn hình và một bảng cùng số liệu.',
      'Chỗ nào không có số thì ngay ô đó hoặc dòng đó ghi lý do, không bao giờ thành số 0.',
      'Chữ tương phản ít nhất 4,5 : 1; dấu và đường ít nhất 3 : 1, cả nền sáng lẫn nền tối.',
      'Màu nền theo thiết bị của bạn; màu tự chọn của hệ điều hành được tôn trọng; không có chuyển động nếu bạn đã tắt.',
      'Từ màn hình rộng 320 px trở lên, chỉ bảng rộng mới cuộn ngang, trong khung của nó.',
      'Không có JavaScript vẫn đọc được mọi trang. Tìm kiếm, So sánh, hỏi bằng SQL và lập bản tóm tắt mới thì cần JavaScript; không có thì vẫn còn các danh sách và các tệp để tải.',
    ],
  },
  tested: {
    title: 'Đã kiểm tra',
    lede: 'Các kiểm tra này chạy lại với mỗi thay đổi, trên mọi loại trang, bằng Chromium:',
    items: [
      'bộ quy tắc axe (WCAG 2.0 đến 2.2 mức A và AA): nền sáng, nền tối, màu tự chọn, bề rộng điện thoại và máy bàn, khi các phần gập đã mở, khi đang tìm kiếm, ở mọi cách vẽ của trang So sánh và khi có lỗi;',
      'những gì trình duyệt trao cho trình đọc màn hình: bảng, hình, nút và liên kết đều có tên, không tên nào lặp lời, không dấu hiệu nào thay chữ, không con số nào trong biểu đồ được đọc trơ trọi;',
      'đi hết các việc chính chỉ bằng bàn phím, tiêu điểm luôn nhìn thấy;',
      'nút và liên kết đứng riêng rộng và cao ít nhất 24 px;',
      'bề rộng 320 px, giãn chữ và phóng to 200 % mà không mất nội dung;',
      'độ tương phản tính từ bảng màu, chữ trên biểu đồ không đè nhau.',
    ],
  },
  gaps: {
    title: 'Chỗ còn thiếu',
    items: [
      'Chưa có người khuyết tật dùng thử, và chưa nghe thử bằng trình đọc màn hình thật; mới kiểm tra bằng máy và đọc lại những gì trình duyệt trao cho trình đọc màn hình.',
      'Trong bảng, nửa năm viết tắt là “6T đầu 2026”; trên biểu đồ thì được đọc đủ chữ.',
      'Mới kiểm tra trên Chromium; chưa kiểm tra trên Firefox và Safari.',
      'Hình nhỏ trên thẻ chỉ tiêu và trên bản tóm tắt chỉ có một câu; muốn đọc từng điểm, hãy mở trang chỉ tiêu.',
      'Hình “Trước và sau” của một địa bàn và bản đồ theo giá trị không to lên khi chỉ tăng cỡ chữ; hãy phóng to cả trang.',
      'Tệp PDF của báo cáo có gắn thẻ nhưng chưa được kiểm tra theo PDF/UA; nên đọc trang web hoặc tệp DOCX.',
      'Văn bản gốc và trang của cơ quan khác mà trang này dẫn đến có thể không tiếp cận được.',
      'Chưa có bản dễ đọc và bản ngôn ngữ ký hiệu; tên địa bàn, cơ quan và văn bản trong trang tiếng Anh để nguyên tiếng Việt.',
    ],
  },
  contact: {
    title: 'Báo cho chúng tôi',
    before: 'Gặp chỗ khó dùng, hoặc cần số liệu ở dạng khác, xin viết cho',
    after: 'nêu trang, thiết bị và việc bạn muốn làm.',
  },
} as const;
