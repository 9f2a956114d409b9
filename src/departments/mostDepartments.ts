/** As many as the workbooks are made and tested for. */
export const mostDepartments = 300;
