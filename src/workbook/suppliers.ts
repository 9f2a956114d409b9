export const suppliers = { department: "单位填报", ledger: "台账合计", office: "考核办评定" } as const;
