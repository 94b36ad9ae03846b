using DuckDB.NET.Data;
using EligibilityEngine.Benchmarks.Lanes;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.DuckDB;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Populations;
using EligibilityEngine.Sql;
using EligibilityEngine.Testing;

namespace EligibilityEngine.Benchmarks.Studies;

/// <summary>What the law costs inside DuckDB: queries over files of synthetic persons with it and without, on one core, in the time that all threads of the process work.</summary>
internal static class PopulationsSuite
{
    private const int Size = 300_000;
    private const int Sample = 2_000;
    private static readonly DateOnly Day = new(2019, 5, 30);
    private static readonly DateOnly Today = new(2026, 3, 1);

    public static IReadOnlyList<Target> Measure(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("eligibility-").FullName;
        try
        {
            return new Run(folder).Measure(rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Run(string folder)
    {
        private readonly Rulebook _thirteen = Rulebooks.Thirteen();

        public IReadOnlyList<Target> Measure(int rounds)
        {
            var few = SyntheticPopulation.Load(_thirteen, Repository.PathTo("tests", "EligibilityEngine.Benchmarks", "Studies", "thirteen.yaml")).Value;
            var all = SyntheticPopulation.Load(Kazakhstan.Rulebook, Repository.PathTo("rules", "kz", "populations", "kz.yaml")).Value;
            foreach (var name in new[] { "few.csv", "few.parquet" })
            {
                few.Write(At(name), Size, seed: 7);
            }

            all.Write(At("all.parquet"), Size, seed: 7);
            var ofThirteen = new StudiedLaw(_thirteen, new Case(Day));
            var ofKazakhstan = new StudiedLaw(Kazakhstan.Rulebook, new Case(Today).AssumingOrdinary());
            var toCsv = Study("few.csv", "out.csv", ofThirteen, ToldColumns.Answer, "conscription");
            var toParquet = Study("few.csv", "out.parquet", ofThirteen, ToldColumns.Answer, "conscription");
            var ofParquet = Study("few.parquet", "out.parquet", ofThirteen, ToldColumns.Answer, "conscription");
            var whole = Study("all.parquet", "out.parquet", ofKazakhstan, ToldColumns.Answer | ToldColumns.Grounds, "conscription", "service-term", "reserve");

            using var function = Opened();
            function.UseRulebook(Kazakhstan.Rulebook, new LawOptions { On = Today, Questions = ["conscription"] });
            Execute(function, $"CREATE TABLE people AS SELECT * FROM '{At("all.parquet")}'");
            var generated = GeneratedSql(SqlDialect.DuckDb, all);
            Execute(function, $"CREATE TABLE written AS SELECT id, {string.Join(", ", generated.Columns.Where(c => all.Facts.Contains(c.Fact)).Select(c => $"\"{c.Fact.Id}\"::{c.Type} AS \"{c.Name}\""))} FROM people");
            var inside = Timed("function in DuckDB, conscription in Kazakhstan", Size, () => Execute(function, "SELECT law_conscription(p), count(*) FROM people p GROUP BY ALL"));
            var written = Timed("generated SQL in DuckDB, the same", Size, () => Execute(function, $"SELECT conscription, count(*) FROM ({generated.Text.TrimEnd().TrimEnd(';')}) GROUP BY ALL"));
            var tree = Walking(all);
            Rounds.Measure([.. new[] { toCsv, toParquet, ofParquet, whole }.SelectMany(c => new[] { c.Without, c.With }), inside, written, tree], rounds);
            return
            [
                new Target("times the query without law, a study of CSV to CSV", toCsv.Ratio) { AtMost = 1.05 },
                new Target("times the query without law, a study of CSV to Parquet", toParquet.Ratio) { AtMost = 1.05 },
                new Target("times the query without law, a study of Parquet to Parquet", ofParquet.Ratio) { AtMost = 1.05 },
                new Target("times the query without law, a study under all of Kazakhstan, three questions with grounds", whole.Ratio) { AtMost = 1.3 },
                new Target("times the generated SQL on DuckDB, the function", written.PerPerson / inside.PerPerson) { AtLeast = 3 },
                new Target("times the tree-walking evaluator, the generated SQL on DuckDB", tree.PerPerson / written.PerPerson) { AtLeast = 10 },
            ];
        }

        private static SqlQuery GeneratedSql(SqlDialect dialect, SyntheticPopulation population) => Kazakhstan.Rulebook.AsSql(dialect, new SqlOptions
        {
            Questions = ["conscription"],
            On = SqlDay.Of(Today),
            Columns = [.. population.Facts.Select(f => f.Id)],
            Table = "written",
        });

        private string At(string name) => Path.Combine(folder, name);

        private static DuckDBConnection Opened()
        {
            var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            Execute(connection, "SET threads = 1");
            return connection;
        }

        /// <summary>A study, and the query of DuckDB that reads as it does and writes as many columns.</summary>
        private Compared Study(string from, string to, StudiedLaw law, ToldColumns columns, params string[] questions)
        {
            var told = int.PopCount((int)columns) * questions.Length;
            var nothing = string.Join(", ", Enumerable.Range(0, told).Select(i => $"CAST('liable' AS VARCHAR) AS told{i}"));
            var relation = from.EndsWith(".csv", StringComparison.Ordinal) ? $"read_csv('{At(from)}', header = true, all_varchar = true)" : $"'{At(from)}'";
            var request = new StudyRequest { Input = At(from), Out = At(to), Law = law, Questions = [.. questions.Select(law.Rulebook.QuestionNamed)], Columns = columns, Threads = 1 };
            return new Compared(
                Timed($"{from} to {to}, no law", Size, () =>
                {
                    using var connection = Opened();
                    Execute(connection, $"COPY (SELECT *, {nothing} FROM {relation}) TO '{At(to)}'");
                }),
                Timed($"{from} to {to}, a study", Size, () => DuckDB.Studies.Study.Run(request)));
        }

        private static Entry Walking(SyntheticPopulation population)
        {
            var block = population.Draw(Sample, 7, threads: 1).First();
            var situations = Enumerable.Range(0, Sample).Select(i => Situation.Of(new CaseBinder(population.Rulebook, new DiagnosticBag()).Bind(CaseOf(block, i, population.On))!, new DiagnosticBag())).ToArray();
            return Timed("tree-walking evaluator", Sample, () => Array.ForEach(situations, s => Evaluator.Evaluate(s)));
        }

        private static Case CaseOf(PopulationBlock block, int person, DateOnly on) => block.Facts.Index()
            .Where(f => block[f.Index, person].IsKnown)
            .Aggregate(new Case(on), (c, f) => c.With(f.Item.Id, f.Item.Write(block[f.Index, person])));

        private static Entry Timed(string name, long persons, Action run) => new(name, persons, run) { Clock = CpuClock.OfProcess };

        private static void Execute(DuckDBConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private sealed record Compared(Entry Without, Entry With)
    {
        public double Ratio => With.PerPerson / Without.PerPerson;
    }
}
