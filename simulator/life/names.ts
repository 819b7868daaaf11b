interface Culture {
  given: readonly [string, ...string[]]
  family: readonly [string, ...string[]]
  /** The separator between the names where the family name comes first. */
  familyFirst?: boolean
  between?: string
}

/** Names as participants type them, in many scripts. */
export const cultures: readonly [Culture, ...Culture[]] = [
  {
    given: ['Olivia', 'Noah', 'Grace', 'Callum', 'Imogen', 'Tom', 'Priya', 'Marcus', 'Ruth'],
    family: ['Bennett', 'Okafor', 'Hughes', 'Clarke', "O'Brien", 'Whitaker', 'Shah', 'Wood'],
  },
  {
    given: ['Jürgen', 'Käthe', 'Björn', 'Annika', 'Sören', 'Mathilda', 'Jörg', 'Lena'],
    family: ['Müller', 'Großmann', 'Schäfer', 'Krüger', 'Weiß', 'Lindström', 'Østergård'],
  },
  {
    given: ['Amélie', 'François', 'Zoé', 'Théo', 'Hélène', 'Loïc', 'Maëlle', 'Éric'],
    family: ['Lefèvre', 'Dubois', 'Béranger', 'Noël', "D'Aubigné", 'Girard', 'Château'],
  },
  {
    given: ['Ana', 'José', 'Íñigo', 'Lucía', 'João', 'Conceição', 'Sofía', 'Raúl'],
    family: ['Souza', 'Muñoz', 'Gonçalves', 'Peña', 'García Ibáñez', 'Araújo', 'Núñez'],
  },
  {
    given: ['Łukasz', 'Zdeněk', 'Agnieszka', 'Şebnem', 'Çağla', 'Özgür', 'Žofie', 'Ștefan'],
    family: ['Wójcik', 'Dvořák', 'Yıldız', 'Şahin', 'Popescu', 'Kovačić', 'Szabó', 'Țurcanu'],
  },
  {
    given: ['Nguyễn Thị', 'Trần Văn', 'Lê Minh', 'Phạm Quỳnh', 'Đặng Hữu'],
    family: ['Hương', 'Đức', 'Khánh', 'Ánh', 'Trường'],
  },
  {
    given: ['伟', '秀英', '敏', '子涵', '雨桐', '浩然', '建国', '欣怡'],
    family: ['王', '李', '张', '陈', '欧阳', '赵', '黄'],
    familyFirst: true,
    between: '',
  },
  {
    given: ['陽菜', '蓮', 'さくら', '大輔', '結衣', '健太', '美咲'],
    family: ['佐藤', '鈴木', '高橋', '渡辺', '小林', '齋藤'],
    familyFirst: true,
    between: ' ',
  },
  {
    given: ['민준', '서연', '지호', '하은', '도윤', '수빈'],
    family: ['김', '이', '박', '최', '정', '남궁'],
    familyFirst: true,
    between: '',
  },
  {
    given: ['ليلى', 'أحمد', 'نور', 'يوسف', 'فاطمة', 'خالد'],
    family: ['حداد', 'المصري', 'النجار', 'العلي', 'منصور'],
  },
  {
    given: ['נועה', 'יונתן', 'תמר', 'איתי', 'שירה'],
    family: ['לוי', 'כהן', 'מזרחי', 'פרידמן', 'ברק'],
  },
  {
    given: ['आरव', 'दिव्या', 'रोहन', 'अनन्या', 'विक्रम', 'सुनीता'],
    family: ['शर्मा', 'वर्मा', 'गुप्ता', 'सिंह', 'पटेल'],
  },
  {
    given: ['สมชาย', 'นภัสสร', 'กิตติ', 'ปิยะนุช', 'ธนกร'],
    family: ['ใจดี', 'ศรีสุข', 'วงศ์สวัสดิ์', 'แสงทอง'],
  },
  {
    given: ['Ελένη', 'Γιώργος', 'Κατερίνα', 'Νίκος', 'Μαρία'],
    family: ['Παπαδοπούλου', 'Γεωργίου', 'Νικολάου', 'Αντωνίου'],
  },
  {
    given: ['Анна', 'Дмитро', 'Ольга', 'Борис', 'Светлана', 'Юрій'],
    family: ['Коваленко', 'Петрова', 'Шевченко', 'Іваненко', 'Соколов'],
  },
  {
    given: ['Adaeze', 'Kwame', 'Zanele', 'Tunde', 'Amina', 'Yared'],
    family: ['Nwachukwu', 'Mensah', 'Dlamini', 'Adébáyọ̀', 'Diallo', 'Tesfaye'],
  },
]
