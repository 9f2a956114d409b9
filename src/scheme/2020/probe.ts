import type { ItemOf, ItemDefinition } from "../definition.js";
import { parameter } from "../definition.js";
const b = {code:"1",name:"a",full:"1",by:"ledger",clause:"c",about:"a",evidence:"e"} as const;
const i = {label:"a",unit:"件"};
export const d = {...b, rule:"deduct",params:{per:"1"},inputs:{count:{name:"count",...i}}} satisfies ItemDefinition;
export const d2 = {...b, rule:"deduct",params:{per:"1",cap:"1"},inputs:{count:{name:"count",...i}}} satisfies ItemOf<"deduct">;
export const v = {...b, rule:"veto",params:{},inputs:{veto:{name:"count",...i}}} satisfies ItemOf<"veto">;
export const f = {...b, rule:"findings",params:{amounts:parameter("x"),vetoFrom:5},inputs:{findings:{name:"count",...i},matters:{name:"count",...i},mattersLacking:{name:"count",...i}}} satisfies ItemOf<"findings">;
export const r = {...b, rule:"rankSplit",params:{method:parameter("x"),ties:parameter("x"),bands:parameter("x"),order:"descending",split:parameter("x")},inputs:{total:{name:"count",...i},added:{name:"count",...i}}} satisfies ItemOf<"rankSplit">;
