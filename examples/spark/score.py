"""Scores answers on Spark. Every partition is scored by `scorebook partition`; no rule is written here a second time.

    spark-submit score.py ANSWERS OUT --parameters FILE [--format parquet] [--partitions N] [--scorebook COMMAND]

ANSWERS: JSON lines, each a department as in `departments` of an answers file; or Parquet, the same fields as columns
and `answers` as JSON text. OUT: Parquet; `department` and `notes` hold what `scorebook score --json` prints of each.
The command must be there on every executor. Bad lines and codes that stand twice are listed, and nothing is written.
"""
import argparse
import os
import shlex
import subprocess
import sys
import tempfile
import uuid

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, StringType

RESULT = (
    "line LONG, error STRING, code STRING, folded STRING, leftOut STRING, notes STRING, department STRING,"
    " column STRING, key STRING, count LONG, place LONG"
)
MOST_TOLD = 50


class Refused(Exception):
    """What is wrong with the answers, and where."""


def answer_lines(spark: SparkSession, path: str, form: str) -> DataFrame:
    if form == "ndjson":
        return spark.read.text(path)
    table = spark.read.parquet(path)
    rest = table.withColumn("rest", F.to_json(F.struct(*[name for name in table.columns if name != "answers"])))
    # a line break is white space in JSON and never stands within its texts, just as a tab
    answers = F.translate(F.coalesce("answers", F.lit("null")), "\r\n", "\t\t")
    line = F.concat(F.expr("left(rest, length(rest) - 1)"), F.lit(',"answers":'), answers, F.lit("}"))
    return rest.select(line.alias("value"))


def piped(lines: DataFrame, command: list, files: dict) -> DataFrame:
    """Each partition through the command: a result for each line, then counts."""

    def run(rows):
        argv = [*command, *(word for option, name in files.items() for word in (option, SparkFiles.get(name)))]
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
            # all of it first: if reading fails, nothing has been scored
            missing = 0
            for row in rows:
                given.write(row.value + b"\n")
                missing += 1
            given.seek(0)
            with subprocess.Popen(argv, stdin=given, stdout=subprocess.PIPE, stderr=said) as process:
                for line in process.stdout:
                    missing -= line.startswith(b'{"line":')
                    yield line.decode()
            if process.returncode != 0 or missing != 0:
                told = said.seek(0) or said.read().decode(errors="replace")
                raise RuntimeError(f"{shlex.join(argv)}: {process.returncode}, {missing} lines without result\n{told}")

    # as bytes: what is no UTF-8 is for the command to refuse
    results = lines.select(F.col("value").cast(BinaryType()).alias("value")).rdd.mapPartitions(run)
    texts = lines.sparkSession.createDataFrame(results, StringType(), verifySchema=False)
    return texts.select(F.from_json("value", RESULT, {"mode": "FAILFAST"}).alias("result")).select("result.*")


def merged(results: DataFrame) -> list:
    """Counts of all partitions, added by value: exact, and in any order the same."""
    sums = results.where("line IS NULL").groupBy("column", "key").agg(F.sum("count").alias("count"))
    return sums.select(F.to_json(F.struct("column", "key", "count")).alias("value")).collect()


def hand_out(spark: SparkSession, folder: str, lines: list) -> str:
    """A file for every executor. @returns its name there"""
    name = f"scorebook-{uuid.uuid4().hex}"
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    spark.sparkContext.addFile(os.path.join(folder, name))
    return name


def refuse_wrong(results: DataFrame) -> None:
    told = results.where("error IS NOT NULL").limit(MOST_TOLD).collect()
    if told:
        count = results.where("error IS NOT NULL").count()
        lines = [f"line {row.line} of its partition: {row.error}" for row in told]
        raise Refused("\n".join([*lines, f"{count} lines cannot be taken"]))
    codes = results.where("line IS NOT NULL").groupBy("folded").agg(F.collect_list("code").alias("codes"))
    told = codes.where("size(codes) > 1").limit(MOST_TOLD).collect()
    if told:
        raise Refused("\n".join(f"departments with one code: {' '.join(row.codes)}" for row in told))


def score(spark: SparkSession, lines: DataFrame, parameters: str, out: str, scorebook: str, scheme: str) -> None:
    path = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(out)
    if path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).exists(path):
        raise Refused(f"{out} is there already")
    with tempfile.TemporaryDirectory() as folder:
        with open(parameters, encoding="utf-8-sig") as file:
            common = {"--parameters": hand_out(spark, folder, [file.read()])}

        def run_pass(number: int, given: DataFrame, counts: list = None) -> DataFrame:
            files = {} if counts is None else {"--counts": hand_out(spark, folder, [row.value for row in counts])}
            command = [*shlex.split(scorebook), "partition", "--pass", str(number), "--scheme", scheme]
            return piped(given, command, {**common, **files})

        first = run_pass(1, lines).persist(StorageLevel.DISK_ONLY)
        refuse_wrong(first)
        second = run_pass(2, lines, merged(first)).persist(StorageLevel.DISK_ONLY)
        scored = second.where("line IS NOT NULL AND error IS NULL")
        if scored.count() != first.where("line IS NOT NULL").count():
            raise Refused("the answers changed while they were scored")
        totals = merged(second)
        places = run_pass(3, spark.createDataFrame(totals, "value STRING").coalesce(1), totals)
        joined = scored.drop("place").join(F.broadcast(places["column", "key", "place"]), ["column", "key"], "left")
        lost = F.col("key").isNotNull() & F.col("place").isNull()
        place = F.when(lost, F.raise_error(F.lit("a total has no place"))).otherwise(F.col("place"))
        # within a text of JSON the quotes would have backslashes before them
        placed = F.concat(F.lit('"place":'), F.coalesce(place.cast("string"), F.lit("null")))
        figures = F.from_json(F.coalesce("department", "leftOut"), "name STRING, total STRING, grade STRING")
        whole = F.replace("department", F.lit('"place":null'), placed).alias("department")
        named = [figures[name].alias(name) for name in ("name", "total", "grade")]
        joined.select("code", *named, place.alias("place"), whole, "notes", "leftOut").write.parquet(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("answers")
    parser.add_argument("out")
    parser.add_argument("--parameters", required=True)
    parser.add_argument("--format", choices=["ndjson", "parquet"], default="ndjson")
    parser.add_argument("--scheme", default="2020")
    parser.add_argument("--partitions", type=int)
    parser.add_argument("--scorebook", default="scorebook")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("scorebook").getOrCreate()
    lines = answer_lines(spark, given.answers, given.format)
    if given.partitions:
        lines = lines.repartition(given.partitions)
    try:
        score(spark, lines, given.parameters, given.out, given.scorebook, given.scheme)
    except Refused as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main()
