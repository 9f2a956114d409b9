import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { JsonFault, parseJson } from "../../src/cli/files/parseJson.js";

function faultOf(text: string): JsonFault {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonFault) return error;
    throw error;
  }
  throw new Error(`no fault in ${text}`);
}

test("读出的与 JSON.parse 相同", () => {
  fc.assert(fc.property(fc.json(), (text) => void expect(parseJson(text)).toEqual(JSON.parse(text))));
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (value) => void expect(parseJson(JSON.stringify(value, null, "\t"))).toEqual(JSON.parse(JSON.stringify(value))),
    ),
  );
});

test("不能读的，JSON.parse 也不能读，除了重复的名称和失真的数字", () => {
  const char = fc.constantFrom(...'{}[]:,"\\ \n-.eE+0123456789truefalsn/u');
  fc.assert(
    fc.property(
      fc.array(char, { maxLength: 12 }).map((chars) => chars.join("")),
      (text) => {
        const attempt = (read: (text: string) => unknown) => {
          try {
            return { value: read(text) };
          } catch (error) {
            return { fault: error instanceof JsonFault ? error.reason.zh : "" };
          }
        };
        const [ours, theirs] = [attempt(parseJson), attempt(JSON.parse)];
        if ("fault" in ours && /重复|失真/.test(ours.fault)) return;
        expect("value" in ours).toBe("value" in theirs);
        if ("value" in ours && "value" in theirs) expect(ours.value).toEqual(theirs.value);
      },
    ),
    { numRuns: 2000 },
  );
});

describe("重复的名称", () => {
  test("说明行、列和路径", () => {
    const text = '{"departments": [\n  {"code": "D1",\n   "answers": {"1.1.1.1": {"count": 1, "count": 2}}}\n]}';
    expect(faultOf(text)).toMatchObject({ line: 3, column: 40, path: 'departments[0].answers["1.1.1.1"].count' });
    expect(faultOf(text).reason.zh).toBe('名称 "count" 重复出现；只能保留一个');
  });

  test("写法不同而名称相同也是重复", () => {
    expect(faultOf(String.raw`{"a": 1, "\u0061": 2}`).reason.zh).toContain("重复");
  });

  test("不同对象里的同名不是重复", () => {
    expect(parseJson('[{"a": 1}, {"a": 2}, {"b": {"a": 3}}]')).toEqual([{ a: 1 }, { a: 2 }, { b: { a: 3 } }]);
  });

  test("名称 __proto__ 只是一个名称", () => {
    const value = parseJson('{"__proto__": {"x": 1}}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect("x" in (value as object)).toBe(false);
  });
});

describe("数字", () => {
  test.each(["0.1", "1.50", "100", "1e3", "-0.25", "33.333333333333336", "0.30000000000000004", "123456789012345"])(
    "%s 可用",
    (text) => {
      expect(parseJson(text)).toBe(Number(text));
    },
  );

  test.each(["9007199254740993", "0.1000000000000000055", "1e400", "123456789.12345678901"])("%s 会失真", (text) => {
    expect(faultOf(text).reason.zh).toContain("请加双引号写成文本");
  });

  test.each(["01", ".5", "1.", "+1", "NaN", "0x10", "1_000", "１"])("%s 不是数字", (text) => {
    expect(faultOf(text)).toBeInstanceOf(JsonFault);
  });
});

describe("位置", () => {
  test.each([
    ["", 1, 1, "文件在此中断"],
    ["{", 1, 2, "应为带双引号的名称；最后一项之后不能有逗号"],
    ['{"a": 1,}', 1, 9, "应为带双引号的名称；最后一项之后不能有逗号"],
    ['{\r\n"a" 1}', 2, 5, '名称之后应为 ":"'],
    ["[1 2]", 1, 4, '应为 "," 或 "]"'],
    ["[1,]", 1, 4, '这里不能是 "]"'],
    ['"ab', 1, 1, "文本没有结束的双引号"],
    ['"a\nb"', 1, 1, "文本中有不允许的字符或转义；换行应写作 \\n"],
    ["{} {}", 1, 4, "数据之后还有多余的内容"],
    ["代码,名称", 1, 1, '这里不能是 "代"'],
  ])("%j", (text, line, column, reason) => {
    expect(faultOf(text)).toMatchObject({ line, column, reason: { zh: reason } });
  });

  test("嵌套太深", () => {
    expect(faultOf("[".repeat(100_000)).reason.zh).toBe("嵌套超过 100 层");
  });
});
