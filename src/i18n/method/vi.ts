import { vi as example } from './example/vi.ts';

const yearOrDeadline = 'Khi hết năm. Nếu hạn ở một năm sau năm chỉ tiêu bắt đầu: khi đến ngày hạn.';
const shareBefore =
  'Số dồn từ đầu năm phải đạt phần của mức đặt ra ứng với thời gian đã qua. Số tại một thời điểm phải đạt cả mức đặt ra. Hạn còn nhiều năm: so với lộ trình.';
const changeDecided = 'Khi hết năm, so với năm trước.';
const changeBefore =
  'Số đếm trong nửa năm được so với cùng nửa năm trước; số tại một thời điểm được so với cuối năm trước.';
const limitDecided =
  'Trong giới hạn: khi hết năm. Vượt giới hạn: nếu là việc xảy ra trong kỳ thì không đạt ngay, vì việc đã xảy ra không rút lại được; nếu là số tại một thời điểm thì khi hết năm.';
const limitBefore =
  'Trong giới hạn là đúng tiến độ. Số tại một thời điểm mà vượt giới hạn là chậm tiến độ, vì còn có thể giảm.';

/** Vietnamese words of the page about the method. */
export const vi = {
  title: 'Kết luận được rút ra thế nào',
  lede: 'Mỗi kết luận là một quy tắc áp lên số liệu đã báo cáo. Không có ý kiến riêng, không có điểm tổng hợp. Các ví dụ và con số dưới đây do chính phần mềm đánh giá tính ra khi dựng trang.',
  contents: 'Trong trang này',
  section: {
    statuses: 'Các trạng thái',
    order: 'Từng bước đến một kết luận',
    exact: 'So sánh chính xác, không làm tròn',
    rules: 'Các quy tắc',
    path: 'Lộ trình và nhịp độ',
    several: 'Chỉ tiêu có nhiều chỉ số',
    units: 'Địa bàn cấp trên và báo cáo còn thiếu',
    headline: 'Con số tổng hợp đếm những gì',
    turns: 'Khi nào gọi là tốt lên, xấu đi',
    areas: 'Địa bàn thay đổi',
    readings: 'Hai cách đọc',
    duties: 'Việc đến hạn và chữ “trước ngày”',
    privacy: 'Bảo vệ người được đếm',
    illustrative: 'Số minh họa',
    reasons: 'Mã lý do',
  },
  column: {
    status: 'Trạng thái',
    about: 'Nghĩa',
    verdicts: 'Số kết luận',
    rule: 'Quy tắc',
    test: 'Đạt khi',
    targets: 'Số chỉ tiêu',
    period: 'Đến hết',
    required: 'Mức cần có',
    code: 'Mã',
    with: 'Đi với trạng thái',
    group: 'Loại dòng',
    counted: 'Trong con số tổng hợp',
    before: 'Kỳ trước',
  },
  statusesText: (n: string, verdicts: string) =>
    `Mỗi chỉ tiêu, ở mỗi địa bàn và mỗi kỳ, nhận đúng một trong ${n} trạng thái. Bản số liệu này có ${verdicts} kết luận.`,
  orderText:
    'Câu hỏi nào đã có câu trả lời thì dừng ở đó. Cùng một số liệu thì lúc nào cũng ra cùng một kết luận: ngày xem trang không làm đổi gì.',
  steps: {
    start: (part: string) =>
      `Chỉ tiêu đã có hiệu lực chưa? Kết quả của một kỳ chỉ được xét khi chỉ tiêu có hiệu lực ít nhất ${part} kỳ đó; việc phải làm theo hạn thì xét ngay từ khi có hiệu lực.`,
    yearly: 'Chỉ số có công bố cho nửa năm không? Nếu chỉ công bố theo năm thì kỳ nửa năm là chưa đến hạn.',
    figures:
      'Có báo cáo không, và báo cáo có đủ để so không? Số phải chính xác; tỷ lệ phải có tử số và mẫu số, mẫu số phải khác 0.',
    rule: 'Quy tắc của chỉ tiêu nói gì?',
    partial:
      'Còn địa bàn nào chưa báo cáo không? Điều gì mà báo cáo còn thiếu có thể làm đổi thì chưa gọi là đạt hay không đạt.',
    protect: 'Kết luận có dựa vào số phải giữ kín không? Nếu có thì kết luận cũng không công bố.',
  },
  half: 'một nửa',
  exactText:
    'Tỷ lệ được so bằng số nguyên, không qua phần trăm đã làm tròn: trăm lần tử số so với mức đặt ra nhân mẫu số. Số lẻ thập phân cũng được tính đúng như đã viết. Con số hiển thị có thể làm tròn, nhưng không bao giờ được làm tròn lên tới mức đặt ra khi chưa đạt.',
  exactRounding:
    'Khi chỉ đếm được số nguyên, mức cần có được làm tròn: lên thành số địa bàn nguyên khi đến hạn, xuống thành số nguyên khi chưa đến hạn.',
  exactMonths: (days: string) =>
    `Thời gian đã qua tính theo tháng, mười hai tháng dài như nhau, để hai nửa năm bằng nhau. Số tháng đã qua trong năm: ${days}.`,
  exactDay: (day: string, months: string) => `hết ngày ${day} là ${months}`,
  symbols:
    'Trong các công thức: x là kết quả, x₀ là kết quả kỳ so sánh, t là mức đặt ra, n là tử số, d là mẫu số; ⌈ ⌉ là làm tròn lên, ⌊ ⌋ là làm tròn xuống.',
  rulesText: (n: string) =>
    `Mỗi chỉ tiêu thuộc một trong ${n} kiểu quy tắc. Bấm vào tên để xem quy tắc hỏi gì, khi nào kết luận, và các ví dụ. Ví dụ dùng chuyện dựng ra, không phải số liệu thật của nơi nào.`,
  decided: 'Kết luận khi nào',
  before: 'Trước lúc đó',
  formula: 'Công thức',
  used: (n: string) => `Có ${n} chỉ tiêu theo quy tắc này.`,
  usedNone: 'Bản này chưa có chỉ tiêu nào theo quy tắc này.',
  compositeOrder:
    'Phần nào quyết định cả chỉ tiêu: xếp từ trên xuống, trạng thái gặp trước quyết định. Phần không áp dụng thì không tính.',
  several:
    'Một chỉ tiêu nêu nhiều chỉ số, hoặc nhiều loại đơn vị, thì mọi chỉ số đều phải đạt; chỉ số yếu nhất, theo thứ tự của các phần, quyết định và được nêu tên trong câu. Nếu chỉ tiêu đòi tăng mà có chỉ số càng thấp càng tốt, chỉ số ấy chỉ để giải thích, không xét.',
  unitsText:
    'Chỉ tiêu được xét ở cấp mà văn bản đo. Ở cấp trên, có hai cách: cộng số của các địa bàn rồi xét một lần, hoặc đòi mọi địa bàn đều đạt. Văn bản nói cách nào thì theo cách ấy; văn bản không nói thì quy tắc quyết định:',
  unitsSum: 'Cộng rồi xét (tỷ lệ là tổng tử số chia tổng mẫu số):',
  unitsEvery: 'Mọi địa bàn đều phải đạt:',
  unitsCoverage: (n: string) =>
    `Bên cạnh kết luận là phần địa bàn đã báo cáo trong số phải báo cáo. Bản này có ${n} kết luận mang lý do “còn thiếu báo cáo”.`,
  pathText:
    'Chỉ tiêu có hạn ở nhiều năm sau được so với đường thẳng nối từ mức gốc đến mức đặt ra vào ngày hạn. Mức gốc là số của năm đầy đủ gần nhất kết thúc trước khi chỉ tiêu bắt đầu; không có thì là năm đầy đủ đầu tiên sau đó, và năm ấy không chấm. Đường thẳng không bao giờ đòi hơn mức đặt ra. Chọn đường thẳng vì văn bản hứa một mức, không hứa tốc độ, và vì đường thẳng vẫn tính được khi mức gốc bằng 0.',
  pathFormula:
    'mức cần có = gốc + (mức đặt ra − gốc) × (thời gian từ gốc đến nay ÷ thời gian từ gốc đến hạn)',
  pathTable: (base: string, period: string, goal: string, day: string) =>
    `Ví dụ: gốc ${base} cuối ${period}, phải đạt ${goal} vào ${day}.`,
  paceText:
    'Bên cạnh trạng thái là nhịp độ: mỗi năm đã thay đổi bao nhiêu từ mức gốc, từ nay mỗi năm cần bao nhiêu, và giữ nhịp này thì đến hạn được bao nhiêu. Cần hai thời điểm trở lên; không tính cho chỉ tiêu bắt đầu lại mỗi năm.',
  paceExample: (value: string, period: string, pace: string, needed: string, projected: string) =>
    `Trong ví dụ này, nếu ${period} đạt ${value}: đã thay đổi ${pace} mỗi năm, từ nay cần ${needed} mỗi năm; giữ nhịp này thì đến hạn được ${projected}.`,
  headlineText:
    'Con số ở đầu trang đếm chỉ tiêu của các chương trình đang chạy ở địa bàn ấy, mỗi chỉ tiêu một lần, theo kết luận mới nhất và cách đọc theo ý. Chương trình đã kết thúc được nêu riêng với kết quả cuối cùng. Các dòng trong văn bản chia như sau:',
  role: {
    headline: 'Kết quả phải đạt, đứng riêng',
    part: 'Phần của một chỉ tiêu khác: đếm nữa thì thành đếm hai lần',
    report: 'Báo cáo phải gửi: không phải kết quả',
    duty: 'Mốc và việc theo hạn: không phải kết quả',
    purpose: 'Mục tiêu không đo bằng số: không chấm được',
  },
  yes: 'có',
  no: 'không',
  headlineGood: (good: string) => `Được đếm là tốt: ${good}.`,
  headlineAll: (all: string) => `Mẫu số gồm: ${all}.`,
  headlineOut: (out: string) => `Không vào mẫu số, vì không nói gì về kết quả: ${out}.`,
  turnsText: (n: string) =>
    `Một kết luận được so với kỳ cùng loại liền trước (năm với năm, nửa năm với nửa năm). Chỉ ${n} trạng thái nói về kết quả mới có thể đổi chiều; bắt đầu lại sau một năm đã kết luận thì không gọi là đổi.`,
  turn: { better: 'tốt lên', worse: 'xấu đi', none: 'không đổi' },
  areasText:
    'Một kỳ thuộc về những địa bàn có hiệu lực vào ngày cuối kỳ. Khi các địa bàn nhập trọn vào nhau, số đếm cũ được cộng lại và ghi “tính lại”; tỷ lệ được tính lại từ tổng tử số và tổng mẫu số. Trạng thái và loại không được chuyển sang. Khi một địa bàn bị chia, chuỗi số dừng ở đó và biểu đồ để trống chỗ ấy.',
  areasCount: (whole: string, part: string) =>
    `Bản này ghi ${whole} lần một địa bàn nhập trọn vào địa bàn mới và ${part} lần chỉ một phần.`,
  areasProgramme:
    'Mỗi chương trình gắn với địa bàn mà nó được lập cho. Khi địa bàn ấy không còn, chương trình được xét tiếp ở các địa bàn kế tục và ghi rõ như vậy; kết quả hai bên không bao giờ nối thành một đường.',
  readingsText:
    'Khi văn bản viết một điều không thể đạt, hoặc đọc được hai cách, trang xét theo cả hai cách; con số tổng hợp dùng cách đọc theo ý.',
  readingsNone: 'Bản này không có chỉ tiêu nào như vậy.',
  dutiesText:
    'Báo cáo và việc có ngày hạn được xét là đã làm hay chưa. Văn bản ghi “trước ngày” thì đúng ngày ấy đã là trễ; ghi cách khác thì làm đúng ngày ấy vẫn kịp. Qua hạn mà không có báo cáo nào thì là chưa có báo cáo, không phải không đạt; chỉ khi có báo cáo là chưa làm mới là không đạt. Việc không có ngày hạn để ngỏ cho đến khi được ghi nhận.',
  dutiesCount: (all: string, strict: string) =>
    `Lịch của các chương trình có ${all} việc đến hạn, trong đó ${strict} việc ghi “trước ngày”.`,
  privacyText: (sensitive: string, all: string, levels: string, most: string, mostSplit: string) =>
    `Trong ${all} chỉ số, ${sensitive} chỉ số đếm người hoặc những việc gắn với người. Ở nơi ai cũng biết nhau, một con số nhỏ có thể chỉ ra một con người, nên số từ 1 đến ${most} không được công bố; trong bảng chia theo nhóm là từ 1 đến ${mostSplit}, và bảng như vậy chỉ có ở cấp: ${levels}. Số 0 được công bố, vì đứng sau nó không có ai.`,
  privacyList: {
    after: 'Chấm trước, bảo vệ sau: việc bảo vệ không làm đổi kết luận, chỉ quyết định điều gì được thấy.',
    rest: 'Phần còn lại cũng được giữ kín: 38 trong 40 người đã được giúp thì biết ngay còn 2 người chưa, nên một trong hai số bị ẩn.',
    others:
      'Muốn giấu một số thì phải giấu cả những số mà phép trừ sẽ làm lộ nó: tổng của cấp trên, nửa năm, nhóm, địa bàn cũ và mới. Máy chọn cách giấu ít nhất có thể.',
    proof:
      'Mỗi số nhỏ đã ẩn có bằng chứng: có những bảng số khác cũng khớp với mọi điều đã công bố, ở bản này và các bản trước, mà trong đó số ấy không còn nhỏ, hoặc lớn nhỏ khác hẳn nhau. Phép kiểm cuối cùng chỉ dùng phép tính số nguyên. Không có bằng chứng thì không công bố.',
    insider:
      'Người đứng một mình trong một ô tự biết ô đó là 1; bằng chứng tính cả điều ấy, để người đó cũng không suy ra được số của người khác.',
    verdict:
      'Kết luận vẫn được công bố không kèm con số, nếu nó không làm lộ số nào. Chỉ tiêu có giới hạn nhỏ hơn ngưỡng thì chỉ công bố kết luận, không bao giờ công bố con số.',
    uniform:
      'Khi tất cả mọi người trong một nhóm dưới 20 người đều ở cùng một loại, con số ấy nói về từng người, nên cách chia đó không được công bố.',
    closed:
      'Khi con số của cấp công khai nhỏ đến mức không phần nào của nó có thể lớn, cả bảng ở các cấp dưới không được công bố, kể cả số 0.',
    sender: 'Số mà nơi gửi đã giữ lại thì được giữ kín như một số nhỏ, dù nó là bao nhiêu.',
    lone: 'Tỷ lệ về con người chỉ được công bố khi có cả tử số và mẫu số: một số đếm đứng riêng, hay một tỷ lệ phần trăm của ít người mà thiếu hai số ấy, nói nhiều hơn ta tưởng. Số tính lại cho địa bàn của thời khác chỉ được công bố khi có đủ các số làm nên nó.',
    derived: 'Số đã ẩn thì tỷ lệ, mức thay đổi, khoảng cách và nhịp độ tính từ nó cũng ẩn.',
    whole:
      'Chỉ tiêu gồm nhiều phần có kết luận của một phần bị ẩn thì cả chỉ tiêu không công bố, trừ khi một phần công khai đã không đạt.',
    released:
      'Điều đã công bố thì coi như ai cũng biết mãi mãi. Số được sửa rất ít, ở cấp nhỏ, phải chờ đến bản của năm sau. Khi số mới của một chỉ số trong một năm, đặt cạnh số đã công bố, sẽ làm lộ một số nhỏ thì chưa công bố số mới nào của chỉ số ấy trong năm ấy: số nào vẫn như đã công bố thì giữ nguyên, các số khác được ẩn, kể cả số 0 và số của cấp công khai.',
    kept: 'Số bị ẩn để che cho số khác ở bản trước thì ở bản sau vẫn ẩn, chừng nào các số gắn với nó chưa đổi và vẫn còn số nhỏ phải che; kết luận không công bố cũng vậy. Nhờ thế, số liệu như nhau thì bản nào cũng công bố và ẩn như nhau: một số hiện ra hay mất đi là vì số liệu hoặc quy tắc đã đổi.',
    mark: 'Mọi chỗ ẩn mang cùng một dấu ở mọi nơi. “Chưa báo cáo”, “không áp dụng” và “không công bố” là ba dấu khác nhau; không dấu nào có nghĩa là số 0.',
  },
  privacyCount: (n: string) => `Bản này có ${n} kết luận không công bố.`,
  illustrativeText:
    'Chưa cơ quan nào công bố kết quả theo từng chỉ tiêu, nên dự án dựng số minh họa để trang có thể dùng thử. Số minh họa luôn có dấu; số đã công bố luôn có nguồn; hai loại không bao giờ ở chung một chuỗi.',
  illustrativeCount: (made: string, real: string) =>
    `Bản này có ${made} nguồn minh họa và ${real} nguồn đã công bố.`,
  reasonsText:
    'Cột “reason” của bảng progress ghi một trong các mã này; số kết luận đếm mọi địa bàn, mọi kỳ và cả hai cách đọc.',
  moreExamples: (n: string) => `Thêm ${n} ví dụ`,
  exampleLink: 'Ví dụ',
  notGiven: 'do việc đối chiếu địa bàn quyết định, không do quy tắc',
  example,
  thing: {
    plates: { name: 'Cây có biển tên', unit: 'cây', one: 'cây' },
    lessons: { name: 'Lớp đã có buổi trồng cây', unit: 'lớp', one: 'lớp' },
    benches: { name: 'Ghế đá đang hỏng', unit: 'ghế', one: 'ghế' },
    trees: { name: 'Cây đang sống', unit: 'cây', one: 'cây' },
    planted: { name: 'Cây trồng mới', unit: 'cây', one: 'cây' },
    fallen: { name: 'Cây gãy đổ', unit: 'cây', one: 'cây' },
    garden: { name: 'Vườn đạt chuẩn', unit: 'vườn', one: 'vườn' },
    opening: { name: 'Mở cửa vườn', unit: 'lần', one: 'lần' },
    plan: { name: 'Kế hoạch trồng cây', unit: 'bản', one: 'bản' },
    gardens: { name: 'Địa bàn có vườn đạt chuẩn', unit: 'địa bàn', one: 'địa bàn' },
    moves: { name: 'Địa bàn chuyển từ loại kém lên loại khá', unit: 'địa bàn', one: 'địa bàn' },
    repair: { name: 'Lần sửa ghế lâu nhất', unit: 'ngày', one: 'ngày' },
    criteria: { name: 'Việc đã xong trong vườn', unit: 'việc', one: 'việc' },
    love: { name: 'Mọi người thêm yêu cây', unit: 'lần', one: 'lần' },
  },
  kind: {
    share: 'tỷ lệ tại một thời điểm',
    gathered: 'tỷ lệ dồn từ đầu năm',
    stock: 'số tại một thời điểm',
    flow: 'số đếm trong kỳ',
    status: 'có hay không',
    duration: 'thời gian',
  },
  /** The lines of a worked example. */
  case: {
    thing: 'Đếm',
    goal: 'Chỉ tiêu',
    reports: 'Báo cáo',
    asked: 'Xét',
    parts: 'Các phần',
    units: 'Các địa bàn',
    areas: 'Địa bàn',
    formed: (day: string) => `lập ngày ${day}`,
    report: (period: string, what: string) => `${period}: ${what}`,
    of: (part: string, whole: string) => `${part} trên ${whole}`,
    yes: 'có',
    no: 'không',
    on: (day: string) => `xong ngày ${day}`,
    shareOnly: (share: string) => `${share}, không kèm số đếm`,
    partial: (reported: string, due: string) => `${reported}/${due} địa bàn báo cáo`,
    none: 'không có',
  },
  goal: {
    share_at_least: (t: string) => (t === '100%' ? t : `ít nhất ${t}`),
    share_above: (t: string) => `trên ${t}`,
    count_at_most: (t: string) => `không quá ${t}`,
    count_zero: () => 'không có trường hợp nào',
    count_at_least: (t: string) => `ít nhất ${t}`,
    yoy_change_at_most: (t: string, strict: boolean) =>
      `tăng ${strict ? 'dưới' : 'không quá'} ${t} so với năm trước`,
    yoy_change_at_least: (t: string) => `tăng ít nhất ${t} so với năm trước`,
    yoy_decrease: () => 'giảm so với năm trước',
    yoy_increase: () => 'tăng so với năm trước',
    milestone_by_date: () => 'hoàn thành',
    record_present: () => 'phải làm',
    share_of_areas_with_status_by_date: (t: string) => `ít nhất ${t} số địa bàn`,
    class_transition_count: (t: string) => `ít nhất ${t}, cộng từ khi bắt đầu`,
    duration_at_most: (t: string) => `không quá ${t}`,
    composite_all_criteria: (t: string) =>
      t ? `ít nhất ${t}` : 'được đánh giá theo tiêu chí của văn bản khác',
    qualitative: () => 'văn bản không đặt con số',
  },
  keep: 'không giảm so với năm trước',
  everyPart: 'mọi phần đều đạt',
  everyUnit: 'mọi địa bàn đều đạt',
  when: {
    by: (day: string) => `chậm nhất ${day}`,
    before: (day: string) => `trước ngày ${day}`,
    everyYear: 'mỗi năm',
    from: (day: string) => `áp dụng từ ${day}`,
  },
  rule: {
    share_at_least: {
      asks: 'Trong tất cả những gì được tính, phần đạt yêu cầu có đủ lớn không?',
      decided: yearOrDeadline,
      before: shareBefore,
      formula: '100 × n ≥ t × d',
    },
    share_above: {
      asks: 'Phần đạt yêu cầu có vượt hẳn mức đặt ra không? Vừa bằng là chưa đạt.',
      decided: yearOrDeadline,
      before: shareBefore,
      formula: '100 × n > t × d',
    },
    count_at_most: {
      asks: 'Con số có vượt giới hạn không?',
      decided: limitDecided,
      before: limitBefore,
      formula: 'x ≤ t',
    },
    count_zero: {
      asks: 'Có trường hợp nào không? Có một là không đạt.',
      decided: limitDecided,
      before: limitBefore,
      formula: 'x = 0',
    },
    count_at_least: {
      asks: 'Con số có đủ mức đặt ra không?',
      decided:
        'Việc đếm trong năm mà đủ số thì đạt ngay, không chờ hết năm. Số tại một thời điểm còn có thể giảm, nên đến hết năm (hoặc đến hạn) mới kết luận.',
      before:
        'Việc đếm trong năm phải đạt phần ứng với thời gian mà số liệu bao trùm, làm tròn xuống vì không ai đòi được nửa việc. Số tại một thời điểm phải đạt cả mức đặt ra. Hạn còn nhiều năm: so với lộ trình, làm tròn xuống.',
      formula: 'x ≥ t; trước đó x ≥ ⌊t × phần năm đã qua⌋',
    },
    yoy_change_at_most: {
      asks: 'So với năm trước, có tăng quá mức cho phép không? Giảm cũng là đạt.',
      decided: changeDecided,
      before: `${changeBefore} Tính theo phần trăm mà năm trước bằng 0 thì không áp dụng.`,
      formula: 'x ≤ x₀ + x₀ × t ÷ 100 (phần trăm), x ≤ x₀ + t (đơn vị); “dưới” thì < thay cho ≤',
    },
    yoy_change_at_least: {
      asks: 'So với năm trước, có tăng đủ mức không? Mức bằng 0 nghĩa là không được giảm.',
      decided: changeDecided,
      before: `${changeBefore} Tính theo phần trăm mà năm trước bằng 0 thì không áp dụng; tính theo đơn vị thì vẫn xét.`,
      formula: 'x ≥ x₀ + x₀ × t ÷ 100 (phần trăm), x ≥ x₀ + t (đơn vị)',
    },
    yoy_decrease: {
      asks: 'Có ít hơn năm trước không? Đã bằng 0 và vẫn bằng 0 cũng là đạt.',
      decided: changeDecided,
      before: changeBefore,
      formula: 'x < x₀, hoặc x = x₀ = 0',
    },
    yoy_increase: {
      asks: 'Có nhiều hơn năm trước không?',
      decided: changeDecided,
      before: changeBefore,
      formula: 'x > x₀',
    },
    milestone_by_date: {
      asks: 'Việc có xong đúng ngày hạn hoặc sớm hơn không?',
      decided: 'Khi việc được ghi nhận là đã xong, hoặc khi qua hạn.',
      before:
        'Chưa đến hạn. Hạn lặp lại mỗi năm chỉ được xét ở kỳ có ngày ấy. Báo cáo sau hạn không ghi ngày thì chưa biết có kịp hay không.',
      formula: 'ngày xong ≤ ngày hạn; “trước ngày” thì <',
    },
    record_present: {
      asks: 'Việc phải làm, báo cáo phải gửi có được ghi nhận là đã làm không?',
      decided:
        'Ngay khi có ghi nhận: đã làm là đạt, ghi là chưa làm là không đạt. Việc đã làm thì không mất đi; trạng thái thì theo ghi nhận mới nhất.',
      before:
        'Chưa đến hạn. Qua hạn mà không có báo cáo nào: chưa có báo cáo. Việc lặp lại thì mỗi kỳ xét mới.',
      formula: 'có ghi nhận đến hết kỳ',
    },
    share_of_areas_with_status_by_date: {
      asks: 'Vào ngày hạn, có đủ số địa bàn đạt chuẩn không?',
      decided: yearOrDeadline,
      before:
        'So với lộ trình, số địa bàn cần có được làm tròn xuống. Tổng số địa bàn là số địa bàn đang tồn tại vào ngày chốt số liệu.',
      formula: 'n ≥ ⌈t × d ÷ 100⌉; trước đó n ≥ ⌊lộ trình × d ÷ 100⌋',
    },
    class_transition_count: {
      asks: 'Có đủ địa bàn chuyển loại, cộng từ khi chỉ tiêu bắt đầu, không? Sáp nhập không phải là chuyển loại.',
      decided: 'Đủ số thì đạt ngay; chưa đủ thì đến hạn mới kết luận.',
      before: 'So với đường thẳng từ 0 lúc bắt đầu đến mức đặt ra vào ngày hạn, làm tròn xuống.',
      formula: 'tổng x ≥ t; trước đó tổng x ≥ ⌊t × thời gian đã qua ÷ thời gian đến hạn⌋',
    },
    duration_at_most: {
      asks: 'Trường hợp lâu nhất có trong mức cho phép không? Trường hợp chưa xong được tính đến ngày chốt số liệu.',
      decided: 'Trong mức: khi hết năm. Quá mức: không đạt ngay.',
      before: 'Trong mức là đúng tiến độ.',
      formula: 'x ≤ t',
    },
    composite_all_criteria: {
      asks: 'Mọi phần của chỉ tiêu có đạt không?',
      decided:
        'Từ kết luận của các phần, theo thứ tự dưới đây. Nếu văn bản không liệt kê các phần: đòi đủ một số việc thì xét như “số đếm ít nhất”; tiêu chí nằm ở văn bản khác thì xét xem địa bàn đã được đánh giá theo các tiêu chí ấy chưa.',
      before: 'Cũng theo thứ tự ấy.',
      formula: '',
    },
    qualitative: {
      asks: 'Văn bản nêu một mục đích mà không đặt con số.',
      decided:
        'Không bao giờ: trang nêu mục đích và ghi ai chịu trách nhiệm, không chấm. Chỉ khi lời văn trả lời được bằng có hay không thì xét như hồ sơ.',
      before: '',
      formula: '',
    },
  },
  reason: {
    reached: 'Đạt mức đặt ra.',
    not_reached: 'Đến lúc kết luận mà không đạt mức đặt ra.',
    over_limit: 'Vượt giới hạn.',
    within_limit: 'Trong giới hạn.',
    path_ahead: 'Bằng hoặc hơn lộ trình.',
    path_behind: 'Kém lộ trình.',
    pace_ahead: 'Bằng hoặc hơn phần của năm cần có lúc này.',
    pace_behind: 'Kém phần của năm cần có lúc này.',
    held_at_zero: 'Phải giảm, nhưng đã bằng 0 và vẫn bằng 0.',
    improved: 'Thay đổi so với kỳ so sánh như chỉ tiêu đòi hỏi.',
    not_improved: 'Thay đổi so với kỳ so sánh không như chỉ tiêu đòi hỏi.',
    recorded: 'Có ghi nhận đã làm.',
    recorded_absent: 'Báo cáo ghi là chưa làm.',
    recorded_late: 'Đã làm, nhưng trễ hạn.',
    deadline_passed: 'Qua hạn, báo cáo ghi là chưa xong.',
    open: 'Chưa đến hạn, hoặc không có hạn và chưa ghi nhận đã làm.',
    baseline: 'Kỳ này là mức gốc của lộ trình, nên không chấm.',
    no_base: 'Thiếu mức gốc của lộ trình, hoặc thiếu số của kỳ so sánh.',
    yearly_only: 'Chỉ số công bố theo năm, kỳ này là nửa năm.',
    incomplete: 'Còn địa bàn chưa báo cáo, nên kết luận còn có thể đổi.',
    zero_denominator: 'Mẫu số bằng 0.',
    zero_base:
      'Kỳ so sánh bằng 0, nên không có phần trăm thay đổi; hoặc kỳ ấy chưa đạt, nên chưa có gì để giữ.',
    not_comparable: 'Địa bàn mới lập, không có kỳ so sánh.',
    small_numbers: 'Có số liệu, nhưng không công bố để không ai bị nhận ra.',
    not_reported: 'Đến lúc xét mà chưa có báo cáo.',
    before_start: 'Chỉ tiêu chưa có hiệu lực, hoặc có hiệu lực quá ngắn trong kỳ.',
    not_judged: 'Mục đích không có thước đo.',
    level_held: 'Số tại thời điểm này đủ mức đặt ra, năm chưa hết.',
    level_short: 'Số tại thời điểm này chưa đủ mức đặt ra, năm chưa hết.',
    cannot_hold: 'Văn bản đòi hơn toàn bộ, nên không ai đạt được.',
    undated: 'Đã làm, nhưng không rõ ngày nên chưa biết có kịp hạn không.',
    share_only: 'Chỉ có tỷ lệ, không có tử số và mẫu số.',
    inexact: 'Nguồn chỉ ghi số gần đúng.',
    does_not_apply: 'Không áp dụng ở địa bàn này.',
    area_ended: 'Địa bàn của chương trình không còn và không có địa bàn kế tục cùng cấp.',
    parts_hold: 'Mọi phần đều đạt, hoặc phần chưa đạt thì đúng tiến độ.',
    part_fails: 'Có phần không đạt hoặc chậm.',
    part_unknown: 'Có phần chưa báo cáo.',
    part_open: 'Có phần chưa đến kỳ đánh giá.',
    units_hold: 'Mọi địa bàn đạt hoặc đúng tiến độ.',
    unit_fails: 'Có địa bàn không đạt hoặc chậm.',
  },
} as const;
