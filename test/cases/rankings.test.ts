import { scoreAll, scoreOf, type Parameters } from "./support/department.js";

/** 各单位对同一项的填报，依次得分；没有得分的写出原因。 */
function scores(code: string, answers: readonly unknown[], parameters: Parameters = {}): readonly string[] {
  const departments = answers.map((answer) => ({ answers: answer === undefined ? {} : { [code]: answer } }));
  return scoreAll(departments, parameters).departments.map(({ items }) => {
    const item = items[code];
    return item?.outcome === "scored" ? String(item.score) : `${item?.outcome} ${item?.score}`;
  });
}
const byVolume = (volumes: readonly unknown[], parameters: Parameters = {}) =>
  scores(
    "1.2.3.2",
    volumes.map((volume) => (volume === undefined ? undefined : { volume })),
    parameters,
  );

describe("1.2.3.2 开放数据集数据量情况：2分，按数据量排序计分", () => {
  test("四个单位，缺省按线性递减：第1至4名得满分的4/4、3/4、2/4、1/4", () =>
    expect(byVolume([40, 30, 20, 10])).toEqual(["2.00", "1.50", "1.00", "0.50"]));
  test("数据量可为小数，与填报的次序无关", () =>
    expect(byVolume(["0.5", "12.25", "12.3"])).toEqual(["0.67", "1.33", "2.00"]));
  test("两个单位并列第二：同得第2名的分，其后为第4名", () =>
    expect(byVolume([40, 30, "30.00", 10])).toEqual(["2.00", "1.50", "1.50", "0.50"]));
  test("并列取平均名次：都按2.5名，其后仍为第4名", () =>
    expect(byVolume([40, 30, 30, 10], { ties: "mean" })).toEqual(["2.00", "1.25", "1.25", "0.50"]));
  test("并列不跳号：其后为第3名，单位数仍为4", () =>
    expect(byVolume([40, 30, 30, 10], { ties: "dense" })).toEqual(["2.00", "1.50", "1.50", "1.00"]));
  test("全部并列，都是第1名", () => expect(byVolume([7, 7, 7])).toEqual(["2.00", "2.00", "2.00"]));
  test("全部并列取平均名次：三个单位都按第2名", () =>
    expect(byVolume([7, 7, 7], { ties: "mean" })).toEqual(["1.33", "1.33", "1.33"]));
  test("只有一个单位，得满分", () => expect(byVolume([0])).toEqual(["2.00"]));
  test("没有数据填0的参加排序，没有填报的不参加", () =>
    expect(byVolume([40, 0, undefined])).toEqual(["2.00", "1.00", "notFilled 0.00"]));
  test("填写有误的和不适用的不计入排序的单位数", () =>
    expect([
      ...byVolume([40, 30, -1]),
      ...scores("1.2.3.2", [{ volume: 40 }, { volume: 30 }, { notApplicable: true }]),
    ]).toEqual(["2.00", "1.00", "invalid null", "2.00", "1.00", "notApplicable 2.00"]));

  describe("口径改为线性递减至零", () => {
    test("第1名满分，末名0分", () =>
      expect(byVolume([40, 30, 10], { rankMethod: "toZero" })).toEqual(["2.00", "1.00", "0.00"]));
    test("只有一个单位，得满分", () => expect(byVolume([3], { rankMethod: "toZero" })).toEqual(["2.00"]));
    test("两个单位并列，都得满分", () => expect(byVolume([3, 3], { rankMethod: "toZero" })).toEqual(["2.00", "2.00"]));
  });

  describe("口径改为分档：名次比例25%以内满分，50%以内八成，75%以内六成，其余四成", () => {
    const bands = { rankMethod: "bands" };
    test("八个单位：每档正好两名", () =>
      expect(byVolume([8, 7, 6, 5, 4, 3, 2, 1], bands)).toEqual([
        "2.00",
        "2.00",
        "1.60",
        "1.60",
        "1.20",
        "1.20",
        "0.80",
        "0.80",
      ]));
    test("五个单位：20%、40%、60%、80%、100%", () =>
      expect(byVolume([5, 4, 3, 2, 1], bands)).toEqual(["2.00", "1.60", "1.20", "0.80", "0.80"]));
    test("只有一个单位，名次比例为100%，落在末档", () => expect(byVolume([5], bands)).toEqual(["0.80"]));
    test("并列第2名的两个单位，都按第2名", () =>
      expect(byVolume([4, 3, 3, 1], bands)).toEqual(["2.00", "1.60", "1.60", "0.80"]));
    test("并列取平均名次2.5，比例62.5%，落入第三档", () =>
      expect(byVolume([4, 3, 3, 1], { ...bands, ties: "mean" })).toEqual(["2.00", "1.20", "1.20", "0.80"]));
    test("另设档次：名次比例三分之一以内得满分，0.333不到三分之一", () => {
      const rankBands = [
        ["0.333", "1"],
        ["1", "0.5"],
      ];
      expect(byVolume([3, 2, 1], { ...bands, rankBands })).toEqual(["1.00", "1.00", "1.00"]);
      expect(
        byVolume([3, 2, 1], {
          ...bands,
          rankBands: [
            ["0.334", "1"],
            ["1", "0.5"],
          ],
        }),
      ).toEqual(["2.00", "1.00", "1.00"]);
    });
  });

  describe("口径改为与最优值之比", () => {
    const relative = { rankMethod: "relative" };
    test("最优值得满分，其余按比例，与并列规则无关", () => {
      for (const ties of ["best", "mean", "dense"])
        expect(byVolume([30, 20, 20, 0], { ...relative, ties })).toEqual(["2.00", "1.33", "1.33", "0.00"]);
    });
    test("最优值为0，都得0分", () => expect(byVolume([0, 0], relative)).toEqual(["0.00", "0.00"]));
  });

  test("负数、文字，无效", () => {
    for (const volume of [-0.5, "很多", null, true]) expect(scoreOf("1.2.3.2", { volume })).toBe("invalid null");
  });
});

describe("1.2.3.1 开放数据集数量情况：4分，总量、增量各占一半", () => {
  const datasets = (list: readonly (readonly [total: number, added: number])[], parameters: Parameters = {}) =>
    scores(
      "1.2.3.1",
      list.map(([total, added]) => ({ total, added })),
      parameters,
    );

  test("总量第1、增量第2，与总量第2、增量第1，得分相同", () =>
    expect(
      datasets([
        [20, 1],
        [10, 5],
      ]),
    ).toEqual(["3.00", "3.00"]));
  test("三个单位：2×3/3+2×1/3=2.67，2×2/3+2×3/3=3.33，2×1/3+2×2/3=2", () =>
    expect(
      datasets([
        [30, 0],
        [20, 9],
        [10, 5],
      ]),
    ).toEqual(["2.67", "3.33", "2.00"]));
  test("两部分相加以后才四舍五入：4×(0.5×2/3+0.5×2/3)=2.6667", () =>
    expect(
      datasets([
        [3, 3],
        [2, 2],
        [1, 1],
      ]),
    ).toEqual(["4.00", "2.67", "1.33"]));
  test("增量可以大于总量", () =>
    expect(
      datasets([
        [1, 5],
        [2, 1],
      ]),
    ).toEqual(["3.00", "3.00"]));
  test("只按总量", () =>
    expect(
      datasets(
        [
          [20, 1],
          [10, 5],
        ],
        { datasetSplit: "1" },
      ),
    ).toEqual(["4.00", "2.00"]));
  test("只按增量", () =>
    expect(
      datasets(
        [
          [20, 1],
          [10, 5],
        ],
        { datasetSplit: 0 },
      ),
    ).toEqual(["2.00", "4.00"]));
  test("总量占七成", () =>
    expect(
      datasets(
        [
          [20, 1],
          [10, 5],
        ],
        { datasetSplit: "0.7" },
      ),
    ).toEqual(["3.40", "2.60"]));
  test("没有任何数据集，填0，以0参加排序", () =>
    expect(
      datasets([
        [20, 4],
        [0, 0],
      ]),
    ).toEqual(["4.00", "2.00"]));
  test("净减少的也按增量排名次：−2、4、−3", () =>
    expect(
      datasets(
        [
          [9, -2],
          [9, 4],
          [9, -3],
        ],
        { datasetSplit: "0" },
      ),
    ).toEqual(["2.67", "4.00", "1.33"]));
  test("与最优值之比：负数得0分，最优值不大于0的都得0分", () => {
    const relative = { datasetSplit: "0", rankMethod: "relative" };
    expect(
      datasets(
        [
          [9, -2],
          [9, 4],
          [9, 1],
        ],
        relative,
      ),
    ).toEqual(["0.00", "4.00", "1.00"]);
    expect(
      datasets(
        [
          [9, -2],
          [9, -3],
        ],
        relative,
      ),
    ).toEqual(["0.00", "0.00"]);
    expect(
      datasets(
        [
          [9, -2],
          [9, 0],
        ],
        relative,
      ),
    ).toEqual(["0.00", "0.00"]);
  });
  test("总量不得为负，增量不得有小数", () => {
    expect(scoreOf("1.2.3.1", { total: -1, added: 1 })).toBe("invalid null");
    expect(scoreOf("1.2.3.1", { total: 1, added: -0.5 })).toBe("invalid null");
  });
  test("只填总量、或有半个数据集，无效", () => {
    expect(scoreOf("1.2.3.1", { total: 3 })).toBe("invalid null");
    expect(scoreOf("1.2.3.1", { total: 3.5, added: 1 })).toBe("invalid null");
  });
});

describe.each([
  ["1.2.3.3", "普遍开放数据集占比情况：1分", "open"],
  ["1.2.3.5", "开放数据集可机读情况：1分", "machineReadable"],
])("%s %s，按占比排序计分", (code, _, part) => {
  const shares = (list: readonly (readonly [number, number])[], parameters: Parameters = {}) =>
    scores(
      code,
      list.map(([some, all]) => ({ [part]: some, all })),
      parameters,
    );

  test("按占比而不按数量：1/1、9/10、10/20", () =>
    expect(
      shares([
        [9, 10],
        [10, 20],
        [1, 1],
      ]),
    ).toEqual(["0.67", "0.33", "1.00"]));
  test("1/3与333333/999999并列", () =>
    expect(
      shares([
        [1, 3],
        [333_333, 999_999],
        [1, 4],
      ]),
    ).toEqual(["1.00", "1.00", "0.33"]));
  test("999982/999983高于999981/999982，相差万亿分之一也不并列", () =>
    expect(
      shares([
        [999_981, 999_982],
        [999_982, 999_983],
      ]),
    ).toEqual(["0.50", "1.00"]));
  test("没有任何数据集的，以比例0参加排序", () =>
    expect(
      shares([
        [1, 2],
        [0, 0],
        [0, 9],
      ]),
    ).toEqual(["1.00", "0.67", "0.67"]));
  test("与最优值之比：(1/2)÷(3/4)=2/3", () =>
    expect(
      shares(
        [
          [1, 2],
          [3, 4],
        ],
        { rankMethod: "relative" },
      ),
    ).toEqual(["0.67", "1.00"]));
  test("部分多于全部，无效，也不参加排序", () =>
    expect(
      shares([
        [3, 2],
        [1, 2],
      ]),
    ).toEqual(["invalid null", "1.00"]));
});
