//! The drafts that the tests share.

use unres::model::{Reading, read};
use unres::rules::Draft;

/// A draft in order: sections, two levels of labels, notes, an annex.
pub const PLAIN: &str = "\
---
lang: en
---

A/81/L.93

**Harbour bells**

*The General Assembly*,

*Recalling* its resolution 80/66 of 9 December 2025,\u{b9}

*Noting with concern* that many harbours,
large and small, have lost their bells,

1. *Encourages* coastal States:

(a) To keep their fog signals in working order;

(b) To record, for each signal:

(i) Its place;

(ii) Its sound;

2. *Requests* the Secretary-General to publish the records, as set out in document A/81/214;

<!-- the secretariat asks
for a date here -->

3. *Decides* to consider the matter again.

\u{b9} The resolution is entitled \u{201c}Marine signals\u{201d}.

\u{b2} A/81/214.

**Annex**

**Form of the record**

The record has a place and a sound.

It has a date.
";

/// Numbers and notes out of sequence, a paragraph that a page break cut, a mark without a
/// partner.
pub const BROKEN: &str = "\
*The General Assembly*,

*Noting with concern* that the bells of harbours in which no

\u{b2} A/81/520.

pilot lives have fallen silent,\u{b2} *

2. *Encourages* Member States:

(a) To act;

(c) To report;

4. *Decides* to remain seized of the matter.
";

/// Arabic, with figures of its own script.
pub const ARABIC: &str = "\
*إن الجمعية العامة*،

*إذ تشير* إلى قرارها 80/66 المؤرخ 9 كانون الأول/ديسمبر 2025،

١ - *تشجع* الدول الساحلية على ما يلي:

(أ) صيانة أجراس الموانئ؛

(ب) تسجيل أصواتها؛

٣ - *تطلب* إلى الأمين العام أن ينشر السجلات.
";

/// Chinese, with punctuation of full width.
pub const CHINESE: &str = "\
*大会*，

*回顾*其2025年12月9日第80/66号决议，

１．*鼓励*沿海国家：

（一）维修港口的钟，使其完好；

（二）记录其声音；

３．*请*秘书长公布这些记录。
";

/// All of them.
pub const ALL: [&str; 4] = [PLAIN, BROKEN, ARABIC, CHINESE];

/// Calls `ask` with what `text` says.
pub fn with<T>(text: &str, ask: impl FnOnce(&Draft) -> T) -> T {
    let reading: Reading = read(text);
    ask(&Draft::new(text, &reading))
}
