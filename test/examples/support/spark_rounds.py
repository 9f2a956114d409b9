"""Runs examples/spark/score.py on cases, all in one Spark session: python spark_rounds.py CASES RESULTS

CASES: a JSON list; RESULTS: what became of each, "written" or why it was refused. What was written is put out once more
as lines of text in the folder `texts` of the case: of each department what `scorebook score --json` prints.
"""
import json
import sys
import time

sys.path.insert(0, "examples/spark")
import score  # noqa: E402
from pyspark.sql import SparkSession, functions as F  # noqa: E402

TABLE = (
    "code STRING, name STRING, sectionsNotApplicable ARRAY<STRING>, assessed BOOLEAN, leftOutBecause STRING,"
    " answers STRING"
)
SMALL = {
    "ui.enabled": "false",
    "sql.shuffle.partitions": "2",
    "sql.adaptive.enabled": "false",
    "sql.codegen.wholeStage": "false",
    "driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}


def run(spark, case):
    if case.get("table"):
        spark.read.schema(TABLE).json(case["table"]).write.parquet(case["answers"])
    lines = score.answer_lines(spark, case["answers"], case["format"]).repartition(case["partitions"])
    start = time.monotonic()
    try:
        score.score(spark, lines, case["parameters"], case["out"], case["scorebook"], "2020")
    except score.Refused as problem:
        return {"result": str(problem)}
    seconds = time.monotonic() - start
    whole = spark.read.parquet(case["out"])
    told = F.coalesce("leftOut", F.concat_ws(" ", "department", "notes"))
    figures = F.concat_ws(" ", "code", "name", "total", "place", "grade")
    whole.select(F.concat_ws("\t", told, figures)).write.text(case["texts"])
    return {"result": "written", "seconds": seconds}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    # as many tries as a cluster has; the rest saves compiling what runs once
    spark = SparkSession.builder.master("local[2,4]")
    for name, value in SMALL.items():
        spark = spark.config(f"spark.{name}", value)
    spark = spark.getOrCreate()
    results = [run(spark, case) for case in cases]
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(results, file)


main()
