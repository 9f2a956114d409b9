import type { Words } from "../../words/words.js";

/**
 * What the shipped schemes say about their readings, in English: questions, readings and alternatives. By the Chinese
 * text, which is the official one: where an office has changed it, no English of ours stands for it any more.
 */
const readingTexts: Readonly<Record<string, string>> = {
  "“排序计分”的名次怎样化为得分？": "How does a place in a ranked item (排序计分) become points?",
  "线性递减：得分＝满分×(n−p+1)/n，n 为参加排序的单位数，p 为名次。":
    "Falling evenly: points = full mark × (n − p + 1) / n, where n departments are ranked and p is the place.",
  "线性递减：满分×(n−p+1)/n；线性递减至零：满分×(n−p)/(n−1)，仅一个单位时得满分；分档：名次比例 p/n 落入首个上限不小于它的档次，按该档比例得分，档次另设；与最优值之比：满分×本单位数值/最优数值，最优数值不大于 0 或本单位数值为负时得 0 分。":
    "Falling evenly: full mark × (n − p + 1) / n; falling evenly to zero: full mark × (n − p) / (n − 1), the full mark where only one department is ranked; by bands: the first band whose upper bound is not below the share p/n gives its share of the points, the bands being set separately; by comparison with the best: full mark × own figure / best figure, 0 points where the best figure is not above 0 or the own figure is negative.",
  "开放数据集数量按总量和增量两种排序，分值怎样分？":
    "The number of open datasets is ranked by total and by increment: how are the points divided?",
  "总量、增量各占一半，各自排序得分后相加，相加前不四舍五入。":
    "Half for the total and half for the increment; each is ranked and scored by itself, and the two are added without rounding before.",
  "可改总量所占比例：1 为只按总量，0 为只按增量。":
    "The share of the total can be changed: with 1 the total alone counts, with 0 the increment alone.",
  "及时率下降不足一个百分点的，扣不扣分？":
    "Does a part of a percentage point by which the rate of timely handling falls cost points?",
  "只计整百分点，零头不扣。": "Only whole percentage points count; the rest costs nothing.",
  "只计整百分点：下降 4.5 个百分点按 4 个扣；按实际百分点：按 4.5 个扣。":
    "Whole percentage points only: a fall of 4.5 points counts as 4; as it is: it counts as 4.5.",
  "35 分中政府网站与政务新媒体各占多少？":
    "How are the 35 points divided between the government website and the new media of government?",
  "政府网站占 65%，政务新媒体占 35%。文件未规定，参照同一体系的县级版本（政府网站 65%）。":
    "The website has 65 %, the new media 35 %. The document does not say; this follows the county edition of the same scheme (website 65 %).",
  "可改政府网站所占比例，其余归政务新媒体。":
    "The share of the website can be changed; the rest belongs to the new media.",
  "加分可否使政务新媒体部分超过 100 分？": "May the bonus lift the new-media section above 100 points?",
  "可以，最高 110 分。": "Yes, to at most 110 points.",
  "是：可超过 100 分，最高 110 分；否：含加分在内最高 100 分。":
    "Yes: it may exceed 100 points, up to 110; no: at most 100 points with the bonus.",
  "项目不适用（如没有自建系统）或比率的分母为 0 时怎样计分？":
    "How does an item count that does not apply (such as systems of one's own where there are none), or a ratio whose denominator is 0?",
  "计满分，注明“不适用”。": "It counts with its full mark, marked “不适用” (not applicable).",
  "计满分：按满分计，注明“不适用”；剔除折算：该项不计，上一级按其余项目的得分折算到其满分，上一级没有其余项目的逐级上推，至二级指标为止（政务新媒体至一级指标），仍无其余项目的该级得满分。":
    "Full mark: it counts with the full mark, marked “不适用”; left out and rescaled: the item does not count, and its parent's score comes from the other items, scaled to the parent's full mark; where the parent has no other item this passes upwards, as far as the level-2 indicator (in the new-media section the level-1 indicator), which has its full mark where still nothing is left.",
  "没有网站或没有政务新媒体账号的单位怎样计分？":
    "How is a department scored that has no website or no new-media account?",
  "按单位指明不适用的部分：缺其一的，另一部分独占 35 分；两者皆无的，以综合部分折算为百分制。":
    "Which section does not apply is said for each department: where one is missing the other has all 35 points; where both are missing, the general section is scaled to 100.",
  "不适用部分计满分，或计 0 分；改动须修改体系定义。":
    "The section that does not apply counts with its full mark, or with 0; to change this the scheme must be edited.",
  "排序项目没有填报数值的单位怎样处理？": "What happens to a department that reports no figure for a ranked item?",
  "视为未填报，得 0 分，不计入参加排序的单位数；没有任何数据集而填 0 的，以 0 参加排序。":
    "It counts as not filled: 0 points, and it is not among the departments ranked; one that has no dataset and enters 0 is ranked with 0.",
  "未填报的单位以 0 参加排序，或列末位；改动须修改体系定义。":
    "A department without a figure is ranked with 0, or placed last; to change this the scheme must be edited.",
  "排序项目数值相同时名次怎样定？": "Which places have equal figures in a ranked item?",
  "并列取最优名次，其后跳号（1、2、2、4）。":
    "They share the best place, and places after it are skipped (1, 2, 2, 4).",
  "取最优名次并跳号：1、2、2、4；取平均名次：1、2.5、2.5、4；取最优名次不跳号：1、2、2、3。总排名始终取最优名次。":
    "The best place, then skipping: 1, 2, 2, 4; the mean of the places: 1, 2.5, 2.5, 4; the best place without skipping: 1, 2, 2, 3. In the ranking by total it is always the best place.",
  "得分在哪一步、保留几位小数四舍五入？": "At which step, and to how many decimals, are scores rounded?",
  "每个项目、分组和折算的小计四舍五入到两位小数，合计为这些数之和；35 分部分加权后不先取舍，总分最后取舍一次。":
    "Each item, group and rescaled subtotal is rounded half up to two decimals, and sums are sums of these figures; the weighted sections of the 35 points are not rounded before, the total is rounded once at the end.",
  "逐一四舍五入：每个项目、分组和折算的小计先取舍再合计；只在最后四舍五入：中间各数不取舍，只对总分和显示的数取舍。小数位数可为 1 至 4 位。":
    "One by one: each item, group and rescaled subtotal is rounded before it is added; only at the end: nothing between is rounded, only the total and the figures shown. From 1 to 4 decimals.",
  "办事指南准确度的七类问题各扣多少分？":
    "How many points does each of the seven kinds of faults in service guides cost?",
  "每处各扣 0.5 分，扣完为止。文件未规定扣分数额。":
    "0.5 points for each fault of any kind, down to 0. The document does not say how many.",
  "可逐类另设每处扣分。": "Another amount can be set for each kind.",
  "除“不合格”外，总分是否划分等次？": "Are there grades by the total, beside “不合格” (failed)?",
  "不划分。": "There are none.",
  "可设若干等次的起始分和名称，如 90 分起为优秀、80 分起为良好；有单项否决的单位不参加。":
    "Grades can be set by the score from which they begin and a name, such as 优秀 (excellent) from 90 and 良好 (good) from 80; departments with a veto take no part.",
  "单项否决对总分、等次和名次有何影响？": "What does a veto (单项否决) do to total, grade and place?",
  "被否决的部分计 0 分（含加分），单位等次为不合格，名次排在所有无否决的单位之后。":
    "The vetoed section counts with 0 points, bonus included; the department's grade is 不合格 (failed), and it is placed after all departments without a veto.",
  "只将该部分计 0 分，等次和名次照常；或总分计 0 分；改动须修改体系定义。":
    "The section alone counts with 0, grade and place are as usual; or the total counts with 0; to change this the scheme must be edited.",
  "“N 个工作日内”怎样计算？": "How is “within N working days” counted?",
  "事项发生的次日为第 1 日，只计国务院公布的放假安排中的工作日，调休上班日计入。":
    "The day after the event is day 1; only working days by the holiday notices of the State Council count, make-up working days included.",
  "自发生当日起算，或周末调休上班不计为工作日；改动须修改体系定义。":
    "Counted from the day of the event, or without make-up working days at weekends; to change this the scheme must be edited.",
  "漏洞修复的“2周”怎样计算？同一漏洞可否两处扣分？":
    "How are the “2 weeks” for mending a vulnerability counted? May the same vulnerability cost points in two items?",
  "按 14 个自然日计，次日为第 1 日；同一漏洞被通报和逾期未修复可分别扣分。":
    "As 14 calendar days, the day after being day 1; being notified of a vulnerability and not mending it in time may each cost points.",
  "按 10 个工作日计；或同一漏洞只扣一次；改动须修改体系定义。":
    "As 10 working days; or the same vulnerability costs points once only; to change this the scheme must be edited.",
  "没有写明扣分上限的，最多扣多少？": "Where no limit is written, how much can be deducted at most?",
  "以该项满分为限，扣完为止，不倒扣。文件未写明上限。":
    "The full mark of the item, down to 0 and not below. The document does not name a limit.",
  "另设上限，或可倒扣上一级的分；改动须修改体系定义。":
    "Another limit, or deductions that reach into the level above; to change this the scheme must be edited.",
  "网络安全各项的“未落实”按单位还是按系统计？":
    "In the items on network security, is “未落实” (not carried out) counted by department or by system?",
  "按单位计，每项至多扣一次。": "By department: each item costs points once at most.",
  "按系统计，每个未落实的系统扣一次；改动须修改体系定义。":
    "By system: once for each system in which it is not carried out; to change this the scheme must be edited.",
  "同一逾期行为既属录入又属报送的，可否两处扣分？":
    "A late act that is both recording and reporting: may it cost points in both items?",
  "台账记在哪一项就扣哪一项，两项都记的都扣。":
    "It costs points in the item under which the ledger has it; if it stands under both, in both.",
  "同一行为只在一项扣分；由台账登记时决定。":
    "The same act costs points in one item only; this is decided when it is entered in the ledger.",
  "及时率从多少开始算下降？": "From what does the rate of timely handling fall?",
  "从 100% 算起。": "From 100 %.",
  "从上年及时率或另定的基准算起；改动须修改体系定义。":
    "From the rate of the year before, or from another baseline; to change this the scheme must be edited.",
  "新增证照“及时生成率”的分子、分母是什么？":
    "For newly issued certificates, what are numerator and denominator of the “rate of timely generation”?",
  "及时生成电子证照的新增证照数除以全部新增证照数。":
    "New certificates whose electronic certificate was generated in time, divided by all new certificates.",
  "以应产生证照的办件数为分母；由填报口径决定。":
    "With the cases that should produce a certificate as the denominator; this is a matter of how the figures are reported.",
  "“比例情况”“占比情况”怎样计分？": "How are “比例情况” and “占比情况” (shares) scored?",
  "满分乘以该比例。": "The full mark times the share.",
  "由考核人员评定，或在各单位间排序计分；改动须修改体系定义。":
    "Rated by the assessors, or ranked among the departments; to change this the scheme must be edited.",
  "“少于3次”计哪些活动，“本项不得分”指多少分？":
    "Which activities count for “fewer than 3 times”, and how many points does “no points for this item” mean?",
  "意见征集和网上调查合并计次；不得分的是本三级指标的 2 分。":
    "Calls for opinions and online surveys are counted together; what is lost are the 2 points of this level-3 indicator.",
  "两类活动各须满 3 次；或调查征集的 6 分全不得；改动须修改体系定义。":
    "Each of the two must reach 3; or all 6 points of surveys and calls for opinions are lost; to change this the scheme must be edited.",
  "只写“……情况”和分值、没有写明怎样计分的项目，怎样计分？":
    "How are items scored that name only a matter (“……情况”) and points, and not how they are scored?",
  "由考核人员在 0 分至满分之间评定，逾期天数、次数、数量等作为依据一并留存。解读发布迟于 3 个工作日、全年没有主要领导访谈、总结迟报、监督检查被通报、“中国福建”采用和阅读的多少，都按此评定。":
    "The assessors rate them between 0 and the full mark; days of delay, times and quantities are kept as grounds. So are rated: policy explanations published later than 3 working days, no interview with a leader all year, a late summary, being criticised in an inspection, and how much the site “中国福建” adopted and how often it was read.",
  "按次扣分，或未达要求的整项不得分；“中国福建”内容保障可改为按采用量和阅读量排序计分；改动须修改体系定义。":
    "Points taken off by the number of times, or none at all where the requirement is missed; contents supplied to “中国福建” could be ranked by adoption and reading; to change this the scheme must be edited.",
  "网站年报一项只写了日期和 1 分：怎样计分，看的是哪一年的年报？":
    "For the yearly report of the website only a date and 1 point are written: how is it scored, and the report of which year is meant?",
  "看 2020 年的年报：2021年1月1日至2021年1月10日（含首尾两日）公开的得满分，晚于此期或未公开的得 0 分；早于此期的不可能是该年年报，视为填报无效。":
    "The report of 2020: published from 1 to 10 January 2021, both days included, it has the full mark, published later or not at all 0 points; before that it cannot be the report of that year, and the entry is invalid.",
  "2020 年的年报：应于 2021年1月10日前公开；2019 年的年报：应于 2020年1月10日前公开，自 2020年1月1日起算。由考核人员评定的，改动须修改体系定义。":
    "The report of 2020: due by 10 January 2021; the report of 2019: due by 10 January 2020, counted from 1 January 2020. To have it rated by the assessors the scheme must be edited.",
  "办件有预审、收件、办理等几个环节，及时率按环节还是按办件算？":
    "A case passes through several stages (pre-examination, acceptance, handling …): is the rate of timely handling counted by stage or by case?",
  "按办件算一个比率：各环节都在承诺时限内的办件才算按时。":
    "One rate by case: a case is in time only if every stage is within the promised time.",
  "各环节分别计算及时率再平均，或只看办结环节；由填报口径决定。":
    "A rate for each stage and their mean, or the last stage alone; this is a matter of how the figures are reported.",
  "数据集“增量”是新增数还是净增数？“数据量”用什么单位？":
    "Is the “increment” of datasets what was added or the net change? What is the unit of the “amount of data”?",
  "增量是本年度的净增数，减少的为负数；数据量以万条计，单位由本体系所定，不影响名次。":
    "The increment is the net change of the year, negative where there are fewer; the amount of data is in ten thousand records, a unit that this scheme has set and that does not affect places.",
  "增量只计新增、不减去注销的；由填报口径决定。":
    "The increment counts what was added and does not subtract what was withdrawn; this is a matter of how the figures are reported.",
  "文件没有写明由谁提供的数据，由谁填报？": "Who reports the figures for which the document names nobody?",
  "由单位填报，考核办可以核定；写明后台汇总的（电子证照两项），由考核办提供。":
    "The department reports them, and the assessment office may correct them; what is written to come from the system (two items on electronic certificates) the assessment office supplies.",
  "由考核办统一采集，或由单位填报并附证明；改动须修改体系定义。":
    "The assessment office collects them all, or the department reports them with proof; to change this the scheme must be edited.",
  "单位有几个自建系统的，“自建系统对接”是一个对接即可，还是全部对接？":
    "Where a department has several systems of its own, is it enough that one is connected, or must all be?",
  "全部自建系统都对接的才算达到要求；没有自建系统的填“不适用”。":
    "Only if all of its own systems are connected is the requirement met; a department without such systems enters 不适用 (not applicable).",
  "有一个对接即可，或按已对接系统所占比例得分；改动须修改体系定义。":
    "One connected system is enough, or points by the share of connected systems; to change this the scheme must be edited.",
  "开放数据集的两项比例以哪些数据集为“所有数据集”？": "For the two shares of open datasets, what are “all datasets”?",
  "本单位在开放平台上的全部数据集。": "All datasets of the department on the open-data platform.",
  "本单位目录内的全部数据集，含未开放的；由填报口径决定。":
    "All datasets in the department's catalogue, also those not open; this is a matter of how the figures are reported.",
  "办事指南准确度的注所说的单项否决，否决的是什么？":
    "The veto in the note on the accuracy of service guides: what is vetoed?",
  "否决整个政府网站部分，与网站的单项否决同样处理。":
    "The whole website section, in the same way as by the vetoes of the website.",
  "否决政府网站部分：该部分计 0 分，等次为不合格；只否决本项：办事指南准确度计 0 分，别无影响。":
    "Veto of the website section: it counts with 0 points, and the grade is 不合格 (failed); veto of the item alone: the accuracy of service guides counts with 0 points, and nothing else follows.",
  "没有对外服务职能的部门，扣分指标怎样折算？":
    "How are the deductible indicators of a department scaled that serves no public?",
  "不检查办事服务的项目，其余 75 分的得分乘以 4/3。":
    "The items on services are not examined; the score of the other 75 points is multiplied by 4/3.",
  "计满分：未检查的项目按满分计。": "Full mark: items that are not examined count with their full mark.",
  "得分保留几位小数？": "How many decimals do scores have?",
  "保留两位，四舍五入。文件没有规定。": "Two, rounded half up. The document does not say.",
  "可改一至四位。": "From one to four can be set.",
};

/** @returns null for a text that has no English of its own */
export const readingEnglish = (text: string): string | null =>
  Object.hasOwn(readingTexts, text) ? (readingTexts[text] ?? null) : null;

/** A text of a reading as one line says it: in English with the official words behind. */
export function readingWords(text: string): Words {
  const english = readingEnglish(text);
  return { zh: text, en: english === null ? text : `${english} (${text})` };
}
