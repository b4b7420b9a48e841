import type { CheckFault } from '../../core/knowledge-edits';
import type { Language } from '../../core/message';

/** A fault in words for people who write articles: where, and what to do. Faults that nobody has put into words stay as they are. */
export function faultWords({ file, line, message }: CheckFault, language: Language): string {
  const section = /^\{([^}]+)\} /.exec(message)?.[1];
  const rest = section === undefined ? message : message.slice(section.length + 3);
  const place = placeWords(file, section, line, language);
  if (language === 'en') return `${place}: ${rest}`;
  for (const [pattern, words] of VIETNAMESE) {
    const match = pattern.exec(rest);
    if (match) return `${place}: ${words(match)}`;
  }
  return `${place}: ${rest}`;
}

function placeWords(file: string, section: string | undefined, line: number | undefined, language: Language): string {
  const own = file.endsWith('.en.md')
    ? { vi: 'Bản tiếng Anh', en: 'English text' }
    : file.endsWith('.vi.md')
      ? { vi: 'Bản tiếng Việt', en: 'Vietnamese text' }
      : { vi: 'Dữ kiện', en: 'Fact' };
  const name = file.replace(/^.*\//, '').replace(/\.(vi|en)\.md$|\.yaml$/, '');
  const part = section === undefined ? '' : language === 'vi' ? `, mục {${section}}` : `, section {${section}}`;
  const row = line === undefined ? '' : language === 'vi' ? `, dòng ${line}` : `, line ${line}`;
  return `${own[language]} ${name}${part}${row}`;
}

const VIETNAMESE: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /^the figure "(.+)" stands in no fact$/,
    (m) => `con số “${m[1]}” chưa có trong dữ kiện nào. Đưa nó vào một dữ kiện rồi ghi {mã.dữ-kiện} thay cho con số.`,
  ],
  [/^\{(.+)\} is not a fact$/, (m) => `không có dữ kiện {${m[1]}}. Xem lại mã dữ kiện.`],
  [/^\{(.+)\} has no value on (.+)$/, (m) => `dữ kiện {${m[1]}} không có giá trị cho ngày ${m[2]}.`],
  [/^it is empty on some day$/, () => 'mục này trống, hoặc sẽ trống vào một ngày nào đó.'],
  [/^it is (\d+) characters long \(at most (\d+)\)$/, (m) => `dài ${m[1]} ký tự, nhiều nhất ${m[2]}. Viết gọn lại.`],
  [/^long sentence: "(.+)…"$/, (m) => `câu quá dài, khó nghe khi đọc lên: “${m[1]}…”. Tách thành hai câu.`],
  [/^the first section must be \{answer\}$/, () => 'mục đầu tiên phải là “## Trả lời ngắn {answer}”.'],
  [/^a section key exists twice$/, () => 'có hai mục cùng một khoá {…}.'],
  [/^sections differ from the Vietnamese file: (.+)$/, (m) => `các mục không khớp với bản tiếng Việt: ${m[1]}.`],
  [/^its Vietnamese twin is missing$|^the file is missing$/, () => 'thiếu bản ngôn ngữ kia.'],
  [/^it ends before it begins$/, () => 'ngày hết hiệu lực trước ngày bắt đầu.'],
  [/^basis (.+) is not a fact of kind law$/, (m) => `căn cứ “${m[1]}” không phải là dữ kiện loại văn bản luật.`],
  [/^next names the unknown article (.+)$/, (m) => `việc tiếp theo trỏ đến bài không có: ${m[1]}.`],
  [
    /^questions are keyed to "(.+)", which is no section$/,
    (m) => `câu hỏi ghi dưới [${m[1]}] nhưng bài không có mục đó.`,
  ],
  [/^a heading must read "## Heading \{key\}"$/, () => 'dòng tiêu đề phải có dạng “## Tiêu đề {khoá}”.'],
  [/^text before the first section$/, () => 'có chữ đứng trước mục đầu tiên.'],
  [/^unknown aspect "(.+)"$/, (m) => `không có loại mục “${m[1]}”.`],
  [/^sources: (.+)$/, () => 'cần ít nhất một nguồn, mỗi dòng một nguồn dạng “tên | địa chỉ https://…”.'],
  [/^sources\.(\d+)\.(url|title): .+$/, (m) => `nguồn thứ ${Number(m[1]) + 1} phải có dạng “tên | địa chỉ https://…”.`],
  [/^label: .+$/, () => 'nhãn nút phải có 2 đến 32 ký tự.'],
  [/^title: .+$/, () => 'tên bài phải có ít nhất 3 ký tự.'],
  [/^(checkedOn|from|to): .+$/, (m) => `${m[1]} phải là ngày dạng năm-tháng-ngày.`],
  [/^questions(?:\.(.+?))?: .+$/, (m) => `câu hỏi ${m[1] === undefined ? '' : `dưới [${m[1]}] `}chưa đúng dạng.`],
  [/^(.+): (\S+) ends before it begins$/, (m) => `${m[1]}: giai đoạn từ ${m[2]} kết thúc trước khi bắt đầu.`],
  [/^(.+): (\S+) overlaps what is before it$/, (m) => `${m[1]}: giai đoạn từ ${m[2]} trùng với giai đoạn trước.`],
  [
    /^(.+): nothing is in force between (\S+) and (\S+)$/,
    (m) => `${m[1]}: từ ${m[2]} đến ${m[3]} không có giá trị nào.`,
  ],
];
