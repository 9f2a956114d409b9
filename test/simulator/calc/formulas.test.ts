import type { CellValue } from "../../../simulator/calc/calculator.js";
import { error, TestSheet } from "../support/sheetOf.js";

const sheet = new TestSheet({
  A1: 1,
  A2: 2,
  A3: "3",
  A4: true,
  A5: "",
  A7: "苹果",
  A8: "apple",
  A9: "Apple pie",
  B1: 10,
  B2: 20,
  B3: 30,
  B4: 40,
  B5: 50,
  B7: 70,
  B8: 80,
  B9: 90,
  C1: error("#N/A"),
  C2: error("#DIV/0!"),
  D1: 3,
  D2: 1,
  D3: 3,
  D4: 2,
  E1: 0.1,
  E2: 0.2,
  E3: 0.3,
});
const valueOf = (formula: string): CellValue => {
  sheet.set({ Z50: `=${formula}` });
  return sheet.value("Z50");
};
type Case = readonly [formula: string, expected: CellValue];
const holds = (cases: readonly Case[]) =>
  test.each(cases)("%s is %p", (formula, expected) => expect(valueOf(formula)).toEqual(expected));

describe("operators", () =>
  holds([
    ["1+2*3", 7],
    ["(1+2)*3", 9],
    ["2^3^2", 64],
    ["-2^2", 4],
    ["LOG10(1000)", 3],
    ["LOG10(0.001)", -3],
    ["LOG10(0)", error("#NUM!")],
    ["2^-1", 0.5],
    ["50%", 0.5],
    ["200%%", 0.02],
    ["1-1%", 0.99],
    ["--A3", 3],
    ["10-3-2", 5],
    ['"a"&1+1&TRUE', "a2TRUE"],
    ["1&2=12", false],
    ['1&2="12"', true],
    ["1=2=FALSE", true],
    [" 1 +\n2 ", 3],
    ["1/0", error("#DIV/0!")],
    ["0^0", error("#NUM!")],
    ["1E+300*1E+300", error("#NUM!")],
    ['"a"+1', error("#VALUE!")],
    ['"12"+1', 13],
    ['"1,234.5"*2', 2469],
    ['"65%"*1', 0.65],
    ['"2020-12-31"+0', 44196],
    ["A6+1", 1],
    ['A6&""', ""],
    ["A6", 0],
    ["C1+C2", error("#N/A")],
    ["C2+C1", error("#DIV/0!")],
    ["#N/A", error("#N/A")],
    ["1+#REF!", error("#REF!")],
  ]));

describe("comparisons", () =>
  holds([
    ["0.1+0.2=0.3", true],
    ["E1+E2>E3", false],
    ["0.5-0.4-0.1", 0],
    ["(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ['"a"="A"', true],
    ['9<"1"', true],
    ['"z"<FALSE', true],
    ["FALSE<TRUE", true],
    ["A6=0", true],
    ['A6=""', true],
    ["A6=FALSE", true],
    ['A5=""', true],
    ["A5=0", false],
    ["1=TRUE", false],
    ["999982/999983=999981/999982", false],
    ["C1=C1", error("#N/A")],
  ]));

describe("rounding", () =>
  holds([
    ["ROUND(2.5,0)", 3],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(2.675,2)", 2.68],
    ["ROUND(1.255,2)", 1.26],
    ["ROUND(-1.005,2)", -1.01],
    ["ROUND(1234.5,-2)", 1200],
    ["ROUND(1250,-2)", 1300],
    ["ROUND(0.1+0.2,11)", 0.3],
    ["ROUND(1-0.025*39,11)", 0.025],
    ["ROUND(1/3,4)", 0.3333],
    ["ROUND(5,0)", 5],
    ["ROUND(0.49999999999,0)", 0],
    ["ROUNDUP(1.001,2)", 1.01],
    ["ROUNDUP(0.1*3,1)", 0.3],
    ["ROUNDDOWN(-1.019,2)", -1.01],
    ["INT(-1.5)", -2],
    ["TRUNC(-1.5)", -1],
    ["ABS(-3)", 3],
    ["MOD(-1,3)", 2],
  ]));

describe("logic", () =>
  holds([
    ["IF(TRUE,1,1/0)", 1],
    ["IF(0,1)", false],
    ["IF(1,,2)", 0],
    ['IF("x",1,2)', error("#VALUE!")],
    ["IF(C1,1,2)", error("#N/A")],
    ["IFERROR(1/0,5)", 5],
    ["IFERROR(6,1/0)", 6],
    ["IFNA(C2,1)", error("#DIV/0!")],
    ["IFNA(C1,1)", 1],
    ["AND(TRUE,1,A1:A5)", true],
    ["AND(A5,TRUE)", true],
    ['AND("x",TRUE)', error("#VALUE!")],
    ["OR(FALSE,A7)", false],
    ["OR(FALSE,C1)", error("#N/A")],
    ["NOT(0)", true],
    ["XOR(TRUE,TRUE,TRUE)", true],
    ['CHOOSE(2,1/0,"b")', "b"],
  ]));

describe("sums and counts", () =>
  holds([
    ["SUM(A1:A9)", 3],
    ['SUM("3",TRUE)', 4],
    ["SUM(A3,A4)", 0],
    ["SUM(C1:C2)", error("#N/A")],
    ["SUM(A:A)", 3],
    ["SUM(A$1:B$2,B3)", 63],
    ["SUM(1:2)", error("#N/A")],
    ["SUM(B2:A1)", 33],
    ["COUNT(A1:C9)", 10],
    ['COUNT(1,"2","x",TRUE,A3)', 3],
    ["COUNTA(A1:A9)", 8],
    ["COUNTBLANK(A1:A9)", 2],
    ["MIN(B1:B9)", 10],
    ["MAX(A7:A9)", 0],
    ["AVERAGE(A1:A9)", 1.5],
    ["AVERAGE(A7)", error("#DIV/0!")],
    ["SUMPRODUCT(A1:A2,B1:B2)", 50],
    ["SUMPRODUCT(A1:A2,B1:B3)", error("#VALUE!")],
    ["SUMPRODUCT(A1:A2*{3;4})", 11],
    ["SUMPRODUCT(B1:C1*{1,0})", error("#N/A")],
    ["SUMPRODUCT(ISNUMBER(A1:A9)*(B1:B9>10))", 1],
    ["SUMPRODUCT((A1:A9={1,2})*1)", 2],
    ["RANK(3,D1:D4)", 1],
    ["RANK(2,D1:D4)", 3],
    ["RANK(2,D1:D4,1)", 2],
    ["RANK(9,D1:D4)", error("#N/A")],
    ["LARGE(D1:D4,3)", 2],
    ["SMALL(D1:D4,1)", 1],
  ]));

describe("criteria", () =>
  holds([
    ['COUNTIF(A1:A9,"apple")', 1],
    ['COUNTIF(A1:A9,"apple*")', 2],
    ['COUNTIF(A1:A9,"?????")', 1],
    ['COUNTIF(A1:A9,"<>")', 8],
    ['COUNTIF(A1:A9,"=")', 1],
    ['COUNTIF(A1:A9,"")', 2],
    ['COUNTIF(A1:A9,">1")', 1],
    ['COUNTIF(A1:A9,">="&A1)', 2],
    ['COUNTIF(A1:A9,"<>apple")', 8],
    ["COUNTIF(A1:A9,3)", 1],
    ['COUNTIF(A1:A9,"3")', 1],
    ["COUNTIF(A1:A9,TRUE)", 1],
    ['COUNTIF(C1:C2,"#N/A")', 1],
    ['COUNTIF(A:A,"苹果")', 1],
    ['COUNTIF(B:B,">=50")', 4],
    ['SUM(COUNTIF(A1:A9,{"apple","苹果"}))', 2],
    ['COUNTIFS(A1:A9,"a*",B1:B9,">80")', 1],
    ['SUMIF(A1:A9,"apple",B1:B9)', 80],
    ['SUMIF(B1:B9,">40")', 290],
    ['SUMIFS(B1:B9,A1:A9,"*p*",B1:B9,"<>80")', 90],
    ['SUMIFS(B1:B9,A1:A8,"x")', error("#VALUE!")],
    ['AVERAGEIF(A1:A9,"a*",B1:B9)', 85],
  ]));

describe("look-ups", () =>
  holds([
    ["INDEX(B1:B9,3)", 30],
    ["INDEX(A1:B2,2,2)", 20],
    ["INDEX({1,2,3},2)", 2],
    ["SUM(INDEX(A1:B9,0,2))", 390],
    ["SUM(INDEX(A1:B9,2,0))", 22],
    ["INDEX(B1:B9,10)", error("#REF!")],
    ["MATCH(20,B1:B9,0)", 2],
    ['MATCH("APPLE",A1:A9,0)', 8],
    ['MATCH("app*",A1:A9,0)', 8],
    ['MATCH("*pie",A1:A9,0)', 9],
    ["MATCH(3,A1:A9,0)", error("#N/A")],
    ["MATCH(35,B1:B5)", 3],
    ["MATCH(5,B1:B5,1)", error("#N/A")],
    ["MATCH(25,{40,30,20},-1)", 2],
    ["MATCH(C1,A1:A9,0)", error("#N/A")],
    ['VLOOKUP("apple",A1:B9,2,FALSE)', 80],
    ["ROW()+COLUMN()", 76],
    ["ROW(B7)", 7],
    ["COLUMN(B7)", 2],
    ["SUMPRODUCT((B1:B5=40)*(ROW(B1:B5)-ROW(B$2)))", 2],
    ["SUMPRODUCT((A1:B1=10)*COLUMN(A1:B9))", 2],
    ["ROW(1)", error("#VALUE!")],
    ["ROWS(A1:B9)", 9],
  ]));

describe("kinds of values", () =>
  holds([
    ["ISNUMBER(A1)", true],
    ["ISTEXT(A5)", true],
    ["N(A1)", 1],
    ["N(A5)+N(A6)+N(TRUE)", 1],
    ["ISBLANK(A5)", false],
    ["ISBLANK(A6)", true],
    ["ISERROR(C1)", true],
    ["ISNA(C2)", false],
    ["NA()", error("#N/A")],
  ]));

describe("texts", () =>
  holds([
    ['LEN("考核簿")', 3],
    ["LEN(A6)", 0],
    ["LEN(12.5)", 4],
    ['LEFT("示例单位",2)', "示例"],
    ['RIGHT("abc")', "c"],
    ['MID("abcdef",2,3)', "bcd"],
    ['MID("abc",0,1)', error("#VALUE!")],
    ['FIND("c","abC")', error("#VALUE!")],
    ['SEARCH("c","abC")', 3],
    ['TRIM("  a   b ")', "a b"],
    ['SUBSTITUTE("a.b.c",".","-")', "a-b-c"],
    ['"说""好"""', '说"好"'],
    ['1/3&""', "0.333333333333333"],
    ['0.1+0.2&""', "0.3"],
    ['1E+21&""', "1E+21"],
    ['TEXT(1234.567,"#,##0.00")', "1,234.57"],
    ['TEXT(0.125,"0.0%")', "12.5%"],
    ['TEXT(44196,"yyyy-mm-dd")', "2020-12-31"],
    ['TEXT(44196,"yyyy年m月d日")', "2020年12月31日"],
    ['TEXT(5,"000")', "005"],
    ['CONCAT(A1:A2,"x")', "12x"],
    ['VALUE("12.50")', 12.5],
    ['EXACT("a","A")', false],
  ]));

describe("days", () =>
  holds([
    ["DATE(2020,12,31)", 44196],
    ["DATE(2020,13,1)", 44197],
    ["YEAR(44196)*10000+MONTH(44196)*100+DAY(44196)", 20201231],
    ["TODAY()>44196", true],
  ]));

describe("what is no formula", () => {
  test.each(["1+", "SUM(", '"a', "1 2", "A1:", "ROUND(1)", "{1,2;3}", "a!b!c", ")", "'x'", "A1,B1", "$5"])(
    "%s",
    (formula) => {
      expect(valueOf(formula)).toMatchObject({ error: "#NAME?" });
    },
  );
  test("an unknown function or name", () => {
    expect([valueOf("NOSUCH(1)"), valueOf("nosuch"), valueOf("NoSheet!A1")]).toEqual([
      error("#NAME?"),
      error("#NAME?"),
      error("#REF!"),
    ]);
  });
});
